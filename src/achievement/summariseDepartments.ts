import type { Entries } from "../entries/entries";
import { owedEntries } from "../entries/owedEntries";
import type { FiscalYear } from "../plan/fiscalYear";
import { itemsOf, leadOffices } from "../plan/office";
import type { Item, Plan } from "../plan/plan";
import { percentOf } from "./share";
import { statusRow, type StatusRow } from "./summariseStatuses";

/** A row of 部署別: the items a department leads, and how far it has reported. */
export type DepartmentRow = StatusRow & {
  /** Entries it owes for the year. */
  readonly owed: number;
  /** Of these, those that hold something, right or wrong. */
  readonly made: number;
  /** Made of owed: 63.6 for 63.6 %; null where nothing is owed. */
  readonly percentMade: number | null;
};

export interface DepartmentSummary {
  /** Offices that lead an item, in the plan's order. */
  readonly departments: readonly (DepartmentRow & { readonly name: string })[];
  readonly total: DepartmentRow;
}

/** 部署別 of 集計: of the items a department leads, what `owedEntries` says. */
export function summariseDepartments(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
): DepartmentSummary {
  const owed = owedEntries(plan, entries, year);
  const rowOf = (items: readonly Item[]): DepartmentRow => {
    const own = owed.filter(({ item }) => items.includes(item));
    const made = own.filter((entry) => entry.made).length;
    return {
      ...statusRow(entries, items, year),
      owed: own.length,
      made,
      percentMade: percentOf(made, own.length),
    };
  };
  return {
    departments: leadOffices(plan).map((name) => ({ name, ...rowOf(itemsOf(plan, name)) })),
    total: rowOf(plan.items),
  };
}
