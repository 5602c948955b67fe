import type { IRange } from "@univerjs/core";
import type { Area } from "../../book";
import { sheetColumns, sheetRows } from "../../area";

/** Between the model's areas and Univer's ranges. */
export function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  // A whole column or row comes without its other limits.
  const [row, rowCount] = Number.isNaN(startRow)
    ? [0, sheetRows]
    : [startRow, endRow - startRow + 1];
  const [column, columnCount] = Number.isNaN(startColumn)
    ? [0, sheetColumns]
    : [startColumn, endColumn - startColumn + 1];
  return { row, column, rowCount, columnCount };
}

export const rangeOf = ({ row, column, rowCount, columnCount }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rowCount - 1,
  endColumn: column + columnCount - 1,
});
