import { cellAt, ensureCell, tablesOf, type Book, type Sheet, type Table } from "../../book";
import { cellText } from "../../display";
import { renameColumnIn, renameTableIn } from "../../formula/spelling";
import { holds } from "../../area";
import { formulaOf, tokensOf } from "../../../formula/formulaTokens";
import { rewriteFormulas } from "../../formula/bookFormulas";
import type { Session } from "../session";

/** Tables in the model: where they are, and what keeps their headers, names and formulas in step. */
export const tableAt = (sheet: Sheet, row: number, column: number): Table | undefined =>
  sheet.tables.find((table) => holds(table.area, row, column));

/** The table in whose body a cell stands. */
export function tableBodyAt(sheet: Sheet, row: number, column: number): Table | undefined {
  const table = tableAt(sheet, row, column);
  return table && row > table.area.row ? table : undefined;
}

export const bodyOf = (table: Table) => ({
  ...table.area,
  row: table.area.row + 1,
  rowCount: table.area.rowCount - (table.showTotals ? 2 : 1),
});

export const isHeaderCell = (table: Table, row: number): boolean => row === table.area.row;

/** The next table's id; ids are numbers as text. */
export const nextTableId = (book: Book): string =>
  String(Math.max(0, ...tablesOf(book).map(({ table }) => Number(table.id) || 0)) + 1);

/**
 * Makes a text fit as the header of a column as Excel does: blank becomes `列1`, a name that is
 * taken gets a number.
 */
export function headerFor(wanted: string, index: number, taken: readonly string[]): string {
  const lower = taken.map((name) => name.toLowerCase());
  const isTaken = (name: string) => lower.includes(name.toLowerCase());
  const base = wanted.trim() === "" ? "列" : wanted;
  if (base === wanted && !isTaken(base)) return base;
  for (let number = base === wanted ? 2 : index + 1; ; number++) {
    if (!isTaken(`${base}${number}`)) return `${base}${number}`;
  }
}

/** Columns from the header cells, which become texts of their own. Columns that stay keep their id. */
export function readHeaders(session: Session, sheet: Sheet, table: Table): void {
  const { row, column, columnCount } = table.area;
  const names: string[] = [];
  for (let index = 0; index < columnCount; index++) {
    const text = cellText(cellAt(sheet, row, column + index));
    names.push(headerFor(text, index, names));
    writeHeaderText(sheet, row, column + index, names[index]!);
  }
  const before = new Map(table.columns.map((known) => [known.name.toLowerCase(), known.id]));
  let nextId = Math.max(0, ...table.columns.map(({ id }) => id)) + 1;
  table.columns = names.map((name) => ({ id: before.get(name.toLowerCase()) ?? nextId++, name }));
  session.touch();
}

/** Renames a column by its header cell; formulas follow. */
export function renameColumn(
  session: Session,
  sheet: Sheet,
  table: Table,
  index: number,
  wanted: string,
): void {
  const column = table.columns[index]!;
  const others = table.columns.filter((other) => other !== column).map(({ name }) => name);
  const old = column.name;
  column.name = headerFor(wanted, index, others);
  writeHeaderText(sheet, table.area.row, table.area.column + index, column.name);
  if (old !== column.name) {
    rewriteFormulas(session.book, (formula) =>
      renameColumnIn(formula, table.name, old, column.name),
    );
  }
  session.touch();
}

export function renameTable(session: Session, table: Table, name: string): void {
  const old = table.name;
  table.name = name;
  rewriteFormulas(session.book, (formula) => renameTableIn(formula, old, name));
  session.touch();
}

function writeHeaderText(sheet: Sheet, row: number, column: number, text: string): void {
  const cell = ensureCell(sheet, row, column);
  cell.value = text;
  delete cell.formula;
}

/** A formula in which tables that are gone are #REF!. */
export function formulasWithoutTable(formula: string, names: readonly string[]): string {
  const lower = names.map((name) => name.toLowerCase());
  const isGone = (name: string | null) => name !== null && lower.includes(name.toLowerCase());
  const tokens = tokensOf(formula);
  return formulaOf(
    tokens.map((token) =>
      (token.kind === "structured" && isGone(token.reference?.table ?? null)) ||
      (token.kind === "word" && isGone(token.text))
        ? { kind: "error", text: "#REF!" }
        : token,
    ),
  );
}

/** A formula in which columns that were deleted from a table are #REF!. */
export const formulaWithoutColumns = (
  formula: string,
  table: string,
  columns: readonly string[],
): string =>
  formulaOf(
    tokensOf(formula).map((token) =>
      token.kind === "structured" &&
      token.reference?.table?.toLowerCase() === table.toLowerCase() &&
      token.reference.columns.some((column) => columns.includes(column))
        ? { kind: "error", text: "#REF!" }
        : token,
    ),
  );
