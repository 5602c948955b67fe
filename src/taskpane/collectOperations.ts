import { collect } from "../collect/collect";
import { decisionsOf } from "../collect/decisionsOf";
import { reminderText, sentBackText } from "../collect/letters";
import type { Choice, CollectedDepartment, Collection, ReturnedFile } from "../collect/returned";
import type { Proposal } from "../entries/proposal";
import { orderOf } from "../entries/submittedEntries";
import type { Plan } from "../plan/plan";
import {
  loadCollect,
  loadCopies,
  offerHandOut,
  openCopy,
  ownBytes,
  readMaster,
  recordHandOuts,
  refuse,
  takeIn,
  undoCollect,
  checkPlan,
  readReport,
  type Copy,
  type Language,
  type Outcome,
  type Progress,
  type TakenIn,
} from "../workbook";
import { pastTakes, type PastTake } from "./collect/pastTakes";
import { refuseScript } from "./missingScript";
import type { MadeFile } from "./saveFile";

interface Means {
  readonly language: Language;
  readonly onProgress: Progress;
}

export interface HandOutWish extends Means {
  readonly departments: readonly string[];
  /** Items they only take part in are in sight too. */
  readonly related: boolean;
  /** The saved workbook, where Excel does not give the open one. */
  readonly saved?: File | undefined;
}

/** The copies that 配布 made and recorded. */
export interface HandedOut {
  readonly copies: readonly Copy[];
  /** All of them in a zip; of a single copy the copy itself. */
  readonly file: MadeFile;
  readonly warnings: readonly string[];
}

export interface CollectWish extends Means {
  /** Workbooks, and zips of workbooks. */
  readonly files: readonly File[];
  /** Whose a file is where nothing in it tells: name and department. */
  readonly named: readonly (readonly [string, string])[];
}

export interface TakeInWish extends Means {
  readonly collection: Collection;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly by: string;
}

/** 督促 or 差戻し, to be copied into a mail. */
export interface LetterWish extends Means {
  readonly kind: "reminder" | "sendBack";
  readonly report: Pick<CollectedDepartment, "department" | "state">;
  /** Why it is sent back; "" for no reason. */
  readonly reason: string;
}

/** What 取り込み came to, with the proposals that were written. */
export type TakenProposals = TakenIn & { readonly proposals: readonly Proposal[] };

/** 配布 and 取りまとめ, of several steps each; what reads and makes files comes in scripts of its own. */
export const collectOperations = (plan: Plan) => ({
  offerHandOut: () => offerHandOut(plan),
  handOut: (wish: HandOutWish) => handOut(plan, wish),
  openCopy,
  collectFiles: (wish: CollectWish) => collectFiles(plan, wish),
  takeIn: ({ collection, choices, ...options }: TakeInWish) =>
    takeInChosen(plan, collection, choices, options),
  readTakes: async (): Promise<Outcome<{ readonly takes: readonly PastTake[] }>> => {
    const read = await readMaster(plan);
    return read.ok ? { ok: true, takes: pastTakes(read.master.imports) } : read;
  },
  writeLetter: (wish: LetterWish) =>
    wish.kind === "reminder" ? reminder(plan, wish) : sendBack(plan, wish),
  undoTake: ({ no, ...options }: { readonly no: number; readonly by: string } & Means) =>
    undoCollect(plan, no, { ...options, now: new Date() }),
});

async function handOut(plan: Plan, wish: HandOutWish): Promise<Outcome<HandedOut>> {
  const { departments, related, saved, language, onProgress } = wish;
  onProgress("reading");
  const master = saved ? await bytesOf(saved) : await ownBytes();
  if (!master) return refuse("file-in-use", saved!.name);
  if (!("bytes" in master)) return master;
  const script = await loadCopies().catch(refuseScript);
  if ("ok" in script) return script;

  onProgress("copying");
  const now = new Date();
  const made = await script.makeCopies(plan, master.bytes, { departments, related, now });
  if (!made.ok) return "problem" in made ? refuse("unreadable-file", made.problem.code) : made;

  // First: a copy nobody knows of would come back as nobody's.
  onProgress("writing");
  const rows = made.copies.map(({ handOut, items, cells }) => ({
    ...handOut,
    items: items.length,
    cells,
  }));
  const recorded = await recordHandOuts(plan, rows, language);
  if (!recorded.ok) return recorded;
  const [only] = made.copies;
  const { fileName, bytes } = made.copies.length === 1 ? only! : script.zipOfCopies(made, now);
  return {
    ok: true,
    copies: made.copies,
    warnings: recorded.warnings,
    file: { name: fileName, bytes },
  };
}

