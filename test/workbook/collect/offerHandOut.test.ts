import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { offerHandOut } from "../../../src/workbook/collect/offerHandOut";
import { changeSubmissions, submitEntries } from "../../../src/workbook";
import { completeReport, enter } from "../../e2e/reportR7";
import { openLocalExcel } from "../../local-excel/withExcel";
import { insertedBook } from "../insertedBook";
import { handOut, makeCopy } from "./handOutCopy";

test("every office that reports with what it owes, and the sheets that are not the plan's", async () => {
  const excel = await openLocalExcel(await insertedBook());
  excel.userRenameSheet("Sheet1", "庁内メモ");
  const offer = await offerHandOut(plan);
  if (!offer.ok) throw new Error(offer.refusal.code);
  expect(offer.reportingYear).toBe(2025);
  expect(offer.leftOut).toEqual(["庁内メモ"]);
  expect(offer.departments.length).toBe(12);
  // Item 40: a status, three actions, one of three indicators, and its two texts.
  expect(offer.departments).toContainEqual({
    department: "収納課",
    entries: 5,
    texts: 2,
    isConfirmed: false,
  });
  expect(offer.departments).toContainEqual({
    department: "ふるさと産業振興課",
    entries: 1,
    texts: 0,
    isConfirmed: false,
  });
  // What 入力チェック counts in an empty workbook of R7.
  expect(offer.departments.reduce((sum, { entries }) => sum + entries, 0)).toBe(172);
});

test("a department whose report is 確定 is told, until it is sent back", async () => {
  const excel = await openLocalExcel(await insertedBook());
  const own = completeReport().filter(([, key]) => /^40(-|$)/.test(String(key)));
  await enter(excel, own);
  const now = new Date(2026, 4, 20, 10, 0);
  await submitEntries(plan, { scope: "収納課", submittedBy: "山田", now });
  const confirmed = async () => {
    const offer = await offerHandOut(plan);
    return offer.ok && offer.departments.filter((one) => one.isConfirmed);
  };
  const change = (to: "確定" | "差戻し") =>
    changeSubmissions(plan, {
      reports: [{ department: "収納課" }],
      to,
      by: "佐藤",
      note: "見直しのため",
      now,
    });
  expect(await change("確定")).toMatchObject({ ok: true });
  expect(await confirmed()).toMatchObject([{ department: "収納課" }]);
  await change("差戻し");
  expect(await confirmed()).toEqual([]);
});

test("nothing is handed out from a copy", async () => {
  await openLocalExcel(await insertedBook());
  await makeCopy();
  expect(await offerHandOut(plan)).toEqual({
    ok: false,
    refusal: { code: "in-copy", subject: handOut.department },
  });
});
