import { plainStyle, type Area, type Cell, type Sheet } from "../../book";
import {
  between,
  intersection,
  lastColumn,
  lastRow,
  sheetColumns,
  sheetRows,
  spansColumns,
  spansRows,
  without,
} from "../../area";
import { rewriteFormulas } from "../../formula/bookFormulas";
import { CellRange } from "./cellRange";
import { setStyle, styleAt } from "./cells";
import { invalidArgument, invalidOperation } from "../hostError";
import { mayChange } from "./sheetProtection";
import { shiftArea, shiftFormula, type Shift } from "../../formula/shiftedReferences";
import { formulaWithoutColumns, formulasWithoutTable, readHeaders } from "./tableModel";

/**
 * Cells put in and taken out, and everything that moves with them: cells, tables, names, formulas,
 * validations, conditional formats, print areas, ranges the client keeps. Not done: charts stay where
 * they are, and a table's calculated columns do not fill new rows by themselves.
 */
export function insertCells(range: CellRange, direction: "Down" | "Right"): CellRange {
  if (direction !== "Down" && direction !== "Right") throw invalidArgument();
  const byRows = direction === "Down";
  const { sheet, area } = range;
  const whole = byRows ? spansColumns(area) : spansRows(area);
  mayChange(sheet, whole ? (byRows ? "allowInsertRows" : "allowInsertColumns") : undefined);
  const shift = shiftOf(area, byRows, 1);
  mustNotTearTables(sheet, shift);
  applyShift(range, shift, whole);
  inheritFormats(sheet, area, byRows);
  // The range itself has moved with its cells; the new ones are where it was.
  const added = range.at(area);
  report(added, byRows, whole, "Inserted");
  return added;
}

export function deleteCells(range: CellRange, direction: "Up" | "Left"): void {
  if (direction !== "Up" && direction !== "Left") throw invalidArgument();
  const byRows = direction === "Up";
  const { session, sheet, area } = range;
  const whole = byRows ? spansColumns(area) : spansRows(area);
  mayChange(sheet, whole ? (byRows ? "allowDeleteRows" : "allowDeleteColumns") : undefined);
  if (sheet.protection.protected) range.mayWrite();
  const shift = shiftOf(area, byRows, -1);
  mustNotTearTables(sheet, shift);
  for (const { area: own } of sheet.tables) {
    const cut = intersection(own, area);
    const isAll = cut && cut.rowCount === own.rowCount && cut.columnCount === own.columnCount;
    if (!cut || isAll) continue;
    if (!byRows) continue;
    if (cut.row === own.row || cut.rowCount === own.rowCount - 1) {
      throw invalidOperation("A table keeps its header row and at least one row.");
    }
  }
  applyShift(range, shift, whole);
  report(range.at(area), byRows, whole, "Deleted");
  session.touch();
}

const shiftOf = (area: Area, byRows: boolean, sign: 1 | -1): Shift => ({
  axis: byRows ? "rows" : "columns",
  at: byRows ? area.row : area.column,
  count: sign * (byRows ? area.rowCount : area.columnCount),
  from: byRows ? area.column : area.row,
  to: byRows ? lastColumn(area) : lastRow(area),
});

/** Everything from the shift's first line on, within its band. */
const movingPart = ({ axis, at, from, to }: Shift): Area =>
  axis === "rows" ? between(at, from, sheetRows - 1, to) : between(from, at, to, sheetColumns - 1);

function mustNotTearTables(sheet: Sheet, shift: Shift): void {
  const moving = movingPart(shift);
  for (const { area } of sheet.tables) {
    const cut = intersection(area, moving);
    const across = shift.axis === "rows" ? "columnCount" : "rowCount";
    if (cut && cut[across] !== area[across]) {
      throw invalidOperation(
        "This operation is attempting to shift cells in a table on your worksheet.",
      );
    }
  }
}

