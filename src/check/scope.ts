import type { PlanTable } from "../entries/columns";
import { isReportedBy, reporterOfRow } from "../entries/reporter";
import { planRow, planRows, planTables, type RowKey } from "../entries/rows";
import { officeOf } from "../plan/office";
import type { Item, Plan } from "../plan/plan";
import type { Scope } from "./finding";

/** The rows a check looks at. */
export interface RowsInScope {
  has(row: { readonly table: PlanTable; readonly key: RowKey }): boolean;
  /** Items that have a row among them, in the plan's order. */
  readonly items: readonly Item[];
  /** The offices that report them. */
  readonly offices: ReadonlySet<string>;
}

/**
 * All rows, or those a department reports, with `related` also those of the items that name it. Two
 * spellings of one office are one; 各課 and the like are nobody.
 */
export function rowsInScope(plan: Plan, scope: Scope): RowsInScope {
  const office = scope.kind === "all" ? null : officeOf(plan, scope.department);
  const isOwn = scope.kind === "all" ? () => true : isReportedBy(plan, scope.department);
  const isRelated = ({ departments }: Item) =>
    scope.kind === "department" &&
    scope.related &&
    office !== null &&
    departments.some(({ name }) => officeOf(plan, name) === office);
  const has: RowsInScope["has"] = ({ table, key }) => {
    const row = planRow(plan, table, key);
    return row !== undefined && (isOwn({ table, key }) || isRelated(row.item));
  };
  const rows = planTables.flatMap((table) =>
    planRows(plan, table).filter(({ key }) => has({ table, key })),
  );
  const items = new Set(rows.map(({ item }) => item));
  return {
    has,
    items: plan.items.filter((item) => items.has(item)),
    offices: new Set(rows.map((row) => reporterOfRow(plan, row))),
  };
}
