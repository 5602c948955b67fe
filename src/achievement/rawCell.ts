import { actualBefore } from "../entries/owedEntries";
import type { Entries } from "../entries/entries";
import type { CellValue } from "../entries/cell";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Indicator, Plan } from "../plan/plan";

/**
 * Cells as the workbook's own formulas see them. Judging and summing up go by these raw values, so
 * that the engine and the sheet come to the same figure: a text that could be read as a quantity
 * (８７．５％, 1,000人) is a text until its fix is applied.
 */

/** What a year's judgement looks at; a blank or missing cell is `""`. */
export interface YearValues {
  /** In the indicator's unit; the cut, as a fraction, for a year-on-year target. */
  readonly target: CellValue;
  readonly actual: CellValue;
  /** The actual of the year before; 計画前年度実績 in the plan's first year. */
  readonly actualBefore: CellValue;
}

export const yearValues = (
  plan: Plan,
  entries: Entries,
  indicator: Indicator,
  year: FiscalYear,
): YearValues => ({
  target: entries.target(indicator.key, year)?.value ?? "",
  actual: entries.actual(indicator.key, year)?.value ?? "",
  actualBefore: actualBefore(plan, entries, indicator, year)?.value ?? "",
});
