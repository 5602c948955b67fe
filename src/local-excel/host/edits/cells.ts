import {
  cellAt,
  ensureCell,
  plainStyle,
  type Cell,
  type CellContent,
  type CellStyle,
  type Sheet,
} from "../../book";
import { toDisplayForm } from "../../formula/spelling";
import { isUnbounded } from "../../area";
import type { CellRange } from "./cellRange";
import { NotEmulated } from "../hostError";
import type { Contrary } from "../contrary";
import { tableBodyAt } from "./tableModel";

/** What a cell answers, and how its look is changed. */

/** As `range.values` gives it: empty is `""`, an error its text. */
export function valueOf(content: CellContent): string | number | boolean {
  if (content === null) return "";
  return typeof content === "object" ? content.error : content;
}

/** As `range.valueTypes` gives it. */
export function valueTypeOf(content: CellContent): string {
  if (content === null) return "Empty";
  if (typeof content === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof content as "string" | "number" | "boolean"
  ];
}

/** As `range.formulas` gives it: the formula with `=`, else the value. */
export function formulaOrValue(
  sheet: Sheet,
  row: number,
  column: number,
  contrary: Contrary,
): unknown {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula === undefined) return valueOf(cell?.value ?? null);
  return toDisplayForm(cell.formula, tableBodyAt(sheet, row, column)?.name ?? null, {
    callsConstants: contrary.has("callsConstants"),
    showsImplicitIntersection: contrary.has("addsImplicitIntersection"),
  });
}

export const styleAt = (sheet: Sheet, row: number, column: number): CellStyle =>
  cellAt(sheet, row, column)?.style ?? plainStyle;

/** The one value that all cells of a range have, or null as Excel answers for a mixture. */
export function common<T>(range: CellRange, of: (style: CellStyle) => T): T | null {
  const { row, column } = range.area;
  const first = of(styleAt(range.sheet, row, column));
  if (isUnbounded(range.area)) {
    for (const { cell } of range.cells()) if (of(cell.style) !== first) return null;
    return first;
  }
  return range
    .map((r, c) => of(styleAt(range.sheet, r, c)))
    .every((line) => line.every((value) => value === first))
    ? first
    : null;
}

/** Changes the look of every cell of a range, absent cells included. */
export function restyle(range: CellRange, change: (style: CellStyle) => CellStyle): void {
  restyleEach(range, () => "", change);
}

/**
 * Changes the look of each cell by what it gets: an edge, a number format. Cells that look alike and
 * get the same are thought about once. Null leaves a cell as it is.
 */
export function restyleEach(
  range: CellRange,
  getsAt: (row: number, column: number) => string | null,
  change: (style: CellStyle, gets: string) => CellStyle,
): void {
  if (isUnbounded(range.area)) {
    throw new NotEmulated("formats of whole rows, columns or sheets: give a bounded range");
  }
  const changed = new Map<string, Map<CellStyle, CellStyle>>();
  range.map((row, column) => {
    const gets = getsAt(row, column);
    if (gets === null) return;
    let known = changed.get(gets);
    if (!known) changed.set(gets, (known = new Map<CellStyle, CellStyle>()));
    const old = styleAt(range.sheet, row, column);
    let style = known.get(old);
    if (!style) known.set(old, (style = simplest(change(old, gets))));
    setStyle(range.sheet, row, column, style);
  });
  range.session.touch();
}

export function setStyle(sheet: Sheet, row: number, column: number, style: CellStyle): void {
  if (style === plainStyle && !cellAt(sheet, row, column)) return;
  ensureCell(sheet, row, column).style = style;
  dropIfNothing(sheet, row, column);
}

/** A cell that holds nothing and looks like nothing is not in the model. */
export function dropIfNothing(sheet: Sheet, row: number, column: number): void {
  const cells = sheet.cells.get(row);
  const cell = cells?.get(column);
  if (!cells || !cell || !isNothing(cell)) return;
  cells.delete(column);
  if (cells.size === 0) sheet.cells.delete(row);
}

const isNothing = (cell: Cell): boolean =>
  cell.value === null && cell.formula === undefined && cell.style === plainStyle;

const styles = new Map<string, CellStyle>([[JSON.stringify(plainStyle), plainStyle]]);
/** Without members that say nothing, and one object for all cells that look alike. */
function simplest(style: CellStyle): CellStyle {
  const said = JSON.parse(JSON.stringify(style)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(said)) {
    const empty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
    if (value === null || empty || (value === false && name !== "locked")) delete said[name];
  }
  const text = JSON.stringify(said);
  let shared = styles.get(text);
  if (!shared) styles.set(text, (shared = Object.freeze(said) as unknown as CellStyle));
  return shared;
}
