import type { Entries } from "../entries/entries";
import { owedEntries, type OwedEntry } from "../entries/owedEntries";
import { isReportedBy } from "../entries/reporter";
import type { FiscalYear } from "../plan/fiscalYear";
import { itemsLedBy, reportingOffices } from "../plan/office";
import type { Item, Plan } from "../plan/plan";
import { percentOf } from "./share";
import { statusRow, type StatusRow } from "./summariseStatuses";

/** A row of 部署別: the items a department leads, and how far it has reported its rows. */
type DepartmentRow = StatusRow & {
  /** Entries it owes for the year. */
  readonly owed: number;
  /** Of these, those that hold something, right or wrong. */
  readonly made: number;
  /** Made of owed: 63.6 for 63.6 %; null where nothing is owed. */
  readonly percentMade: number | null;
};

export interface DepartmentSummary {
  /** Offices that report something, in the plan's order. */
  readonly departments: readonly (DepartmentRow & { readonly name: string })[];
  readonly total: DepartmentRow;
}

/** 部署別 of 集計: of the rows a department reports, what `owedEntries` says. */
export function summariseDepartments(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
): DepartmentSummary {
  const owed = owedEntries(plan, entries, year);
  const rowOf = (items: readonly Item[], own: readonly OwedEntry[]): DepartmentRow => {
    const made = own.filter((entry) => entry.made).length;
    return {
      ...statusRow(entries, items, year),
      owed: own.length,
      made,
      percentMade: percentOf(made, own.length),
    };
  };
  return {
    departments: reportingOffices(plan).map((name) => ({
      name,
      ...rowOf(itemsLedBy(plan, name), owed.filter(isReportedBy(plan, name))),
    })),
    total: rowOf(plan.items, owed),
  };
}
