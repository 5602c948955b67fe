import type { FiscalYear } from "../plan/fiscalYear";
import type { PlacedFinding } from "./placeFindings";

/** What a check of the rows somebody has just edited found. */
export interface RowsChecked {
  readonly reportingYear: FiscalYear;
  /** Who edited: this user, or somebody else in the same workbook. Our own writes are not told. */
  readonly by: "user" | "coAuthor";
  /** Items whose rows were edited: their findings, in scope, are these now. */
  readonly items: readonly number[];
  readonly findings: readonly PlacedFinding[];
}
