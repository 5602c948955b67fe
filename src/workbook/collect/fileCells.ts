import { shownAs } from "../../plan/numberFormat";
import { readArea, type CellArea } from "../../formula/references";
import type { FileCell, FileSheet, FileWorkbook } from "../../xlsx/read";
import { splitReference } from "../area";
import { looked, type SheetCells } from "../reading/lostParts";
import type { NamedRow } from "../reading/namedCells";
import type { Place } from "../reading/survey";

/** A file's cells as Excel gives those of a range. */

/** Files know their sheets by name alone. */
export const placeIn = ({ name }: FileSheet, row: number, column: number): Place => ({
  sheetId: name,
  sheet: name,
  row,
  column,
});

/** Days from 1900-01-01 to 1904-01-01 and one that never was, the 29th of February 1900. */
const daysBefore1904 = 1462;

/**
 * A cell's value: `""` for a blank and for a formula without a result, an error by its name. Dates count
 * from 1900, whatever the file counts from.
 */
export function valueIn(file: FileWorkbook, cell: FileCell | undefined): unknown {
  const { content = null, numberFormat = "" } = cell ?? {};
  if (content === null) return "";
  if (typeof content === "object") return content.error;
  return file.datesFrom1904 && typeof content === "number" && shownAs(numberFormat) === "date"
    ? content + daysBefore1904
    : content;
}

/** `=1+2` of a formula; the value of any other cell. */
export const formulaIn = (file: FileWorkbook, cell: FileCell | undefined): unknown =>
  cell && cell.formula !== null ? `=${cell.formula}` : valueIn(file, cell);

/** The cells of an area, row by row. */
export const gridOf = (
  sheet: FileSheet,
  { row, column, rowCount, columnCount }: CellArea,
  read: (cell: FileCell | undefined) => unknown,
): unknown[][] =>
  Array.from({ length: rowCount }, (_, r) => {
    const inRow = sheet.cells.get(row + r);
    return Array.from({ length: columnCount }, (_, c) => read(inRow?.get(column + c)));
  });

/** What stands in the row of a name's first cell, by which we know it; null where nothing does. */
export function namedRow(file: FileWorkbook, name: string): NamedRow | null {
  const place = namedValues(file, name)?.place;
  const sheet = place && file.sheets.find((one) => one.name === place.sheet);
  const used = [...(sheet?.cells.get(place!.row) ?? [])]
    .map(([column, cell]) => [column, valueIn(file, cell)] as const)
    .filter(([, value]) => value !== "");
  if (used.length === 0) return null;
  const columns = used.map(([column]) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const values = new Map(used);
  return {
    column: first,
    values: Array.from({ length: last - first + 1 }, (_, c) => values.get(first + c) ?? ""),
  };
}

/**
 * The values that a name of the workbook stands for, at most as many as a sheet is searched for; null
 * where it stands for no cells.
 */
export function namedValues(
  file: FileWorkbook,
  name: string,
): { readonly place: Place; readonly values: unknown[][] } | null {
  const lower = name.toLowerCase();
  const found = file.names.find((one) => one.sheet === null && one.name.toLowerCase() === lower);
  const reference = splitReference(found?.formula ?? "");
  const sheet = file.sheets.find((one) => one.name === reference?.sheet);
  const area = reference && readArea(reference.address);
  if (!sheet || !area) return null;
  const values = gridOf(sheet, shortened(area), (cell) => valueIn(file, cell));
  return { place: placeIn(sheet, area.row, area.column), values };
}

const shortened = (area: CellArea): CellArea => ({
  ...area,
  rowCount: Math.min(area.rowCount, looked.rows),
  columnCount: Math.min(area.columnCount, looked.columns),
});

/** The used cells of a sheet's upper left, as far as lost parts are searched for; null for none. */
export function upperLeft(file: FileWorkbook, sheet: FileSheet): SheetCells | null {
  const used = [...sheet.cells].flatMap(([row, inRow]) =>
    row < looked.rows
      ? [...inRow.keys()].flatMap((column) => (column < looked.columns ? [{ row, column }] : []))
      : [],
  );
  if (used.length === 0) return null;
  const [rows, columns] = [used.map(({ row }) => row), used.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
  const values = gridOf(sheet, area, (cell) => valueIn(file, cell));
  return { ...placeIn(sheet, row, column), values };
}
