import type { ContraryWay } from "../../../src/local-excel/host/contrary";
import { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { loadOfficeClient } from "../../../src/local-excel/host/officeClient";
import { probeBookFile } from "../../../src/local-excel/cli/probeBook";
import { openXlsx } from "../../../src/local-excel/xlsx";
import { inProbeBook } from "../../../src/workbook/probe/bench";
import { probeBookCells } from "../../../src/workbook/probe/probeBook";
import { runProbe, type ProbeReport } from "../../../src/workbook/probe/probe";
import { questions as all } from "../../../src/workbook/probe/questions";

/** What the local Excel answers to 診断, with some ways in which it differs. */
export async function localReport(
  contrary: readonly ContraryWay[],
  questions = all,
): Promise<{ report: ProbeReport; excel: LocalExcel }> {
  loadOfficeClient();
  // What only a file can bring is asked in the file that brings it.
  const isAboutFile = questions.every(({ byHand }) => byHand === inProbeBook);
  const book = isAboutFile ? await openXlsx(await probeBookFile(), "診断.xlsx") : undefined;
  // A sheet of charts, which the reader knows nothing of but the file.
  if (book) book.otherSheets = [probeBookCells.chartSheet];
  const excel = new LocalExcel(book, { contrary, openWindow: () => undefined }).connect();
  const outcome = await runProbe({ now: new Date(0) }, questions);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { report: outcome.report, excel };
}
