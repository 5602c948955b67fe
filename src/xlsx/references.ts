/** Cell references as a file has them: `B2`, `$A$1:C9`, `A:C`, `1:3`. Rows and columns count from 0. */

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Null if the text is no reference inside a sheet. */
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
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

/** `A` is 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) {
    number = number * 26 + (letters.charCodeAt(at) & 31);
  }
  return number - 1;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
