import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import type { BorderEdge, Cell, CellStyle } from "../../book";
import type { ConditionalStyle } from "../../calc";

const borderStyles = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  hair: BorderStyleTypes.HAIR,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};
const edges: Record<BorderEdge, "t" | "b" | "l" | "r"> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
};
const horizontals = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};
const verticals = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
};
/** Pixels of one step of indent, as in Excel about three characters' width. */
const indentWidth = 12;

/** What a cell without a font of its own has in a Japanese Excel, or what stands in for it. */
export const usualFonts = "Yu Gothic, Noto Sans CJK JP, Meiryo";

/** A cell's look in Univer's terms, what its conditional formats say included. */
export function univerStyle(cell: Cell, conditional: ConditionalStyle | undefined): IStyleData {
  const { style } = cell;
  const { font } = style;
  const fill = conditional?.fill ?? style.fill;
  const color = conditional?.fontColor ?? font?.color;
  const bold = conditional?.bold ?? font?.bold;
  return {
    ff: font?.name ? `${font.name}, ${usualFonts}` : usualFonts,
    fs: font?.size ?? 11,
    ht: horizontals[style.horizontal ?? usualHorizontal(cell)],
    vt: verticals[style.vertical ?? "Center"],
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    // Text cells take what is typed as it is; Univer knows them by this pattern.
    ...(style.numberFormat === "@" && { n: { pattern: "@" } }),
    ...(fill && { bg: { rgb: fill } }),
    ...(color && { cl: { rgb: color } }),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(font?.italic && { it: BooleanNumber.TRUE }),
    ...(font?.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.indent && { pd: { l: style.indent * indentWidth } }),
    ...(style.borders && { bd: univerBorders(style.borders) }),
  };
}

/** Where Excel puts a value if nobody says: numbers right, text left, the others in the middle. */
function usualHorizontal({ value }: Cell): "Left" | "Center" | "Right" {
  if (typeof value === "number") return "Right";
  return typeof value === "string" || value === null ? "Left" : "Center";
}

function univerBorders(borders: NonNullable<CellStyle["borders"]>): IBorderData {
  const result: IBorderData = {};
  for (const edge of Object.keys(edges) as BorderEdge[]) {
    const border = borders[edge];
    if (border) result[edges[edge]] = { s: borderStyles[border.style], cl: { rgb: border.color } };
  }
  return result;
}
