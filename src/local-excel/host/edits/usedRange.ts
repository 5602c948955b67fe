import type { Area } from "../../book";
import { between } from "../../area";
import type { CellRange } from "./cellRange";

/** The smallest rectangle around what a range holds; null if it holds nothing. */
export function usedArea(range: CellRange, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, cell } of range.cells()) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : between(top, left, bottom, right);
}
