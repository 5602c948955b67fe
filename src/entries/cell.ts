/** A cell's value as Excel gives it: `""` is blank, an error is its text (`#REF!`). */
export type CellValue = string | number | boolean;

const errorValue =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/;

/** Whether Excel gives this value for an error. */
export const isErrorValue = (value: CellValue): boolean =>
  typeof value === "string" && errorValue.test(value);

export interface CellReading {
  readonly value: CellValue;
  /** The formula with its `=`, when the cell holds one. */
  readonly formula?: string;
  /** What its number format shows a number as, where that is a date or a time. */
  readonly shownAs?: "date" | "time";
}
