/** Cells, rows and merged cells of a sheet's part: what the file says, to the last digit. */
import { readArea } from "../../xlsx/references";
import { rowsOf, sheetDataOf, unescapeText, type CellXml } from "../../xlsx/sheetData";
import { attributesOf, elementsOf } from "../../xlsx/xml";
import { plainStyle } from "../book";
import type { Area, Cell, CellContent, CellStyle, Sheet } from "../book";
import { shiftReferences } from "../formula";
import { usualRowHeight } from "./write";

export interface CellReading {
  readonly texts: readonly string[];
  /** By their index in the file. */
  readonly styles: readonly { readonly look: CellStyle; readonly quotePrefix: boolean }[];
}

/** The first cell of a shared formula, of which the others are copies. */
interface Shared {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export function readCells(sheet: Sheet, xml: string, reading: CellReading): void {
  const sheetData = sheetDataOf(xml);
  if (!sheetData) return;
  const shared = new Map<string, Shared>();
  for (const row of rowsOf(xml, sheetData)) {
    const own = row.height !== undefined && !(row.isHidden && row.height === usualRowHeight);
    if (own || row.isHidden) {
      sheet.rows.set(row.row, {
        ...(own && { height: row.height! }),
        ...(own && !row.hasOwnHeight && { fitted: true as const }),
        ...(row.isHidden && { hidden: true }),
      });
    }
    const cells = new Map<number, Cell>();
    for (const cell of row.cells) {
      const read = readCell(cell, shared, reading);
      if (read) cells.set(cell.column, read);
    }
    if (cells.size > 0) sheet.cells.set(row.row, cells);
  }
  const merges = elementsOf(xml, "mergeCell", sheetData.end).flatMap((element): Area[] => {
    const area = readArea(attributesOf(xml, element)["ref"] ?? "");
    return area ? [{ ...area }] : [];
  });
  if (merges.length > 0) sheet.merges = merges;
}

function readCell(cell: CellXml, shared: Map<string, Shared>, reading: CellReading): Cell | null {
  const { look = plainStyle, quotePrefix = false } = reading.styles[cell.style] ?? {};
  const formula = formulaOf(cell, shared);
  // A formula's empty text is left out by some programs.
  const value = contentOf(cell, reading.texts) ?? (formula === undefined ? null : "");
  if (value === null && formula === undefined && look === plainStyle) return null;
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(quotePrefix && { quotePrefix }),
    style: look,
  };
}

function formulaOf(cell: CellXml, shared: Map<string, Shared>): string | undefined {
  const { formula, row, column } = cell;
  if (!formula || formula.kind === "dataTable") return undefined;
  if (formula.kind !== "shared" || formula.shared === undefined) {
    return formula.text === "" ? undefined : formula.text;
  }
  const first = shared.get(formula.shared);
  if (formula.text !== "" || !first) {
    shared.set(formula.shared, { text: formula.text, row, column });
    return formula.text === "" ? undefined : formula.text;
  }
  return shiftReferences(first.text, row - first.row, column - first.column);
}

export function contentOf({ type, value }: CellXml, texts: readonly string[]): CellContent {
  if (value === undefined) return null;
  switch (type) {
    case "s":
      return unescapeText(texts[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return unescapeText(value);
    case "b":
      return value === "1" || value === "true";
    case "e":
      return { error: value };
    case "d":
      return serialOf(value);
    default:
      return Number.isNaN(Number(value)) ? value : Number(value);
  }
}

/** The serial number of an ISO 8601 date, which the strict variant writes. */
function serialOf(text: string): CellContent {
  const time = Date.parse(
    /[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00`}Z`,
  );
  const dayMs = 86_400_000;
  const unixEpoch = 25_569;
  return Number.isNaN(time) ? text : time / dayMs + unixEpoch;
}
