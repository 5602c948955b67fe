/** Cell references as formulas and files have them: `B2`, `$A$1:C9`, `A:C`, `1:3`. Rows and columns count from 0. */

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** A rectangle of cells: `rowCount` and `columnCount` ≥ 1. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const address =
  /^(\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})$/i;

/** Cells, whole rows or whole columns; null for anything else, and outside a sheet. */
export const readAddress = (text: string): CellArea | null =>
  address.test(text.trim()) ? readArea(text) : null;

/** As a file may have it: half a reference, `A` or `2`, means the whole column or row. Null if it is none. */
export function readArea(text: string): CellArea | null {
  const [first, last = first, ...rest] = text.trim().replaceAll("$", "").split(":").map(corner);
  if (!first || !last || rest.length > 0) return null;
  const rows = [first.row ?? 0, last.row ?? sheetRows - 1].sort((a, b) => a - b);
  const columns = [first.column ?? 0, last.column ?? sheetColumns - 1].sort((a, b) => a - b);
  if (rows[1]! >= sheetRows || columns[1]! >= sheetColumns) return null;
  return {
    row: rows[0]!,
    column: columns[0]!,
    rowCount: rows[1]! - rows[0]! + 1,
    columnCount: columns[1]! - columns[0]! + 1,
  };
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/i.exec(text);
  if (!match || match[0] === "") return null;
  return {
    column: match[1] === undefined ? null : columnIndex(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

/** `A` → 0, `ab` → 27. */
export function columnIndex(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) {
    number = number * 26 + (letters.charCodeAt(at) & 31);
  }
  return number - 1;
}

const knownLetters: string[] = [];

/** 0 → `A`, 27 → `AB`. */
export const columnLetters = (column: number): string =>
  (knownLetters[column] ??= lettersOf(column));

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `K12`. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** A sheet's name as a formula needs it: always quoted, which is always right. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/**
 * Splits `=集計!$B$4` or `='R7 集計'!$B$4` at the mark, the sheet's name as it is; null for anything but
 * a reference to one sheet.
 */
export function splitReference(formula: string): { sheet: string; address: string } | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  if (!found) return null;
  return { sheet: found[1]?.replaceAll("''", "'") ?? found[2]!, address: found[3]! };
}
