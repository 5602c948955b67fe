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

/** `A` for 0, `AB` for 27. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** `K12`. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** `K12` or `K12:M20`. */
export const addressOf = ({ row, column, rows, columns }: Area): string => {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
};

const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/** Reads `K12`, `K12:M20`, whole rows `3:5` and whole columns `C:D`; null for anything else. */
export function areaAt(address: string): Area | null {
  const ends = address.replaceAll("$", "").split(":");
  const [from, to = from] = ends.map((end) => /^([A-Z]{0,3})(\d{0,7})$/.exec(end.trim()));
  if (ends.length > 2 || !from?.[0] || !to?.[0]) return null;
  const columnOf = (letters: string) =>
    [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  const span = (start: string, end: string, read: (text: string) => number, whole: number) =>
    start === "" || end === "" ? [1, whole] : [read(start), read(end)];
  const [left, right] = span(from[1]!, to[1]!, columnOf, sheetColumns) as [number, number];
  const [top, bottom] = span(from[2]!, to[2]!, Number, sheetRows) as [number, number];
  return area(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/**
 * Splits `=集計!$B$4` or `='R7 集計'!$B$4` at the mark, the sheet's name as it is; null for anything but
 * a reference to one sheet.
 */
export function splitReference(formula: string): { sheet: string; address: string } | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  if (!found) return null;
  return { sheet: found[1]?.replaceAll("''", "'") ?? found[2]!, address: found[3]! };
}

/** `$K$12:$M$20`. */
export const absoluteAddressOf = (place: Area): string =>
  addressOf(place).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** A sheet's name as a formula needs it: always quoted, which is always right. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
