import { plainStyle } from "../../book";
import { without } from "../../area";
import type { CellRange } from "./cellRange";
import { dropIfNothing } from "./cells";
import { NotEmulated } from "../hostError";
import { mayChange } from "./sheetProtection";
import { renameColumn, tableAt, isHeaderCell } from "./tableModel";
import { contentOfOne, detailsSince } from "./writing";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** `range.clear`: contents, formats or both; tables under the range stay. */
export function clearRange(range: CellRange, what: ClearWhat = "All"): void {
  if (!["All", "Formats", "Contents"].includes(what)) throw new NotEmulated(`range.clear ${what}`);
  const { session, sheet, area } = range;
  const contents = what !== "Formats";
  const formats = what !== "Contents";
  if (contents) range.mayWrite();
  if (formats) mayChange(sheet, "allowFormatCells");
  const before = contentOfOne(range);

  for (const { row, column, cell } of [...range.cells()]) {
    const table = tableAt(sheet, row, column);
    if (contents && table && isHeaderCell(table, row)) {
      renameColumn(session, sheet, table, column - table.area.column, "");
    } else if (contents) {
      cell.value = null;
      delete cell.formula;
      delete cell.quotePrefix;
    }
    if (formats) cell.style = plainStyle;
    dropIfNothing(sheet, row, column);
  }
  if (formats) {
    sheet.conditionalFormats = keepOutside(sheet.conditionalFormats, range);
    if (what === "All") sheet.validations = keepOutside(sheet.validations, range);
  }
  session.touch();
  if (contents) {
    session.cellsChanged(
      range.at(area),
      "RangeEdited",
      before && detailsSince(range, before.content),
    );
  }
}

/** What lies on areas, without those of a range; what has none left is gone. */
export const keepOutside = <T extends { areas: CellRange["area"][] }>(
  laid: readonly T[],
  { area }: CellRange,
): T[] =>
  laid
    .map((one) => ({ ...one, areas: one.areas.flatMap((own) => without(own, area)) }))
    .filter((one) => one.areas.length > 0);
