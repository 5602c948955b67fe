import type { CellValue } from "../../../entries/cell";
import { indicatorText } from "../../../entries/planText";
import { previous, yearLabel, yearName, type FiscalYear } from "../../../plan/fiscalYear";
import { leadText } from "../../../plan/office";
import type { Plan } from "../../../plan/plan";
import { area } from "../../area";
import { scaleToWidth, type Look, type SheetSpec } from "../../sheetSpec";
import { colors, rows, tabColors } from "../look";
import { names } from "../names";
import { linesHeight, linesOf } from "../textLines";
import { chartTitles, summaryCharts } from "./charts";
import { departmentColumns, departmentFormulas, departmentTexts } from "./departmentTable";
import {
  indicatorListColumns,
  indicatorListFormats,
  indicatorListFormulas,
  indicatorListTexts,
} from "./indicatorList";
import { titleFormulas } from "./formulaParts";
import { indicatorFormulas, statusFormulas, tableTexts } from "./policyTables";
import {
  statusColumns,
  summaryColumns,
  summaryLayout,
  totalColumn,
  type ListTable,
  type SummaryLayout,
  type SummaryTable,
} from "./summaryLayout";
import { tableTitles } from "./tableTitles";
import { yearFormulas, yearTexts } from "./yearTable";

/**
 * 集計: the plan document's own result table (chapter 1, (2)) and four more as live formulas over
 * the plan tables. Everything goes by table column and name; a year's column is picked by CHOOSE, so
 * another column may stand anywhere in the tables.
 */
export function summarySheet(plan: Plan, reportingYear: FiscalYear): SheetSpec {
  const layout = summaryLayout(plan);
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
      ...listCounts(layout.years, statusColumns.length + 1, statusColumns.length),
      ...listCounts(layout.departments, statusColumns.length + 4, 1),
      ...indicatorListFormats(plan, layout),
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
      ...tableTexts(plan, layout.statuses, "項目数"),
      text(layout.earlierCounts.row, 0, "（手入力）"),
      text(layout.earlierCounts.row, 1, `計画前年度（${yearName(earlier)}）の実績`),
      text(
        layout.earlierCounts.row + 1,
        0,
        "割合は項目数に対するものです。端数処理のため、合計が100.0%にならない場合がある。",
      ),
      ...tableTexts(plan, layout.indicators, "目標あり"),
      text(
        layout.indicators.reference + 1,
        0,
        "達成割合＝達成÷目標あり。集計中の実績は未入力に数えます。「程度」の目標は、目標値の前後" +
          `${plan.settings.aboutTolerance * 100}%以内を達成とします。`,
      ),
      ...yearTexts(plan, layout),
      ...departmentTexts(plan, layout),
      ...indicatorListTexts(plan, layout),
    ],
    formulas: [
      {
        area: area(rows.note, 0),
        formulas: `=INDEX(${names.yearNames},${names.yearPosition})&"の実績"`,
      },
      ...titleFormulas([...tableTitles(layout), ...chartTitles(layout)]),
      ...statusFormulas(plan, layout),
      ...indicatorFormulas(plan, layout),
      ...yearFormulas(plan, layout),
      ...departmentFormulas(plan, layout),
      ...indicatorListFormulas(plan, layout),
    ],
    looks: looks(layout),
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
    widths,
    heights: [
      { row: rows.title, rows: 1, height: linesHeight(1, 16) },
      { row: rows.note, rows: 1, height: linesHeight(1, 13) },
      {
        row: rows.header,
        rows: layout.indicatorList.first + layout.indicatorList.rows + 1 - rows.header,
        height: 20,
      },
      ...nameHeights(plan, layout),
      ...headerHeights(plan, layout),
    ],
    hiddenColumns: [],
    charts: summaryCharts(plan, layout),
    print: {
      orientation: "Landscape",
      zoom: { scale: printScale },
      // Charts, 部署別 and 指標一覧 begin pages, so that no table breaks but the last.
      breaks: [layout.charts, layout.departments.headerRow - 1, layout.indicatorList.headerRow - 1],
      // Repeated from where it stands: on the pages 指標一覧 goes on to.
      titleRows: { row: layout.indicatorList.headerRow - 1, rows: 2 },
      title: plan.title,
      header: "印刷日 &D",
      footer: `${plan.title}　集計`,
    },
  };
}

