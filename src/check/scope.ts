import { officeOf } from "../plan/office";
import type { PlanTable } from "../entries/columns";
import { planRows, planTables, type RowKey } from "../entries/rows";
import type { Item, Plan } from "../plan/plan";
import type { Scope } from "./finding";

export { leadOf } from "../plan/office";

/**
 * The items a check looks at: all, or those a department leads, with `related` also those that name
 * it. Two spellings of one office are one; 各課 and the like are nobody.
 */
export function itemsInScope(plan: Plan, scope: Scope): readonly Item[] {
  if (scope.kind === "all") return plan.items;
  const office = officeOf(plan, scope.department);
  if (office === null) return [];
  return plan.items.filter((item) =>
    item.departments.some(
      ({ name, lead }) => (lead || scope.related) && officeOf(plan, name) === office,
    ),
  );
}

/** The item a row belongs to; undefined for a key the plan does not know. */
export function itemOfRow(plan: Plan, table: PlanTable, key: RowKey): Item | undefined {
  let rows = itemsOfRows.get(plan);
  if (!rows) {
    rows = new Map(
      planTables.flatMap((t) => planRows(plan, t).map((row) => [`${t} ${row.key}`, row.item])),
    );
    itemsOfRows.set(plan, rows);
  }
  return rows.get(`${table} ${key}`);
}

const itemsOfRows = new WeakMap<Plan, Map<string, Item>>();
