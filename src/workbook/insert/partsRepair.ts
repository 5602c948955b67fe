import type { CellValue } from "../../entries/cell";
import { keyHeader } from "../../entries/columns";
import { keyIn, planTables } from "../../entries/rows";
import { addressOf, area, columnLetters, eachArea, overlap, type Area } from "../area";
import type { Sentence } from "../outcome";
import { chosenYear, usualReportingYear } from "../reading/reportingYear";
import { formulaAt, pointsOf, type Formulas, type SheetSpec } from "../sheetSpec";
import { rows } from "../template/look";
import { tableArea, tableLayout, type TableLayout } from "../template/tableLayout";
import { planTableSheet } from "../template/planTables";
import { queueLookOn } from "../writing/cosmetics";
import { queueMarksAnew, type Marks } from "./marksRepair";
import type { FindMend } from "./structureRepair";
import { told } from "./told";

/** A plan table that lacks rows or columns, and is else as the template has it. */
interface Lacking {
  readonly layout: TableLayout;
  readonly spec: SheetSpec;
  readonly sheetId: string;
  readonly tableId: string;
  /** Indexes in the layout, ascending. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/**
 * Rows and columns that were deleted, with the plan's texts and values. Only where all others stand as
 * the template has them: else nobody knows which cell a look-up of a 再掲 row means.
 */
export const partsBack: FindMend = (_, plan, survey, { marks, today }) => {
  const year = chosenYear(plan, survey) ?? usualReportingYear(plan, today);
  const parts: Sentence[] = [];
  const lacking = planTables.flatMap((table): Lacking[] => {
    const contents = survey.contents[table];
    const located = survey.located.tables[table];
    if (!contents || !located) return [];
    const { place, values } = contents;
    const layout = tableLayout(plan, table, survey.layout);
    const [headers = [], ...body] = values;
    const keyColumn = headers.map(String).indexOf(keyHeader[table]);
    // Without its keys no row is known to be missing.
    const keys =
      keyColumn < 0
        ? layout.rows.map(({ key }) => key)
        : body.map((cells) => keyIn(table, cells[keyColumn] as CellValue));
    const columns = absent(
      layout.columns.map(({ header }) => header),
      headers,
    );
    const missingRows = absent(
      layout.rows.map(({ key }) => key),
      keys,
    );
    if (columns.length + missingRows.length === 0) return [];
    const fits =
      place.row === rows.header &&
      place.column === 0 &&
      isRest(
        layout.columns.map(({ header }) => header),
        columns,
        headers,
      ) &&
      isRest(
        layout.rows.map(({ key }) => key),
        missingRows,
        keys,
      );
    if (!fits) {
      parts.push(told.partsLeft(place.sheet));
      return [];
    }
    parts.push(
      ...columns.map((c) => told.column(place.sheet, layout.columns[c]!.header)),
      ...missingRows.map((r) => told.row(place.sheet, String(layout.rows[r]!.key))),
    );
    const spec = planTableSheet(plan, table, year, survey.layout, survey.handOut);
    const { id: tableId } = located.table;
    return [{ layout, spec, sheetId: place.sheetId, tableId, columns, rows: missingRows }];
  });
  if (parts.length === 0) return Promise.resolve(null);
  return Promise.resolve({
    told: parts,
    touched: survey.sheets.filter(({ id }) => lacking.some(({ sheetId }) => sheetId === id)),
    ...(lacking.length > 0 && {
      queue: (context: Excel.RequestContext) => {
        for (const each of lacking) queueParts(context, each, marks);
      },
    }),
  });
};

/** Indexes of what is expected and not there. */
const absent = (expected: readonly unknown[], present: readonly unknown[]): number[] =>
  expected.flatMap((one, i) => (present.includes(one) ? [] : [i]));

/** Whether what is there is what is expected without what is missing, in its order. */
function isRest(
  expected: readonly unknown[],
  missing: readonly number[],
  present: readonly unknown[],
): boolean {
  const rest = expected.filter((_, i) => !missing.includes(i));
  return rest.length === present.length && rest.every((one, i) => one === present[i]);
}

function queueParts({ workbook }: Excel.RequestContext, lacking: Lacking, marks: Marks): void {
  const { layout, spec, sheetId, tableId } = lacking;
  const sheet = workbook.worksheets.getItem(sheetId);
  const table = workbook.tables.getItem(tableId);
  const at = (place: Area) => sheet.getRange(addressOf(place));
  const whole = tableArea(layout);
  table.clearFilters();
  for (const c of lacking.columns)
    sheet.getRange(`${columnLetters(c)}:${columnLetters(c)}`).insert("Right");
  for (const r of lacking.rows)
    sheet.getRange(`${rows.body + r + 1}:${rows.body + r + 1}`).insert("Down");
  table.resize(at(whole));
  const parts = [
    ...lacking.columns.map((c) => area(0, c, whole.row + whole.rows)),
    ...lacking.rows.map((r) => area(rows.body + r, 0, 1, whole.columns)),
  ];
  for (const part of parts) {
    for (const { area: block, format } of spec.formats)
      for (const cut of within(block, part))
        at(cut).numberFormat = blockOf(cut, (row, column) =>
          typeof format === "string" ? format : format[row - block.row]![column - block.column]!,
        );
    for (const { area: block, values } of spec.values)
      for (const cut of within(block, part))
        at(cut).values = blockOf(
          cut,
          (row, column) => values[row - block.row]![column - block.column]!,
        );
  }
  queueLookUps(table, at, lacking, parts);
  for (const part of parts) {
    for (const formulas of spec.formulas) queueWithin(at, formulas, part);
    // As its neighbours were, a new row or column is: what the template does not say is undone.
    at(part).format.protection.locked = true;
    at(part).format.wrapText = false;
    for (const place of spec.unlocked)
      for (const cut of within(place, part)) at(cut).format.protection.locked = false;
    for (const look of spec.looks)
      for (const place of eachArea(look.area))
        for (const cut of within(place, part)) {
          queueLookOn(at(cut), cut, look);
        }
  }
  for (const c of lacking.columns) {
    const column = at(area(0, c));
    const width = spec.widths.find((run) => c >= run.column && c < run.column + run.columns);
    if (width) column.format.columnWidth = pointsOf(width.width);
    if (spec.hiddenColumns.some((run) => c >= run.column && c < run.column + run.columns))
      column.columnHidden = true;
  }
  queueMarksAnew(sheet, spec, marks);
}

/**
 * Look-ups of 再掲 rows: those of the parts, and those into a row that was gone. Excel takes a formula
 * that stands alone in a table's column for that of the whole column and fills it in (office-js #2093),
 * so the table ends above the first of them while they are written.
 */
function queueLookUps(
  table: Excel.Table,
  at: (place: Area) => Excel.Range,
  { layout, spec, rows: missing }: Lacking,
  parts: readonly Area[],
): void {
  const gone = new Set(missing.map((r) => layout.rows[r]!.key));
  const pointsAtGone = ({ area: place }: Formulas) =>
    gone.has(layout.rows[place.row - rows.body]!.reprintOf ?? "");
  const all = (spec.lookUps ?? []).flatMap((lookUp) =>
    (pointsAtGone(lookUp) ? [lookUp.area] : parts.flatMap((part) => within(lookUp.area, part))).map(
      (place) => ({ lookUp, place }),
    ),
  );
  if (all.length === 0) return;
  const whole = tableArea(layout);
  const first = Math.min(...all.map(({ place }) => place.row));
  table.resize(at({ ...whole, rows: Math.max(first - whole.row, 2) }));
  for (const { lookUp, place } of all) queueWithin(at, lookUp, place);
  table.resize(at(whole));
}

function queueWithin(at: (place: Area) => Excel.Range, formulas: Formulas, part: Area): void {
  for (const cut of within(formulas.area, part))
    at(cut).formulas = blockOf(cut, (row, column) => formulaAt(formulas, row, column));
}

const blockOf = <T>(place: Area, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: place.rows }, (_, r) =>
    Array.from({ length: place.columns }, (_, c) => cell(place.row + r, place.column + c)),
  );

/** What two rectangles have in common: one rectangle, or none. */
function within(a: Area, b: Area): Area[] {
  if (!overlap(a, b)) return [];
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const end = Math.min(a.row + a.rows, b.row + b.rows);
  const right = Math.min(a.column + a.columns, b.column + b.columns);
  return [area(row, column, end - row, right - column)];
}
