import type { HandOut } from "../../collect/handOut";
import type { CellValue } from "../../entries/cell";
import {
  sheetOf,
  type Column,
  type ColumnName,
  type ColumnRole,
  type PlanTable,
} from "../../entries/columns";
import { planTexts } from "../../entries/planText";
import type { RowKey } from "../../entries/rows";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Indicator, Plan } from "../../plan/plan";
import { area, cellAddress, type Area } from "../area";
import type { Formulas, Look, SheetSpec } from "../sheetSpec";
import { conditionals } from "./conditionals";
import { columnFormat, lookOf, type ColumnLook } from "./columnLooks";
import { colors, rows, tabColors } from "./look";
import {
  bodyArea,
  bodyRow,
  columnRuns,
  entryAreas,
  openAreas,
  tableArea,
  tableLayout,
  type TableLayout,
} from "./tableLayout";
import { linesHeight, linesOf } from "./textLines";
import { isPutAway } from "./putAway";
import type { CalculatedColumn, ShownIn, TemplateLayout } from "./templateLayout";
import { entryValidations } from "./validations";

/** The three sheets staff write into: 推進項目, 取組内容, 数値目標; of a copy with its own cells open. */
export function planTableSheet(
  plan: Plan,
  table: PlanTable,
  reportingYear: FiscalYear,
  template: TemplateLayout,
  handOut: HandOut | null = null,
): SheetSpec {
  const layout = tableLayout(plan, table, template);
  const calculated = table === "PlanIndicators" ? template.calculatedColumns(plan) : [];
  const last = layout.columns.length;
  const body = tableArea(layout);
  return {
    role: sheetOf[table] as SheetSpec["role"],
    tabColor: tabColors.entry,
    protect: true,
    formats: numberFormats(plan, layout),
    values: [
      { area: area(rows.title, 0), values: [[`${sheetOf[table]}　${plan.title}`]] },
      { area: area(rows.note, 0), values: [[notes[table]]] },
      {
        area: area(rows.roles, 0, 1, last),
        values: [layout.columns.map(({ role }) => roleWords[role])],
      },
      {
        area: body,
        values: [
          layout.columns.map((column) => column.header),
          ...bodyValues(template.planOf(plan), layout),
        ],
      },
    ],
    table: { name: table, area: body },
    lookUps: reprintFormulas(layout),
    formulas: calculatedFormulas(layout, calculated),
    looks: looks(layout),
    unlocked: openAreas(plan, layout, handOut).map(({ area: place }) => place),
    validations: entryValidations(plan, layout),
    conditionals: conditionals(layout, template.marksYear),
    widths: columnRuns(layout, (column) => lookOf(column).width).map(
      ({ column, columns, value }) => ({
        column,
        columns,
        width: value,
      }),
    ),
    heights: [
      { row: rows.title, rows: 1, height: linesHeight(1, 16) },
      { row: rows.header, rows: 1, height: linesHeight(headerLines(layout)) },
    ],
    fitted: [{ row: rows.body, rows: layout.rows.length }],
    freeze: {
      rows: rows.body,
      columns: layout.columns.findIndex(({ name }) => name === frozenUpTo[table]) + 1,
    },
    hiddenColumns: hiddenColumns(plan, layout, template.shownIn, reportingYear),
    print: {
      orientation: "Landscape",
      sideMargins: 28,
      titleRows: { row: rows.header, rows: 1 },
      footer: `${plan.title}　${sheetOf[table]}`,
    },
  };
}