function applyShift({ session, sheet }: CellRange, shift: Shift, whole: boolean): void {
  const moving = movingPart(shift);
  moveCells(sheet, shift, moving);
  if (whole) moveLines(sheet, shift);

  const gone: string[] = [];
  for (const table of [...sheet.tables]) {
    const area = shiftArea(table.area, shift);
    if (!area) {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      gone.push(table.name);
    } else {
      const before = table.columns.map(({ name }) => name);
      const resized = area.columnCount !== before.length;
      table.area = area;
      if (resized) readHeaders(session, sheet, table);
      const left = new Set(table.columns.map(({ name }) => name));
      const lost = before.filter((name) => !left.has(name));
      if (area.columnCount < before.length)
        rewriteFormulas(session.book, (formula) =>
          formulaWithoutColumns(formula, table.name, lost),
        );
    }
  }
  const shiftAreas = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => {
      const inBand = intersection(area, moving);
      if (!inBand) return [area];
      if (isInBand(area, shift)) return shiftArea(area, shift) ?? [];
      return [...without(area, inBand), shiftArea(inBand, shift) ?? []].flat();
    });
  sheet.validations = laidOn(sheet.validations, shiftAreas);
  sheet.conditionalFormats = laidOn(sheet.conditionalFormats, shiftAreas);
  if (sheet.page.printArea) {
    const printArea = shiftArea(sheet.page.printArea, shift);
    if (printArea) sheet.page.printArea = printArea;
    else delete sheet.page.printArea;
  }
  rewriteFormulas(session.book, (formula, home) =>
    formulasWithoutTable(shiftFormula(formula, sheet.name, home === sheet, shift), gone),
  );
  for (const kept of session.references.all()) {
    if (!(kept instanceof CellRange) || kept.sheet !== sheet) continue;
    const area = shiftArea(kept.area, shift);
    if (area) kept.area = area;
    else session.references.remove(session.references.idOf(kept)!);
  }
  session.touch();
}

const isInBand = (area: Area, { axis, from, to }: Shift): boolean =>
  axis === "rows"
    ? area.column >= from && lastColumn(area) <= to
    : area.row >= from && lastRow(area) <= to;

const laidOn = <T extends { areas: Area[] }>(laid: T[], move: (areas: Area[]) => Area[]): T[] =>
  laid.map((one) => ({ ...one, areas: move(one.areas) })).filter((one) => one.areas.length > 0);

function moveCells(sheet: Sheet, { axis, at, count }: Shift, moving: Area): void {
  const taken: { row: number; column: number; cell: Cell }[] = [];
  for (const [row, cells] of sheet.cells) {
    if (row < moving.row || row > lastRow(moving)) continue;
    for (const [column, cell] of [...cells]) {
      if (column < moving.column || column > lastColumn(moving)) continue;
      cells.delete(column);
      taken.push({ row, column, cell });
    }
    if (cells.size === 0) sheet.cells.delete(row);
  }
  for (const { row, column, cell } of taken) {
    const place = axis === "rows" ? row : column;
    if (count < 0 && place < at - count) continue;
    const [newRow, newColumn] = axis === "rows" ? [row + count, column] : [row, column + count];
    if (!sheet.cells.has(newRow)) sheet.cells.set(newRow, new Map());
    sheet.cells.get(newRow)!.set(newColumn, cell);
  }
}

/** Heights, widths and hidden marks of whole rows or columns. */
function moveLines(sheet: Sheet, { axis, at, count }: Shift): void {
  const lines: Map<number, object> = sheet[axis];
  const before = [...lines];
  lines.clear();
  for (const [index, line] of before) {
    if (index < at) lines.set(index, line);
    else if (count > 0 || index >= at - count) lines.set(index + count, line);
  }
}

/** New cells look like those above or to the left of them. */
function inheritFormats(sheet: Sheet, area: Area, byRows: boolean): void {
  const source = byRows ? area.row - 1 : area.column - 1;
  if (source < 0) return;
  const places = byRows
    ? [...(sheet.cells.get(source)?.keys() ?? [])].filter(
        (column) => column >= area.column && column <= lastColumn(area),
      )
    : [...sheet.cells.keys()].filter((row) => row >= area.row && row <= lastRow(area));
  for (const place of places) {
    const style = byRows ? styleAt(sheet, source, place) : styleAt(sheet, place, source);
    if (style === plainStyle) continue;
    for (let i = 0; i < (byRows ? area.rowCount : area.columnCount); i++) {
      if (byRows) setStyle(sheet, area.row + i, place, style);
      else setStyle(sheet, place, area.column + i, style);
    }
  }
}

function report(range: CellRange, byRows: boolean, whole: boolean, what: string): void {
  const cells = whole ? (byRows ? "Row" : "Column") : "Cell";
  range.session.cellsChanged(range, `${cells}${what}`);
}
