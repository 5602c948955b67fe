import type { Sheet } from "./book";
import { cellText } from "./display";

/**
 * Widths and heights. Excel's API gives both in points; the file and the model keep a column's width
 * in characters of the default font (7 pixels each, 0.75 points a pixel, padding included) and a
 * row's height in points.
 */
const pointsPerCharacter = 7 * 0.75;

/** 64 pixels: 8.43 characters and their padding. */
export const standardWidth = 48;
export const standardHeight = 15;

export const widthInCharacters = (points: number): number => points / pointsPerCharacter;
export const widthInPoints = (characters: number): number => characters * pointsPerCharacter;

/** How many characters of the default font a text is wide: full-width letters count two. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter <= "ÿ" || /[｡-ﾟ]/.test(letter) ? 1 : 2), 0);

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
