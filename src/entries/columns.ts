import { yearLabel, type FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";

/**
 * The columns of the workbook's three plan tables: their headers, and what each is for. Reading goes
 * by these headers, never by position; the template is laid out from them and findings name them.
 */

/** The three tables staff write into. */
export type PlanTable = "PlanItems" | "PlanActions" | "PlanIndicators";

/** Sheet name of each table in a fresh workbook. Staff may rename sheets: find tables, not sheets. */
export const sheetOf: Readonly<Record<PlanTable, string>> = {
  PlanItems: "推進項目",
  PlanActions: "取組内容",
  PlanIndicators: "数値目標",
};

/**
 * - `key`: identifies the row
 * - `plan`: text or number of the plan, locked
 * - `planned`: planned stage or target; filled in from the plan, may be changed with a reason
 * - `entry`: staff write it
 * - `formula`: the workbook calculates it
 */
export type ColumnRole = "key" | "plan" | "planned" | "entry" | "formula";

export interface Column {
  readonly header: string;
  readonly role: ColumnRole;
  /** Set on columns that exist once per year of the plan. */
  readonly year?: FiscalYear;
}

/** Headers are asked for once per cell, so each is made once. */
function yearly(suffix: string): (year: FiscalYear) => string {
  const made = new Map<FiscalYear, string>();
  return (year) => {
    const known = made.get(year);
    if (known !== undefined) return known;
    const text = `${yearLabel(year)}${suffix}`;
    made.set(year, text);
    return text;
  };
}

/** Headers that exist once per year. */
export const statusHeader = yearly("実施状況");
export const reportHeader = yearly("取組実績");
export const outlookHeader = yearly("課題・今後の方向性");
export const plannedHeader = yearly("計画");
export const progressHeader = yearly("到達段階");
export const targetHeader = yearly("目標値");
export const actualHeader = yearly("実績値");
export const judgementHeader = yearly("判定");
export const rateHeader = yearly("達成率");
/** What the actual is held against, or why there is no judgement: for the formulas. */
export const limitHeader = yearly("判定線");

/** Headers that exist once. */
export const header = {
  itemNo: "番号",
  key: "キー",
  policy: "基本方針",
  measure: "施策",
  section: "区分",
  itemNoInSection: "区分内番号",
  item: "推進項目",
  lead: "主担当課",
  related: "関係課",
  reprintOf: "再掲元",
  purpose: "実施目的（要約）",
  content: "実施内容（要約）",
  action: "取組内容",
  indicator: "指標",
  unit: "単位",
  comparator: "比較",
  baselineYear: "基準年度",
  baseline: "基準値",
  previousActual: "計画前年度実績",
  reason: "変更理由",
  asPrinted: "原本の読み",
  verification: "原本確認",
  /** Which of the comparisons 比較 says, as a number: for the formulas. */
  comparisonKind: "比較型",
  /** The characters that nobody sees: for the formulas. */
  blankText: "空白文字",
} as const;

/** Columns that only formulas look at: put away in each year. */
export const isHelper = ({ header: name, year }: Column): boolean =>
  name === header.comparisonKind ||
  name === header.blankText ||
  (year !== undefined && name === limitHeader(year));

/** Header of the column that holds each table's row key. */
export const keyHeader: Readonly<Record<PlanTable, string>> = {
  PlanItems: header.itemNo,
  PlanActions: header.key,
  PlanIndicators: header.key,
};

/** All columns of a table, left to right, in some version of the template. */
export type ColumnsOf = (plan: Plan, table: PlanTable) => readonly Column[];

/** Those of the present template. */
export const columnsOf: ColumnsOf = (plan, table) => {
  const plain = (role: ColumnRole, ...headers: string[]): Column[] =>
    headers.map((h) => ({ header: h, role }));
  const perYear = (role: ColumnRole, ...headers: ((y: FiscalYear) => string)[]): Column[] =>
    headers.flatMap((h) => plan.fiscalYears.map((year) => ({ header: h(year), role, year })));
  switch (table) {
    case "PlanItems":
      return [
        ...plain("key", header.itemNo),
        ...plain("plan", header.policy, header.measure, header.section, header.itemNoInSection),
        ...plain("plan", header.item, header.lead, header.related, header.reprintOf),
        ...plain("plan", header.purpose, header.content),
        // One year's three entries stand side by side: they are written and read together.
        ...plan.fiscalYears.flatMap((year) =>
          [statusHeader, reportHeader, outlookHeader].map((h) => ({
            header: h(year),
            role: "entry" as const,
            year,
          })),
        ),
      ];
    case "PlanActions":
      return [
        ...plain("key", header.key),
        ...plain("plan", header.itemNo, header.item, header.lead, header.action, header.reprintOf),
        ...perYear("planned", plannedHeader),
        ...perYear("entry", progressHeader),
        ...plain("entry", header.reason),
        ...plain("plan", header.asPrinted),
        ...plain("entry", header.verification),
      ];
    case "PlanIndicators":
      return [
        ...plain("key", header.key),
        ...plain("plan", header.itemNo, header.policy, header.item, header.lead),
        ...plain("plan", header.indicator, header.reprintOf, header.unit, header.comparator),
        ...plain("plan", header.baselineYear, header.baseline),
        ...plain("entry", header.previousActual),
        ...perYear("planned", targetHeader),
        ...perYear("entry", actualHeader),
        ...plain("entry", header.reason),
        ...plain("plan", header.asPrinted),
        ...plain("entry", header.verification),
        ...perYear("formula", judgementHeader, rateHeader),
        ...plain("formula", header.comparisonKind, header.blankText),
        ...perYear("formula", limitHeader),
      ];
  }
};
