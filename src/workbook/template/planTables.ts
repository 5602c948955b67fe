import type { CellValue } from "../../entries/cell";
import {
  actualHeader,
  header,
  isHelper,
  judgementHeader,
  outlookHeader,
  plannedHeader,
  progressHeader,
  reportHeader,
  sheetOf,
  statusHeader,
  targetHeader,
  type Column,
  type PlanTable,
} from "../../entries/columns";
import { planTexts } from "../../entries/planText";
import type { FiscalYear } from "../../plan/fiscalYear";
import { actualFormat, baselineFormat, targetFormat } from "../../plan/numberFormat";
import type { Indicator, Plan } from "../../plan/plan";
import { area, cellAddress, type Area } from "../area";
import type { Formulas, Look, SheetSpec } from "../sheetSpec";
import { colors, rows, tabColors } from "./look";
import { names } from "./names";
import {
  bodyArea,
  bodyRow,
  columnIndex,
  columnRuns,
  entryAreas,
  followsSource,
  tableArea,
  tableLayout,
  type TableLayout,
} from "./tableLayout";
import { linesHeight, linesOf } from "./textLines";
import type { CalculatedColumn, TemplateLayout } from "./templateLayout";
import { entryValidations } from "./validations";

/** The three sheets staff write into: 推進項目, 取組内容, 数値目標. */
export function planTableSheet(
  plan: Plan,
  table: PlanTable,
  reportingYear: FiscalYear,
  template: TemplateLayout,
): SheetSpec {
  const layout = tableLayout(plan, table, template);
  const calculated = table === "PlanIndicators" ? template.calculatedColumns(plan) : [];
  const last = layout.columns.length;
  const body = tableArea(layout);
  return {
    role: sheetOf[table] as SheetSpec["role"],
    tabColor: tabColors.entry,
    protect: true,
    formats: numberFormats(plan, layout, calculated),
    values: [
      { area: area(rows.title, 0), values: [[`${sheetOf[table]}　${plan.title}`]] },
      { area: area(rows.note, 0), values: [[notes[table]]] },
      { area: area(rows.roles, 0, 1, last), values: [layout.columns.map(roleWord)] },
      {
        area: body,
        values: [layout.columns.map((column) => column.header), ...bodyValues(plan, layout)],
      },
    ],
    table: { name: table, area: body },
    lookUps: reprintFormulas(layout),
    formulas: calculated.map(({ header: name, formula }) => ({
      area: bodyArea(layout, columnIndex(layout, name)),
      formulas: formula,
    })),
    looks: looks(layout),
    unlocked: entryAreas(layout).map(({ area: place }) => place),
    validations: entryValidations(plan, layout),
    conditionals: conditionals(layout),
    widths: columnRuns(layout, (column) => width(column)).map(({ column, columns, value }) => ({
      column,
      columns,
      width: value,
    })),
    heights: [
      { row: rows.title, rows: 1, height: linesHeight(1, 16) },
      { row: rows.header, rows: 1, height: linesHeight(headerLines(layout)) },
    ],
    fitted: [{ row: rows.body, rows: layout.rows.length }],
    freeze: { rows: rows.body, columns: columnIndex(layout, frozenUpTo[table]) + 1 },
    hiddenColumns: hiddenColumns(layout, reportingYear),
    print: {
      orientation: "Landscape",
      sideMargins: 28,
      titleRows: { row: rows.header, rows: 1 },
      footer: `${plan.title}　${sheetOf[table]}`,
    },
  };
}

/** What stands in the body when it is inserted, row by row. */
const bodyValues = (plan: Plan, layout: TableLayout): CellValue[][] =>
  [...planTexts(plan, layout.table).values()].map((text) =>
    layout.columns.map((column) => text[column.header] ?? ""),
  );

const notes: Readonly<Record<PlanTable, string>> = {
  PlanItems:
    "対象年度の実施状況・取組実績・課題・今後の方向性を記入します。実施以外のときは、課題・今後の方向性も記入してください。",
  PlanActions:
    "対象年度の到達段階を一覧から選びます。計画を変えるときは、変更理由を記入してください。",
  PlanIndicators:
    "対象年度の実績値を数字で記入します（割合は 87.5% のように）。目標値を変えるときは、変更理由を記入してください。",
};

const frozenUpTo: Readonly<Record<PlanTable, string>> = {
  PlanItems: header.item,
  PlanActions: header.action,
  PlanIndicators: header.indicator,
};

