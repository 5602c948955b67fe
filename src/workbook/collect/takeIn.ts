import type { CollectEvent, DecidedCell, Decisions } from "../../collect/decisions";
import { entriesUnwritten } from "../../collect/decisionsOf";
import { sheetOf } from "../../entries/columns";
import { foldEntries, type Entries } from "../../entries/entries";
import { isBlank } from "../../entries/owedEntries";
import type { SubmissionCell } from "../../entries/submission";
import type { Proposal } from "../../entries/proposal";
import {
  canonicalText,
  changesSince,
  confirmedDepartments,
  filledIn,
  isSameValue,
  orderOf,
} from "../../entries/submittedEntries";
import { yearLabel } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { noteStages, noteWrites } from "../check/findingNotes";
import { inLanguage, refuse, type Language, type Outcome } from "../outcome";
import { localTime } from "../planInfo";
import type { Progress } from "../progress";
import { writesOf, type ProposalWrite, type SkippedProposal } from "../proposals/applyProposals";
import { readCells, type PresentCells } from "../proposals/presentCells";
import { nextSubmissionNumber } from "../reading/readSubmissions";
import { statusTables } from "../reading/survey";
import { entryRows } from "../records/entryRows";
import { sendRecords } from "../records/sendRecords";
import { prepareRecords, type RecordRows } from "../records/writeRecords";
import { runExcel } from "../runExcel";
import { sha256 } from "../sha256";
import { showAllRows } from "../writing/allRows";
import { cosmeticWarnings } from "../writing/cosmetics";
import { writeCells } from "../writing/writeCells";
import { importStates, judgementText, unknownBase, type Judgement } from "./importRows";
import { nextImportNumber, readImports } from "./readImports";

export interface TakeInOptions {
  /** Name of whoever takes in, as typed. */
  readonly by: string;
  readonly now: Date;
  readonly language?: Language;
  readonly onProgress?: Progress;
}

/** 取り込み: what was written, and what has become of each department's report. */
export interface TakenIn {
  /** 番号 in 取込記録, to take it back by; null where there was nothing to record. */
  readonly no: number | null;
  /** Files in the order of their events. */
  readonly files: readonly TakenFile[];
  /** Cells that were written. */
  readonly written: number;
  /** Cells that have changed since they were shown, are gone, or are locked. */
  readonly skipped: readonly SkippedProposal[];
  /** Files that were taken in, or whose department's report was confirmed, since they were shown. */
  readonly skippedFiles: readonly string[];
  /** Japanese sentences about what could not be done but harms nothing. */
  readonly warnings: readonly string[];
}

export interface TakenFile {
  readonly file: string;
  readonly department: string;
  /** 番号 in 提出記録. */
  readonly event: number;
  readonly state: "提出" | "取込";
  readonly written: number;
}

/**
 * Takes in what was decided: the cells, each only where it still holds what was shown, then what the
 * departments submitted, the records and the events, all in one batch. A report that does not stand in
 * the workbook afterwards as it was submitted is recorded as 取込. One read and one write.
 *
 * A batch that breaks off may leave cells written and nothing recorded. Asked for again it finishes:
 * cells that hold already what is to be written are recorded as written, so that all of it can be taken
 * back. Where the files are compared anew instead, those cells are the same as theirs: the rest and the
 * records follow, and to take that back leaves those cells as they are.
 */
export const takeIn = (
  plan: Plan,
  decisions: Decisions,
  options: TakeInOptions,
): Promise<Outcome<TakenIn>> =>
  runExcel<TakenIn>((context) => takeInBeside(context, plan, decisions, options, []));

