import type {
  IFreeze,
  IObjectArrayPrimitiveType,
  IObjectMatrixPrimitiveType,
  IColumnData,
  IRange,
  IRowData,
  IWorksheetData,
} from "@univerjs/core";
import type { Cell, Sheet } from "../../book";
import type { ConditionalStyle, ConditionalStyles } from "../../calc";
import { rangeOf } from "./ranges";
import {
  columnPixels,
  naturalRowHeight,
  rowPixels,
  usualColumnWidth,
  usualRowHeight,
} from "./sheetSize";
import { gridCell, tableAt, type GridCell } from "./univerCell";

/** Of the headings beside the cells, in pixels. */
export const headingSize = { width: 46, height: 22 };
/** Empty rows and columns shown beyond what is used. */
const spare = { rows: 40, columns: 8 };
const smallest = { rows: 120, columns: 30 };

/** All of a sheet but its cells, in Univer's terms. */
export interface Frame {
  name: string;
  tabColor: string;
  hidden: number;
  showGridlines: number;
  freeze: IFreeze;
  columnData: IObjectArrayPrimitiveType<IColumnData>;
  rowData: IObjectArrayPrimitiveType<IRowData>;
  rowCount: number;
  columnCount: number;
  mergeData: IRange[];
}

export function frameOf(sheet: Sheet): Frame {
  const columnData: Frame["columnData"] = {};
  for (const [column, { width, hidden }] of sheet.columns) {
    columnData[column] = {
      w: width === undefined ? usualColumnWidth : columnPixels(width),
      hd: hidden ? 1 : 0,
    };
  }
  const rowData: Frame["rowData"] = {};
  for (const row of new Set([...sheet.rows.keys(), ...sheet.cells.keys()])) {
    const { height, fitted, hidden } = sheet.rows.get(row) ?? {};
    const h = height === undefined || fitted ? naturalRowHeight(sheet, row) : rowPixels(height);
    if (h !== usualRowHeight || hidden) rowData[row] = { h, ia: 0, hd: hidden ? 1 : 0 };
  }
  const used = usedSize(sheet);
  const { rows, columns } = sheet.freeze;
  return {
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    showGridlines: sheet.showGridlines ? 1 : 0,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    },
    columnData,
    rowData,
    rowCount: Math.max(smallest.rows, used.rows + spare.rows),
    columnCount: Math.max(smallest.columns, used.columns + spare.columns),
    mergeData: (sheet.merges ?? []).map(rangeOf),
  };
}

/** On a small screen a sheet is shown smaller, so that more than its frozen columns is in sight. */
const usualZoom = () => Math.min(1, Math.max(0.7, Math.round(window.innerWidth / 160) / 10));

/** A sheet as Univer first gets it: without cells, which come when it is looked at. */
export function emptyWorksheet(id: string, frame: Frame): IWorksheetData {
  return {
    id,
    ...frame,
    zoomRatio: usualZoom(),
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: usualColumnWidth,
    defaultRowHeight: usualRowHeight,
    // Univer adds to its own list.
    mergeData: [...frame.mergeData],
    cellData: {},
    rowHeader: { width: headingSize.width },
    columnHeader: { height: headingSize.height },
    rightToLeft: 0,
  };
}

function usedSize(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.cells) {
    if (cells.size === 0) continue;
    rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}

/** What differs between two frames, as the names and parameters of Univer's mutations. */
export function frameChanges(before: Frame, after: Frame): { name: string; params: object }[] {
  const changes: { name: string; params: object }[] = [];
  const compare = (part: keyof Frame, name: string, params: object) => {
    if (JSON.stringify(before[part]) !== JSON.stringify(after[part]))
      changes.push({ name, params });
  };
  compare("name", "set-worksheet-name", { name: after.name });
  compare("tabColor", "set-tab-color", { color: after.tabColor });
  compare("hidden", "set-worksheet-hidden", { hidden: after.hidden });
  compare("showGridlines", "toggle-gridlines", { showGridlines: after.showGridlines });
  compare("columnData", "set-col-data", {
    columnData: { ...removed(before.columnData, after.columnData), ...after.columnData },
  });
  compare("rowData", "set-row-data", {
    rowData: { ...removed(before.rowData, after.rowData), ...after.rowData },
  });
  compare("mergeData", "remove-worksheet-merge", { ranges: before.mergeData });
  compare("mergeData", "add-worksheet-merge", { ranges: after.mergeData });
  compare("columnCount", "set-worksheet-column-count", { columnCount: after.columnCount });
  const sized = changes.some(({ name }) => name === "set-col-data" || name === "set-row-data");
  // Univer lays the sheet out anew for a row count, but not for the two above.
  if (sized || before.rowCount !== after.rowCount) {
    changes.push({ name: "set-worksheet-row-count", params: { rowCount: after.rowCount } });
  }
  compare("freeze", "set-frozen", after.freeze);
  return changes;
}

const removed = (before: object, after: object) =>
  Object.fromEntries(
    Object.keys(before)
      .filter((key) => !(key in after))
      .map((key) => [key, null]),
  );

interface ShownCell extends Pick<Cell, "value" | "formula" | "quotePrefix" | "style"> {
  conditional: ConditionalStyle | undefined;
  tableName: string | null;
}

/** Remembers what of a sheet's cells the grid shows, so that only what changed is drawn again. */
export class ShownCells {
  private readonly rows = new Map<number, Map<number, ShownCell>>();

  /** The cells that look or read differently than when last asked, null for those that went. */
  changes(
    sheet: Sheet,
    conditionals: ConditionalStyles,
  ): IObjectMatrixPrimitiveType<GridCell | null> | null {
    const changed: IObjectMatrixPrimitiveType<GridCell | null> = {};
    let any = false;
    const change = (row: number, column: number, cell: GridCell | null) => {
      (changed[row] ??= {})[column] = cell;
      any = true;
    };
    for (const [row, cells] of sheet.cells) {
      const shownRow = this.rows.get(row) ?? new Map<number, ShownCell>();
      this.rows.set(row, shownRow);
      for (const [column, cell] of cells) {
        const conditional = conditionals.get(row)?.get(column);
        const tableName =
          cell.formula === undefined ? null : (tableAt(sheet, row, column)?.name ?? null);
        if (isShown(shownRow.get(column), cell, conditional, tableName)) continue;
        const { value, formula, quotePrefix, style } = cell;
        shownRow.set(column, { value, formula, quotePrefix, style, conditional, tableName });
        change(row, column, gridCell(cell, tableName, conditional));
      }
    }
    for (const [row, shownRow] of this.rows) {
      for (const column of shownRow.keys()) {
        if (sheet.cells.get(row)?.has(column)) continue;
        shownRow.delete(column);
        change(row, column, null);
      }
    }
    return any ? changed : null;
  }
}

function isShown(
  shown: ShownCell | undefined,
  cell: Cell,
  conditional: ConditionalStyle | undefined,
  tableName: string | null,
): boolean {
  return (
    shown !== undefined &&
    sameContent(shown.value, cell.value) &&
    shown.formula === cell.formula &&
    shown.quotePrefix === cell.quotePrefix &&
    shown.style === cell.style &&
    shown.tableName === tableName &&
    shown.conditional?.fill === conditional?.fill &&
    shown.conditional?.fontColor === conditional?.fontColor &&
    shown.conditional?.bold === conditional?.bold
  );
}

function sameContent(one: Cell["value"], other: Cell["value"]): boolean {
  if (one !== null && other !== null && typeof one === "object" && typeof other === "object") {
    return one.error === other.error;
  }
  return one === other;
}
