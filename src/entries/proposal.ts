import type { FiscalYear } from "../plan/fiscalYear";
import type { PlanTable } from "./columns";
import type { CellValue } from "./cell";
import type { RowKey } from "./rows";

/**
 * A value proposed for an entry cell: by a finding's fix, by the plan (計画どおり), or by the engine.
 * Nothing is written until staff ask for it.
 */
export interface Proposal {
  readonly table: PlanTable;
  readonly key: RowKey;
  /** Header. */
  readonly column: string;
  readonly year: FiscalYear | null;
  /** What stood in the cell when it was made: a cell that has changed since is left alone. */
  readonly before: CellValue;
  readonly value: CellValue;
}
