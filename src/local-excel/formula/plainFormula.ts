/**
 * Table references and names written out as the cells they mean: `SUM(PlanItems[R5実施状況])`
 * becomes `SUM('推進項目'!$K$5:$K$46)`. The formula engine gets only this plain form, so what it
 * makes of tables and names by itself never counts.
 */
import { columnLetters, quoteSheet } from "../../formula/references";
import type { Area, Book, DefinedName, Sheet, Table } from "../book";
import { isRangeEnd } from "./spelling";
import { tokensOf } from "../../formula/formulaTokens";
import { readAddress } from "../area";
import type { StructuredReference } from "../../formula/structuredReference";

/** The cell that a formula stands in. */
export interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

/** Everything of a book that a formula can name. Made once per calculation. */
export class BookNames {
  private readonly tables = new Map<string, { sheet: Sheet; table: Table }>();
  private readonly names = new Map<string, DefinedName>();
  private readonly sheetNames = new Map<Sheet, Map<string, DefinedName>>();
  private readonly sheets = new Map<string, Sheet>();
  private readonly columns = new Map<Table, Map<string, number>>();
  private readonly usedAreas = new Map<Sheet, Area>();

  constructor(book: Book) {
    const byName = (names: DefinedName[]) =>
      new Map(names.map((name): [string, DefinedName] => [name.name.toLowerCase(), name]));
    this.names = byName(book.names);
    for (const sheet of book.sheets) {
      this.sheets.set(sheet.name.toLowerCase(), sheet);
      this.sheetNames.set(sheet, byName(sheet.names));
      for (const table of sheet.tables) {
        this.tables.set(table.name.toLowerCase(), { sheet, table });
        this.columns.set(
          table,
          new Map(table.columns.map(({ name }, index) => [name.toLowerCase(), index])),
        );
      }
    }
  }

  table(name: string) {
    return this.tables.get(name.toLowerCase());
  }
  /** A column's place in its table. */
  column(name: string, table: Table) {
    return this.columns.get(table)?.get(name.toLowerCase());
  }
  sheet(name: string) {
    return this.sheets.get(name.toLowerCase());
  }
  /** From A1 to the last row and column in which a sheet has a cell. */
  used(sheet: Sheet): Area {
    const known = this.usedAreas.get(sheet) ?? usedCells(sheet);
    this.usedAreas.set(sheet, known);
    return known;
  }
  /** A sheet's own name comes before the workbook's. */
  name(name: string, sheet: Sheet | undefined) {
    const own = sheet && this.sheetNames.get(sheet)?.get(name.toLowerCase());
    return own ?? this.names.get(name.toLowerCase());
  }
}

/** A rectangle of cells somewhere in the book. */
export interface SheetArea {
  sheet: Sheet;
  area: Area;
}

export interface PlainFormula {
  text: string;
  /** The cells it refers to. */
  areas: SheetArea[];
  /** It may read more than it refers to: TODAY(), INDIRECT(…), hidden rows, a sheet that is not there. */
  volatile: boolean;
  /** An area in it is written as far as anything stands in its sheet at present. */
  cut: boolean;
}

const volatileFunction =
  /^(TODAY|NOW|RAND|RANDBETWEEN|INDIRECT|OFFSET|CELL|INFO|SUBTOTAL|AGGREGATE)$/i;

/**
 * @param formula in the file's form, without `=`
 * @param qualify whether references without a sheet get the place's sheet written before them
 */
export function plainFormula(
  formula: string,
  place: Place,
  names: BookNames,
  qualify = false,
): PlainFormula {
  const plain: PlainFormula = { text: "", areas: [], volatile: false, cut: false };
  plain.text = write(formula, { place, names, qualify, plain, depth: 0 });
  return plain;
}

interface Writing {
  place: Place;
  names: BookNames;
  qualify: boolean;
  plain: PlainFormula;
  /** How many names deep. */
  depth: number;
}

function write(formula: string, writing: Writing): string {
  const { place, names, qualify, plain } = writing;
  const tokens = tokensOf(formula);
  let text = "";
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    const before = tokens[index - 1];
    if (token.kind === "structured") {
      text += token.reference ? cellsOf(token.reference, writing) : token.text;
    } else if (token.kind === "sheet" && next?.kind === "word" && !isRangeEnd(tokens, index + 1)) {
      const name = names.name(next.text, names.sheet(token.name));
      text += name ? meaningOf(name, writing) : "#NAME?";
      index++;
    } else if (token.kind === "word" && !isRangeEnd(tokens, index)) {
      const name = names.name(token.text, place.sheet);
      if (name) text += meaningOf(name, writing);
      else if (names.table(token.text)) {
        text += cellsOf({ table: token.text, items: [], columns: [] }, writing);
      } else text += token.text;
    } else if (token.kind === "symbol" && token.text === "@") {
      // Implicit intersection: what the engine does with a single cell's formula anyhow.
    } else if (token.kind === "cell" || isRangeEnd(tokens, index)) {
      const isRange = next?.text === ":" && tokens[index + 2] !== undefined;
      const address = isRange ? `${token.text}:${tokens[index + 2]!.text}` : token.text;
      const sheet = before?.kind === "sheet" ? names.sheet(before.name) : place.sheet;
      const area = areaOf(address);
      if (sheet && area) plain.areas.push({ sheet, area });
      else plain.volatile = true;
      const prefix = qualify && before?.kind !== "sheet" ? `${quoteSheet(place.sheet.name)}!` : "";
      const isTooLarge = area !== null && area.rowCount * area.columnCount > largestArea;
      if (isTooLarge) plain.cut = true;
      const reached = sheet && isTooLarge ? cutTo(names.used(sheet), area) : address;
      if (reached === null) {
        if (before?.kind === "sheet") text = text.slice(0, -before.text.length);
        text += "#REF!";
      } else text += prefix + reached;
      if (isRange) index += 2;
    } else {
      if (token.kind === "function" && volatileFunction.test(token.text)) plain.volatile = true;
      text += token.text;
    }
  }
  return text;
}

