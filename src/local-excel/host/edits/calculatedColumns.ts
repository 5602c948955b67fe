import { cellAt, ensureCell, type Area } from "../../book";
import { shiftReferences } from "../../formula/spelling";
import { overlap } from "../../area";
import type { CellRange } from "./cellRange";
import { bodyOf } from "./tableModel";

/**
 * Excel's "fill formulas in tables to create calculated columns", which is on by default and holds
 * for what an add-in writes as well (office-js #2093, #5909): a formula written into a table's column
 * that is otherwise blank becomes the formula of the whole column, and of several the last one. What
 * is locked on a protected sheet stays as it is.
 */
export function fillCalculatedColumns(range: CellRange): void {
  for (const table of range.sheet.tables) {
    const body = bodyOf(table);
    if (!overlap(body, range.area)) continue;
    for (let column = body.column; column < body.column + body.columnCount; column++) {
      const inRange = column - range.area.column;
      if (inRange >= 0 && inRange < range.area.columnCount) fillColumn(range, body, column);
    }
  }
}

function fillColumn({ sheet, area }: CellRange, body: Area, column: number): void {
  let last: { readonly row: number; readonly formula: string } | null = null;
  for (let row = body.row; row < body.row + body.rowCount; row++) {
    const cell = cellAt(sheet, row, column);
    const written = row >= area.row && row < area.row + area.rowCount;
    if (cell?.formula !== undefined && written) last = { row, formula: cell.formula };
    else if (cell && (cell.formula !== undefined || cell.value !== null)) return;
  }
  if (last === null) return;
  for (let row = body.row; row < body.row + body.rowCount; row++) {
    if (sheet.protection.protected && cellAt(sheet, row, column)?.style.locked !== false) continue;
    ensureCell(sheet, row, column).formula = shiftReferences(last.formula, row - last.row, 0);
  }
}
