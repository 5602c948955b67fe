/** A cell's value as Excel gives it: `""` is blank, an error is its text (`#REF!`). */
export type CellValue = string | number | boolean;

export interface CellReading {
  readonly value: CellValue;
  /** The formula with its `=`, when the cell holds one. */
  readonly formula?: string;
  /** What its number format shows a number as, where that is a date or a time. */
  readonly shownAs?: "date" | "time";
}
