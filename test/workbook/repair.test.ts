import { bundledPlan } from "../../src/plan/bundledPlan";
import { cellAt, type Book } from "../../src/local-excel/book";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { insertPlan } from "../../src/workbook/insert";
import { recalculatePlan } from "../../src/workbook/recalculate";
import { repairPlan } from "../../src/workbook/repair";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell, type } from "./entryCells";

const today = new Date(2026, 10, 22);

async function filledWorkbook(): Promise<LocalExcel> {
  const excel = await openLocalExcel();
  await insertPlan(bundledPlan, { today });
  type(excel, "PlanItems", 1, "R7実施状況", "実施");
  type(excel, "PlanIndicators", "2-指2", "R7実績値", "1000");
  excel.traffic.reset();
  return excel;
}

const repair = async (): Promise<readonly string[]> => {
  const outcome = await repairPlan(bundledPlan, { today });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.repaired;
};

const entered = (book: Book) => [
  valueAt(book, "PlanItems", 1, "R7実施状況"),
  valueAt(book, "PlanIndicators", "2-指2", "R7実績値"),
];
function valueAt(
  book: Book,
  table: "PlanItems" | "PlanIndicators",
  key: number | string,
  column: string,
) {
  const place = entryCell(book, table, key, column);
  return cellAt(
    book.sheets.find((s) => s.name === place.sheet)!,
    place.row,
    place.column,
  )?.value;
}

/** The summary is whole again: its figures are those the engine computes from the entries. */
async function expectWhole(excel: LocalExcel): Promise<void> {
  const outcome = await recalculatePlan(bundledPlan, { now: today });
  expect(outcome).toMatchObject({
    ok: true,
    differences: [],
    repaired: [],
    statuses: { total: { 実施: { count: 1 } } },
    indicators: { total: { 達成: 1 } },
  });
  expect(entered(excel.book)).toEqual(["実施", 1000]);
}

test("says nothing and writes nothing when nothing is wrong", async () => {
  const excel = await filledWorkbook();
  expect(await repair()).toEqual([]);
  expect(excel.traffic.roundTrips).toBe(1);
});

test.each(["集計", "個票", "チェック結果", "記入要領"])(
  "makes a deleted %s again",
  async (sheet) => {
    const excel = await filledWorkbook();
    excel.userDeleteSheet(sheet);
    expect(await repair()).toContain(`シート「${sheet}」を作り直しました。`);
    expect(excel.book.sheets.map((s) => s.name)).toContain(sheet);
    await expectWhole(excel);
  },
);

test("makes a deleted 取組内容 again as it was inserted", async () => {
  const excel = await filledWorkbook();
  excel.userDeleteSheet("取組内容");
  await repair();
  await expectWhole(excel);
  expect(await repair()).toEqual([]);
});

test("protects a sheet again", async () => {
  const excel = await filledWorkbook();
  const items = excel.book.sheets.find((sheet) => sheet.name === "推進項目")!;
  items.protection.protected = false;
  expect(await repair()).toEqual(["シート「推進項目」を保護しました。"]);
  expect(items.protection.protected).toBe(true);
});

test("completes a torso somebody has written into, and keeps what was written", async () => {
  const excel = await openLocalExcel();
  excel.faults.failAt({ roundTrip: 3, actionIndex: 100, code: "GeneralException" });
  excel.faults.failAt({ roundTrip: 4, code: "GeneralException" });
  await insertPlan(bundledPlan, { today });
  type(excel, "PlanItems", 1, "R7実施状況", "実施");
  type(excel, "PlanIndicators", "2-指2", "R7実績値", "1000");
  expect(await repair()).toContain("途中で止まっていた挿入を完了しました。");
  await expectWhole(excel);
  expect(await insertPlan(bundledPlan, { today })).toMatchObject({
    ok: false,
    refusal: { code: "already-there" },
  });
});

test("leaves nothing new behind when Excel fails", async () => {
  const excel = await filledWorkbook();
  excel.userDeleteSheet("集計");
  const before = excel.book.sheets.map((sheet) => sheet.name);
  excel.faults.failAt({ roundTrip: 2, actionIndex: 60, code: "GeneralException" });
  expect(await repairPlan(bundledPlan, { today })).toMatchObject({ ok: false });
  expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(before);
  await repair();
  await expectWhole(excel);
});
