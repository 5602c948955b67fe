import { columnOf, type ColumnFacts, type PlanTable } from "../../entries/columns";
import { planRow, type RowKey } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { columnFormat } from "./columnLooks";

/** The number format the template gives an entry cell; null for one of text. */
export function entryFormat(
  plan: Plan,
  { table, key, column: header }: { table: PlanTable; key: RowKey; column: string },
): string | null {
  const column = columnOf(plan, table, header);
  const indicator = planRow(plan, table, key)?.item.indicators.find((i) => i.key === key);
  if (!column || !indicator || !holdsFigure[column.holds]) return null;
  return columnFormat(plan, column, indicator);
}

const holdsFigure: Readonly<Record<ColumnFacts["holds"], boolean>> = {
  text: false,
  word: false,
  prose: false,
  number: false,
  level: true,
  target: true,
  share: false,
};
