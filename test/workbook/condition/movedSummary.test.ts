import { tablesOf, type Book } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { repairPlan } from "../../../src/workbook/insert/repair";
import { refusalMessage } from "../../../src/workbook/outcome";
import { recalculatePlan } from "../../../src/workbook/summary/recalculate";
import { openLocalExcel } from "../../local-excel/withExcel";
import { type } from "../entryCells";

/** Rows and columns put between the tables of 集計: nothing of it may be written over. */
const now = new Date(2026, 10, 22);
let filled: Book;
let excel: LocalExcel;

beforeAll(async () => {
  const fresh = await openLocalExcel();
  await insertPlan(bundledPlan, { today: now });
  type(fresh, "PlanItems", 1, "R7実施状況", "実施");
  filled = fresh.book;
});

beforeEach(async () => {
  excel = await openLocalExcel(copyOf(filled));
});

const change = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("集計");
    sheet.protection.unprotect();
    work(sheet);
    await context.sync();
  });

const cells = (book: Book) =>
  JSON.stringify([...book.sheets.find(({ name }) => name === "集計")!.cells.entries()]);

const between: [string, (sheet: Excel.Worksheet) => void][] = [
  ["a row under 対象年度", (sheet) => sheet.getRange("5:5").insert("Down")],
  ["a row between heading and header", (sheet) => sheet.getRange("8:8").insert("Down")],
  ["a row within the first table", (sheet) => sheet.getRange("10:10").insert("Down")],
  ["a row within 指標一覧", (sheet) => sheet.getRange("100:100").insert("Down")],
  ["a row less", (sheet) => sheet.getRange("7:7").delete("Up")],
  ["a column between the figures", (sheet) => sheet.getRange("E:E").insert("Right")],
];

test.each(between)("%s: refused, and not a cell is written", async (_, work) => {
  await change(work);
  const before = cells(excel.book);
  const outcome = await recalculatePlan(bundledPlan, { now });
  expect(outcome).toEqual({ ok: false, refusal: { code: "summary-moved", subject: "集計" } });
  if (outcome.ok) return;
  expect(refusalMessage(outcome.refusal, "ja")).toContain("行や列");
  expect(cells(excel.book)).toBe(before);
});

test("修復 leaves its cells alone and says why, whatever else it puts right", async () => {
  await change((sheet) => sheet.getRange("10:10").insert("Down"));
  const before = cells(excel.book);
  const { sheet } = tablesOf(excel.book).find(({ table }) => table.name === "PlanItems")!;
  sheet.protection.protected = false;
  const outcome = await repairPlan(bundledPlan, { today: now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.repaired).toContain("シート「推進項目」を保護しました。");
  expect(outcome.repaired.filter((sentence) => sentence.includes("行や列"))).toHaveLength(1);
  expect(outcome.repaired.some((sentence) => sentence.includes("数式を元に戻しました"))).toBe(
    false,
  );
  expect(cells(excel.book)).toBe(before);
});

test("deleted and repaired, as the sentence says, 集計 is whole again", async () => {
  await change((sheet) => sheet.getRange("10:10").insert("Down"));
  excel.userDeleteSheet("集計");
  await repairPlan(bundledPlan, { today: now });
  expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({
    ok: true,
    differences: [],
    repaired: [],
    statuses: { total: { 実施: { count: 1 } } },
  });
});

test("a check says it once, and accuses no formula", async () => {
  await change((sheet) => sheet.getRange("10:10").insert("Down"));
  const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const ids = outcome.findings.map(({ rule }) => rule);
  expect(ids.filter((id) => id === "C503")).toHaveLength(1);
  expect(ids).not.toContain("S105");
});

test("a heading in other words is no moved table: its formulas still come back", async () => {
  await change((sheet) => {
    sheet.getRange("A8").values = [["方針"]];
    sheet.getRange("D9").values = [[7]];
  });
  expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({
    ok: true,
    differences: [],
    repaired: [{ sheet: "集計", cell: "D9" }],
  });
});
