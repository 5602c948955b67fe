import { refusalMessage } from "../../src/workbook/outcome";
import { runExcel } from "../../src/workbook/runExcel";
import { openLocalExcel } from "../local-excel/withExcel";

/** What becomes of an error of Excel's, as its client throws it. */
async function refusalOf(code: string, errorLocation: string) {
  await openLocalExcel();
  // The typings hide what the client makes its errors from.
  const ExcelError = OfficeExtension.Error as unknown as new (error: object) => Error;
  const outcome = await runExcel(() => {
    throw new ExcelError({ code, message: "", debugInfo: { code, errorLocation } });
  });
  if (outcome.ok) throw new Error("nothing was refused");
  return outcome.refusal;
}

test.each([
  ["InactiveWorkbook", ""],
  ["GeneralException", "WorksheetCollection.add"],
  ["GeneralException", "WorksheetFreezePanes.freezeAt"],
  ["InvalidSelection", "Worksheet.delete"],
  ["GeneralException", "TableSort.clear"],
])("%s at %s: told that another workbook may be in front", async (code, location) => {
  const refusal = await refusalOf(code, location);
  expect(refusal.code).toBe("workbook-behind");
  expect(refusalMessage(refusal, "ja")).toContain("このブックを前面に出して");
});

test.each([
  ["GeneralException", "Range.values"],
  ["ItemNotFound", "WorksheetCollection.getItem"],
])("%s at %s: refused with its code", async (code, location) => {
  const refusal = await refusalOf(code, location);
  expect(refusal.code).toBe("excel-refused");
  expect(refusalMessage(refusal, "ja")).toContain(code);
});
