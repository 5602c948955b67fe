import type { Outcome } from "../outcome";
import type { Survey, SurveySheet } from "../reading/survey";
import { isExcelError } from "../runExcel";
import type { TemplateTable } from "../sheetSpec";
import { showAllRows } from "../writing/allRows";
import { cosmetics, goOnAfter, type Cosmetic } from "../writing/cosmetics";
import { newSheets, removeNew, takenUnlisted } from "../writing/removeNew";
import { syncUnprotected } from "../writing/unprotected";
import type { RecordWrite } from "./writeRecords";

/** What goes with the rows in one batch. */
export interface WithRecords {
  /** Tables it writes into besides: all their rows must be in sight. */
  readonly tables?: readonly TemplateTable[];
  /** Sheets that must not be protected when it runs. */
  readonly sheets?: readonly SurveySheet[];
  /** Names of sheets that Excel does not list. */
  readonly unlisted: readonly string[];
  /** Queues what comes before the rows. */
  queue(): void;
}

export interface RecordsSent {
  /** Looks of new sheets that Excel refused. */
  readonly leftOut: readonly Cosmetic[];
  /**
   * Null when all is done. Else nothing is: a sheet that Excel does not list has this name, and the whole
   * operation goes again, with the name among `unlisted`.
   */
  readonly taken: string | null;
}

/**
 * Sends rows and what goes with them, in one round trip: new sheets are dressed in it too, and removed
 * again where it fails. More round trips only where a filter hides rows, or where Excel refuses a look.
 *
 * @throws what Excel refuses
 */
export async function sendRecords(
  context: Excel.RequestContext,
  survey: Survey,
  write: RecordWrite,
  { tables = [], sheets = [], unlisted, queue }: WithRecords,
): Promise<Outcome<RecordsSent>> {
  const shown = await showAllRows(context, survey, [...tables, ...write.tables]);
  if (!shown.ok) return shown;
  const added = newSheets(context);
  const queueLooks = (kinds: readonly Cosmetic[]) => {
    if (write.newSheets.length === 0) return;
    write.queueLooks(context, kinds);
    added.queueUnmarked();
    // To freeze panes may have brought another sheet to the front.
    context.workbook.worksheets.getItem(survey.activeSheetId).activate();
  };
  try {
    const written = await syncUnprotected(
      context,
      [...new Set([...sheets, ...write.sheets])],
      () => {
        context.workbook.application.suspendApiCalculationUntilNextSync();
        queue();
        write.queue(context, added);
      },
      () => queueLooks(cosmetics),
    );
    return written.ok ? { ok: true, leftOut: [], taken: null } : written;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    // The looks come last: all that matters is done.
    const goOn = (kinds: readonly Cosmetic[]) => {
      queueLooks(kinds);
      return context.sync();
    };
    const leftOut = write.newSheets.length > 0 ? await goOnAfter(error, goOn) : null;
    if (leftOut) return { ok: true, leftOut, taken: null };
    const removed = await removeNew(survey, added, []);
    const taken = takenUnlisted(error, write.newSheets, removed);
    if (taken === null || unlisted.includes(taken)) throw error;
    return { ok: true, leftOut: [], taken };
  }
}
