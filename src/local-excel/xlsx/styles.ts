/** The look of a cell, between the model and the package. */
import type { Border, BorderEdge, CellStyle } from "../book";
import { plainStyle } from "../book";
import type { Alignment, Color, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { Palette } from "./palette";

export interface DefaultFont {
  name: string;
  size: number;
}

/** A new workbook's in a Japanese Excel. */
export const usualFont: DefaultFont = { name: "游ゴシック", size: 11 };

/** As the package has them; `pivotButton` stands for the leading apostrophe (see ./parts). */
export type PackageStyle = Partial<Omit<Style, "numFmt">> & {
  numFmt?: string | { formatCode: string };
  pivotButton?: true;
};

const horizontals: Record<NonNullable<CellStyle["horizontal"]>, Alignment["horizontal"]> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
};
const verticals: Record<NonNullable<CellStyle["vertical"]>, Alignment["vertical"]> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
};
const edges: readonly BorderEdge[] = ["top", "bottom", "left", "right"];

/** `#FFCC00` → `FFFFCC00`. */
export const argb = (color: string): { argb: string } => ({
  argb: `FF${color.replace("#", "").toUpperCase()}`,
});

/** Writes styles; the same style gives the same object, by which the package knows it again. */
export function styleWriter(defaultFont: DefaultFont) {
  const known = [new Map<CellStyle, PackageStyle>(), new Map<CellStyle, PackageStyle>()];
  return (style: CellStyle, quotePrefix: boolean): PackageStyle => {
    const cache = known[quotePrefix ? 1 : 0]!;
    let written = cache.get(style);
    if (!written) cache.set(style, (written = packageStyle(style, quotePrefix, defaultFont)));
    return written;
  };
}

function packageStyle(
  style: CellStyle,
  quotePrefix: boolean,
  defaultFont: DefaultFont,
): PackageStyle {
  const { font, fill, borders } = style;
  const alignment: Partial<Alignment> = {
    ...(style.horizontal && { horizontal: horizontals[style.horizontal] }),
    ...(style.vertical && { vertical: verticals[style.vertical] }),
    ...(style.wrap !== undefined && { wrapText: style.wrap }),
    ...(style.indent !== undefined && { indent: style.indent }),
  };
  return {
    numFmt: style.numberFormat,
    ...(font && { font: packageFont(font, defaultFont) }),
    ...(fill !== undefined && {
      fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: argb(fill) },
    }),
    ...(borders && {
      border: Object.fromEntries(
        Object.entries(borders).map(([edge, { style: line, color }]) => [
          edge,
          { style: line, color: argb(color) },
        ]),
      ),
    }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(!style.locked && { protection: { locked: false } }),
    ...(quotePrefix && { pivotButton: true as const }),
  };
}

function packageFont(
  font: NonNullable<CellStyle["font"]>,
  defaultFont: DefaultFont,
): Partial<Font> {
  return {
    name: font.name ?? defaultFont.name,
    size: font.size ?? defaultFont.size,
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    color: (font.color === undefined ? { theme: 1 } : argb(font.color)) as Color,
  };
}

/** Reads styles; equal looks become one object, as the model shares styles between cells. */
export function styleReader(defaultFont: Partial<Font> & DefaultFont, palette: Palette) {
  const known = new Map<object, CellStyle>();
  const byContent = new Map<string, CellStyle>([[JSON.stringify(plainStyle), plainStyle]]);
  return (style: PackageStyle | undefined): CellStyle => {
    if (!style) return plainStyle;
    let read = known.get(style);
    if (!read) {
      const look = cellStyle(style, defaultFont, palette);
      const content = JSON.stringify(look);
      read = byContent.get(content) ?? look;
      byContent.set(content, read);
      known.set(style, read);
    }
    return read;
  };
}

function cellStyle(
  style: PackageStyle,
  defaultFont: Partial<Font> & DefaultFont,
  palette: Palette,
): CellStyle {
  const { alignment = {}, numFmt } = style;
  const font = style.font && cellFont(style.font, defaultFont, palette);
  const fill = fillColor(style.fill, palette);
  const borders = cellBorders(style.border, palette);
  const horizontal = keyOf(horizontals, alignment.horizontal);
  const vertical = keyOf(verticals, alignment.vertical);
  return Object.freeze({
    numberFormat: (typeof numFmt === "object" ? numFmt.formatCode : numFmt) ?? "General",
    locked: style.protection?.locked !== false,
    ...(fill !== undefined && { fill }),
    ...(font && Object.keys(font).length > 0 && { font }),
    ...(horizontal && { horizontal }),
    // The bottom is where a cell that says nothing has its text.
    ...(vertical && vertical !== "Bottom" && { vertical }),
    ...(alignment.wrapText && { wrap: true }),
    ...(alignment.indent && { indent: alignment.indent }),
    ...(borders && Object.keys(borders).length > 0 && { borders }),
  });
}

/** What differs from the workbook's default font. */
function cellFont(
  font: Partial<Font>,
  defaultFont: Partial<Font> & DefaultFont,
  palette: Palette,
): NonNullable<CellStyle["font"]> {
  const { name, size } = font;
  const color = font.color && palette(font.color);
  const usualColor = defaultFont.color && palette(defaultFont.color);
  return {
    ...(name !== undefined && name !== defaultFont.name && { name }),
    ...(size !== undefined && size !== defaultFont.size && { size }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && font.underline !== "none" && { underline: true }),
    ...(color !== undefined && color !== usualColor && { color }),
  };
}

function fillColor(fill: Fill | undefined, palette: Palette): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  const color = fill.pattern === "solid" ? fill.fgColor : (fill.fgColor ?? fill.bgColor);
  return color && palette(color);
}

function cellBorders(
  border: PackageStyle["border"],
  palette: Palette,
): CellStyle["borders"] | undefined {
  if (!border) return undefined;
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const edge of edges) {
    const line = border[edge];
    if (!line?.style) continue;
    borders[edge] = {
      style: modelLine(line.style),
      color: (line.color && palette(line.color)) ?? "#000000",
    };
  }
  return borders;
}

/** Lines that the model does not have become the nearest that it has. */
function modelLine(line: string): Border["style"] {
  const lines = ["thin", "medium", "thick", "hair", "dashed", "dotted", "double"] as const;
  return lines.find((known) => known === line) ?? (line.startsWith("medium") ? "medium" : "dashed");
}

function keyOf<K extends string, V>(record: Record<K, V>, value: V | undefined): K | undefined {
  return (Object.keys(record) as K[]).find((key) => record[key] === value);
}
