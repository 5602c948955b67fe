import { cellAt, ensureCell, type CellContent } from "../../book";
import { canParse, evaluateAll } from "../../calc";
import { asDisplayed } from "../../display";
import { shiftReferences, toFileForm } from "../../formula/spelling";
import { tokensOf } from "../../../formula/formulaTokens";
import { parseTyped } from "../../typing";
import { isUnbounded, overlap } from "../../area";
import { fillCalculatedColumns } from "./calculatedColumns";
import type { CellRange } from "./cellRange";
import { dropIfNothing, setStyle, styleAt, valueOf, valueTypeOf } from "./cells";
import { invalidArgument, NotEmulated, wrongSize } from "../hostError";
import { isHeaderCell, renameColumn, tableAt } from "./tableModel";

/** Writing into cells: through `values` and `formulas`, and as a user types. */
const longestText = 32_767;
const longestFormula = 8_192;

/**
 * Gives each cell of a range its part of what was written: one value for all, or a block of exactly
 * the range's size, in which `null` leaves a cell as it is.
 *
 * @throws InvalidArgument where the block has another size
 */
export function forEachWritten(
  range: CellRange,
  written: unknown,
  write: (row: number, column: number, value: unknown) => void,
): void {
  if (isUnbounded(range.area)) throw invalidArgument("The range is unbounded.");
  const { row, column, rowCount, columnCount } = range.area;
  const block = Array.isArray(written) ? (written as unknown[]) : null;
  const fits = (line: unknown) => Array.isArray(line) && line.length === columnCount;
  if (block && !(block.length === rowCount && block.every(fits))) throw wrongSize();
  for (let i = 0; i < rowCount; i++) {
    for (let j = 0; j < columnCount; j++) {
      const value = block ? (block[i] as unknown[])[j] : written;
      if (value !== null) write(row + i, column + j, value);
    }
  }
}

/** Writes values as `range.values = …` does; a text counts as typed. */
export function writeValues(range: CellRange, written: unknown): void {
  // A block that touches a locked cell fails as a whole, even where it would leave the cell.
  range.mayWrite();
  writeBlock(range, written, false);
}

/** Writes as a user types: only cells that get something must be unlocked; `1` in a % cell is 1 %. */
export function typeValues(range: CellRange, typed: unknown): void {
  forEachWritten(range, typed, (row, column) =>
    range.at({ row, column, rowCount: 1, columnCount: 1 }).mayWrite(),
  );
  writeBlock(range, typed, true);
}

function writeBlock(range: CellRange, written: unknown, percentEntry: boolean): void {
  const before = contentOfOne(range);
  refuseFiltered(range);
  const { row: firstRow, column: firstColumn } = range.area;
  const isFilled = typeof written === "string" && written.startsWith("=");
  forEachWritten(range, written, (row, column, value) =>
    // One formula for many cells is the first cell's: Excel fills the others from it.
    writeCell(
      range,
      row,
      column,
      isFilled ? shiftReferences(written, row - firstRow, column - firstColumn) : value,
      percentEntry,
    ),
  );
  fillCalculatedColumns(range);
  range.session.touch();
  if (range.session.book.calculationMode === "Manual") calculateEntered(range);
  range.session.cellsChanged(range, "RangeEdited", before && detailsSince(range, before.content));
}

/**
 * Where a filter hides rows, Excel puts a block's values into wrong cells (office-js #224), and what is
 * set for a block may not reach all of its cells.
 */
export function refuseFiltered({ sheet, area }: CellRange): void {
  const filtered = sheet.tables.filter(({ isFiltered }) => isFiltered);
  const isHidden = Array.from(
    { length: filtered.length > 0 ? area.rowCount : 0 },
    (_, i) => i,
  ).some((i) => sheet.rows.get(area.row + i)?.hidden);
  if (area.rowCount > 1 && isHidden && filtered.some((table) => overlap(table.area, area)))
    throw new NotEmulated("what becomes of a block that is written into filtered rows");
}

