import type { Entries } from "../entries/entries";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { summariseStatuses, type StatusRow } from "./summariseStatuses";

/** 年度推移 of 集計: the statuses of all items, 再掲 included, in every year of the plan. */
export type YearSummary = readonly (StatusRow & { readonly year: FiscalYear })[];

export const summariseYears = (plan: Plan, entries: Entries): YearSummary =>
  plan.fiscalYears.map((year) => ({ year, ...summariseStatuses(plan, entries, year).total }));
