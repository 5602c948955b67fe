/**
 * What the XML of a workbook may hold, looked at before anybody builds anything from it: a few bytes
 * can name a million rows of merged cells, or an entity that unfolds without end.
 */
import { refuse } from "./problem";
import { readArea, sheetColumns } from "../formula/references";
import { attributesOf, nextTag, type Tag } from "./xml";

export const contentLimits = {
  /** Of all sheets together. */
  cells: 2_000_000,
  /** How many cells merged areas may cover, and tables beyond the cells there are. */
  coveredCells: 200_000,
  /** Of one part other than cells and shared strings, which are read one at a time. */
  elements: 400_000,
  depth: 256,
  attributes: 256,
} as const;

/** Counted over all parts of a workbook. */
export interface ContentCount {
  cells: number;
  mergedCells: number;
  tableCells: number;
}

export const nothingCounted = (): ContentCount => ({ cells: 0, mergedCells: 0, tableCells: 0 });

/**
 * Adds what a part holds.
 * @throws Refused where a limit is passed
 */
export function countContent(xml: string, part: string, count: ContentCount): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) refuse("documentType", part);
  let elements = 0;
  let depth = 0;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "close") {
      depth--;
      continue;
    }
    if (tag.kind === "open" && ++depth > contentLimits.depth) refuse("tooManyElements", part);
    if (hasTooManyAttributes(xml, tag)) refuse("tooManyElements", part);
    if (tag.name === "c") count.cells++;
    else if (!readOneByOne.has(tag.name) && ++elements > contentLimits.elements) {
      refuse("tooManyElements", part);
    } else if (tag.name === "mergeCell") count.mergedCells += cellsOf(xml, tag);
    else if (tag.name === "table") count.tableCells += cellsOf(xml, tag);
    else if (tag.name === "col" && Number(attributesOf(xml, tag)["max"]) > sheetColumns) {
      refuse("damaged", part);
    }
    if (count.cells > contentLimits.cells) refuse("tooManyCells", part);
  }
  if (depth !== 0) refuse("damaged", part);
}

/** @throws Refused; once all parts are counted */
export function holdAreas({ cells, mergedCells, tableCells }: ContentCount): void {
  if (mergedCells > contentLimits.coveredCells) refuse("tooWideAreas");
  if (tableCells > cells + contentLimits.coveredCells) refuse("tooWideAreas");
}

/** Inside of cells, rows and shared strings. */
const readOneByOne = new Set(["row", "v", "f", "is", "t", "r", "si", "rPh", "rPr", "phoneticPr"]);

function cellsOf(xml: string, tag: Tag): number {
  const area = readArea(attributesOf(xml, tag)["ref"] ?? "");
  return area ? area.rowCount * area.columnCount : 0;
}

/** Counted roughly, and only where there is room for so many. */
function hasTooManyAttributes(xml: string, { start, end }: Tag): boolean {
  if (end - start < contentLimits.attributes * 4) return false;
  let count = 0;
  for (let at = xml.indexOf('="', start); at >= 0 && at < end; at = xml.indexOf('="', at + 1)) {
    if (++count > contentLimits.attributes) return true;
  }
  return false;
}
