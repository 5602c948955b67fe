import { area, addressOf, type Area } from "./area";
import type { Outcome } from "./outcome";
import { isExcelError } from "./runExcel";
import type { Survey } from "./survey";
import { syncUnprotected } from "./unprotected";

/** What a cell is to hold. */
export interface CellWrite {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** As `Range.values` takes it: a text that could be taken for more has its apostrophe. */
  readonly content: string | number | boolean;
  /** Number format the cell needs before it can hold the content. */
  readonly format?: string;
  /** A cell the template keeps locked: protection is taken off for it, and put back. */
  readonly templateOwned?: true;
}

/**
 * Writes single cells in one round trip, as few blocks. What staff may not write we do not either:
 * entry cells are written under the sheet's protection, and those that turn out to be locked come
 * back. Protection is off only for the template's own cells and for formats.
 *
 * Whether a cell is locked cannot be asked before its place is known, and places are known only
 * after the one read. So Excel is left to refuse, which it seldom has reason to; only then the cells
 * are asked, and those that are open written: two round trips more.
 */
export async function writeCells<Write extends CellWrite>(
  context: Excel.RequestContext,
  survey: Survey,
  cells: readonly Write[],
): Promise<Outcome<{ readonly locked: readonly Write[] }>> {
  if (cells.length === 0) return { ok: true, locked: [] };
  const own = cells.filter(({ templateOwned }) => templateOwned);
  const entries = cells.filter(({ templateOwned }) => !templateOwned);
  const opened = survey.sheets.filter(({ id }) =>
    cells.some(({ sheetId, templateOwned, format }) => sheetId === id && (templateOwned || format)),
  );
  try {
    const written = await syncUnprotected(
      context,
      opened,
      () => {
        for (const cell of cells)
          if (cell.format !== undefined) rangeOf(context, cell).numberFormat = [[cell.format]];
        queueBlocks(context, own);
      },
      () => queueBlocks(context, entries),
    );
    return written.ok ? { ok: true, locked: [] } : written;
  } catch (error) {
    if (!isExcelError(error) || error.code !== "AccessDenied") throw error;
  }

  const asked = entries.map((cell) => {
    const { protection } = rangeOf(context, cell).format;
    protection.load("locked");
    return { cell, protection };
  });
  await context.sync();
  const isProtected = new Set(survey.sheets.filter((s) => s.protected).map(({ id }) => id));
  const isLocked = ({ cell, protection }: (typeof asked)[number]) =>
    isProtected.has(cell.sheetId) && protection.locked;
  queueBlocks(
    context,
    asked.filter((each) => !isLocked(each)).map(({ cell }) => cell),
  );
  await context.sync();
  return { ok: true, locked: asked.filter(isLocked).map(({ cell }) => cell) };
}

const rangeOf = (context: Excel.RequestContext, { sheetId, row, column }: CellWrite) =>
  context.workbook.worksheets.getItem(sheetId).getCell(row, column);

function queueBlocks(context: Excel.RequestContext, cells: readonly CellWrite[]): void {
  for (const { sheetId, place, values } of blocksOf(cells))
    context.workbook.worksheets.getItem(sheetId).getRange(addressOf(place)).values = values;
}

interface Block {
  readonly sheetId: string;
  readonly place: Area;
  readonly values: CellWrite["content"][][];
}

/**
 * Cells as rectangles that hold no other cell: a block that so much as touches a locked cell is
 * refused as a whole. Runs down a column first, then equal runs of neighbouring columns.
 */
function blocksOf(cells: readonly CellWrite[]): Block[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const runs: CellWrite[][] = [];
  for (const cell of sorted) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last?.sheetId === cell.sheetId && last.column === cell.column && last.row + 1 === cell.row;
    if (follows) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  const blocks: CellWrite[][][] = [];
  for (const run of runs) {
    const beside = blocks.find((columns) => {
      const [top] = columns.at(-1)!;
      return (
        top!.sheetId === run[0]!.sheetId &&
        top!.row === run[0]!.row &&
        top!.column + 1 === run[0]!.column &&
        columns.at(-1)!.length === run.length
      );
    });
    if (beside) beside.push(run);
    else blocks.push([run]);
  }
  return blocks.map((columns) => {
    const [{ sheetId, row, column }] = columns[0]! as [CellWrite];
    const rows = columns[0]!.length;
    return {
      sheetId,
      place: area(row, column, rows, columns.length),
      values: Array.from({ length: rows }, (_, r) => columns.map((run) => run[r]!.content)),
    };
  });
}