/** The figures of 指標一覧 stand in the notation of the plan, 「対前年度3%削減」 among them. */
const widths: SheetSpec["widths"] = [
  { column: 0, columns: 1, width: 16 },
  { column: 1, columns: 1, width: 40 },
  { column: 2, columns: 2, width: 12 },
  { column: 4, columns: 3, width: 17 },
  { column: 7, columns: 2, width: 11 },
  { column: 9, columns: 1, width: 17 },
  { column: 10, columns: summaryColumns - 10, width: 11 },
];

const widthOf = (column: number): number =>
  widths.find((run) => column < run.column + run.columns)!.width;

/** Header words as wide as their columns let them. */
function headerHeights(plan: Plan, layout: SummaryLayout): SheetSpec["heights"] {
  const headers: readonly SheetSpec["values"][] = [
    tableTexts(plan, layout.statuses, "項目数"),
    tableTexts(plan, layout.indicators, "目標あり"),
    yearTexts(plan, layout),
    departmentTexts(plan, layout),
    indicatorListTexts(plan, layout),
  ];
  const rowsOfHeaders = new Set(
    [
      layout.statuses,
      layout.indicators,
      layout.years,
      layout.departments,
      layout.indicatorList,
    ].map(({ headerRow }) => headerRow),
  );
  return headers
    .flat()
    .filter(({ area: { row } }) => rowsOfHeaders.has(row))
    .map(({ area: { row }, values: [words = []] }) => ({
      row,
      rows: 1,
      height: linesHeight(Math.max(...words.map((word, c) => linesOf(String(word), widthOf(c))))),
    }));
}

/** Two lines for every indicator, and for longer names what they need. */
function nameHeights(plan: Plan, { indicatorList }: SummaryLayout): SheetSpec["heights"] {
  const lines = plan.items.flatMap((item) =>
    item.indicators.map((indicator) =>
      Math.max(
        linesOf(indicatorText(indicator), widthOf(1)),
        linesOf(leadText(item, indicator), widthOf(2)),
      ),
    ),
  );
  return [
    { row: indicatorList.first, rows: indicatorList.rows, height: linesHeight(2) },
    ...lines.flatMap((count, i) =>
      count > 2 ? [{ row: indicatorList.first + i, rows: 1, height: linesHeight(count) }] : [],
    ),
  ];
}

/** By scale, or breaks are ignored: A4 on its side between Excel's usual margins. */
const printScale = scaleToWidth(widths, 842 - 2 * 50.4);

function looks(layout: SummaryLayout): Look[] {
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
      {
        area: area(table.policies, 0, table.reference - table.policies + 1, 1),
        horizontal: "Center",
      },
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
    { area: area(layout.indicators.reference + 1, 0), color: colors.quiet },
    ...listLooks(layout.years, summaryColumns, totalColumn),
    ...listLooks(layout.departments, departmentColumns, totalColumn),
    {
      area: area(layout.departments.first + layout.departments.rows - 1, 0, 1, departmentColumns),
      bold: true,
      fill: colors.formula,
    },
    ...listLooks(layout.indicatorList, indicatorListColumns, totalColumn + 1),
    { area: area(layout.indicatorList.first, 1, layout.indicatorList.rows, 2), wrap: true },
    {
      area: area(
        layout.indicatorList.first,
        indicatorListColumns - 1,
        layout.indicatorList.rows,
        1,
      ),
      color: colors.quiet,
    },
  ];
}

/** The heading, the header row, the grid, the note under it; figures from `firstFigure` on. */
function listLooks(table: ListTable, columns: number, firstFigure: number): Look[] {
  const { headerRow, first, rows: count } = table;
  return [
    { area: area(headerRow - 1, 0), bold: true, size: 12 },
    {
      area: area(headerRow, 0, 1, columns),
      fill: colors.header,
      color: colors.headerText,
      bold: true,
      wrap: true,
      horizontal: "Center",
      vertical: "Center",
    },
    { area: area(headerRow, 0, count + 1, columns), grid: true },
    { area: area(first, 0, count, columns), vertical: "Center" },
    { area: area(first, 0, count, 1), horizontal: "Center" },
    { area: area(first, firstFigure, count, columns - firstFigure), horizontal: "Right" },
    { area: area(first + count, 0), color: colors.quiet },
  ];
}

/** Whole numbers, then shares. */
const listCounts = (
  { first, rows: count }: ListTable,
  counts: number,
  shares: number,
): SheetSpec["formats"] => [
  { area: area(first, totalColumn, count, counts), format: "0" },
  { area: area(first, totalColumn + counts, count, shares), format: "0.0%" },
];
