import type { Book, Cell } from "../../src/local-excel/book";
import { addressOf } from "../../src/local-excel/area";

/**
 * What differs between two states of a book, everything in it looked at: `数値目標!V5` for a cell,
 * `数値目標.protection` and the like for the rest. The result of a formula is not its content.
 */
export function bookChanges(before: Book, after: Book): string[] {
  const changes: string[] = [];
  for (const [i, sheet] of after.sheets.entries()) {
    const old = before.sheets[i]!;
    const columns = (row: number) => [
      ...(sheet.cells.get(row)?.keys() ?? []),
      ...(old.cells.get(row)?.keys() ?? []),
    ];
    for (const row of new Set([...sheet.cells.keys(), ...old.cells.keys()]))
      for (const column of new Set(columns(row)))
        if (content(sheet.cells.get(row)?.get(column)) !== content(old.cells.get(row)?.get(column)))
          changes.push(`${sheet.name}!${addressOf({ row, column, rowCount: 1, columnCount: 1 })}`);
    for (const [part, value] of Object.entries(sheet))
      if (part !== "cells" && plain(value) !== plain(old[part as keyof typeof old]))
        changes.push(`${sheet.name}.${part}`);
  }
  const rest = ({ sheets, ...others }: Book) => [others, sheets.map(({ id }) => id)];
  if (plain(rest(before)) !== plain(rest(after))) changes.push("book");
  return changes.sort();
}

const content = (cell: Cell | undefined): string =>
  cell ? plain(cell.formula === undefined ? cell : { ...cell, value: null }) : "";

/** A clone's maps are of another realm, so `instanceof Map` would miss them. */
const isMap = (value: unknown): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === "[object Map]";

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => (isMap(v) ? [...v] : v)) ?? "";
