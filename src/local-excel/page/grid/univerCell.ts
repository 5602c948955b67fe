import { CellValueType, type ICellData, type IStyleData } from "@univerjs/core";
import type { Cell, Sheet, Table } from "../../book";
import type { ConditionalStyle } from "../../calc";
import { cellText } from "../../display";
import { editText } from "./editText";
import { univerStyle } from "./univerStyle";

/**
 * A cell in Univer's terms. Its content is what the formula bar shows, so that editing, copying and
 * filling work on that; what the cell shows travels beside it in `custom.shown` and takes its place
 * when Univer draws.
 */
export interface GridCell extends ICellData {
  s: IStyleData;
  custom: { shown: string };
}

export function gridCell(
  cell: Cell,
  tableName: string | null,
  conditional: ConditionalStyle | undefined,
): GridCell {
  const text = editText(cell, tableName);
  return {
    ...(cell.formula === undefined
      ? { v: text === "" ? null : text, f: null }
      : { v: cellText(cell), f: text }),
    t: CellValueType.STRING,
    s: univerStyle(cell, conditional),
    custom: { shown: cellText(cell) },
  };
}

/** The table in whose body a cell stands. */
export function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(
    ({ area }) =>
      row > area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  );
}
