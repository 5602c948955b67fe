import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { columnsOf, type PlanTable } from "./columns";
import type { Entries } from "./entries";
import { actualBeforeHeader, isBlank } from "./owedEntries";
import type { CellValue } from "./cell";
import { isReportedBy } from "./reporter";
import type { RowKey } from "./rows";
import type { Submission, SubmissionCell, SubmittedEntry } from "./submission";

/**
 * The cells a submission of a year is about, in the document's order: of the rows the department
 * reports (null: all) what is reported of the year, what its judgement goes by (the year's planned
 * stages and targets), and before a year-on-year target the figure it is held against. 再掲 rows are
 * left out: they follow their source.
 */
export function submissionCells(
  plan: Plan,
  year: FiscalYear,
  department: string | null,
): SubmissionCell[] {
  const isOwn = department === null ? () => true : isReportedBy(plan, department);
  const ofYear = submittedColumns(plan, year);
  const all = plan.items.flatMap((item): SubmissionCell[] => {
    const cells = (table: PlanTable, key: RowKey, ...before: string[]) =>
      [...before, ...ofYear[table]].map((column) => ({ table, key, column }));
    const own = <T extends { readonly reprintOf: unknown }>(rows: readonly T[]) =>
      rows.filter(({ reprintOf }) => reprintOf === null);
    return [
      ...own([item]).flatMap(({ no }) => cells("PlanItems", no)),
      ...own(item.actions).flatMap(({ key }) => cells("PlanActions", key)),
      ...own(item.indicators).flatMap(({ key, targetKind }) =>
        cells(
          "PlanIndicators",
          key,
          ...(targetKind === "yearOnYearCut" ? [actualBeforeHeader(plan, year)] : []),
        ),
      ),
    ];
  });
  return all.filter(isOwn);
}

const submittedColumns = (plan: Plan, year: FiscalYear) => {
  const headers = (table: PlanTable) =>
    columnsOf(plan, table)
      .filter((column) => column.submitted === "ofYear" && column.year === year)
      .map(({ header }) => header);
  return {
    PlanItems: headers("PlanItems"),
    PlanActions: headers("PlanActions"),
    PlanIndicators: headers("PlanIndicators"),
  };
};

/** What would be submitted now: the cells that hold something, in the document's order. */
export const entriesToSubmit = (
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  department: string | null,
): SubmittedEntry[] => filledIn(submissionCells(plan, year, department), entries);

/** Those of some cells that hold something. */
export const filledIn = (cells: readonly SubmissionCell[], entries: Entries): SubmittedEntry[] =>
  cells.flatMap(({ table, key, column }) => {
    const value = entries.cell(table, key, column)?.value ?? "";
    return isBlank(value) ? [] : [{ table, key, column, value }];
  });

/**
 * The cells of a report that is made now, and behind them those it was about as it was made: in a copy of
 * before 記入担当 also cells that another office has come to report since.
 */
export function withCellsOf(
  cells: readonly SubmissionCell[],
  entries: readonly SubmissionCell[],
): readonly SubmissionCell[] {
  const own = new Set(cells.map(orderOf));
  return [...cells, ...entries.filter((entry) => !own.has(orderOf(entry)))];
}

/**
 * What the digest is taken of: a line per value, the JSON of `[table, key, header, value]`, joined by
 * line feeds and sorted by table, key and header in the order of their UTF-16 code units, which needs
 * no plan: whoever has the rows can compute it again. Keys are texts; numbers have at most 12
 * significant digits; a text and a number that look alike differ; blanks have no line.
 */
export const canonicalText = (entries: readonly SubmittedEntry[]): string =>
  entries
    .filter(({ value }) => !isBlank(value))
    .map((entry) => ({ order: orderOf(entry), line: lineOf(entry) }))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map(({ line }) => line)
    .join("\n");

/** A cell's name among all cells, and its order in the canonical text. No table, key or header holds a NUL. */
export const orderOf = ({ table, key, column }: SubmissionCell): string =>
  [table, key, column].join("\u0000");

const lineOf = ({ table, key, column, value }: SubmittedEntry): string =>
  JSON.stringify([table, String(key), column, canonicalValue(value)]);

/** Whether two values say the same: as the canonical text has them, blanks of every kind alike. */
export const isSameValue = (a: CellValue, b: CellValue): boolean =>
  canonicalValue(blankAsNone(a)) === canonicalValue(blankAsNone(b));

/** 12 significant digits; line ends as files keep them, which turn CR LF into LF. */
function canonicalValue(value: CellValue): CellValue {
  if (typeof value === "number") return Number(value.toPrecision(12));
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}

/** A cell that differs from what was submitted; `""` is nothing. */
export interface SubmissionChange extends SubmissionCell {
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * What was changed, deleted or added since, in the document's order. A cell whose row or column is
 * gone from the workbook counts as emptied. Submitted rows the plan does not have any more are not
 * asked for.
 */
export function changesSince(
  plan: Plan,
  submission: Submission,
  entries: Entries,
): SubmissionChange[] {
  const submitted = new Map(submission.entries.map((entry) => [orderOf(entry), entry.value]));
  return submissionCells(plan, submission.year, submission.department).flatMap((cell) => {
    const before = blankAsNone(submitted.get(orderOf(cell)) ?? "");
    const after = blankAsNone(entries.cell(cell.table, cell.key, cell.column)?.value ?? "");
    return isSameValue(before, after) ? [] : [{ ...cell, before, after }];
  });
}

/** `""` for a blank of any kind. */
export const blankAsNone = (value: CellValue): CellValue => (isBlank(value) ? "" : value);

/**
 * The departments that submitted something else than these values, which stand in their cells now: they
 * have to submit again. What is 確定 cannot be.
 */
export const toSubmitAgain = (
  plan: Plan,
  submissions: readonly Submission[],
  values: readonly SubmittedEntry[],
): string[] =>
  submissions
    .filter(({ state }) => state === "提出")
    .filter(({ year, department, entries }) => {
      const owned = new Set(submissionCells(plan, year, department).map(orderOf));
      const submitted = new Map(entries.map((entry) => [orderOf(entry), entry.value]));
      return values.some((now) => {
        const cell = orderOf(now);
        return owned.has(cell) && !isSameValue(submitted.get(cell) ?? "", now.value);
      });
    })
    .flatMap(({ department }) => department ?? []);

/** Whose report of a year is 確定: nothing is handed out to these, and nothing of theirs taken in. */
export const confirmedDepartments = (
  submissions: readonly Submission[],
  year: FiscalYear,
): ReadonlySet<string | null> =>
  new Set(
    submissions
      .filter((report) => report.year === year && report.state === "確定")
      .map(({ department }) => department),
  );

/** Tells whether a cell belongs to a submission that is 確定, and so is locked. */
export function confirmedCells(
  plan: Plan,
  submissions: readonly Submission[],
): (cell: SubmissionCell) => boolean {
  const confirmed = new Set(
    submissions
      .filter(({ state }) => state === "確定")
      .flatMap(({ year, department }) => submissionCells(plan, year, department).map(orderOf)),
  );
  return (cell) => confirmed.has(orderOf(cell));
}
