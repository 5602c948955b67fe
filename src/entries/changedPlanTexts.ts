import { isSameNumber } from "../plan/decimal";
import type { Plan } from "../plan/plan";
import { columnsOf, type PlanTable } from "./columns";
import type { Entries } from "./entries";
import { planTexts } from "./planText";
import type { CellValue } from "./cell";
import { planRows, type PlanRow } from "./rows";

/** A cell of the key or a plan column that says something else than the plan. */
export interface ChangedPlanText {
  readonly table: PlanTable;
  readonly row: PlanRow;
  /** Header. */
  readonly column: string;
  readonly present: CellValue;
  readonly text: CellValue;
}

/** Those of a table, 再掲 rows included; a cell whose row or column is missing is none. */
export function changedPlanTexts(
  plan: Plan,
  entries: Entries,
  table: PlanTable,
): ChangedPlanText[] {
  const columns = columnsOf(plan, table).filter(({ role }) => role === "key" || role === "plan");
  const texts = planTexts(entries.planShown, table);
  return planRows(plan, table).flatMap((row) =>
    columns.flatMap(({ header: column }) => {
      const present = entries.cell(table, row.key, column)?.value;
      const text = texts.get(row.key)?.[column] ?? "";
      return present === undefined || isSame(present, text)
        ? []
        : [{ table, row, column, present, text }];
    }),
  );
}

/** As the formulas see them: a number that became a text is changed. Binary noise aside. */
const isSame = (present: CellValue, text: CellValue): boolean =>
  present === text ||
  (typeof present === "number" && typeof text === "number" && isSameNumber(present, text));
