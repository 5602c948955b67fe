import type { Column } from "../../entries/columns";
import { previous, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import type { Shown } from "./columnLooks";

/** Whether a column is put away while a year is reported. */
export function isPutAway(
  plan: Plan,
  shown: Shown,
  { year }: Column,
  reportingYear: FiscalYear,
): boolean {
  switch (shown) {
    case "always":
      return false;
    case "ofYear":
      return year !== reportingYear;
    case "ofYearAndNext":
      return year !== reportingYear && year !== previous(reportingYear);
    case "firstYear":
      return reportingYear !== plan.fiscalYears[0];
    case "never":
      return true;
  }
}