/** What a column is for, over its header: colour alone would say nothing on a photocopy. */
function roleWord(column: Column): string {
  switch (column.role) {
    case "entry":
      return "記入欄";
    case "planned":
      return "計画値";
    case "formula":
      return "自動計算";
    default:
      return "";
  }
}

/** Columns of one year that are put away while another year is reported. */
export const belongsToOneYear = (column: Column): boolean =>
  column.year !== undefined && column.role !== "planned" && !isHelper(column);

function hiddenColumns(layout: TableLayout, reportingYear: FiscalYear) {
  return columnRuns(
    layout,
    (column) => isHelper(column) || (belongsToOneYear(column) && column.year !== reportingYear),
  ).filter(({ value }) => value);
}

/** Text everywhere, so that nothing turns into a date or a formula; numbers show the plan's notation. */
function numberFormats(
  plan: Plan,
  layout: TableLayout,
  calculated: readonly CalculatedColumn[],
): SheetSpec["formats"] {
  const whole = { area: tableArea(layout), format: "@" };
  const numbers = (name: string) => ({
    area: bodyArea(layout, columnIndex(layout, name)),
    format: "0",
  });
  if (layout.table !== "PlanIndicators")
    return [
      whole,
      ...(layout.table === "PlanItems"
        ? [header.itemNo, header.itemNoInSection, header.reprintOf]
        : [header.itemNo]
      ).map(numbers),
      // A formula written into a text cell would stay the text it is.
      ...lookUps(layout).map(({ area: place }) => ({ area: place, format: "General" })),
    ];

  const indicators = plan.items.flatMap((item) => item.indicators);
  const ofRow = new Map<string, (indicator: Indicator) => string>([
    [header.baseline, baselineFormat],
    [header.previousActual, actualFormat],
    ...plan.fiscalYears.flatMap((year, i) => [
      [targetHeader(year), (indicator: Indicator) => targetFormat(indicator, i)] as const,
      [actualHeader(year), actualFormat] as const,
    ]),
  ]);
  return [
    whole,
    numbers(header.itemNo),
    ...columnRuns(layout, ({ header: name }) => ofRow.has(name))
      .filter(({ value }) => value)
      .map(({ column, columns }) => ({
        area: bodyArea(layout, column, columns),
        format: indicators.map((indicator) =>
          layout.columns
            .slice(column, column + columns)
            .map(({ header: name }) => ofRow.get(name)!(indicator)),
        ),
      })),
    ...calculated.map(({ header: name, format }) => ({
      area: bodyArea(layout, columnIndex(layout, name)),
      format,
    })),
  ];
}

const reprintRows = (layout: TableLayout) => layout.rows.filter((row) => row.reprintOf !== null);

/** Cells of 再掲 rows that look up their source row's cells, and the row they look into. */
const lookUps = (layout: TableLayout): { area: Area; sourceRow: number }[] =>
  reprintRows(layout).flatMap(({ key, reprintOf }) =>
    columnRuns(layout, followsSource)
      .filter(({ value }) => value)
      .map(({ column, columns }) => ({
        area: area(bodyRow(layout, key), column, 1, columns),
        sourceRow: bodyRow(layout, reprintOf!),
      })),
  );

/**
 * A plain reference, not INDEX over the column: that would refer to itself. Protection keeps rows
 * from being sorted, and rule C501 sees a broken look-up.
 */
const reprintFormulas = (layout: TableLayout): Formulas[] =>
  lookUps(layout).map(({ area: place, sourceRow }) => ({
    area: place,
    formulas: [
      Array.from({ length: place.columns }, (_, i) =>
        lookUpFormula(cellAddress(sourceRow, place.column + i)),
      ),
    ],
  }));

/** What a cell of a 再掲 row says; `address` is that of the source row's cell, on the same sheet. */
export const lookUpFormula = (address: string): string => `=IF(${address}="","",${address})`;

