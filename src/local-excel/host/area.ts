import type { Area } from "../book";
import { columnIndex, columnLetters, quoteSheet } from "../formula";
import { invalidArgument } from "./hostError";

/** Rectangles of cells, and their addresses. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
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

/** @throws InvalidArgument where it leaves the sheet */
export function areaOf(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  const numbers = [row, column, rowCount, columnCount];
  const inside =
    numbers.every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= sheetRows &&
    column + columnCount <= sheetColumns;
  if (!inside) throw invalidArgument();
  return { row, column, rowCount, columnCount };
}

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
  `${quoteSheet(sheetName)}!${addressOf(area, absolute)}`;

/** Null if the text is no address. */
export function readAddress(text: string): Area | null {
  const ends = text.trim().replaceAll("$", "").split(":");
  if (ends.length > 2) return null;
  const parts = ends.map((end) => /^([A-Z]{1,3})?([1-9]\d{0,6})?$/i.exec(end));
  const [first, last = first] = parts;
  if (!first || !last || first[0] === "" || last[0] === "") return null;
  const columns = [first, last].map((end) => (end[1] ? columnIndex(end[1]) : null));
  const rows = [first, last].map((end) => (end[2] ? Number(end[2]) - 1 : null));
  if (columns.includes(null) !== columns.every((column) => column === null)) return null;
  if (rows.includes(null) !== rows.every((row) => row === null)) return null;
  const [left, right] = columns[0] === null ? [0, sheetColumns - 1] : sorted(columns as number[]);
  const [top, bottom] = rows[0] === null ? [0, sheetRows - 1] : sorted(rows as number[]);
  if ((columns[0] === null || rows[0] === null) && ends.length === 1) return null;
  if (right! >= sheetColumns || bottom! >= sheetRows) return null;
  return between(top!, left!, bottom!, right!);
}

const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Cuts `'My sheet'!B2` in two; `sheet` is null where none is written. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const match = /^=?(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(address);
  if (!match) return { sheet: null, local: address.replace(/^=/, "") };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, local: match[3]! };
}
