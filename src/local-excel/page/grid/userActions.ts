import type { IObjectArrayPrimitiveType, IRange } from "@univerjs/core";
import { MoveRangeMutation, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { Area } from "../../book";
import type { Edit } from "./cellWrites";
import { columnCharacters, rowPoints } from "./sheetSize";

/** What the user does in the grid, to be carried out in the book; the grid then shows the result. */
export interface GridUser {
  /** Whether a cell may be edited; tells the user if not. */
  mayEdit(sheetId: string, row: number, column: number): boolean;
  /** @param typed whether it was typed, and not pasted, filled or deleted */
  edit(sheetId: string, edits: Edit[], typed: boolean): void;
  /** Cells of another program, pasted from the selected cell on. */
  paste(cells: readonly (readonly string[])[]): void;
  /** Undo and redo. */
  retype(sheetId: string, edits: Edit[]): void;
  /** A cell was opened for typing, or closed again. */
  editing(isEditing: boolean): void;
  select(sheetId: string, area: Area): void;
  /** The mouse was clicked on a cell. */
  click(sheetId: string, row: number, column: number): void;
  activate(sheetId: string): void;
  addSheet(): void;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  /** Widths in characters. */
  setColumnWidths(sheetId: string, widths: Map<number, number>): void;
  /** Heights in points. */
  setRowHeights(sheetId: string, heights: Map<number, number>): void;
  setColumnsHidden(sheetId: string, columns: number[], hidden: boolean): void;
  setRowsHidden(sheetId: string, rows: number[], hidden: boolean): void;
  /** Univer offers more than the local Excel can do. */
  notOffered(): void;
}

/** One of Univer's commands, before it is carried out. */
export interface UniverCommand {
  id: string;
  params?: unknown;
}

/** Mutations that touch nothing the book holds, or that `CellWrites` carries out. */
const harmless = new Set([
  "sheet.mutation.set-worksheet-row-is-auto-height",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.empty",
  "sheet.mutation.copy-worksheet-end",
  SetRangeValuesMutation.id,
  MoveRangeMutation.id,
  "sheet.mutation.mark-dirty-filter-change",
]);

interface OfSheet {
  subUnitId: string;
}
interface OfRanges extends OfSheet {
  ranges: IRange[];
}

/**
 * Univer only shows the book. So its other changes to its own copy (`CellWrites` are those to cells)
 * are stopped, and what the user meant by them is done to the book. Returns whether to stop.
 */
export function stopAndDo(command: UniverCommand, user: GridUser): boolean {
  const { id } = command;
  if (id.startsWith("formula.mutation.set-formula-calculation-start")) return true;
  if (!id.startsWith("sheet.mutation.") || harmless.has(id)) return false;
  const act = actions[id];
  if (act) act(command.params as never, user);
  else user.notOffered();
  return true;
}

const actions: Record<string, (params: never, user: GridUser) => void> = {
  "sheet.mutation.insert-sheet": (_: OfSheet, user) => user.addSheet(),
  "sheet.mutation.remove-sheet": ({ subUnitId }: OfSheet, user) => user.deleteSheet(subUnitId),
  "sheet.mutation.set-worksheet-name": ({ subUnitId, name }: OfSheet & { name: string }, user) =>
    user.renameSheet(subUnitId, name),
  "sheet.mutation.set-worksheet-col-width"(
    params: OfRanges & { colWidth: number | IObjectArrayPrimitiveType<number> },
    user,
  ) {
    const { subUnitId, ranges, colWidth } = params;
    user.setColumnWidths(subUnitId, sizes(columnsIn(ranges), colWidth, columnCharacters));
  },
  "sheet.mutation.set-worksheet-row-height"(
    params: OfRanges & { rowHeight: number | IObjectArrayPrimitiveType<number> },
    user,
  ) {
    const { subUnitId, ranges, rowHeight } = params;
    user.setRowHeights(subUnitId, sizes(rowsIn(ranges), rowHeight, rowPoints));
  },
  "sheet.mutation.set-col-hidden": ({ subUnitId, ranges }: OfRanges, user) =>
    user.setColumnsHidden(subUnitId, columnsIn(ranges), true),
  "sheet.mutation.set-col-visible": ({ subUnitId, ranges }: OfRanges, user) =>
    user.setColumnsHidden(subUnitId, columnsIn(ranges), false),
  "sheet.mutation.set-row-hidden": ({ subUnitId, ranges }: OfRanges, user) =>
    user.setRowsHidden(subUnitId, rowsIn(ranges), true),
  "sheet.mutation.set-row-visible": ({ subUnitId, ranges }: OfRanges, user) =>
    user.setRowsHidden(subUnitId, rowsIn(ranges), false),
};

const columnsIn = (ranges: IRange[]) =>
  ranges.flatMap(({ startColumn, endColumn }) => indexes(startColumn, endColumn));
const rowsIn = (ranges: IRange[]) =>
  ranges.flatMap(({ startRow, endRow }) => indexes(startRow, endRow));
const indexes = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function sizes(
  places: number[],
  size: number | IObjectArrayPrimitiveType<number>,
  fromPixels: (pixels: number) => number,
): Map<number, number> {
  const result = new Map<number, number>();
  for (const place of places) {
    const pixels = typeof size === "number" ? size : size[place];
    if (pixels !== undefined && pixels !== null) result.set(place, fromPixels(pixels));
  }
  return result;
}
