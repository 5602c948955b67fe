import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { offerHandOut } from "../../../src/workbook/collect/offerHandOut";
import { openLocalExcel } from "../../local-excel/withExcel";
import { insertedBook } from "../insertedBook";
import { handOut, makeCopy } from "./handOutCopy";

test("every leading office with what it owes, and the sheets that are not the plan's", async () => {
  const excel = await openLocalExcel(await insertedBook());
  excel.userRenameSheet("Sheet1", "庁内メモ");
  const offer = await offerHandOut(plan);
  if (!offer.ok) throw new Error(offer.refusal.code);
  expect(offer.reportingYear).toBe(2025);
  expect(offer.leftOut).toEqual(["庁内メモ"]);
  expect(offer.departments.length).toBe(11);
  // Item 40: a status, three actions, three indicators, and its two texts.
  expect(offer.departments).toContainEqual({ department: "収納課", entries: 7, texts: 2 });
  // What 入力チェック counts in an empty workbook of R7.
  expect(offer.departments.reduce((sum, { entries }) => sum + entries, 0)).toBe(172);
});

test("nothing is handed out from a copy", async () => {
  await openLocalExcel(await insertedBook());
  await makeCopy();
  expect(await offerHandOut(plan)).toEqual({
    ok: false,
    refusal: { code: "in-copy", subject: handOut.department },
  });
});
