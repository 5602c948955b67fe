import { parseYear, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import type { Survey } from "./survey";

/**
 * The year a fresh workbook reports: staff report a year from April after it ends, so in fiscal year
 * n it is n − 1, kept within the plan. `today` in the PC's own time.
 */
export function usualReportingYear(plan: Plan, today: Date): FiscalYear {
  const current = today.getMonth() >= 3 ? today.getFullYear() : today.getFullYear() - 1;
  return plan.fiscalYears.filter((year) => year < current).at(-1) ?? plan.fiscalYears[0]!;
}

/** The year of the workbook's 対象年度 cell, if it is one of the plan's. */
export function chosenYear(plan: Plan, survey: Survey): FiscalYear | null {
  const year = survey.reportingYear && parseYear(survey.reportingYear.text);
  return year !== null && plan.fiscalYears.includes(year) ? year : null;
}

/** The latest reporting year ever set, which the year chosen now may exceed. */
export function latestYear(plan: Plan, survey: Survey): FiscalYear | null {
  const stored = parseYear(survey.info?.latestYear ?? "");
  const chosen = chosenYear(plan, survey);
  if (stored === null || chosen === null) return stored ?? chosen;
  return stored > chosen ? stored : chosen;
}
