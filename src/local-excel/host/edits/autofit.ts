import { cellText } from "../../display";
import type { CellRange } from "./cellRange";
import { changeLines } from "./rowsAndColumns";
import { mayChange } from "./sheetProtection";
import { fittedHeight, textWidth } from "../../sizes";

/**
 * Widths and heights by the text, about as Excel would choose them: the default font's characters are
 * counted, nothing is measured.
 */
export function autofitColumns(range: CellRange): void {
  mayChange(range.sheet, "allowFormatColumns");
  range.session.bringUpToDate();
  const widest = new Map<number, number>();
  for (const { column, cell } of range.cells()) {
    if (cell.style.wrap) continue;
    const scale = (cell.style.font?.size ?? 11) / 11;
    const lines = cellText(cell).split("\n");
    const width = Math.max(...lines.map(textWidth)) * scale;
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  }
  for (const [column, width] of widest) {
    if (width === 0) continue;
    changeLines(range.at({ ...range.area, column, columnCount: 1 }), "columns", (line) => {
      line.width = Math.min(255, width + 2);
    });
  }
}

export function autofitRows(range: CellRange): void {
  mayChange(range.sheet, "allowFormatRows");
  range.session.bringUpToDate();
  const { row: first, rowCount } = range.area;
  for (let row = first; row < first + rowCount; row++)
    changeLines(range.at({ ...range.area, row, rowCount: 1 }), "rows", (line) => {
      line.height = fittedHeight(range.sheet, row);
      line.fitted = true;
    });
}
