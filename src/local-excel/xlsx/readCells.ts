/** Cells, rows and merged cells of a sheet's part: what the file says, to the last digit. */
import { contentOf } from "../../xlsx/cellContent";
import { readArea } from "../../formula/references";
import { rowsOf, sheetDataOf, type CellXml } from "../../xlsx/sheetData";
import { attributesOf, elementsOf } from "../../xlsx/xml";
import { plainStyle } from "../book";
import type { Area, Cell, CellStyle, Sheet } from "../book";
import { shiftReferences } from "../formula/spelling";
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
