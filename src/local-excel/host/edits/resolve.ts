import type { DefinedName, Sheet } from "../../book";
import { tokensOf } from "../../../formula/formulaTokens";
import type { StructuredReference } from "../../../formula/structuredReference";
import { readAddress, splitAddress, wholeSheet, lastColumn } from "../../area";
import { CellRange } from "./cellRange";
import { invalidArgument, itemNotFound } from "../hostError";
import { bodyOf } from "./tableModel";
import type { Session } from "../session";

/** From texts to ranges: addresses, names, tables. */

/**
 * The argument of `worksheet.getRange`: an address, a name or a table of this sheet; all cells
 * without one.
 *
 * @throws ItemNotFound for a text that is none of these, InvalidArgument for another sheet's
 */
export function resolveRange(session: Session, sheet: Sheet, text?: string | null): CellRange {
  if (text === undefined || text === null || text === "") {
    return new CellRange(session, sheet, wholeSheet);
  }
  if (typeof text !== "string") throw invalidArgument();
  const { sheet: sheetName, address: local } = splitAddress(text);
  const area = readAddress(local);
  const found = area
    ? new CellRange(session, sheetName === null ? sheet : sheetCalled(session, sheetName), area)
    : rangeNamed(session, sheet, local);
  if (!found) throw itemNotFound();
  if (found.sheet !== sheet) throw invalidArgument();
  return found;
}

/** The argument of `tables.add` and `setPrintArea`: a range, or an address with or without a sheet. */
export function rangeArgument(session: Session, sheet: Sheet, given: unknown): CellRange {
  if (given instanceof CellRange) return given;
  if (typeof given !== "string") throw invalidArgument();
  const { sheet: sheetName, address: local } = splitAddress(given);
  const home = sheetName === null ? sheet : sheetCalled(session, sheetName);
  return resolveRange(session, home, local);
}

function sheetCalled(session: Session, name: string): Sheet {
  const sheet = session.sheetNamed(name);
  if (!sheet) throw itemNotFound();
  return sheet;
}

function rangeNamed(session: Session, sheet: Sheet, name: string): CellRange | null {
  const same = (defined: DefinedName) => defined.name.toLowerCase() === name.toLowerCase();
  const defined = sheet.names.find(same) ?? session.book.names.find(same);
  if (defined) return rangeOfFormula(session, defined.formula);
  const table = session.tableNamed(name);
  return table ? new CellRange(session, table.sheet, bodyOf(table.table)) : null;
}

/** The cells a formula stands for if it is nothing but one reference: `=集計!$B$3`, `=T[列]`. */
export function rangeOfFormula(session: Session, formula: string): CellRange | null {
  const text = formula.replace(/^=/, "");
  const tokens = tokensOf(text);
  const [first] = tokens;
  if (first?.kind === "structured" && tokens.length === 1) {
    return first.reference && rangeOfStructured(session, first.reference);
  }
  if (first?.kind !== "sheet") return null;
  const sheet = session.sheetNamed(first.name);
  const area = readAddress(text.slice(first.text.length));
  return sheet && area ? new CellRange(session, sheet, area) : null;
}

function rangeOfStructured(session: Session, reference: StructuredReference): CellRange | null {
  const found = reference.table === null ? undefined : session.tableNamed(reference.table);
  if (!found) return null;
  const { sheet, table } = found;
  const index = (name: string) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  const columns = reference.columns.map(index);
  if (columns.includes(-1)) return null;
  const left = table.area.column + (columns[0] ?? 0);
  const right = columns.length > 0 ? table.area.column + columns.at(-1)! : lastColumn(table.area);
  const across = { column: left, columnCount: right - left + 1 };
  switch (reference.items.join()) {
    case "":
    case "#Data":
      return new CellRange(session, sheet, { ...bodyOf(table), ...across });
    case "#All":
      return new CellRange(session, sheet, { ...table.area, ...across });
    case "#Headers":
      return new CellRange(session, sheet, { ...table.area, rowCount: 1, ...across });
    default:
      return null;
  }
}
