import type { Sheet } from "../../book";
import { isUnbounded, sheetColumns, sheetRows } from "../../area";
import type { CellRange } from "./cellRange";
import { NotEmulated } from "../hostError";
import { mayChange } from "./sheetProtection";

/** Rows and columns as such: hidden, high, wide. */
type Lines = "rows" | "columns";

const span = ({ area }: CellRange, lines: Lines) =>
  lines === "rows" ? [area.row, area.rowCount] : [area.column, area.columnCount];

/** Null for a mixture. */
export function isHidden(range: CellRange, lines: Lines): boolean | null {
  const [first, count] = span(range, lines) as [number, number];
  const kept: Map<number, { hidden?: boolean }> = range.sheet[lines];
  let hidden = 0;
  for (const [index, line] of kept) {
    if (line.hidden && index >= first && index < first + count) hidden++;
  }
  return hidden === 0 ? false : hidden === count ? true : null;
}

export function setHidden(range: CellRange, lines: Lines, hidden: boolean): void {
  const refusesRows = range.session.contrary.has("refusesRowHidingWhenProtected");
  if (lines === "columns") mayChange(range.sheet, "allowFormatColumns");
  else mayChange(range.sheet, refusesRows ? undefined : "allowFormatRows");
  changeLines(range, lines, (line) => {
    if (hidden) line.hidden = true;
    else delete line.hidden;
  });
}

type Line = { width?: number; height?: number; fitted?: true; hidden?: boolean };

/** Changes every row or column of a range; one with nothing to say is not kept. */
export function changeLines(range: CellRange, lines: Lines, change: (line: Line) => void): void {
  const [first, count] = span(range, lines) as [number, number];
  const kept: Map<number, Line> = range.sheet[lines];
  const all = count === (lines === "rows" ? sheetRows : sheetColumns);
  const probe: Line = {};
  change(probe);
  if (all && Object.keys(probe).length > 0) {
    throw new NotEmulated(`sizes of all ${lines} of a sheet: give a bounded range`);
  }
  const indexes = all ? [...kept.keys()] : Array.from({ length: count }, (_, i) => first + i);
  for (const index of indexes) {
    const line = { ...kept.get(index) };
    change(line);
    if (Object.keys(line).length > 0) kept.set(index, line);
    else kept.delete(index);
  }
  range.session.touch();
}

/** The common width or height, undefined where none is set; null for a mixture. */
export function commonSize(
  range: CellRange,
  lines: Lines,
  size: "width" | "height",
): number | undefined | null {
  const [first, count] = span(range, lines) as [number, number];
  const kept: Map<number, Line> = (range.sheet as Sheet)[lines];
  const value = kept.get(first)?.[size];
  if (isUnbounded(range.area) && count > 1000) return value;
  for (let index = first; index < first + count; index++) {
    if (kept.get(index)?.[size] !== value) return null;
  }
  return value;
}