async function collectFiles(
  plan: Plan,
  { files, named, onProgress }: CollectWish,
): Promise<Outcome<{ readonly collection: Collection }>> {
  onProgress("files", 0);
  const script = await loadCollect().catch(refuseScript);
  if ("ok" in script) return script;
  const returned: ReturnedFile[] = [];
  for (const [i, file] of files.entries()) {
    onProgress("files", i / files.length);
    // So that it is seen: to read a file holds the pane up for a moment.
    await new Promise((resolve) => setTimeout(resolve));
    const isTooLarge = file.size > script.largestFile;
    const read = isTooLarge ? null : await bytesOf(file);
    returned.push(
      ...(read
        ? await script.readReturnedFiles(plan, [{ name: file.name, bytes: read.bytes }])
        : [unread(file, isTooLarge ? "tooLarge" : "inUse")]),
    );
  }
  onProgress("reading");
  const read = await readMaster(plan);
  if (!read.ok) return read;
  onProgress("checking");
  const { master, reportingYear: year } = read;
  const options = { year, departmentOf: new Map(named) };
  return { ok: true, collection: collect(plan, master, returned, options) };
}

/** A file of which nothing is known but its name: no two are the same. */
const unread = ({ name }: File, problem: "tooLarge" | "inUse"): ReturnedFile => ({
  name,
  sha256: `${problem} ${name}`,
  workbook: null,
  problem,
});

/** Null where it cannot be read: another program has locked it, or saved it anew since it was chosen. */
const bytesOf = async (file: File): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | null> =>
  file.arrayBuffer().then(
    (buffer) => ({ bytes: new Uint8Array(buffer) }),
    () => null,
  );

async function takeInChosen(
  plan: Plan,
  collection: Collection,
  choices: ReadonlyMap<string, Choice>,
  options: { readonly by: string } & Means,
): Promise<Outcome<TakenProposals>> {
  const decisions = decisionsOf(plan, collection, choices);
  const taken = await takeIn(plan, decisions, { ...options, now: new Date() });
  if (!taken.ok) return taken;
  const left = new Set([
    ...taken.skipped.map(({ proposal }) => orderOf(proposal)),
    ...decisions.decided
      .filter(({ file }) => taken.skippedFiles.includes(file))
      .map((cell) => orderOf(cell)),
  ]);
  const proposals = decisions.proposals.filter((proposal) => !left.has(orderOf(proposal)));
  return { ...taken, proposals };
}

async function reminder(plan: Plan, { report }: LetterWish): Promise<Outcome<WrittenLetter>> {
  const read = await readReport(plan, { now: new Date() });
  if (!read.ok) return read;
  const { entries, reportingYear } = read.reading;
  return { ok: true, text: reminderText(plan, entries, reportingYear, report) };
}

/** With what a check of the department's report finds now; what was confirmed is no finding any more. */
async function sendBack(
  plan: Plan,
  { report: { department }, reason, onProgress }: LetterWish,
): Promise<Outcome<WrittenLetter>> {
  const scope = { kind: "department", department, related: false } as const;
  const checked = await checkPlan(plan, { scope, language: "ja", now: new Date(), onProgress });
  if (!checked.ok) return checked;
  const findings = checked.findings
    .filter(({ severity }) => severity !== "info")
    .map(({ sheet, cell, message }) => ({ sheet, cell, sentence: message }));
  const text = sentBackText(checked.reportingYear, department, reason, findings);
  return { ok: true, text };
}

interface WrittenLetter {
  readonly text: string;
}
