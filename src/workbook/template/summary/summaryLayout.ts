import { reportingOffices } from "../../../plan/office";
import type { Plan } from "../../../plan/plan";
import { statuses } from "../../../plan/status";
import { area, type Area } from "../../area";

/** Where the tables of 集計 stand. */
export interface SummaryLayout {
  readonly reportingYear: Area;
  readonly referenceYear: Area;
  /** 項目数 and the statuses of the year before the plan, typed by the secretariat. */
  readonly earlierCounts: Area;
  readonly statuses: SummaryTable;
  readonly indicators: SummaryTable;
  /** First row of the charts. */
  readonly charts: number;
  /** 指標一覧: one row per indicator. */
  readonly indicatorList: ListTable;
  /** 部署別: one row per office, then 合計. */
  readonly departments: ListTable;
  /** 年度推移: one row per year of the plan. */
  readonly years: ListTable;
}

/** Rows: one per policy, then 合計, うち再掲を除く, （参考）. */
export interface SummaryTable {
  readonly headerRow: number;
  readonly policies: number;
  readonly total: number;
  readonly withoutReprints: number;
  readonly reference: number;
  /** First of the counted columns; the column before it holds what they are counted from. */
  readonly firstCount: number;
  readonly counted: readonly string[];
  /** First of the columns of shares. */
  readonly firstShare: number;
  readonly shares: number;
}

/** A heading, a header row, then `rows` rows. */
export interface ListTable {
  readonly headerRow: number;
  readonly first: number;
  readonly rows: number;
}

/** Shown where nothing can be divided. */
export const noShare = "–";

/** What the rows of a table are counted from, and after it the counts. */
export const totalColumn = 2;
export const firstCount = totalColumn + 1;

export const statusColumns = [...statuses, "未入力・不明"] as const;
const judgementColumns = ["達成", "未達成", "未入力", "判定不能"] as const;

/** Columns of every table, and of the printed page. */
export const summaryColumns = firstCount + 2 * statusColumns.length;

export const chartRows = 15;

export function summaryLayout(plan: Plan): SummaryLayout {
  const table = (headerRow: number, counted: readonly string[], shares: number): SummaryTable => {
    const policies = headerRow + 1;
    const total = policies + plan.policies.length;
    return {
      headerRow,
      policies,
      total,
      withoutReprints: total + 1,
      reference: total + 2,
      firstCount,
      counted,
      firstShare: firstCount + counted.length,
      shares,
    };
  };
  const list = (headerRow: number, rows: number): ListTable => ({
    headerRow,
    first: headerRow + 1,
    rows,
  });
  /** Row of the next header: a row for a note, one left free and the heading between. */
  const after = ({ first, rows }: ListTable) => first + rows + 3;
  const first = table(7, statusColumns, statusColumns.length);
  const second = table(first.reference + 6, judgementColumns, 1);
  const charts = second.reference + 3;
  const years = list(charts + chartRows + 2, plan.fiscalYears.length);
  const departments = list(after(years), reportingOffices(plan).length + 1);
  const indicators = plan.items.reduce((sum, item) => sum + item.indicators.length, 0);
  return {
    reportingYear: area(3, 1),
    referenceYear: area(4, 1),
    earlierCounts: area(first.reference + 1, totalColumn, 1, 1 + statuses.length),
    statuses: first,
    indicators: second,
    charts,
    years,
    departments,
    indicatorList: list(after(departments), indicators),
  };
}
