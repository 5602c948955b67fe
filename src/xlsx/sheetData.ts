/** The rows and cells of a sheet's part, each with where it stands in the text. */
import { columnIndex } from "../formula/references";
import { attributesOf, childOf, elementAt, isTrue, nextTag, rootOf, textIn } from "./xml";
import type { Element, Tag } from "./xml";

export interface RowXml extends Element {
  /** From 0. */
  readonly row: number;
  /** In points. */
  readonly height: number | undefined;
  /** Whether that height is somebody's choice, and not what the texts needed. */
  readonly hasOwnHeight: boolean;
  readonly isHidden: boolean;
  /** Index into the styles' cellXfs, of cells that are not there; undefined where it says nothing. */
  readonly style: number | undefined;
  readonly cells: readonly CellXml[];
}

export interface CellXml extends Element {
  readonly row: number;
  readonly column: number;
  /** Index into the styles' cellXfs. */
  readonly style: number;
  /** `n` where the file says nothing: a number. */
  readonly type: string;
  /** The text of `<v>`, or of the inline string; undefined for a blank. */
  readonly value: string | undefined;
  readonly formula: FormulaXml | undefined;
}

interface FormulaXml {
  /** Without `=`; empty for the other cells of a shared formula. */
  readonly text: string;
  /** `normal`, `shared`, `array`, `dataTable`. */
  readonly kind: string;
  readonly shared: string | undefined;
}

/** `<sheetData>` of a worksheet's part. */
export function sheetDataOf(xml: string): Element | undefined {
  const root = rootOf(xml);
  return root ? childOf(xml, root, "sheetData") : undefined;
}

/** Rows in their order, one at a time: a large sheet is never held twice. */
export function* rowsOf(xml: string, sheetData: Element): Generator<RowXml> {
  let row = -1;
  let tag = nextTag(xml, sheetData.innerStart);
  while (tag && tag.start < sheetData.innerEnd) {
    if (tag.name !== "row" || tag.kind === "close") {
      tag = nextTag(xml, tag.end);
      continue;
    }
    const attributes = attributesOf(xml, tag);
    row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
    const { cells, end, innerEnd } =
      tag.kind === "empty"
        ? { cells: [], end: tag.end, innerEnd: tag.end }
        : cellsOf(xml, tag, row);
    yield {
      ...tag,
      innerStart: tag.end,
      innerEnd,
      end,
      row,
      cells,
      height: attributes["ht"] === undefined ? undefined : Number(attributes["ht"]),
      hasOwnHeight: isTrue(attributes["customHeight"]),
      isHidden: isTrue(attributes["hidden"]),
      style: isTrue(attributes["customFormat"]) ? Number(attributes["s"] ?? 0) : undefined,
    };
    tag = nextTag(xml, end);
  }
}

function cellsOf(xml: string, rowTag: Tag, row: number) {
  const cells: CellXml[] = [];
  let column = -1;
  let tag = nextTag(xml, rowTag.end);
  while (tag && tag.kind !== "close") {
    if (tag.name !== "c") {
      tag = nextTag(xml, elementAt(xml, tag).end);
      continue;
    }
    const attributes = attributesOf(xml, tag);
    const letters = /^[A-Z]+/.exec(attributes["r"] ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    const cell = {
      ...tag,
      row,
      column,
      style: Number(attributes["s"] ?? 0),
      type: attributes["t"] ?? "n",
      ...cellContent(xml, tag),
    };
    cells.push(cell);
    tag = nextTag(xml, cell.end);
  }
  return { cells, innerEnd: tag?.start ?? xml.length, end: tag?.end ?? xml.length };
}

/** A cell's content and its end, in one go: most of a workbook is cells. */
function cellContent(
  xml: string,
  cell: Tag,
): Pick<CellXml, "value" | "formula" | "innerStart" | "innerEnd" | "end"> {
  let value: string | undefined;
  let formula: FormulaXml | undefined;
  let tag = cell.kind === "open" ? nextTag(xml, cell.end) : null;
  while (tag && tag.kind !== "close") {
    const element = elementAt(xml, tag);
    if (tag.name === "v") value = textIn(xml, element);
    else if (tag.name === "is") value = richText(xml, element);
    else if (tag.name === "f") {
      const { t = "normal", si } = attributesOf(xml, tag);
      formula = { text: textIn(xml, element), kind: t, shared: si };
    }
    tag = nextTag(xml, element.end);
  }
  const [innerEnd, end] =
    cell.kind === "open"
      ? [tag?.start ?? xml.length, tag?.end ?? xml.length]
      : [cell.end, cell.end];
  // `<v/>` is a blank, not a nought.
  return { value: value === "" ? undefined : value, formula, innerStart: cell.end, innerEnd, end };
}

/** The text of a string item: its runs joined, without the furigana. */
export function richText(xml: string, item: Element): string {
  let text = "";
  let tag = nextTag(xml, item.innerStart);
  while (tag && tag.start < item.innerEnd) {
    if (tag.name === "rPh" && tag.kind === "open") tag = nextTag(xml, elementAt(xml, tag).end);
    else if (tag.name === "t" && tag.kind === "open") {
      const element = elementAt(xml, tag);
      text += textIn(xml, element);
      tag = nextTag(xml, element.end);
    } else tag = nextTag(xml, tag.end);
  }
  return text;
}

/** The texts of a shared strings part, by their index. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let tag = nextTag(xml, 0);
  while (tag) {
    if (tag.name === "si" && tag.kind !== "close") {
      const element = elementAt(xml, tag);
      texts.push(richText(xml, element));
      tag = nextTag(xml, element.end);
    } else tag = nextTag(xml, tag.end);
  }
  return texts;
}

/**
 * A text of a file as a cell has it: `_x000D_` stands for a character that XML does not hold or would
 * change.
 */
export const unescapeText = (text: string): string =>
  (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text).replace(
    /_x([0-9A-F]{4})_/gi,
    (_, code: string) => String.fromCharCode(parseInt(code, 16)),
  );

/** The reverse: control characters, a carriage return, and what reads like such an escape. */
export const escapeText = (text: string): string =>
  text.replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_").replace(
    // eslint-disable-next-line no-control-regex
    /[\0-\x08\x0b-\x1f\ufffe\uffff]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
