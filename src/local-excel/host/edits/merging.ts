import { areaOf } from "./cellRange";
import { overlap } from "../../area";
import type { CellRange } from "./cellRange";
import { invalidOperation } from "../hostError";
import { mayChange } from "./sheetProtection";

/** `range.merge`: one cell, or one per row with `across`; only the first cell's content stays. */
export function mergeCells(range: CellRange, across = false): void {
  const { session, sheet, area } = range;
  mayChange(sheet);
  if (sheet.tables.some((table) => overlap(table.area, area)))
    throw invalidOperation("Cells of a table cannot be merged.");
  const { row: top, column, rowCount, columnCount } = area;
  const merged = across
    ? Array.from({ length: rowCount }, (_, i) => areaOf(top + i, column, 1, columnCount))
    : [area];
  for (const { row, column: left, cell } of range.cells()) {
    if (merged.some((one) => one.row === row && one.column === left)) continue;
    cell.value = null;
    delete cell.formula;
  }
  sheet.merges = [...(sheet.merges ?? []).filter((own) => !overlap(own, area)), ...merged];
  session.touch();
}
