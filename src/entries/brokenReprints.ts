import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { CellValue } from "./cell";
import { columnsOf, type PlanTable } from "./columns";
import type { Entries } from "./entries";
import { planRows, type PlanRow } from "./rows";

/** A cell of a 再掲 row that is not what its source's row says. */
export interface BrokenReprint {
  readonly table: PlanTable;
  readonly row: PlanRow;
  /** Header. */
  readonly column: string;
  readonly year: FiscalYear | null;
  readonly present: CellValue;
  readonly source: CellValue;
}

/** Those of a table; a cell whose row or column is missing, here or at its source, is none. */
export function brokenReprints(plan: Plan, entries: Entries, table: PlanTable): BrokenReprint[] {
  const columns = columnsOf(plan, table).filter(({ follows }) => follows);
  return planRows(plan, table).flatMap((row) => {
    const { key, reprintOf } = row;
    if (reprintOf === null) return [];
    return columns.flatMap(({ header: column, year = null }) => {
      const present = entries.cell(table, key, column)?.value;
      const source = entries.cell(table, reprintOf, column)?.value;
      return present === undefined || source === undefined || present === source
        ? []
        : [{ table, row, column, year, present, source }];
    });
  });
}
