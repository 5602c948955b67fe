import type { Column, ColumnsOf } from "../../entries/columns";
import type { Plan } from "../../plan/plan";
import type { Shown } from "./columnLooks";
import type { Formulas, SheetRole } from "../sheetSpec";

/**
 * How a version of the template lays its cells out and fills them. A workbook keeps the order of columns
 * it was made with for good: nobody moves cells that staff have filled in, print and refer to. Versions
 * that differ in formulas alone share a layout, and 修復 and 集計更新 bring them to its last.
 */
export interface TemplateLayout {
  /** The last of its versions. */
  readonly version: string;
  /** From its first version to the last, oldest first. */
  readonly steps: readonly UpgradeStep[];
  /** The plan as its sheets have it. */
  readonly planOf: (plan: Plan) => Plan;
  /** What 修復 makes of it: nothing that staff filled in moves to another cell of its row. */
  readonly becomes?: TemplateLayout;
  /** Columns of the plan tables, left to right. */
  readonly columnsOf: ColumnsOf;
  /** In which years a column is in sight. */
  readonly shownIn: ShownIn;
  /** Which year is reported, and what is 確定, shows by the colours of the entry cells. */
  readonly marksYear: boolean;
  /** The columns of 数値目標 that the workbook calculates. */
  readonly calculatedColumns: (plan: Plan) => readonly CalculatedColumn[];
  /** Of the other sheets, formulas that the present template has otherwise in the same cells. */
  readonly formulas: (plan: Plan) => SheetFormulas;
}

export type ShownIn = (column: Column) => Shown;

export interface CalculatedColumn {
  readonly header: string;
  /** The same in each row, with `=`. */
  readonly formula: string;
}

type SheetFormulas = Partial<Readonly<Record<SheetRole, readonly Formulas[]>>>;

export interface UpgradeStep {
  readonly from: string;
  readonly to: string;
  /** What stood in version `from` in the cells that version `to` fills otherwise, by sheet. */
  readonly before: (plan: Plan) => SheetFormulas;
}
