/** Rectangles of cells, and their addresses. */
import { columnLetters, sheetColumns, sheetRows, splitReference } from "../formula/references";
import type { Area } from "./book";
import { printedSheet } from "./formula/spelling";

export { readAddress, sheetColumns, sheetRows } from "../formula/references";

export const wholeSheet: Area = {
  row: 0,
  column: 0,
  rowCount: sheetRows,
  columnCount: sheetColumns,
};

export const lastRow = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumn = (area: Area): number => area.column + area.columnCount - 1;
export const spansRows = (area: Area): boolean => area.rowCount === sheetRows;
export const spansColumns = (area: Area): boolean => area.columnCount === sheetColumns;
/** Whole rows or columns: such a range has no values of its own. */
export const isUnbounded = (area: Area): boolean => spansRows(area) || spansColumns(area);
export const cellCount = (area: Area): number => area.rowCount * area.columnCount;

export const between = (top: number, left: number, bottom: number, right: number): Area => ({
  row: top,
  column: left,
  rowCount: bottom - top + 1,
  columnCount: right - left + 1,
});

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row &&
  a.column === b.column &&
  a.rowCount === b.rowCount &&
  a.columnCount === b.columnCount;

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);

export const covers = (outer: Area, inner: Area): boolean =>
  holds(outer, inner.row, inner.column) && holds(outer, lastRow(inner), lastColumn(inner));

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return bottom < top || right < left ? null : between(top, left, bottom, right);
}

export const overlap = (a: Area, b: Area): boolean => intersection(a, b) !== null;

export const bounding = (a: Area, b: Area): Area =>
  between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );

/** What is left of an area without a hole: up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const { row, column } = area;
  return [
    between(row, column, cut.row - 1, lastColumn(area)),
    between(lastRow(cut) + 1, column, lastRow(area), lastColumn(area)),
    between(cut.row, column, lastRow(cut), cut.column - 1),
    between(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(area)),
  ].filter((rest) => rest.rowCount > 0 && rest.columnCount > 0);
}

/** `B2`, `B2:C5`, `A:C`, `1:3`; with `$` where absolute. */
export function addressOf(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const row = (index: number) => mark + String(index + 1);
  const column = (index: number) => mark + columnLetters(index);
  if (spansColumns(area)) return `${row(area.row)}:${row(lastRow(area))}`;
  if (spansRows(area)) return `${column(area.column)}:${column(lastColumn(area))}`;
  const first = column(area.column) + row(area.row);
  return cellCount(area) === 1
    ? first
    : `${first}:${column(lastColumn(area))}${row(lastRow(area))}`;
}

/** `推進項目!B2:C5` */
export const fullAddressOf = (sheetName: string, area: Area, absolute = false): string =>
  `${printedSheet(sheetName)}!${addressOf(area, absolute)}`;

/** Cuts `'My sheet'!B2` in two; `sheet` is null where none is written. */
export const splitAddress = (address: string): { sheet: string | null; address: string } =>
  splitReference(address) ?? { sheet: null, address: address.replace(/^=/, "") };
