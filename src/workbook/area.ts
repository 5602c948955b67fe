import { cellAddress, readAddress } from "../formula/references";

export { cellAddress, columnLetters, quoteSheet, splitReference } from "../formula/references";

/** A rectangle of cells; rows and columns count from 0, as in the API. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

/** One rectangle or several that are treated alike. */
export type Areas = Area | readonly Area[];

export const eachArea = (areas: Areas): readonly Area[] => ("row" in areas ? [areas] : areas);

/** Row by row. */
export const cellsOf = ({ row, column, rows, columns }: Area) =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));

/** `K12` or `K12:M20`. */
export const addressOf = ({ row, column, rows, columns }: Area): string => {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
};

/** Reads `K12`, `K12:M20`, whole rows `3:5` and whole columns `C:D`; null for anything else. */
export function areaAt(address: string): Area | null {
  const found = readAddress(address);
  return found && area(found.row, found.column, found.rowCount, found.columnCount);
}

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** `$K$12:$M$20`. */
export const absoluteAddressOf = (place: Area): string =>
  addressOf(place).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