/** `unlisted`: names of sheets that Excel does not list. */
async function takeInBeside(
  context: Excel.RequestContext,
  plan: Plan,
  decisions: Decisions,
  options: TakeInOptions,
  unlisted: readonly string[],
): Promise<Outcome<TakenIn>> {
  const progress = options.onProgress ?? (() => undefined);
  const by = options.by.trim();
  if (isBlank(by)) return refuse("no-submitter");

  progress("reading");
  const tables = new Set(decisions.proposals.map(({ table }) => table));
  const contents = [...statusTables, "PlanImports", "PlanImportCells"] as const;
  const present = await readCells(context, plan, tables, contents);
  if (!present.ok) return present;
  const { survey, reading } = present;
  if (survey.handOut) return refuse("in-copy", survey.handOut.department);
  if (survey.readOnly) return refuse("read-only");

  const stillOpen = await openEvents(present, decisions.events);
  const open = new Set(stillOpen.map(({ file }) => file));
  const skippedFiles = decisions.events.flatMap(({ file }) => (open.has(file) ? [] : [file]));
  const nothing = { ok: true, no: null, files: [], written: 0, skipped: [], warnings: [] } as const;
  if (stillOpen.length === 0) return { ...nothing, skippedFiles };

  const decided = decisions.decided.filter(({ file }) => open.has(file));
  const isDecided = new Set(decided.map(orderOf));
  const proposals = decisions.proposals.filter((proposal) => isDecided.has(orderOf(proposal)));
  const stands = (proposal: Proposal): boolean => {
    const cell = present.cell(proposal);
    return (
      cell !== null &&
      cell.formula === undefined &&
      isSameValue(cell.value, proposal.value) &&
      !isSameValue(cell.value, proposal.before)
    );
  };
  const { writes, skipped } = writesOf(
    plan,
    present,
    proposals.filter((proposal) => !stands(proposal)),
  );
  const notes = noteWrites(
    plan,
    survey,
    decisions.notes.filter((note) => isDecided.has(orderOf(note))),
  );
  const beside = [...proposals.filter(stands), ...notes.standing, ...notes.writes];
  const standing = beside.map((proposal) => ({ proposal, formula: undefined }));
  const entries = foldEntries(plan, reading);
  const first = nextSubmissionNumber(survey);
  const no = nextImportNumber(survey);
  const at = localTime(options.now);

  const recordsOf = async (done: readonly ProposalWrite[]) => {
    const written: readonly Written[] = [...standing, ...done];
    const isWritten = new Map(written.map((write) => [orderOf(write.proposal), write]));
    const after = withWritten(entries, written);
    const unwritten = new Set(proposals.map(orderOf).filter((cell) => !isWritten.has(cell)));
    const told = await Promise.all(
      stillOpen.map(async (event) => {
        const { department } = event;
        const aside = decided.filter(
          (cell) => cell.department === department && unwritten.has(orderOf(cell)),
        );
        const known = entriesUnwritten(plan, event, aside);
        return { entries: known, digest: await sha256(canonicalText(known)) };
      }),
    );
    const files = stillOpen.map((event, i): TakenFile => {
      const { file, department, submitted } = event;
      const stands =
        submitted !== null &&
        changesSince(plan, submitted, after).length === 0 &&
        canonicalText(submitted.entries) === canonicalText(filledIn(submitted.entries, after));
      const own = decided.filter((cell) => cell.file === file && isWritten.has(orderOf(cell)));
      return {
        file,
        department,
        event: first + i,
        state: stands ? "提出" : "取込",
        written: own.length,
      };
    });
    const rows: RecordRows = {
      SubmittedEntries: stillOpen.flatMap(({ year, department }, i) =>
        entryRows(told[i]!.entries, first + i, year, () => department),
      ),
      PlanImportCells: decided.flatMap((cell) => judgementRow(cell, no, isWritten) ?? []),
      PlanSubmissions: stillOpen.map((event, i) => {
        const submitted = files[i]!.state === "提出" ? event.submitted : null;
        return {
          番号: first + i,
          対象年度: yearLabel(event.year),
          部署: event.department,
          状態: files[i]!.state,
          担当者: submitted?.by ?? by,
          日時: submitted?.at ?? at,
          記入数: told[i]!.entries.length,
          ダイジェスト: told[i]!.digest,
          定義の版: event.definitionVersion,
          備考: `取込 ${event.file}`,
        };
      }),
      PlanImports: stillOpen.map((event, i) => ({
        番号: no,
        提出番号: first + i,
        部署: event.department,
        対象年度: yearLabel(event.year),
        ファイル: event.file,
        "SHA-256": event.sha256,
        配布ID: event.handOutId ?? "",
        日時: at,
        取込者: by,
        取り込んだ数: files[i]!.written,
        状態: importStates.taken,
      })),
    };
    return { files, rows };
  };

  // What stands in the way of the rows does not depend on which cells are written in the end.
  const whole = prepareRecords(plan, survey, (await recordsOf(writes)).rows, unlisted);
  if (!whole.ok) return whole;
  progress("writing");
  const shown = await showAllRows(context, survey, [
    ...whole.tables,
    ...(notes.writes.length > 0 ? (["CheckFindings"] as const) : []),
  ]);
  if (!shown.ok) return shown;
  let done: readonly ProposalWrite[] = [];
  // Each cell written would have Excel compute anew.
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const sent = await sendRecords(context, survey, unlisted, (stagesOf) =>
    writeCells(context, survey, writes, async (written) => {
      done = written;
      const { rows } = await recordsOf(written);
      const prepared = prepareRecords(plan, survey, rows, unlisted);
      return [
        ...noteStages(context, plan, present, notes.writes),
        ...stagesOf(prepared.ok ? prepared : whole),
      ];
    }),
  );
  if (!sent.ok) return sent;
  if (sent.taken !== null)
    return takeInBeside(context, plan, decisions, options, [...unlisted, sent.taken]);
  const wasWritten = new Set(done);
  const newer = decisions.notes
    .filter((note) => isDecided.has(orderOf(note)) && !beside.includes(note))
    .map((proposal) => ({ proposal, why: "changed" as const }));
  const locked = writes.filter((write) => !wasWritten.has(write));
  return {
    ok: true,
    no,
    files: (await recordsOf(done)).files,
    written: standing.length + done.length,
    skippedFiles,
    skipped: [
      ...skipped,
      ...newer,
      ...locked.map(({ proposal }) => ({ proposal, why: "locked" as const })),
    ],
    warnings: inLanguage(cosmeticWarnings(sent.leftOut, null), options.language),
  };
}

