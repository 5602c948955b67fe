import type { Entries } from "../entries/entries";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Item, Plan } from "../plan/plan";
import { judge } from "./judge";
import { yearValues } from "./rawCell";
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
  /** Departments that lead an item, in the plan's order. */
  readonly departments: readonly (DepartmentRow & { readonly name: string })[];
  readonly total: DepartmentRow;
}

/**
 * 部署別 of 集計. Owed is what a formula over the tables can say: the status of every item, the reached
 * stage of every action with something planned for the year that was not 完了 before, the actual of
 * every indicator with a target; 再掲 owes nothing. `owedEntries`, which the check goes by, adds
 * actions still open from a year before and the figure a cut is held against.
 */
export function summariseDepartments(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
): DepartmentSummary {
  const rowOf = (items: readonly Item[]): DepartmentRow => {
    const owed = items.flatMap((item) => entriesOf(plan, entries, item, year));
    const made = owed.filter((isMade) => isMade).length;
    return {
      ...statusRow(entries, items, year),
      owed: owed.length,
      made,
      percentMade: percentOf(made, owed.length),
    };
  };
  const leadOf = (item: Item) => item.departments.find(({ lead }) => lead)?.name;
  return {
    departments: plan.departments
      .map(({ name }) => ({ name, items: plan.items.filter((item) => leadOf(item) === name) }))
      .filter(({ items }) => items.length > 0)
      .map(({ name, items }) => ({ name, ...rowOf(items) })),
    total: rowOf(plan.items),
  };
}

/** Whether each entry an item owes is made. */
function entriesOf(plan: Plan, entries: Entries, item: Item, year: FiscalYear): boolean[] {
  const earlier = plan.fiscalYears.filter((y) => y < year);
  const isFilled = (cell: { readonly value: unknown } | undefined) => (cell?.value ?? "") !== "";
  const actions = item.actions.filter(
    ({ key, reprintOf }) =>
      reprintOf === null &&
      isFilled(entries.planned(key, year)) &&
      !earlier.some((y) => entries.progress(key, y)?.value === "完了"),
  );
  const judgements = item.indicators
    .filter(({ reprintOf }) => reprintOf === null)
    .map((indicator) => judge(indicator, yearValues(plan, entries, indicator, year), plan.settings))
    .filter((judgement) => judgement !== "目標なし");
  return [
    ...(item.reprintOf === null ? [isFilled(entries.status(item.no, year))] : []),
    ...actions.map(({ key }) => isFilled(entries.progress(key, year))),
    ...judgements.map((judgement) => judgement !== "未入力"),
  ];
}
