import { columnsOf, isEntryColumn, type Column } from "../entries/columns";
import type { Entries } from "../entries/entries";
import { isBlank } from "../entries/owedEntries";
import { planRows, planTables, type PlanRow } from "../entries/rows";
import type { SubmittedEntry } from "../entries/submission";
import type { Plan } from "../plan/plan";

/** A cell that a returned file is asked about: one of the columns staff write into. */
export interface ComparedCell {
  readonly row: PlanRow;
  readonly column: Column;
}

/** All of them, rows of 再掲 included, in the document's order. */
export const comparedCells = (plan: Plan): ComparedCell[] =>
  planTables.flatMap((table) => {
    const columns = columnsOf(plan, table).filter(isEntryColumn);
    return planRows(plan, table).flatMap((row) => columns.map((column) => ({ row, column })));
  });

/**
 * 配布控え: what stands in the cells staff write into, of every office and year, so that whatever is
 * changed in a copy can be told. Blanks and rows of 再掲, which follow their source, are left out.
 */
export const handedOutEntries = (plan: Plan, entries: Entries): SubmittedEntry[] =>
  comparedCells(plan).flatMap(({ row: { key, reprintOf }, column: { table, header } }) => {
    const value = reprintOf === null ? (entries.cell(table, key, header)?.value ?? "") : "";
    return isBlank(value) ? [] : [{ table, key, column: header, value }];
  });
