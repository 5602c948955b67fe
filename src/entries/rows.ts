import type { Item, Plan } from "../plan/plan";
import { foldWord } from "../plan/width";
import type { PlanTable } from "./columns";
import type { CellValue } from "./cell";

/** Row key: an item's number, an action's `4-①` or an indicator's `33-指3`. */
export type RowKey = number | string;

/** A row a plan table has. */
export interface PlanRow {
  readonly key: RowKey;
  /** 再掲: key of the row this one follows. */
  readonly reprintOf: RowKey | null;
  readonly item: Item;
  /** The department that reports it, where that is not the item's lead. */
  readonly reportedBy?: string | undefined;
  /** As a person knows it: 男女別の育児休業取得率（女性職員）, for there are two of that name. */
  readonly name: string;
}

export const planTables: readonly PlanTable[] = ["PlanItems", "PlanActions", "PlanIndicators"];

const known = new WeakMap<Plan, Map<PlanTable, readonly PlanRow[]>>();

/** The rows the plan gives a table, in the document's order. */
export function planRows(plan: Plan, table: PlanTable): readonly PlanRow[] {
  const ofPlan = known.get(plan) ?? new Map<PlanTable, readonly PlanRow[]>();
  known.set(plan, ofPlan);
  const rows = ofPlan.get(table) ?? rowsOf(plan, table);
  ofPlan.set(table, rows);
  return rows;
}

const byKey = new WeakMap<Plan, ReadonlyMap<string, PlanRow>>();

/** A row by its key; undefined for one the plan does not know. */
export function planRow(plan: Plan, table: PlanTable, key: RowKey): PlanRow | undefined {
  const rows =
    byKey.get(plan) ??
    new Map(planTables.flatMap((t) => planRows(plan, t).map((row) => [`${t} ${row.key}`, row])));
  byKey.set(plan, rows);
  return rows.get(`${table} ${key}`);
}

function rowsOf(plan: Plan, table: PlanTable): PlanRow[] {
  switch (table) {
    case "PlanItems":
      return plan.items.map((item) => {
        const { no, reprintOf, name } = item;
        return { key: no, reprintOf, item, name };
      });
    case "PlanActions":
      return plan.items.flatMap((item) =>
        item.actions.map(({ key, reprintOf, reportedBy, name }) => ({
          key,
          reprintOf,
          item,
          reportedBy,
          name,
        })),
      );
    case "PlanIndicators":
      return plan.items.flatMap((item) =>
        item.indicators.map(({ key, reprintOf, reportedBy, name, sub }) => ({
          key,
          reprintOf,
          item,
          reportedBy,
          name: sub === null ? name : `${name}（${sub}）`,
        })),
      );
  }
}

/**
 * The key a key cell holds: widths and spaces folded, an item's number also when it is text. Null
 * where nothing stands that could be a key. Nothing is guessed: `4-1` is not `4-①`.
 */
export function keyIn(table: PlanTable, value: CellValue): RowKey | null {
  if (typeof value === "boolean") return null;
  if (typeof value === "number" && table === "PlanItems") return value;
  const text = foldWord(String(value));
  if (text === "") return null;
  return table === "PlanItems" && /^\d{1,9}$/.test(text) ? Number(text) : text;
}
