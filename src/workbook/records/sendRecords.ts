import type { Outcome } from "../outcome";
import type { Survey } from "../reading/survey";
import { isExcelError } from "../runExcel";
import { cosmetics, goOnAfter, type Cosmetic } from "../writing/cosmetics";
import { newSheets, removeNew, takenUnlisted } from "../writing/removeNew";
import type { Stage } from "../writing/unprotected";
import type { RecordWrite } from "./writeRecords";

export interface RecordsSent {
  /** Looks of new sheets that Excel refused. */
  readonly leftOut: readonly Cosmetic[];
  /**
   * Null when all is done. Else the new sheets are not there: one that Excel does not list has this name,
   * and the whole operation goes again, with the name among `unlisted`.
   */
  readonly taken: string | null;
}

/**
 * Sends rows with what goes before them, in one round trip: new sheets are dressed in it too, and removed
 * again where it fails. One more only where Excel refuses a look. All rows of the tables must be in sight
 * (`showAllRows`).
 *
 * @param send sends its own work and behind it the stages that `stagesOf` makes of the rows; it may ask
 * for them again after a batch that failed
 * @param unlisted names of sheets that Excel does not list
 * @throws what Excel refuses
 */
export async function sendRecords(
  context: Excel.RequestContext,
  survey: Survey,
  unlisted: readonly string[],
  send: (stagesOf: (write: RecordWrite) => readonly Stage[]) => Promise<Outcome<object>>,
): Promise<Outcome<RecordsSent>> {
  let sending: RecordWrite | null = null;
  let added = newSheets(context);
  const queueLooks = (kinds: readonly Cosmetic[]) => {
    if (!sending || sending.newSheets.length === 0) return;
    sending.queueLooks(context, kinds);
    added.queueUnmarked();
    // To freeze panes may have brought another sheet to the front.
    context.workbook.worksheets.getItem(survey.activeSheetId).activate();
  };
  try {
    const sent = await send((write) => {
      sending = write;
      added = newSheets(context);
      return [
        { sheets: write.sheets, queue: () => write.queue(context, added) },
        { sheets: [], queue: () => queueLooks(cosmetics) },
      ];
    });
    return sent.ok ? { ok: true, leftOut: [], taken: null } : sent;
  } catch (error) {
    const made = (sending as RecordWrite | null)?.newSheets ?? [];
    if (!isExcelError(error)) throw error;
    // The looks come last: all that matters is done.
    const goOn = (kinds: readonly Cosmetic[]) => {
      queueLooks(kinds);
      return context.sync();
    };
    const leftOut = made.length > 0 ? await goOnAfter(error, goOn) : null;
    if (leftOut) return { ok: true, leftOut, taken: null };
    const removed = await removeNew(survey, added, []);
    const taken = takenUnlisted(error, made, removed);
    if (taken === null || unlisted.includes(taken)) throw error;
    return { ok: true, leftOut: [], taken };
  }
}
