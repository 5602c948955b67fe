import type { CellValue } from "../entries/cell";

/** A text that stays the text it is: `=1+1`, `3-5` and `00123` come back as they were. */
export const asText = (value: CellValue): CellValue =>
  typeof value === "string" && value !== "" ? `'${value}` : value;
