import type { SubmissionCell } from "../../entries/submission";
import { addressOf, area, type Area } from "../area";
import { placesOf, type PlacedCell } from "../reading/readEntries";
import type { Survey, SurveySheet } from "../reading/survey";

/** Cells of the plan tables where they stand now, by sheet and in few rectangles. */
export interface PlacedCells {
  readonly sheet: SurveySheet;
  readonly areas: readonly Area[];
}

/** Found by row key and header; cells that are gone are left out. */
export function placeCells(survey: Survey, cells: readonly SubmissionCell[]): PlacedCells[] {
  const placeOf = placesOf(survey);
  const placed = cells.flatMap(({ table, key, column }) => placeOf(table, key, column) ?? []);
  return survey.sheets.flatMap((sheet) => {
    const own = placed.filter((cell) => cell.sheet === sheet.name);
    return own.length === 0 ? [] : [{ sheet, areas: rectangles(own) }];
  });
}

/** Queues that the cells are locked or open. Their sheets must not be protected when it runs. */
export function queueLocked(
  context: Excel.RequestContext,
  cells: readonly PlacedCells[],
  locked: boolean,
): void {
  for (const { sheet, areas } of cells)
    for (const place of areas) {
      const range = context.workbook.worksheets.getItem(sheet.id).getRange(addressOf(place));
      range.format.protection.locked = locked;
      range.untrack();
    }
}

/** Runs of rows in each column; neighbouring columns with the same rows together. */
function rectangles(cells: readonly PlacedCell[]): Area[] {
  const rowsIn = new Map<number, number[]>();
  for (const { row, column } of cells) rowsIn.set(column, [...(rowsIn.get(column) ?? []), row]);
  const blocks: { readonly column: number; columns: number; readonly rows: string }[] = [];
  for (const [column, rows] of [...rowsIn].sort(([a], [b]) => a - b)) {
    const same = [...rows].sort((a, b) => a - b).join();
    const last = blocks.at(-1);
    if (last?.rows === same && last.column + last.columns === column) last.columns++;
    else blocks.push({ column, columns: 1, rows: same });
  }
  return blocks.flatMap(({ column, columns, rows }) =>
    runs(rows.split(",").map(Number)).map((run) => area(run.row, column, run.rows, columns)),
  );
}

/** Of rows in order. */
function runs(rows: readonly number[]): { readonly row: number; rows: number }[] {
  const found: { readonly row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else found.push({ row, rows: 1 });
  }
  return found;
}
