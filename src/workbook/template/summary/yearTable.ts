import { header, statusHeader } from "../../../entries/columns";
import { yearLabel, yearName } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";
import { statuses } from "../../../plan/status";
import { addressOf, area, cellAddress } from "../../area";
import type { Formulas, SheetSpec } from "../../sheetSpec";
import { shareFormula, wordOver } from "./formulaParts";
import {
  firstCount,
  statusColumns,
  summaryColumns,
  totalColumn,
  type SummaryLayout,
} from "./summaryLayout";

/** 年度推移: the statuses of all items, a row per year of the plan. */

export const yearTexts = (plan: Plan, { years }: SummaryLayout): SheetSpec["values"] => [
  { area: area(years.headerRow - 1, 0), values: [["3　年度推移（全項目）"]] },
  {
    area: area(years.headerRow, 0, 1, summaryColumns),
    values: [
      [
        "年度",
        "名称",
        "項目数",
        ...statusColumns,
        ...statusColumns.map((word) => `${word}\n（割合）`),
      ],
    ],
  },
  {
    area: area(years.first, 0, years.rows, 2),
    values: plan.fiscalYears.map((year) => [yearLabel(year), yearName(year)]),
  },
];

export function yearFormulas(plan: Plan, { years }: SummaryLayout): Formulas[] {
  const unknown = firstCount + statuses.length;
  return [
    {
      area: area(years.first, totalColumn, years.rows, 1),
      formulas: `=ROWS(PlanItems[${header.itemNo}])`,
    },
    ...plan.fiscalYears.map((year, i): Formulas => ({
      area: area(years.first + i, firstCount, 1, statuses.length),
      formulas: (_, column) =>
        `=COUNTIFS(PlanItems[${statusHeader(year)}],${wordOver(years.headerRow, column)})`,
    })),
    {
      area: area(years.first, unknown, years.rows, 1),
      formulas: (row) =>
        `=${cellAddress(row, totalColumn)}-SUM(${addressOf(area(row, firstCount, 1, statuses.length))})`,
    },
    {
      area: area(years.first, unknown + 1, years.rows, statusColumns.length),
      formulas: (row, column) => shareFormula(row, column - statusColumns.length),
    },
  ];
}
