import {
  header,
  judgementHeader,
  plannedHeader,
  progressHeader,
  statusHeader,
} from "../../../entries/columns";
import type { Plan } from "../../../plan/plan";
import { statuses } from "../../../plan/status";
import { addressOf, area, cellAddress } from "../../area";
import type { Formulas, SheetSpec } from "../../sheetSpec";
import { names } from "../names";
import { notReprint, shareFormula, wordOver, yearColumn } from "./formulaParts";
import {
  firstCount,
  leadDepartments,
  statusColumns,
  totalColumn,
  type SummaryLayout,
} from "./summaryLayout";

/** 部署別: a row per lead department, then 合計: its items' statuses, and what it has reported. */

const owedColumn = firstCount + statusColumns.length;
const madeColumn = owedColumn + 1;
const openColumn = madeColumn + 1;
export const departmentColumns = openColumn + 2;

export const departmentTexts = (
  plan: Plan,
  { departments }: SummaryLayout,
): SheetSpec["values"] => [
  {
    area: area(departments.headerRow, 0, 1, departmentColumns),
    values: [
      [
        ...["番号", "主担当課", "項目数", ...statusColumns],
        ...["要記入", "記入済み", "未記入", "記入割合"],
      ],
    ],
  },
  {
    area: area(departments.first, 0, departments.rows, 2),
    values: [...leadDepartments(plan).map((name, i) => [i + 1, name]), ["合計", ""]],
  },
  {
    area: area(departments.first + departments.rows, 0),
    values: [
      [
        "要記入＝項目の実施状況、対象年度に計画のある取組の到達段階（完了した取組を除く）、目標のある指標の実績値。再掲を除く。集計中は未記入に数えます。",
      ],
    ],
  },
];

export function departmentFormulas(plan: Plan, { departments }: SummaryLayout): Formulas[] {
  const { headerRow, first, rows } = departments;
  const body = rows - 1;
  const status = yearColumn(plan, "PlanItems", statusHeader);
  const planned = yearColumn(plan, "PlanActions", plannedHeader);
  const progress = yearColumn(plan, "PlanActions", progressHeader);
  const judgement = yearColumn(plan, "PlanIndicators", judgementHeader);
  // 完了 in an earlier year: nothing more is owed.
  const goesOn = plan.fiscalYears
    .slice(0, -1)
    .map(
      (year, i) =>
        `*((${names.yearPosition}<=${i + 1})+(PlanActions[${progressHeader(year)}]<>"完了")>0)`,
    )
    .join("");
  const own = (table: string, row: number) =>
    `(${table}[${header.lead}]=$B${row + 1})*${notReprint(table)}`;
  const entries = (row: number, made: { status: string; progress: string; actual: string }) =>
    `=SUMPRODUCT(${own("PlanItems", row)}${made.status})` +
    `+SUMPRODUCT(${own("PlanActions", row)}*(${planned}<>"")${goesOn}${made.progress})` +
    `+SUMPRODUCT(${own("PlanIndicators", row)}*(${judgement}<>"目標なし")${made.actual})`;
  const all = { status: "", progress: "", actual: "" };
  const made = {
    status: `*(${status}<>"")`,
    progress: `*(${progress}<>"")`,
    actual: `*(${judgement}<>"未入力")`,
  };
  return [
    {
      area: area(first, totalColumn, body, 1),
      formulas: (row) => `=COUNTIFS(PlanItems[${header.lead}],$B${row + 1})`,
    },
    {
      area: area(first, firstCount, body, statuses.length),
      formulas: (row, column) =>
        `=COUNTIFS(PlanItems[${header.lead}],$B${row + 1},${status},${wordOver(headerRow, column)})`,
    },
    {
      area: area(first, firstCount + statuses.length, body, 1),
      formulas: (row) =>
        `=${cellAddress(row, totalColumn)}-SUM(${addressOf(area(row, firstCount, 1, statuses.length))})`,
    },
    { area: area(first, owedColumn, body, 1), formulas: (row) => entries(row, all) },
    { area: area(first, madeColumn, body, 1), formulas: (row) => entries(row, made) },
    {
      area: area(first, openColumn, rows, 1),
      formulas: (row) => `=${cellAddress(row, owedColumn)}-${cellAddress(row, madeColumn)}`,
    },
    {
      area: area(first, openColumn + 1, rows, 1),
      formulas: (row) => shareFormula(row, madeColumn, owedColumn),
    },
    {
      area: area(first + body, totalColumn, 1, openColumn - totalColumn),
      formulas: (_, column) => `=SUM(${addressOf(area(first, column, body, 1))})`,
    },
  ];
}