/** What stands in the body when it is inserted, row by row. */
const bodyValues = (planShown: Plan, layout: TableLayout): CellValue[][] =>
  [...planTexts(planShown, layout.table).values()].map((text) =>
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

const frozenUpTo: { readonly [T in PlanTable]: ColumnName<T> } = {
  PlanItems: "item",
  PlanActions: "action",
  PlanIndicators: "indicator",
};

/** What a column is for, over its header: colour alone would say nothing on a photocopy. */
const roleWords: Readonly<Record<ColumnRole, string>> = {
  key: "",
  plan: "",
  planned: "計画値",
  entry: "記入欄",
  formula: "自動計算",
};

/** Runs of columns that are put away while a year is reported. */
const hiddenColumns = (plan: Plan, layout: TableLayout, shownIn: ShownIn, year: FiscalYear) =>
  columnRuns(layout, (column) => isPutAway(plan, shownIn(column), column, year)).filter(
    ({ value }) => value,
  );

/** Neighbouring columns that show alike in every row are one block. */
function numberFormats(plan: Plan, layout: TableLayout): SheetSpec["formats"] {
  const indicators = new Map<RowKey, Indicator>(
    plan.items.flatMap((item) => item.indicators).map((indicator) => [indicator.key, indicator]),
  );
  const formatsOf = (column: Column) =>
    layout.rows.map(({ key }) => columnFormat(plan, column, indicators.get(key) ?? null));
  const whole = "@";
  const numbers = columnRuns(layout, (column) => {
    const formats = formatsOf(column);
    const [first] = formats;
    return formats.every((format) => format === first) ? first! : null;
  }).flatMap(({ column, columns, value }): SheetSpec["formats"][number][] => {
    const place = bodyArea(layout, column, columns);
    if (value !== null) return value === whole ? [] : [{ area: place, format: value }];
    const each = layout.columns.slice(column, column + columns).map(formatsOf);
    return [{ area: place, format: layout.rows.map((_, r) => each.map((rows) => rows[r]!)) }];
  });
  return [
    { area: tableArea(layout), format: whole },
    ...numbers,
    // A formula written into a text cell would stay the text it is.
    ...lookUps(layout)
      .filter(({ area: place }) => lookOf(layout.columns[place.column]!).format === whole)
      .map(({ area: place }) => ({ area: place, format: "General" })),
  ];
}

/** Of columns that stand side by side all at once. */
function calculatedFormulas(
  layout: TableLayout,
  calculated: readonly CalculatedColumn[],
): Formulas[] {
  const formulas = new Map(calculated.map(({ header: name, formula }) => [name, formula]));
  return columnRuns(layout, ({ header: name }) => formulas.has(name))
    .filter(({ value }) => value)
    .map(({ column, columns }) => ({
      area: bodyArea(layout, column, columns),
      formulas: (_, at) => formulas.get(layout.columns[at]!.header)!,
      byColumn: true,
    }));
}

const reprintRows = (layout: TableLayout) => layout.rows.filter((row) => row.reprintOf !== null);

/** Cells of 再掲 rows that look up their source row's cells, and the row they look into. */
const lookUps = (layout: TableLayout): { area: Area; sourceRow: number }[] =>
  reprintRows(layout).flatMap(({ key, reprintOf }) =>
    columnRuns(layout, ({ follows }) => follows)
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
  // Only where something is asked for: not what may be changed, nor the reason for that.
  const asked = entryAreas(layout, (column) => String(isAsked(column)))
    .filter(({ column }) => isAsked(column))
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
    { area: asked, fill: colors.entry },
    {
      area: reprintRows(layout).map(({ key }) => area(bodyRow(layout, key), 0, 1, last)),
      fill: colors.reprint,
    },
    { area: body(stands("word")), horizontal: "Center" },
    { area: body(stands("text", "prose")), wrap: true },
    // From its beginning, where a row is not high enough for it.
    { area: body(stands("prose")), vertical: "Top" },
  ];
}

const isAsked = ({ role, owed, asks }: Column): boolean =>
  role === "entry" && (owed !== "none" || asks === "restored");

const stands =
  (...kinds: ColumnLook["as"][]) =>
  (column: Column): boolean =>
    kinds.includes(lookOf(column).as);

const headerLines = ({ columns }: TableLayout): number =>
  Math.max(...columns.map((column) => linesOf(column.header, lookOf(column).width)));
