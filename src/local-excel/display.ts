/** The text a cell shows. */
import { format } from "numfmt";
import type { Cell, CellContent } from "./book";

/** @param numberFormat as Excel has it, `#,##0"人程度"` */
export function displayText(value: CellContent, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return format(numberFormat, value, { locale: "ja-JP" });
}

export const cellText = (cell: Cell | undefined): string =>
  cell ? displayText(cell.value, cell.style.numberFormat) : "";
