import { header, judgementHeader, statusHeader } from "../../entries/columns";
import type { CellValue } from "../../entries/reading";
import { previous, yearLabel, yearName, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { statuses } from "../../plan/status";
import { addressOf, area, cellAddress, type Area } from "../area";
import type { Formulas, Look, SheetSpec } from "../sheetSpec";
import { colors, rows, tabColors } from "./look";
import { names } from "./names";

/**
 * 集計: the plan document's own result table (chapter 1, (2)) as live formulas over the plan tables.
 * Everything goes by table column and name; a year's column is picked by CHOOSE, so another column
 * may stand anywhere in the tables.
 */
export interface SummaryLayout {
  readonly reportingYear: Area;
  readonly referenceYear: Area;
  /** 項目数 and the statuses of the year before the plan, typed by the secretariat. */
  readonly earlierCounts: Area;
  readonly statuses: SummaryTable;
  readonly indicators: SummaryTable;
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

/** Shown where nothing can be divided. */
export const noShare = "–";

const totalColumn = 2;
const firstCount = totalColumn + 1;

const statusColumns = [...statuses, "未入力・不明"] as const;
const judgementColumns = ["達成", "未達成", "未入力", "判定不能"] as const;

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
  const first = table(7, statusColumns, statusColumns.length);
  return {
    reportingYear: area(3, 1),
    referenceYear: area(4, 1),
    earlierCounts: area(first.reference + 1, totalColumn, 1, 1 + statuses.length),
    statuses: first,
    indicators: table(first.reference + 6, judgementColumns, 1),
  };
}

export function summarySheet(plan: Plan, reportingYear: FiscalYear): SheetSpec {
  const layout = summaryLayout(plan);
  const columns = layout.statuses.firstShare + layout.statuses.shares;
  const earlier = previous(plan.fiscalYears[0]!);
  const text = (row: number, column: number, value: CellValue) => ({
    area: area(row, column),
    values: [[value]],
  });
  return {
    role: "集計",
    tabColor: tabColors.result,
    protect: true,
    formats: [
      { area: layout.reportingYear, format: "@" },
      { area: layout.referenceYear, format: "@" },
      ...[layout.statuses, layout.indicators].flatMap((table) => [
        {
          area: area(
            table.policies,
            totalColumn,
            table.reference - table.policies + 1,
            table.counted.length + 1,
          ),
          format: "0",
        },
        {
          area: area(
            table.policies,
            table.firstShare,
            table.reference - table.policies + 1,
            table.shares,
          ),
          format: "0.0%",
        },
      ]),
      { area: layout.earlierCounts, format: "0" },
    ],
    values: [
      text(rows.title, 0, `集計　${plan.title}`),
      text(layout.reportingYear.row, 0, "対象年度"),
      text(layout.reportingYear.row, 1, yearLabel(reportingYear)),
      text(layout.reportingYear.row, 2, "一覧から選ぶと、下の表がその年度になります。"),
      text(layout.referenceYear.row, 0, "参考年度"),
      text(
        layout.referenceYear.row,
        2,
        `空欄のときは前の年度です。${yearLabel(earlier)} は計画前年度で、実績を下の手入力の行から取ります。`,
      ),
      ...tableTexts(plan, layout.statuses, "1　実施状況（基本方針別）", "項目数"),
      text(layout.earlierCounts.row, 0, "（手入力）"),
      text(layout.earlierCounts.row, 1, `計画前年度（${yearName(earlier)}）の実績`),
      text(
        layout.earlierCounts.row + 1,
        0,
        "割合は項目数に対するものです。端数処理のため、合計が100.0%にならない場合がある。",
      ),
      ...tableTexts(plan, layout.indicators, "2　数値目標の達成状況（基本方針別）", "目標あり"),
      text(
        layout.indicators.reference + 1,
        0,
        "達成割合＝達成÷目標あり。集計中の実績は未入力に数えます。「程度」の目標は、目標値の前後" +
          `${plan.settings.aboutTolerance * 100}%以内を達成とします。`,
      ),
    ],
    formulas: [
      {
        area: area(rows.note, 0),
        formulas: `=INDEX(${names.yearNames},${names.yearPosition})&"の実績"`,
      },
      ...statusFormulas(plan, layout),
      ...indicatorFormulas(plan, layout),
    ],
    looks: looks(layout, columns),
    unlocked: [layout.reportingYear, layout.referenceYear, layout.earlierCounts],
    validations: [
      {
        area: layout.reportingYear,
        rule: { list: plan.fiscalYears.map(yearLabel).join(",") },
        prompt: { title: "対象年度", message: "報告する年度を一覧から選びます。" },
        alert: {
          title: "対象年度",
          message: `計画の年度（${plan.fiscalYears.map(yearLabel).join("・")}）から選んでください。`,
          style: "Stop",
        },
      },
      {
        area: layout.referenceYear,
        rule: { list: [earlier, ...plan.fiscalYears].map(yearLabel).join(",") },
        prompt: {
          title: "参考年度",
          message: "表の最後の（参考）の行に載せる年度です。空欄のときは対象年度の前の年度です。",
        },
        alert: {
          title: "参考年度",
          message: "計画の年度か計画前年度から選んでください。",
          style: "Stop",
        },
      },
      {
        area: layout.earlierCounts,
        rule: "number",
        prompt: {
          title: "計画前年度の実績",
          message: "前の計画の最後の年度の項目数です。1年目の（参考）の行に使います。",
        },
        alert: {
          title: "計画前年度の実績",
          message: "項目数を数字で入力してください。例: 32",
          style: "Warning",
        },
      },
    ],
    conditionals: [],
    widths: [
      { column: 0, columns: 1, width: 12 },
      { column: 1, columns: 1, width: 36 },
      { column: 2, columns: columns - 2, width: 11 },
    ],
    heights: [
      { row: rows.title, rows: 1, height: 26 },
      { row: rows.note, rows: 1, height: 22 },
      { row: rows.header, rows: layout.indicators.reference - rows.header + 2, height: 20 },
      { row: layout.statuses.headerRow, rows: 1, height: 36 },
      { row: layout.indicators.headerRow, rows: 1, height: 36 },
    ],
    hiddenColumns: [],
    print: { orientation: "Landscape", footer: `${plan.title}　集計` },
  };
}

function tableTexts(
  plan: Plan,
  table: SummaryTable,
  title: string,
  countedFrom: string,
): SheetSpec["values"] {
  const shareHeaders = Array.from(
    { length: table.shares },
    (_, i) => `${table.counted[i]}\n（割合）`,
  );
  return [
    { area: area(table.headerRow - 1, 0), values: [[title]] },
    {
      area: area(table.headerRow, 0, 1, table.firstShare + table.shares),
      values: [["基本方針", "名称", countedFrom, ...table.counted, ...shareHeaders]],
    },
    {
      area: area(table.policies, 0, plan.policies.length, 2),
      values: plan.policies.map((policy) => [policy.numeral, policy.name]),
    },
    { area: area(table.total, 0, 2, 1), values: [["合計"], ["うち再掲を除く"]] },
    { area: area(table.reference, 0), values: [["（参考）"]] },
  ];
}

/** The column of the table that belongs to the chosen year. */
const yearColumn = (
  plan: Plan,
  table: string,
  columnHeader: (year: FiscalYear) => string,
  position: string,
) =>
  `CHOOSE(${position},${plan.fiscalYears.map((year) => `${table}[${columnHeader(year)}]`).join(",")})`;

/**
 * Rows that are no 再掲. Not COUNTIFS with the criterion "": LibreOffice counts too few rows by it as
 * soon as there is a second criterion.
 */
const isBlank = (column: string) => `(${column}="")`;

const referenceColumn = `MAX(1,${names.referencePosition})`;

function statusFormulas(plan: Plan, { statuses: table, earlierCounts }: SummaryLayout): Formulas[] {
  const policy = `PlanItems[${header.policy}],$A`;
  const notReprint = isBlank(`PlanItems[${header.reprintOf}]`);
  const status = yearColumn(plan, "PlanItems", statusHeader, names.yearPosition);
  const reference = yearColumn(plan, "PlanItems", statusHeader, referenceColumn);
  const typed = (column: number) => cellAddress(earlierCounts.row, column);
  const counts = (row: number, of: (column: number) => string, all: string): Formulas => ({
    area: area(row, totalColumn, 1, statuses.length + 1),
    formulas: [[all, ...statuses.map((_, i) => of(firstCount + i))]],
  });
  const word = (column: number) => `${cellAddress(table.headerRow, column)}`;
  const policyRows = plan.policies.map((_, i) => table.policies + i);
  const unknown = firstCount + statuses.length;
  return [
    ...policyRows.map((row) =>
      counts(
        row,
        (column) => `=COUNTIFS(${policy}${row + 1},${status},${word(column)})`,
        `=COUNTIFS(${policy}${row + 1})`,
      ),
    ),
    totals(plan, table, totalColumn, statuses.length + 1),
    counts(
      table.withoutReprints,
      (column) => `=SUMPRODUCT(${notReprint}*(${status}=${word(column)}))`,
      `=SUMPRODUCT(${notReprint}*1)`,
    ),
    counts(
      table.reference,
      (column) =>
        `=IF(${names.referencePosition}=0,IF(${typed(column)}="","",${typed(column)}),COUNTIFS(${reference},${word(column)}))`,
      `=IF(${names.referencePosition}=0,IF(${typed(totalColumn)}="","",${typed(totalColumn)}),ROWS(PlanItems[${header.itemNo}]))`,
    ),
    referenceLabel(plan, table),
    // What is left over, so that every row adds up whatever stands in the cells.
    ...[...policyRows, table.total, table.withoutReprints, table.reference].map((row) => {
      const all = cellAddress(row, totalColumn);
      const counted = addressOf(area(row, firstCount, 1, statuses.length));
      return {
        area: area(row, unknown),
        formulas: [[`=IF(${all}="","",${all}-SUM(${counted}))`]],
      };
    }),
    ...shares(table),
  ];
}

function indicatorFormulas(plan: Plan, { indicators: table }: SummaryLayout): Formulas[] {
  const policy = `PlanIndicators[${header.policy}],$A`;
  const notReprint = isBlank(`PlanIndicators[${header.reprintOf}]`);
  const judgement = yearColumn(plan, "PlanIndicators", judgementHeader, names.yearPosition);
  const reference = yearColumn(plan, "PlanIndicators", judgementHeader, referenceColumn);
  const word = (column: number) => cellAddress(table.headerRow, column);
  const counts = (row: number, all: string, of: (column: number) => string): Formulas => ({
    area: area(row, totalColumn, 1, table.counted.length + 1),
    formulas: [[all, ...table.counted.map((_, i) => of(firstCount + i))]],
  });
  const policyRows = plan.policies.map((_, i) => table.policies + i);
  return [
    ...policyRows.map((row) =>
      counts(
        row,
        `=COUNTIFS(${policy}${row + 1},${judgement},"<>目標なし")`,
        (column) => `=COUNTIFS(${policy}${row + 1},${judgement},${word(column)})`,
      ),
    ),
    totals(plan, table, totalColumn, table.counted.length + 1),
    counts(
      table.withoutReprints,
      `=SUMPRODUCT(${notReprint}*(${judgement}<>"目標なし"))`,
      (column) => `=SUMPRODUCT(${notReprint}*(${judgement}=${word(column)}))`,
    ),
    counts(
      table.reference,
      `=IF(${names.referencePosition}=0,"",COUNTIFS(${reference},"<>目標なし"))`,
      (column) => `=IF(${names.referencePosition}=0,"",COUNTIFS(${reference},${word(column)}))`,
    ),
    referenceLabel(plan, table),
    ...shares(table),
  ];
}

const totals = (plan: Plan, table: SummaryTable, column: number, columns: number): Formulas => ({
  area: area(table.total, column, 1, columns),
  formulas: [
    Array.from(
      { length: columns },
      (_, i) => `=SUM(${addressOf(area(table.policies, column + i, plan.policies.length, 1))})`,
    ),
  ],
});

const referenceLabel = (plan: Plan, table: SummaryTable): Formulas => ({
  area: area(table.reference, 1),
  formulas: [
    [
      `=IF(${names.referencePosition}=0,"${yearName(previous(plan.fiscalYears[0]!))}",INDEX(${names.yearNames},${names.referencePosition}))&"実績"`,
    ],
  ],
});

/** n ÷ all items of the row, unreported ones included. */
function shares(table: SummaryTable): Formulas[] {
  const rowNumbers = Array.from(
    { length: table.reference - table.policies + 1 },
    (_, i) => table.policies + i,
  );
  return [
    {
      area: area(table.policies, table.firstShare, rowNumbers.length, table.shares),
      formulas: rowNumbers.map((row) =>
        Array.from({ length: table.shares }, (_, i) => {
          const count = cellAddress(row, firstCount + i);
          const all = `$${cellAddress(row, totalColumn)}`;
          return `=IF(N(${all})=0,"${noShare}",ROUND(N(${count})/${all},3))`;
        }),
      ),
    },
  ];
}

function looks(layout: SummaryLayout, columns: number): Look[] {
  const tables = [layout.statuses, layout.indicators];
  const width = (table: SummaryTable) => table.firstShare + table.shares;
  return [
    { area: area(rows.title, 0), bold: true, size: 16 },
    { area: area(rows.note, 0), bold: true, size: 13 },
    { area: area(layout.reportingYear.row, 0, 2), bold: true },
    { area: area(layout.reportingYear.row, 2, 2), color: colors.quiet },
    {
      area: area(layout.reportingYear.row, 1, 2),
      fill: colors.entry,
      bold: true,
      horizontal: "Center",
      grid: true,
    },
    ...tables.flatMap((table): Look[] => [
      { area: area(table.headerRow - 1, 0), bold: true, size: 12 },
      {
        area: area(table.headerRow, 0, 1, width(table)),
        fill: colors.header,
        color: colors.headerText,
        bold: true,
        wrap: true,
        horizontal: "Center",
        vertical: "Center",
      },
      {
        area: area(table.headerRow, 0, table.reference - table.headerRow + 1, width(table)),
        grid: true,
      },
      { area: area(table.policies, 0, policyCount(table), 1), horizontal: "Center" },
      { area: area(table.total, 0, 1, width(table)), bold: true, fill: colors.formula },
      { area: area(table.reference, 0, 1, width(table)), color: colors.quiet },
      {
        area: area(
          table.policies,
          totalColumn,
          table.reference - table.policies + 1,
          width(table) - totalColumn,
        ),
        horizontal: "Right",
      },
    ]),
    { area: layout.earlierCounts, fill: colors.entry, grid: true },
    { area: area(layout.earlierCounts.row, 0, 2, 2), color: colors.quiet },
    { area: area(layout.indicators.reference + 1, 0, 1, columns), color: colors.quiet },
  ];
}

const policyCount = (table: SummaryTable) => table.total - table.policies;
