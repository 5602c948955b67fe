import { leadOfficeOf } from "../plan/office";
import type { Plan } from "../plan/plan";
import type { PlanTable } from "./columns";
import { planRow, type RowKey } from "./rows";

/**
 * The office that reports a row: that which leads its item. Null for a row the plan does not have. The
 * one place to say otherwise of an indicator or action that another office reports.
 */
export function reporterOf(plan: Plan, table: PlanTable, key: RowKey): string | null {
  const item = planRow(plan, table, key)?.item;
  return item ? leadOfficeOf(plan, item) : null;
}
