import type { CellValue } from "../../entries/cell";
import { cellAddress } from "../area";
import type { Outcome } from "../outcome";
import type { Survey } from "../reading/survey";
import { isExcelError } from "../runExcel";
import { FilledColumns } from "./filledColumns";
import { syncStages, type Stage } from "./unprotected";

/** What a cell is to hold. */
export interface CellWrite {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** As `Range.values` takes it: a text that could be taken for more has its apostrophe. */
  readonly content: string | number | boolean;
  /** Number format the cell needs before it can hold the content. */
  readonly format?: string;
  /** The content is a formula, not a text that looks like one. */
  readonly isFormula?: true;
  /** A cell the template keeps locked: protection is taken off for it, and put back. */
  readonly templateOwned?: true;
}

/** What goes behind the cells in their batch, for those that are written. */
type Along<Write> = (written: readonly Write[]) => Promise<readonly Stage[]>;

/** What came of writing. */
export interface CellsWritten<Write> {
  /** Left as they are. */
  readonly locked: readonly Write[];
  /** What an entry cell holds now, by Excel's own word; undefined for the template's own cells. */
  readonly held: (write: Write) => CellValue | undefined;
}

/**
 * Writes cells in one round trip, each by itself: where a filter hides rows, Excel puts the values of
 * a block into wrong cells (office-js issue 224), and a block that so much as touches a locked cell
 * is refused as a whole. What staff may not write we do not either: entry cells are written under the
 * sheet's protection, and those that turn out to be locked come back. Protection is off only for the
 * template's own cells and for formats.
 *
 * Whether a cell is locked cannot be asked before its place is known, and places are known only
 * after the one read. So Excel is left to refuse, which it seldom has reason to; only then the cells
 * are asked, and those that are open written: two round trips more. By whatever code it refuses.
 *
 * A formula that Excel takes for its whole column costs a round trip more, in which the column gets
 * back what it held.
 *
 * `along`: what goes behind the cells in the same batch, for those that are written; asked again where
 * some turn out to be locked.
 *
 * @throws what Excel refuses for another reason than a locked cell
 */
export async function writeCells<Write extends CellWrite>(
  context: Excel.RequestContext,
  survey: Survey,
  cells: readonly Write[],
  along: Along<Write> = () => Promise.resolve([]),
): Promise<Outcome<CellsWritten<Write>>> {
  const written = new Map<CellWrite, Excel.Range>();
  const held = (write: Write) => written.get(write)?.values[0]![0] as CellValue | undefined;
  if (cells.length === 0) {
    const stages = await along([]);
    const synced = stages.length === 0 ? { ok: true as const } : await syncStages(context, stages);
    return synced.ok ? { ok: true, locked: [], held } : synced;
  }
  const own = cells.filter(({ templateOwned }) => templateOwned);
  const entries = cells.filter(({ templateOwned }) => !templateOwned);
  const opened = survey.sheets.filter(({ id }) =>
    cells.some((cell) => cell.sheetId === id && needsOpening(cell)),
  );
  const filled = new FilledColumns(
    context,
    survey,
    cells.filter(({ isFormula }) => isFormula),
  );
  let refused: OfficeExtension.Error;
  try {
    const outcome = await filled.around(opened, async () => {
      const synced = await syncStages(context, [
        {
          sheets: opened,
          queue: () => {
            for (const cell of cells)
              if (cell.format !== undefined) rangeOf(context, cell).numberFormat = [[cell.format]];
            queueContents(context, own);
          },
        },
        {
          sheets: [],
          queue: () => {
            queueContents(context, entries, written);
            filled.queue();
          },
        },
        ...(await along(cells)),
      ]);
      return synced.ok ? { ok: true as const, locked: [], held } : synced;
    });
    return outcome.ok || outcome.refusal.code !== "unprotect-denied"
      ? outcome
      : await writeOpenCells(context, survey, cells, along, outcome);
  } catch (error) {
    if (!isExcelError(error)) throw error;
    refused = error;
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
  const locked = asked.filter(isLocked);
  if (locked.length === 0) throw refused;
  const open = asked.filter((each) => !isLocked(each)).map(({ cell }) => cell);
  return filled.around([], async () => {
    const synced = await syncStages(context, [
      {
        sheets: [],
        queue: () => {
          queueContents(context, open, written);
          filled.queue();
        },
      },
      ...(await along([...own, ...open])),
    ]);
    return synced.ok ? { ok: true, locked: locked.map(({ cell }) => cell), held } : synced;
  });
}

const needsOpening = ({ templateOwned, format }: CellWrite): boolean =>
  templateOwned === true || format !== undefined;

/** Where protection cannot be taken off: what needs no opening; the rest comes back as locked. */
async function writeOpenCells<Write extends CellWrite>(
  context: Excel.RequestContext,
  survey: Survey,
  cells: readonly Write[],
  along: Along<Write>,
  denied: Outcome<CellsWritten<Write>>,
): Promise<Outcome<CellsWritten<Write>>> {
  const closed = new Set(survey.sheets.filter((s) => s.protected).map(({ id }) => id));
  const isClosed = (cell: Write) => needsOpening(cell) && closed.has(cell.sheetId);
  const rest = cells.filter((cell) => !isClosed(cell));
  // Nothing of the cells is what it denies: it is what goes along.
  if (rest.length === cells.length || rest.length === 0) return denied;
  const written = await writeCells(context, survey, rest, along);
  return written.ok
    ? { ...written, locked: [...cells.filter(isClosed), ...written.locked] }
    : written;
}

const rangeOf = (context: Excel.RequestContext, { sheetId, row, column }: CellWrite) =>
  context.workbook.worksheets.getItem(sheetId).getRange(cellAddress(row, column));

/** Queues the contents, and where `written` is given the reading of what they have become. */
function queueContents(
  context: Excel.RequestContext,
  cells: readonly CellWrite[],
  written?: Map<CellWrite, Excel.Range>,
): void {
  for (const cell of cells) {
    const range = rangeOf(context, cell);
    range.values = [[cell.content]];
    if (written) written.set(cell, range.load("values"));
    range.untrack();
  }
}
