import type { Sheet } from "../book";
import { cellText } from "../display";
import type { CellRange } from "./cellRange";
import { changeLines } from "./rowsAndColumns";
import { mayChange } from "./sheetProtection";
import { textWidth } from "./sizes";

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

/** Points of a line of 游ゴシック at 11. */
const lineHeight = 18.75;

/** What the texts of a row that are in sight need, in points; Excel ends at 409. */
export function fittedHeight(sheet: Sheet, row: number): number {
  let height = lineHeight;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    const { width = 9, hidden } = sheet.columns.get(column) ?? {};
    if (hidden) continue;
    const scale = (cell.style.font?.size ?? 11) / 11;
    // A digit of 游ゴシック takes a little more than half a full-width letter.
    const letters = Math.max(2, (width * 7 - 5) / (8 * scale));
    const lines = cellText(cell)
      .split("\n")
      .map((line) => (cell.style.wrap ? Math.max(1, Math.ceil(textWidth(line) / letters)) : 1));
    height = Math.max(height, lines.reduce((sum, count) => sum + count, 0) * lineHeight * scale);
  }
  return Math.min(409, height);
}
