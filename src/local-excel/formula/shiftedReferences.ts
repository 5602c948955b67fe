import { columnLetters, columnIndex } from "../../formula/references";
import type { Area } from "../book";
import { isRangeEnd } from "./spelling";
import { formulaOf, tokensOf, type FormulaToken } from "../../formula/formulaTokens";
import {
  between,
  lastColumn,
  lastRow,
  readAddress,
  sheetColumns,
  sheetRows,
  spansColumns,
  spansRows,
} from "../area";

/** Cells put in (`count` > 0) or taken out (< 0), and the band of rows or columns that moves. */
export interface Shift {
  axis: "rows" | "columns";
  /** First row or column of the cells put in or taken out. */
  at: number;
  count: number;
  /** The columns (for rows) or rows (for columns) that move, inclusive. */
  from: number;
  to: number;
}

/** Where an area is after a shift; null if all its cells are gone. One not wholly in the band stays. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const byRows = shift.axis === "rows";
  const [crossFirst, crossLast] = byRows
    ? [area.column, lastColumn(area)]
    : [area.row, lastRow(area)];
  if (crossFirst < shift.from || crossLast > shift.to) return area;
  if (byRows ? spansRows(area) : spansColumns(area)) return area;
  const limit = (byRows ? sheetRows : sheetColumns) - 1;
  const first = byRows ? area.row : area.column;
  const last = byRows ? lastRow(area) : lastColumn(area);
  const [newFirst, newLast] =
    shift.count > 0
      ? [moved(first, shift), Math.min(limit, moved(last, shift))]
      : [
          first < shift.at ? first : Math.max(shift.at, first + shift.count),
          last < shift.at ? last : Math.max(shift.at - 1, last + shift.count),
        ];
  if (newLast < newFirst) return null;
  return byRows
    ? between(newFirst, area.column, newLast, lastColumn(area))
    : between(area.row, newFirst, lastRow(area), newLast);
}

const moved = (index: number, { at, count }: Shift) => (index >= at ? index + count : index);

/**
 * A formula after a shift on one sheet. Table references need nothing: they follow their table.
 *
 * @param isHere whether a reference without a sheet is one to the sheet that shifted
 */
export function shiftFormula(
  formula: string,
  sheetName: string,
  isHere: boolean,
  shift: Shift,
): string {
  const tokens = tokensOf(formula);
  const result: FormulaToken[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const isReference = token.kind === "cell" || isRangeEnd(tokens, index);
    const before = tokens[index - 1];
    const onSheet =
      before?.kind === "sheet" ? before.name.toLowerCase() === sheetName.toLowerCase() : isHere;
    if (!isReference) {
      result.push(token);
      continue;
    }
    const end = tokens[index + 1]?.text === ":" ? tokens[index + 2] : undefined;
    const text = end ? `${token.text}:${end.text}` : token.text;
    if (end) index += 2;
    result.push({ kind: "word", text: onSheet ? shiftReference(text, shift) : text });
  }
  return formulaOf(result);
}

/** `$B2:C$5` after a shift, its `$` where they were. */
function shiftReference(text: string, shift: Shift): string {
  const area = readAddress(text);
  if (!area) return text;
  const after = shiftArea(area, shift);
  if (!after) return "#REF!";
  const ends = text.split(":").map((end) => /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end)!);
  // The marks of `C5:B2` stay with the corner they are written at.
  const rewritten = ends.map(([, columnMark, letters, rowMark, digits], index) => {
    const column = letters && (isFirst(ends, index, 2) ? after.column : lastColumn(after));
    const row = digits && (isFirst(ends, index, 4) ? after.row : lastRow(after)) + 1;
    return (
      (letters ? columnMark + columnLetters(column as number) : (columnMark ?? "")) +
      (digits ? rowMark! + String(row) : "")
    );
  });
  return rewritten.join(":");
}

function isFirst(ends: RegExpExecArray[], index: number, group: 2 | 4): boolean {
  const place = (end: RegExpExecArray) =>
    group === 2 ? columnIndex(end[group]!) : Number(end[group]);
  const own = place(ends[index]!);
  const other = place(ends[ends.length - 1 - index]!);
  return own < other || (own === other && index === 0);
}
