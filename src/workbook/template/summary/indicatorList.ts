import {
  actualHeader,
  header,
  judgementHeader,
  rateHeader,
  targetHeader,
  type Column,
} from "../../../entries/columns";
import { belowBaseline } from "../../../achievement/rates";
import { comparisonWords } from "../../../entries/planText";
import type { FiscalYear } from "../../../plan/fiscalYear";
import { actualFormat, baselineFormat, targetFormat } from "../../../plan/numberFormat";
import type { Plan } from "../../../plan/plan";
import { area, cellAddress } from "../../area";
import { errorShown } from "../blankCells";
import type { Formulas, SheetSpec } from "../../sheetSpec";
import { yearColumn } from "./formulaParts";
import type { SummaryLayout } from "./summaryLayout";

/** 指標一覧: every indicator before, now, and against its targets. */

const columns = [
  "キー",
  "指標",
  "主担当課",
  "取組前\n（基準値）",
  "取組後\n（対象年度）",
  "目標値\n（最終）",
  "目標値\n（対象年度）",
  "判定",
  "達成率",
  "進捗率",
  "数値目標\nの行",
];
const at = { baseline: 3, actual: 4, last: 5, target: 6, judgement: 7, rate: 8, progress: 9 };
export const indicatorListColumns = columns.length;
/** Holds which row of 数値目標 the key is in. */
const rowColumn = columns.length - 1;

const indicatorsOf = (plan: Plan) => plan.items.flatMap((item) => item.indicators);

export const indicatorListTexts = (
  plan: Plan,
  { indicatorList: list }: SummaryLayout,
): SheetSpec["values"] => [
  { area: area(list.headerRow, 0, 1, columns.length), values: [columns] },
  {
    area: area(list.first, 0, list.rows, 1),
    values: indicatorsOf(plan).map(({ key }) => [key]),
  },
  {
    area: area(list.first + list.rows, 0),
    values: [
      [
        "達成率は対象年度の目標値に対するもの、進捗率は取組前から最終の目標値までのうち進んだ割合です。",
      ],
    ],
  },
];

export const indicatorListFormats = (
  plan: Plan,
  { indicatorList: list }: SummaryLayout,
): SheetSpec["formats"] => [
  { area: area(list.first, 0, list.rows, 1), format: "@" },
  {
    area: area(list.first, at.baseline, list.rows, 4),
    format: indicatorsOf(plan).map((indicator) => [
      baselineFormat(indicator),
      actualFormat(indicator),
      ...Array.from({ length: 2 }, () => targetFormat(indicator, indicator.targets.length - 1)),
    ]),
  },
  { area: area(list.first, at.rate, list.rows, 2), format: "0.0%" },
];

export function indicatorListFormulas(
  plan: Plan,
  { indicatorList: list }: SummaryLayout,
): Formulas[] {
  const column = (index: number, formula: (row: number) => string): Formulas => ({
    area: area(list.first, index, list.rows, 1),
    formulas: formula,
  });
  const cell = (values: string, row: number) => `INDEX(${values},$${cellAddress(row, rowColumn)})`;
  const own = (name: Column["header"], row: number) => cell(`PlanIndicators[${name}]`, row);
  const ofYear = (columnHeader: (year: FiscalYear) => string, row: number) =>
    cell(yearColumn(plan, "PlanIndicators", columnHeader), row);
  // INDEX makes a 0 of a blank cell.
  const shown = (value: string) => `=IFERROR(IF(${value}="","",${value}),"${errorShown}")`;
  return [
    column(1, (row) => `=${own(header.indicator, row)}`),
    column(2, (row) => `=${own(header.lead, row)}`),
    column(at.baseline, (row) => shown(own(header.baseline, row))),
    column(at.actual, (row) => shown(ofYear(actualHeader, row))),
    column(at.last, (row) => lastTarget(plan, (name) => own(name, row))),
    column(at.target, (row) => shown(ofYear(targetHeader, row))),
    column(at.judgement, (row) => `=${ofYear(judgementHeader, row)}`),
    column(at.rate, (row) => `=${ofYear(rateHeader, row)}`),
    column(at.progress, (row) => progress(row, own(header.comparator, row))),
    column(rowColumn, (row) => `=MATCH($A${row + 1},PlanIndicators[${header.key}],0)`),
  ];
}

/** Of the last year that has one, as that year's 判定 knows. */
const lastTarget = (plan: Plan, own: (name: string) => string): string =>
  `=IFERROR(${plan.fiscalYears.reduce(
    (earlier, year) =>
      `IF(${own(judgementHeader(year))}<>"目標なし",${own(targetHeader(year))},${earlier})`,
    '""',
  )},"${errorShown}")`;

/** How much of the way from 取組前 to the last target is done; none where that is no improvement. */
function progress(row: number, comparison: string): string {
  const before = cellAddress(row, at.baseline);
  const now = cellAddress(row, at.actual);
  const target = cellAddress(row, at.last);
  const is = (word: string) => `${comparison}="${word}"`;
  const better =
    `OR(AND(${is(comparisonWords.atLeast)},${target}>${before}),` +
    `AND(OR(${is(comparisonWords.atMost)},${is(comparisonWords.lessThan)}),${target}<${before}))`;
  const done = `(${now}-${before})/(${target}-${before})`;
  return (
    `=IF(AND(ISNUMBER(${before}),ISNUMBER(${now}),ISNUMBER(${target})),` +
    `IF(${better},IF(${done}+10^-12<0,"${belowBaseline}",${done}),""),"")`
  );
}
