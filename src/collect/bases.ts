import type { CellValue } from "../entries/cell";
import type { SubmissionCell, SubmittedEntry } from "../entries/submission";
import { orderOf, submissionCells } from "../entries/submittedEntries";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { ImportRecord, Master, ReturnedWorkbook } from "./returned";

/** What the cells of a file are compared with. */
export interface Bases {
  /** What the clerk started from; null: nobody knows. `""` is blank. */
  base(cell: SubmissionCell): CellValue | null;
  /** Of a note: what a file of the department said of it last; null: nobody knows. */
  note(cell: SubmissionCell): CellValue | null;
  /** What the department had before that. */
  earlier(cell: SubmissionCell): CellValue[];
  /** A file was taken in since, and no import tells what it said of the cell: 変更理由 is in no report. */
  isForgotten(cell: SubmissionCell): boolean;
}

/** The imports of a department's year that count, in their order. */
export const importsOf = (
  { imports }: Master,
  department: string,
  year: FiscalYear,
): ImportRecord[] =>
  imports
    .filter((row) => row.department === department && row.year === year && !row.isUndone)
    .sort((a, b) => a.no - b.no);

/** 配布控え, where it can be trusted: it is what the master's 配布記録 says was handed out. */
export function trustedBase(
  master: Master,
  { handOut, base }: ReturnedWorkbook,
): readonly SubmittedEntry[] | null {
  const recorded = master.handOuts.find(({ id }) => id === handOut?.id);
  const isForged = recorded !== undefined && recorded.baseDigest !== handOut?.baseDigest;
  return isForged ? null : base;
}

/**
 * The department's last import from the same copy, else 配布控え, else its last import. An import knows
 * the cells of the department's report; of others 配布控え tells. Were every file compared with what was
 * handed out, a cell once taken in could never be set back.
 */
export function basesOf(
  plan: Plan,
  master: Master,
  workbook: ReturnedWorkbook,
  department: string,
  year: FiscalYear,
): Bases {
  const handedOut = trustedBase(master, workbook);
  const imports = importsOf(master, department, year);
  const ofCopy = imports
    .filter(({ handOutId }) => handOutId === (workbook.handOut?.id ?? null))
    .at(-1);
  const last = ofCopy ?? (handedOut ? undefined : imports.at(-1));
  const before = last ? imports.slice(0, imports.indexOf(last)) : [];

  const known = new Set(submissionCells(plan, year, department).map(orderOf));
  const handedOutValue = handedOut && lookUp(handedOut);
  const lastValue = last && lookUp(last.entries);
  const valuesBefore = before.map(({ entries }) => lookUp(entries));
  const said = new Map(
    imports.flatMap(({ decided }) => decided.map((cell) => [orderOf(cell), cell.theirs] as const)),
  );
  // An ordinary copy is handed out without any; one of what was sent back holds those that stood.
  const noteAtFirst = workbook.handOut && !workbook.handOut.sentBack ? "" : null;
  return {
    note: (cell) => said.get(orderOf(cell)) ?? noteAtFirst,
    base: (cell) =>
      (lastValue && known.has(orderOf(cell)) ? lastValue : handedOutValue)?.(cell) ?? null,
    isForgotten: (cell) => imports.length > 0 && !known.has(orderOf(cell)),
    earlier: (cell) =>
      lastValue && known.has(orderOf(cell))
        ? [...(handedOutValue ? [handedOutValue] : []), ...valuesBefore].map((value) => value(cell))
        : [],
  };
}

/** Blanks have no entry. */
function lookUp(entries: readonly SubmittedEntry[]): (cell: SubmissionCell) => CellValue {
  const values = new Map(entries.map((entry) => [orderOf(entry), entry.value]));
  return (cell) => values.get(orderOf(cell)) ?? "";
}
