import { refuse, type Outcome } from "../outcome";
import type { Progress } from "../progress";
import { runExcel } from "../runExcel";
import { describe, runApart } from "./attempt";
import { activeSheetName } from "./bench";
import { readEnvironment, type ProbeEnvironment } from "./environment";
import type { ProbeAnswer, ProbeQuestion, Seen } from "./question";
import { questions as allQuestions } from "./questions";
import { queueScratchSheet, removeScratch, scratchSheetName, type Cleaned } from "./scratch";

/** What the open Excel answered: kept as JSON, and replayed by the local Excel. */
export interface ProbeReport {
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly environment: ProbeEnvironment;
  /** Whether it ran in 診断.xlsx, whose questions are not asked elsewhere. */
  readonly inProbeBook: boolean;
  readonly answers: readonly ProbeAnswer[];
}

/** What a probe that has not ended knows, lest an experiment take Excel down with it. */
export type ProbeInterim = Pick<ProbeReport, "inProbeBook" | "answers">;

export interface ProbeOptions {
  readonly now: Date;
  /** Where the interim answers outlast the pane. */
  readonly memory?: {
    recall(): ProbeInterim | null;
    remember(interim: ProbeInterim | null): void;
  };
  readonly onProgress?: Progress;
}

export interface Probed {
  readonly report: ProbeReport;
  /** What was asked, in the order of the answers. */
  readonly questions: readonly ProbeQuestion[];
}

/** An experiment that takes longer has no answer: milliseconds. */
const patience = 20_000;

/**
 * 診断: asks the open Excel each question by an experiment of its own, in a workbook that holds nothing
 * (or 診断.xlsx). What an experiment made is taken away after it, and what an interrupted probe left,
 * at the start; its answers are kept, and the question that it ended with is not asked again.
 */
export async function runProbe(
  options: ProbeOptions,
  questions: readonly ProbeQuestion[] = allQuestions,
): Promise<Outcome<Probed>> {
  const progress = options.onProgress ?? (() => undefined);
  progress("reading");
  const start = await runExcel<Cleaned>(async (context) => ({
    ok: true,
    ...(await removeScratch(context)),
  }));
  if (!start.ok) return start;
  if (start.filled.length > 0) return refuse("probe-not-empty", start.filled.join("・"));
  const inFront = await activeSheetName();
  const inProbeBook = start.probeBook !== null;
  const interim = options.memory?.recall();
  const known = new Map(
    interim?.inProbeBook === inProbeBook ? interim.answers.map((one) => [one.id, one]) : [],
  );
  const answers: ProbeAnswer[] = [];
  for (const question of questions) {
    const { id } = question;
    progress("asking", answers.length / questions.length);
    const ended: ProbeAnswer = { id, answer: "failed", seen: ["Excel or the pane ended here"] };
    options.memory?.remember({ inProbeBook, answers: [...answers, ended] });
    answers.push(known.get(id) ?? (await answerOf(question, { ...start, inFront })));
  }
  options.memory?.remember(null);
  await runApart((context) => {
    context.workbook.worksheets.getItem(inFront).activate();
    return context.sync();
  }).catch(() => undefined);
  const report = {
    takenAt: options.now.toISOString(),
    environment: readEnvironment(),
    inProbeBook,
    answers,
  };
  return { ok: true, report, questions };
}

async function answerOf(
  { id, ask }: ProbeQuestion,
  { inFront, probeBook }: { readonly inFront: string; readonly probeBook: string | null },
): Promise<ProbeAnswer> {
  if (!ask) return { id, answer: "notAsked", seen: [] };
  try {
    const experiment = runApart<Seen>(async (context) => {
      const sheet = queueScratchSheet(context, id);
      // Many experiments ask what happens to a sheet that is not in front.
      context.workbook.worksheets.getItem(inFront).activate();
      const book = probeBook === null ? null : context.workbook.worksheets.getItem(probeBook);
      await context.sync();
      return ask({ context, sheet, sheetName: scratchSheetName(id), probeBook: book });
    });
    return { id, ...(await withinPatience(experiment)) };
  } catch (error) {
    return { id, answer: "failed", seen: [describe(error)] };
  } finally {
    // What cannot be removed now is removed at the next start.
    await runApart(removeScratch).catch(() => undefined);
  }
}

function withinPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
}
