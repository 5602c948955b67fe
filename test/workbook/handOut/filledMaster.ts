import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { saveXlsx } from "../../../src/local-excel/xlsx";
import { submitEntries } from "../../../src/workbook/submission/submit";
import { completeReport, enter } from "../../e2e/reportR7";
import { openLocalExcel } from "../../local-excel/withExcel";
import { insertedBook } from "../insertedBook";
import { type } from "../entryCells";

/**
 * A master of R7 as 総務課 may have it in April: a complete report of the city, one office's submitted,
 * a sheet of its own that an entry looks at, and the last check's findings.
 */
export async function filledMaster(): Promise<Uint8Array> {
  const excel = await openLocalExcel(await insertedBook());
  excel.userRenameSheet("Sheet1", "庁内メモ");
  excel.userEdit("庁内メモ", "A1", "内密の話");
  excel.userEdit("庁内メモ", "B1", "3");
  await enter(excel, completeReport());
  type(excel, "PlanIndicators", "2-指2", "R6実績値", "=庁内メモ!B1+1");
  const submitted = await submitEntries(plan, {
    scope: "職員課",
    submittedBy: "山田",
    now: new Date(2026, 2, 30, 9, 0),
  });
  if (!submitted.ok) throw new Error(submitted.refusal.code);
  return saveXlsx(excel.book);
}
