import type { ContraryWay } from "../../../src/local-excel/host/contrary";
import { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { loadOfficeClient } from "../../../src/local-excel/host/officeClient";
import { runProbe, type ProbeReport } from "../../../src/workbook/probe/probe";
import { questions as all } from "../../../src/workbook/probe/questions";

/** What the local Excel answers to 診断, with some ways in which it differs. */
export async function localReport(
  contrary: readonly ContraryWay[],
  questions = all,
): Promise<{ report: ProbeReport; excel: LocalExcel }> {
  loadOfficeClient();
  const excel = new LocalExcel(undefined, { contrary }).connect();
  const outcome = await runProbe({ now: new Date(0) }, questions);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { report: outcome.report, excel };
}