function looks(layout: TableLayout): Look[] {
  const last = layout.columns.length;
  const body = (is: (column: Column) => boolean): Area[] =>
    columnRuns(layout, is)
      .filter(({ value }) => value)
      .map(({ column, columns }) => bodyArea(layout, column, columns));
  const entries = (role: Column["role"]) =>
    entryAreas(layout)
      .filter(({ column }) => column.role === role)
      .map(({ area: place }) => place);
  return [
    { area: area(rows.title, 0), bold: true, size: 16 },
    { area: area(rows.note, 0), color: colors.quiet },
    { area: area(rows.roles, 0, 1, last), color: colors.quiet, size: 9, horizontal: "Center" },
    {
      area: area(rows.header, 0, 1, last),
      fill: colors.header,
      color: colors.headerText,
      bold: true,
      wrap: true,
      horizontal: "Center",
      vertical: "Center",
    },
    { area: tableArea(layout), grid: true },
    { area: bodyArea(layout, 0, last), vertical: "Center" },
    { area: body(({ role }) => role === "formula"), fill: colors.formula },
    { area: entries("entry"), fill: colors.entry },
    { area: entries("planned"), fill: colors.planned },
    {
      area: reprintRows(layout).map(({ key }) => area(bodyRow(layout, key), 0, 1, last)),
      fill: colors.reprint,
    },
    { area: body(isShortWord), horizontal: "Center" },
    { area: body(isLongText), wrap: true },
    // From its beginning, where a row is not high enough for it.
    { area: body(isStaffText), vertical: "Top" },
  ];
}

const isText = (column: Column, ...headers: ((year: FiscalYear) => string)[]) =>
  column.year !== undefined && headers.some((h) => h(column.year!) === column.header);

/** Texts staff write, of any length. */
const isStaffText = (column: Column): boolean =>
  isText(column, reportHeader, outlookHeader) || column.header === header.reason;

const isLongText = (column: Column): boolean =>
  isStaffText(column) ||
  (
    [
      ...[header.measure, header.section, header.item, header.lead, header.related],
      ...[header.purpose, header.content, header.action, header.indicator, header.asPrinted],
    ] as string[]
  ).includes(column.header);

const headerLines = ({ columns }: TableLayout): number =>
  Math.max(...columns.map((column) => linesOf(column.header, width(column))));

const isShortWord = (column: Column): boolean =>
  isText(column, statusHeader, plannedHeader, progressHeader, judgementHeader) ||
  (
    [
      ...[header.itemNo, header.key, header.policy, header.itemNoInSection, header.reprintOf],
      ...[header.unit, header.comparator, header.baselineYear, header.verification],
    ] as string[]
  ).includes(column.header);

function width(column: Column): number {
  const fixed: Record<string, number> = {
    [header.itemNo]: 6,
    [header.key]: 8,
    [header.policy]: 9,
    [header.measure]: 18,
    [header.section]: 20,
    [header.itemNoInSection]: 7,
    [header.item]: 28,
    [header.lead]: 18,
    [header.related]: 18,
    [header.reprintOf]: 8,
    [header.purpose]: 32,
    [header.content]: 32,
    [header.action]: 36,
    [header.indicator]: 38,
    [header.unit]: 8,
    [header.comparator]: 13,
    [header.baselineYear]: 9,
    [header.baseline]: 12,
    [header.previousActual]: 14,
    [header.reason]: 50,
    [header.asPrinted]: 24,
    [header.verification]: 11,
  };
  if (isText(column, reportHeader, outlookHeader)) return 54;
  if (isText(column, plannedHeader)) return 9;
  if (isText(column, targetHeader)) return 17;
  return fixed[column.header] ?? 13;
}

/** Findings of the last check, then restored readings nobody has confirmed. */
function conditionals(layout: TableLayout): SheetSpec["conditionals"] {
  const entries = columnRuns(layout, ({ role }) => role === "entry" || role === "planned").filter(
    ({ value }) => value,
  );
  const marked = entries.flatMap(({ column, columns }) => {
    const place = bodyArea(layout, column, columns);
    const key = `$A${place.row + 1}`;
    const columnHeader = `${cellAddress(rows.header, column).replace(/(\d+)/, "$$$1")}`;
    const finding = (severity: string) =>
      `=COUNTIFS(${names.findingKey},${key},${names.findingColumn},${columnHeader},${names.findingSeverity},"${severity}")>0`;
    return [
      {
        area: place,
        formula: finding("エラー"),
        fill: colors.error,
        color: colors.errorText,
        bold: true,
      },
      {
        area: place,
        formula: finding("警告"),
        fill: colors.warning,
        color: colors.warningText,
        bold: true,
      },
    ];
  });
  if (layout.table === "PlanItems") return marked;
  const planned = columnRuns(layout, (column) => column.role === "planned").find(
    ({ value }) => value,
  )!;
  const place = bodyArea(layout, planned.column, planned.columns);
  const column = (name: string) => `$${cellAddress(place.row, columnIndex(layout, name))}`;
  return [
    ...marked,
    {
      area: place,
      formula: `=AND(${column(header.asPrinted)}<>"",${column(header.verification)}="",${column(header.reprintOf)}="")`,
      fill: colors.unconfirmed,
    },
  ];
}
