import { columnsOf, type PlanTable } from "../../entries/columns";
import type { RowKey } from "../../entries/rows";
import { actualFormat, targetFormat } from "../../plan/numberFormat";
import type { Plan } from "../../plan/plan";

/** The number format the template gives an entry cell; null for one of text. */
export function entryFormat(
  plan: Plan,
  { table, key, column }: { table: PlanTable; key: RowKey; column: string },
): string | null {
  if (table !== "PlanIndicators") return null;
  const indicator = plan.items.flatMap((item) => item.indicators).find((i) => i.key === key);
  const { role, year } = columnsOf(plan, table).find(({ header }) => header === column) ?? {};
  if (!indicator) return null;
  if (role === "planned") return targetFormat(indicator, plan.fiscalYears.indexOf(year!));
  return actualFormat(indicator);
}
