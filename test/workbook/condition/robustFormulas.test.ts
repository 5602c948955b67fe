import { tablesOf, type Book } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { recalculatePlan, type Recalculated } from "../../../src/workbook/summary/recalculate";
import { completeReport, enter } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";

/** What staff do to sheets, short of breaking them: the figures stay right and nothing is rewritten. */
jest.setTimeout(200_000);

const now = new Date(2026, 10, 22);
let filled: Book;
let excel: LocalExcel;
let figures: Recalculated;

beforeAll(async () => {
  const fresh = await openLocalExcel();
  await insertPlan(bundledPlan, { today: now });
  await enter(fresh, completeReport());
  filled = fresh.book;
  figures = await recalculate();
});

beforeEach(async () => {
  onTheUsualExcel();
  excel = await openLocalExcel(copyOf(filled));
});

async function recalculate(): Promise<Recalculated> {
  const outcome = await recalculatePlan(bundledPlan, { now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

const tableSheet = (name: string) => tablesOf(excel.book).find((t) => t.table.name === name)!;

/** As a user: takes the protection off, works, and leaves the sheet open. */
const onSheet = (name: string, work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    work(sheet);
    await context.sync();
  });

async function expectSameFigures(): Promise<void> {
  excel.traffic.reset();
  const { statuses, indicators, differences, repaired } = await recalculate();
  expect({ differences, repaired }).toEqual({ differences: [], repaired: [] });
  expect({ statuses, indicators }).toEqual({
    statuses: figures.statuses,
    indicators: figures.indicators,
  });
  // It only read: there was nothing to write.
  expect(excel.traffic.roundTrips).toBe(1);
}

test("untouched, and once more: nothing is written", async () => {
  await expectSameFigures();
  await expectSameFigures();
});

test("a row above the tables and a column between theirs", async () => {
  await onSheet("集計", (sheet) => sheet.getRange("1:1").insert("Down"));
  await onSheet("数値目標", (sheet) => sheet.getRange("1:2").insert("Down"));
  await onSheet("推進項目", (sheet) => sheet.getRange("M:M").insert("Right"));
  expect(tableSheet("PlanIndicators").table.area.row).toBe(5);
  await expectSameFigures();
});

test("sheets renamed and moved", async () => {
  excel.userRenameSheet("集計", "委員会's 資料");
  excel.userRenameSheet("数値目標", "R7 目標");
  excel.userRenameSheet("記入要領", "読んでください");
  excel.book.sheets.reverse();
  excel.bookChanged();
  await expectSameFigures();
});

test("rows of 数値目標 put away by a filter", async () => {
  const { sheet } = tableSheet("PlanIndicators");
  for (let row = 8; row < 30; row++) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
  excel.bookChanged();
  await expectSameFigures();
});
