import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { CellReading } from "./cell";
import type { ColumnsOf, PlanTable } from "./columns";
import type { TemplateCondition } from "./condition";
import type { Submission } from "./submission";

/**
 * What was read from a workbook, before anybody asks what it means. `workbook/` makes it from Excel;
 * everything after it is pure.
 */
export interface WorkbookReading {
  /** The columns its version of the template has, in their order. */
  readonly columnsOf: ColumnsOf;
  /** The plan as its version of the template has it on its sheets; the plan where it is not told. */
  readonly planShown?: Plan;
  /** Tables that were found. A missing one is absent. */
  readonly tables: Partial<Readonly<Record<PlanTable, TableReading>>>;
  /** 対象年度 as it stands in 集計, when it is a year's label; null when blank or unreadable. */
  readonly reportingYear: FiscalYear | null;
  /** The latest 対象年度 ever set in this workbook, from `PlanInfo`. */
  readonly latestReportingYear: FiscalYear | null;
  /** Sheet names of template sheets that are missing (those without a plan table: 記入要領, 集計 …). */
  readonly missingSheets: readonly string[];
  /** Tables whose cells are there without a table over them: the template's sheet, its present name. */
  readonly plainTables: readonly { readonly sheet: string; readonly present: string }[];
  /** Workbook names of the template that are missing although their sheets are there. */
  readonly missingNames: readonly string[];
  /** Those that somebody pointed at other cells than the template's. */
  readonly namesElsewhere: readonly string[];
  /** How the template's own cells compare with the template; null: not looked at. */
  readonly condition: TemplateCondition | null;
  /** The latest submission of each department (or of 全庁) and year. */
  readonly submissions: readonly Submission[];
}

export interface TableReading {
  /** The sheet's present name. */
  readonly sheet: string;
  /** Headers, left to right, as they stand. */
  readonly headers: readonly string[];
  /** Row of the sheet, from 1, on which its body begins. */
  readonly firstRow: number;
  /** Body rows, each as many cells as there are headers. */
  readonly rows: readonly (readonly CellReading[])[];
}
