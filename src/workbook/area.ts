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

/** `$K$12:$M$20`. */
export const absoluteAddressOf = (place: Area): string =>
  addressOf(place).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** A sheet's name as a formula needs it: always quoted, which is always right. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