/** Those whose file has not been taken in since it was shown, and whose department's report is not 確定. */
async function openEvents(
  { survey, reading }: PresentCells,
  events: readonly CollectEvent[],
): Promise<readonly CollectEvent[]> {
  const taken = new Map(
    (await readImports(survey))
      .filter((one) => !one.isUndone)
      .sort((a, b) => a.no - b.no)
      .map((one) => [one.sha256, one.no]),
  );
  return events.filter(
    ({ sha256: digest, department, year, takenNo }) =>
      (taken.get(digest) ?? null) === takenNo &&
      !confirmedDepartments(reading.submissions, year).has(department),
  );
}

/** A cell that holds what was taken in. */
type Written = Pick<ProposalWrite, "proposal" | "formula">;

/** The entries as they are once the cells are written. */
function withWritten(entries: Entries, written: readonly Written[]): Entries {
  const values = new Map(
    written.map(({ proposal }) => [orderOf(proposal), { value: proposal.value }]),
  );
  return {
    ...entries,
    cell: (table, key, column) =>
      values.get(orderOf({ table, key, column })) ?? entries.cell(table, key, column),
  };
}

/** Null for a cell that was to be written and was not. */
function judgementRow(
  cell: DecidedCell,
  no: number,
  written: ReadonlyMap<string, Written>,
): NonNullable<RecordRows["PlanImportCells"]>[number] | null {
  const write = written.get(orderOf(cell));
  const judgement = judgementOf(cell, write !== undefined);
  if (judgement === null) return null;
  const formula = write?.formula;
  return {
    番号: no,
    ファイル: cell.file,
    シート: sheetOf[cell.table],
    キー: cell.key,
    見出し: cell.column,
    配布時: cell.base ?? unknownBase,
    前の値: formula ?? cell.before,
    返ってきた値: cell.theirs,
    書いた値: write ? write.proposal.value : "",
    判断: judgementText(judgement, formula !== undefined),
  };
}

function judgementOf(
  { outcome, choice, isChosen }: DecidedCell & SubmissionCell,
  isWritten: boolean,
): Judgement | null {
  if (isWritten) return isChosen ? "chosen" : "taken";
  if (choice === "ours") return "keptByChoice";
  return outcome === "planChange" ? "request" : null;
}
