import { columnOf } from "../../entries/columns";
import type { SubmissionCell } from "../../entries/submission";
import type { Plan } from "../../plan/plan";
import { addressOf, area, type Area } from "../area";
import { placesOf, type PlacedCell } from "../reading/readEntries";
import type { Survey, SurveySheet } from "../reading/survey";
import { colors } from "../template/look";

/** Cells of the plan tables where they stand now, by sheet and in few rectangles. */
export interface PlacedCells {
  readonly sheet: SurveySheet;
  /** Filled in by staff, so of their colour while they may be written; planned values have none. */
  readonly asked: boolean;
  readonly areas: readonly Area[];
}

/** Found by row key and header; cells that are gone are left out. */
export function placeCells(
  plan: Plan,
  survey: Survey,
  cells: readonly SubmissionCell[],
): PlacedCells[] {
  const placeOf = placesOf(survey);
  const placed = cells.flatMap(({ table, key, column }) => {
    const cell = placeOf(table, key, column);
    return cell ? [{ ...cell, asked: columnOf(plan, table, column)?.role === "entry" }] : [];
  });
  return survey.sheets.flatMap((sheet) =>
    [true, false].flatMap((asked) => {
      const own = placed.filter((cell) => cell.sheet === sheet.name && cell.asked === asked);
      return own.length === 0 ? [] : [{ sheet, asked, areas: rectangles(own) }];
    }),
  );
}

/**
 * Queues that the cells are locked, and grey, or open. Their sheets must not be protected when it runs.
 * Workbooks of an earlier layout keep their colours.
 */
export function queueLocked(
  context: Excel.RequestContext,
  survey: Survey,
  cells: readonly PlacedCells[],
  locked: boolean,
): void {
  const colours = survey.layout.marksYear;
  for (const { sheet, asked, areas } of cells)
    for (const place of areas) {
      const range = context.workbook.worksheets.getItem(sheet.id).getRange(addressOf(place));
      range.format.protection.locked = locked;
      if (colours && locked) range.format.fill.color = colors.reprint;
      else if (colours && asked) range.format.fill.color = colors.entry;
      else if (colours) range.format.fill.clear();
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
