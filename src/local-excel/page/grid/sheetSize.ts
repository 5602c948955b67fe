import { cellAt, type Sheet } from "../../book";
import { cellText } from "../../display";
import {
  standardHeight,
  standardWidth,
  textWidth,
  widthInCharacters,
  widthInPoints,
} from "../../sizes";

/** Sizes in pixels, from the model's characters and points, at 96 pixels to the inch. */
const pixels = (points: number) => Math.round((points * 4) / 3);

export const usualColumnWidth = pixels(standardWidth);
export const usualRowHeight = pixels(standardHeight);
export const columnPixels = (characters: number) => pixels(widthInPoints(characters));
export const columnCharacters = (widthPixels: number) => widthInCharacters((widthPixels * 3) / 4);
export const rowPoints = (heightPixels: number) => (heightPixels * 3) / 4;
export const rowPixels = pixels;

/** Of the usual font, in pixels; a full-width letter is as wide as two. */
const letterWidth = 7.4;
const lineHeight = 22;

/** The height that Excel gives a row by itself: what its largest font and its wrapped texts need. */
export function naturalRowHeight(sheet: Sheet, row: number): number {
  let height = usualRowHeight;
  for (const [column, { style }] of sheet.cells.get(row) ?? []) {
    const size = (style.font?.size ?? 11) / 11;
    if (sheet.columns.get(column)?.hidden) continue;
    if (!style.wrap && size <= 1) continue;
    const lines = style.wrap ? wrappedLines(sheet, row, column, size) : 1;
    height = Math.max(height, Math.ceil(lines * lineHeight * size));
  }
  return height;
}

function wrappedLines(sheet: Sheet, row: number, column: number, size: number): number {
  const characters = sheet.columns.get(column)?.width;
  const width = (characters === undefined ? usualColumnWidth : columnPixels(characters)) - 6;
  return cellText(cellAt(sheet, row, column))
    .split("\n")
    .map((line) => Math.max(1, Math.ceil((textWidth(line) * letterWidth * size) / width)))
    .reduce((sum, lines) => sum + lines, 0);
}
