import { isErrorValue, type CellValue } from "../../entries/cell";
import { unseenCharacters } from "../../plan/width";

/**
 * What a formula calls blank: what `isBlank` does, spaces of any kind, in a way that no error value and
 * no truth value gets past, and that needs neither a dynamic array nor Ctrl+Shift+Enter: in a file
 * without the marks of dynamic arrays, Excel takes one cell of an array that stands in IF or IFERROR.
 */

/**
 * The characters nobody sees as a cell may hold them: whatever trims texts, as readers of files may,
 * takes none of its first and last one away.
 */
export const blankText = (() => {
  const [trimmed, kept] = [true, false].map((is) =>
    [...unseenCharacters].filter((character) => (character.trim() === "") === is),
  ) as [string[], string[]];
  return [kept[0], ...trimmed, ...kept.slice(1)].join("");
})();

/** The first four characters, as numbers where they are blank; what is shorter is filled up. */
const blankCharacters = (cells: string, blanks = `"${unseenCharacters}"`): string =>
  `ISNUMBER(FIND(MID(TRIM(CLEAN(SUBSTITUTE(${cells},"　","")))&"${"\u00a0".repeat(4)}",{1,2,3,4},1),${blanks}))`;

/** TRUE where the cell is blank. `blanks`: a cell that holds `blankText`. */
export const isBlankCell = (cell: string, blanks?: string): string =>
  `SUMPRODUCT(--${blankCharacters(cell, blanks)})=4`;

/** Of a column of cells, inside SUMPRODUCT: TRUE in each row where it is blank. */
export const blankRows = (column: string): string =>
  `(MMULT(--${blankCharacters(column)},{1;1;1;1})=4)`;

/** Inside SUMPRODUCT: 1 in each row that is not blank. */
export const filledRows = (column: string): string => `(1-${blankRows(column)})`;

/** Inside SUMPRODUCT: TRUE where a cell equals, FALSE where it does not or is an error. */
export const rowsEqual = (column: string, value: string): string =>
  `ISNUMBER(1/(${column}=${value}))`;

/** What stands on 集計 and a 個票 in place of the error value of an entry cell. */
export const errorShown = "エラー";

export const errorsInWords = (value: CellValue): CellValue =>
  isErrorValue(value) ? errorShown : value;