/** In manual mode Excel calculates a formula once, when it is entered. */
function calculateEntered(range: CellRange): void {
  const { book } = range.session;
  const entered = [...range.cells()].flatMap(({ row, column, cell }) =>
    cell.formula === undefined
      ? []
      : [{ cell, question: { sheetId: range.sheet.id, row, column, formula: cell.formula } }],
  );
  const results = evaluateAll(
    book,
    entered.map(({ question }) => question),
  );
  entered.forEach(({ cell }, index) => {
    cell.value = results[index]!;
  });
}

function writeCell(
  { session, sheet }: CellRange,
  row: number,
  column: number,
  value: unknown,
  percentEntry: boolean,
): void {
  if (!["string", "number", "boolean"].includes(typeof value)) throw invalidArgument();
  if (typeof value === "string" && value.length > longestText) {
    throw invalidArgument(`A cell holds at most ${longestText} characters.`);
  }
  const table = tableAt(sheet, row, column);
  if (table && isHeaderCell(table, row)) {
    const text = String(value).replace(/^'/, "");
    renameColumn(session, sheet, table, column - table.area.column, text);
    return;
  }

  const { numberFormat } = styleAt(sheet, row, column);
  const typed =
    typeof value !== "string"
      ? { value: numberFormat === "@" ? String(value).toUpperCase() : (value as CellContent) }
      : value === ""
        ? { value: null }
        : parseTyped(value, numberFormat, { percentEntry, tableName: table?.name ?? null });
  if ("formula" in typed && typed.formula !== undefined) mustBeWellFormed(typed.formula);

  const cell = ensureCell(sheet, row, column);
  cell.value = session.book.precisionAsDisplayed
    ? asDisplayed(typed.value, numberFormat)
    : typed.value;
  delete cell.formula;
  delete cell.quotePrefix;
  if ("formula" in typed && typed.formula !== undefined) cell.formula = typed.formula;
  if ("quotePrefix" in typed && typed.quotePrefix) cell.quotePrefix = true;
  if ("numberFormat" in typed && typed.numberFormat && numberFormat === "General") {
    setStyle(sheet, row, column, { ...cell.style, numberFormat: typed.numberFormat });
  }
  dropIfNothing(sheet, row, column);
}

const parsed = new Map<string, boolean>();
/** Which Excel could parse: the same formulas come again and again. */
function isFormula(formula: string): boolean {
  let is = parsed.get(formula);
  if (is === undefined) parsed.set(formula, (is = canParse(formula)));
  return is;
}

/** @throws InvalidArgument as Excel does for what is no formula at all, as `=1+` */
function mustBeWellFormed(formula: string): void {
  let depth = 0;
  for (const { kind, text } of tokensOf(formula)) {
    if (kind === "symbol" && text === "(") depth++;
    if (kind === "symbol" && text === ")" && --depth < 0) depth = Number.NEGATIVE_INFINITY;
    if (kind === "string" && !/^"(?:[^"]|"")*"$/.test(text)) depth = Number.NEGATIVE_INFINITY;
  }
  if (depth !== 0 || formula.length > longestFormula || !isFormula(formula)) {
    throw invalidArgument(`There is a problem with this formula: =${formula}`);
  }
}

/** A formula as it is stored for names, validations and conditional formats: with `=`. */
export function storedFormula(formula: string): string {
  const stored = toFileForm(formula, null);
  mustBeWellFormed(stored);
  return `=${stored}`;
}

/** The content of a range of one cell. */
export function contentOfOne(range: CellRange): { content: CellContent } | undefined {
  const { row, column, rowCount, columnCount } = range.area;
  if (rowCount !== 1 || columnCount !== 1) return undefined;
  return { content: cellAt(range.sheet, row, column)?.value ?? null };
}

export const detailsSince = (range: CellRange, before: CellContent) => () => {
  range.session.bringUpToDate();
  const after = contentOfOne(range)?.content ?? null;
  return {
    valueBefore: valueOf(before),
    valueAfter: valueOf(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
};