/** The engine looks at each cell of an area, blank ones too: these are some whole columns. */
const largestArea = 5_000_000;

/**
 * An area without the rows and columns in which nothing stands; null where that does not help.
 */
function cutTo(used: Area, { row, column, rowCount, columnCount }: Area): string | null {
  const lastRow = Math.max(row, Math.min(row + rowCount, used.rowCount) - 1);
  const lastColumn = Math.max(column, Math.min(column + columnCount, used.columnCount) - 1);
  return (lastRow - row + 1) * (lastColumn - column + 1) > largestArea
    ? null
    : `$${columnLetters(column)}$${row + 1}:$${columnLetters(lastColumn)}$${lastRow + 1}`;
}

function usedCells({ cells }: Sheet): Area {
  let [rowCount, columnCount] = [0, 0];
  for (const [row, inRow] of cells) {
    rowCount = Math.max(rowCount, row + 1);
    for (const column of inRow.keys()) columnCount = Math.max(columnCount, column + 1);
  }
  return { row: 0, column: 0, rowCount, columnCount };
}

function meaningOf(name: DefinedName, writing: Writing): string {
  // A name that means itself, however far round, has no meaning.
  if (writing.depth > 20) return "#NAME?";
  const formula = name.formula.replace(/^=/, "");
  const text = write(formula, { ...writing, qualify: false, depth: writing.depth + 1 });
  return isReference(text) || text.startsWith("#") ? text : `(${text})`;
}

/** Whether a plain formula is nothing but the address of cells, sheet included. */
export const isReference = (text: string): boolean =>
  /^('(?:[^']|'')*'|[^'!\s(),]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(text);

/** The address that a table reference means, `#REF!` where there is no such table or column. */
function cellsOf(reference: StructuredReference, { place, names, plain }: Writing): string {
  const found = reference.table === null ? tableAround(place) : names.table(reference.table);
  if (!found) return "#REF!";
  const { sheet, table } = found;
  const columns = columnsOf(reference, table, names);
  const totals = table.showTotals ? 1 : 0;
  const withoutTotals = { ...table.area, rowCount: table.area.rowCount - totals };
  const rows = rowsOf(reference, withoutTotals, place, sheet);
  if (!columns) return "#REF!";
  if (typeof rows === "string") return rows;
  const area = {
    row: rows.first,
    column: columns.first,
    rowCount: rows.last - rows.first + 1,
    columnCount: columns.last - columns.first + 1,
  };
  plain.areas.push({ sheet, area });
  const first = `$${columnLetters(columns.first)}$${rows.first + 1}`;
  const last = `$${columnLetters(columns.last)}$${rows.last + 1}`;
  const prefix = `${quoteSheet(sheet.name)}!`;
  // A table of one row is still a range: COUNTIFS and its like refuse a single cell.
  return reference.items[0] === "#This Row" && first === last
    ? prefix + first
    : `${prefix}${first}:${last}`;
}

function tableAround({ sheet, row, column }: Place) {
  const table = sheet.tables.find(({ area }) => {
    const down = row - area.row;
    const right = column - area.column;
    return down >= 0 && down < area.rowCount && right >= 0 && right < area.columnCount;
  });
  return table && { sheet, table };
}

function columnsOf(reference: StructuredReference, table: Table, names: BookNames) {
  const left = table.area.column;
  if (reference.columns.length === 0) {
    return { first: left, last: left + table.area.columnCount - 1 };
  }
  const places: number[] = [];
  for (const name of reference.columns) {
    const place = names.column(name, table);
    if (place === undefined) return null;
    places.push(left + place);
  }
  return { first: Math.min(...places), last: Math.max(...places) };
}

function rowsOf(reference: StructuredReference, area: Area, place: Place, sheet: Sheet) {
  const header = area.row;
  const last = area.row + area.rowCount - 1;
  const items = new Set(reference.items);
  if (items.has("#This Row")) {
    const inside = place.sheet === sheet && place.row > header && place.row <= last;
    return inside ? { first: place.row, last: place.row } : "#VALUE!";
  }
  // Nothing of ours asks for a totals row.
  if (items.has("#Totals")) return "#REF!";
  if (items.has("#All") || (items.has("#Headers") && items.has("#Data"))) {
    return { first: header, last };
  }
  if (items.has("#Headers")) return { first: header, last: header };
  return { first: header + 1, last };
}

const cacheLimit = 20_000;
const knownAreas = new Map<string, Area | null>();

/** `readAddress`, kept: recalculation meets the same addresses again and again. */
function areaOf(address: string): Area | null {
  let area = knownAreas.get(address);
  if (area === undefined) {
    if (knownAreas.size > cacheLimit) knownAreas.clear();
    knownAreas.set(address, (area = readAddress(address)));
  }
  return area;
}
