import { itemsOf, leadOfficeOf, officeOf } from "../plan/office";
import type { Plan } from "../plan/plan";
import type { PlanTable } from "./columns";
import { planRow, type PlanRow, type RowKey } from "./rows";

/** A row by its table and key, whatever else is known of it. */
interface RowName {
  readonly table: PlanTable;
  readonly key: RowKey;
}

/**
 * The office that reports a row (記入担当): that which an action or indicator names, else the lead of its
 * item. An item's status and texts are always the lead's. Null for a row the plan does not have.
 */
export function reporterOf(plan: Plan, table: PlanTable, key: RowKey): string | null {
  const row = planRow(plan, table, key);
  return row ? reporterOfRow(plan, row) : null;
}

/** The same of a row that is at hand. */
export const reporterOfRow = (plan: Plan, { item, reportedBy }: PlanRow): string =>
  (reportedBy === undefined ? null : officeOf(plan, reportedBy)) ?? leadOfficeOf(plan, item);

/** Whether an office reports a row; two spellings of one office are one. */
export function isReportedBy(plan: Plan, department: string): (row: RowName) => boolean {
  const office = officeOf(plan, department);
  return ({ table, key }) => office !== null && reporterOf(plan, table, key) === office;
}

/**
 * Whether a row concerns an office: all rows of the items that it leads, and of the items of which it
 * reports some rows these and the item's own.
 */
export function concerns(plan: Plan, department: string): (row: RowName) => boolean {
  const office = officeOf(plan, department);
  const items = new Set(itemsOf(plan, department));
  return ({ table, key }) => {
    const row = planRow(plan, table, key);
    if (office === null || !row || !items.has(row.item)) return false;
    return (
      table === "PlanItems" ||
      leadOfficeOf(plan, row.item) === office ||
      reporterOfRow(plan, row) === office
    );
  };
}
