import { cellAt, ensureCell } from "../../book";
import { shiftReferences } from "../../formula/spelling";
import { fillCalculatedColumns } from "./calculatedColumns";
import { CellRange } from "./cellRange";
import { dropIfNothing } from "./cells";
import { invalidArgument, NotEmulated } from "../hostError";
import { resolveRange } from "./resolve";
import { refuseFiltered } from "./writing";

/**
 * `range.copyFrom` of formulas: what stands in the source, over the range again and again, relative
 * references moving along. A range that is no multiple of the source gets it once.
 */
export function copyFrom(
  range: CellRange,
  given: CellRange | string,
  what = "All",
  skipBlanks = false,
  transpose = false,
): void {
  if (what !== "Formulas" || skipBlanks || transpose)
    throw new NotEmulated(`Range.copyFrom of ${what}`);
  const source =
    typeof given === "string" ? resolveRange(range.session, range.sheet, given) : given;
  if (!(source instanceof CellRange)) throw invalidArgument();
  range.mayWrite();
  refuseFiltered(range);
  const { rowCount, columnCount } = source.area;
  const times = (count: number, unit: number) => (count % unit === 0 ? count : unit);
  const target = range.at({
    ...range.area,
    rowCount: times(range.area.rowCount, rowCount),
    columnCount: times(range.area.columnCount, columnCount),
  });
  const copied = source.map((row, column) => {
    const cell = cellAt(source.sheet, row, column);
    return { value: cell?.value ?? null, formula: cell?.formula, quotePrefix: cell?.quotePrefix };
  });
  target.map((row, column) => {
    const [down, across] = [row - target.area.row, column - target.area.column];
    const { value, formula, quotePrefix } = copied[down % rowCount]![across % columnCount]!;
    const cell = ensureCell(target.sheet, row, column);
    cell.value = value;
    delete cell.formula;
    delete cell.quotePrefix;
    if (quotePrefix) cell.quotePrefix = true;
    if (formula !== undefined)
      cell.formula = shiftReferences(
        formula,
        row - (source.area.row + (down % rowCount)),
        column - (source.area.column + (across % columnCount)),
      );
    dropIfNothing(target.sheet, row, column);
  });
  fillCalculatedColumns(target);
  range.session.touch();
  range.session.cellsChanged(target, "RangeEdited");
}
