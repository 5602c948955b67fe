import {
  actualHeader,
  judgementHeader,
  plannedHeader,
  progressHeader,
  statusHeader,
  targetHeader,
} from "../../../entries/columns";
import type { FiscalYear } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";
import { statuses } from "../../../plan/status";
import { area, cellAddress } from "../../area";
import type { Formulas } from "../../sheetSpec";
import {
  firstCount,
  statusColumns,
  summaryLayout,
  totalColumn,
} from "../../template/summary/summaryLayout";

/** What 集計 and 記入要領 computed otherwise in version 1. Nothing here changes any more. */

const yearColumn = (plan: Plan, table: string, columnHeader: (year: FiscalYear) => string) =>
  `CHOOSE(年度位置,${plan.fiscalYears.map((year) => `${table}[${columnHeader(year)}]`).join(",")})`;
const referenceColumn = (plan: Plan) =>
  `CHOOSE(MAX(1,参考年度位置),${plan.fiscalYears.map((year) => `PlanItems[${statusHeader(year)}]`).join(",")})`;
const notReprint = (table: string) => `(${table}[再掲元]="")`;
const wordOver = (headerRow: number, column: number) =>
  cellAddress(headerRow, column).replace(/(\d+)/, "$$$1");

export const summaryFormulas = (plan: Plan): Formulas[] => [
  ...statusRows(plan),
  ...departmentRows(plan),
  ...indicatorRows(plan),
];

function statusRows(plan: Plan): Formulas[] {
  const { statuses: table, earlierCounts } = summaryLayout(plan);
  const status = yearColumn(plan, "PlanItems", statusHeader);
  const typed = (column: number) => cellAddress(earlierCounts.row, column);
  const word = (column: number) => wordOver(table.headerRow, column);
  return [
    {
      area: area(table.withoutReprints, firstCount, 1, statuses.length),
      formulas: (_, column) =>
        `=SUMPRODUCT(${notReprint("PlanItems")}*(${status}=${word(column)}))`,
    },
    {
      area: area(table.reference, firstCount, 1, statuses.length),
      formulas: (_, column) =>
        `=IF(参考年度位置=0,IF(${typed(column)}="","",${typed(column)}),COUNTIFS(${referenceColumn(plan)},${word(column)}))`,
    },
    {
      area: area(table.reference, totalColumn),
      formulas: `=IF(参考年度位置=0,IF(${typed(totalColumn)}="","",${typed(totalColumn)}),ROWS(PlanItems[番号]))`,
    },
  ];
}

function departmentRows(plan: Plan): Formulas[] {
  const { first, rows } = summaryLayout(plan).departments;
  const body = rows - 1;
  const owedColumn = firstCount + statusColumns.length;
  const status = yearColumn(plan, "PlanItems", statusHeader);
  const planned = yearColumn(plan, "PlanActions", plannedHeader);
  const progress = yearColumn(plan, "PlanActions", progressHeader);
  const judgement = yearColumn(plan, "PlanIndicators", judgementHeader);
  const goesOn = plan.fiscalYears
    .slice(0, -1)
    .map((year, i) => `*((年度位置<=${i + 1})+(PlanActions[${progressHeader(year)}]<>"完了")>0)`)
    .join("");
  const own = (table: string, row: number) =>
    `(${table}[主担当課]=$B${row + 1})*${notReprint(table)}`;
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
    { area: area(first, owedColumn, body, 1), formulas: (row) => entries(row, all) },
    { area: area(first, owedColumn + 1, body, 1), formulas: (row) => entries(row, made) },
  ];
}

function indicatorRows(plan: Plan): Formulas[] {
  const { indicatorList: list } = summaryLayout(plan);
  const at = { baseline: 3, actual: 4, last: 5, target: 6, progress: 9, row: 10 };
  const cell = (values: string, row: number) => `INDEX(${values},$${cellAddress(row, at.row)})`;
  const own = (name: string, row: number) => cell(`PlanIndicators[${name}]`, row);
  const ofYear = (columnHeader: (year: FiscalYear) => string, row: number) =>
    cell(yearColumn(plan, "PlanIndicators", columnHeader), row);
  const shown = (value: string) => `=IF(${value}="","",${value})`;
  const column = (index: number, formulas: (row: number) => string): Formulas => ({
    area: area(list.first, index, list.rows, 1),
    formulas,
  });
  const lastTarget = (row: number) =>
    `=${plan.fiscalYears.reduce((earlier, year) => {
      const target = own(targetHeader(year), row);
      return `IF(TRIM(SUBSTITUTE(${target},"　",""))<>"",${target},${earlier})`;
    }, '""')}`;
  return [
    column(at.baseline, (row) => shown(own("基準値", row))),
    column(at.actual, (row) => shown(ofYear(actualHeader, row))),
    column(at.last, lastTarget),
    column(at.target, (row) => shown(ofYear(targetHeader, row))),
    column(at.progress, (row) => {
      const [before, now, target] = [at.baseline, at.actual, at.last].map((c) =>
        cellAddress(row, c),
      );
      const is = (word: string) => `${own("比較", row)}="${word}"`;
      const better =
        `OR(AND(${is("以上")},${target}>${before}),` +
        `AND(OR(${is("以下")},${is("未満")}),${target}<${before}))`;
      return (
        `=IF(AND(ISNUMBER(${before}),ISNUMBER(${now}),ISNUMBER(${target})),` +
        `IF(${better},(${now}-${before})/(${target}-${before}),""),"")`
      );
    }),
  ];
}

/** Of 記入要領, in this order. */
export const guideFormulas = {
  unconfirmed: `=${["PlanActions", "PlanIndicators"]
    .map(
      (table) =>
        `SUMPRODUCT((${table}[原本の読み]<>"")*(${table}[原本確認]="")*(${table}[再掲元]=""))`,
    )
    .join("+")}`,
  /** A text then. */
  versions: ({ city, version }: Plan) => `${city}　計画の定義 ${version} 版　テンプレート 1 版`,
  referencePosition: `=IF(参考年度="",年度位置-1,IFERROR(MATCH(参考年度,年度一覧,0),0))`,
} as const;
