import type { PlanTable } from "../../../src/entries/columns";
import { cellAt, type Book } from "../../../src/local-excel/book";
import { cellText } from "../../../src/local-excel/display";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import type { VerificationWord } from "../../../src/plan/verification";
import { checkPlan } from "../../../src/workbook/check/check";
import type { Applied } from "../../../src/workbook/proposals/applyProposals";
import {
  chooseReading,
  readRestoredRows,
  type RestoredRow,
} from "../../../src/workbook/proposals/restoredRows";
import { takeBack } from "../../../src/workbook/proposals/takeBack";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { bookChanges } from "../bookChanges";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

/** One workbook for the whole file: each test has rows of its own. */
let book: Book;
beforeAll(async () => {
  book = await insertedBook();
});
const openPlan = (): Promise<LocalExcel> => openLocalExcel(book);

async function restoredRows(): Promise<readonly RestoredRow[]> {
  const outcome = await readRestoredRows(bundledPlan);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.rows;
}

async function choose(
  table: RestoredRow["table"],
  key: string,
  choice: VerificationWord,
): Promise<Applied> {
  const outcome = await chooseReading(bundledPlan, { table, key, choice });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

/** What a row's cells show in R5–R9, then its 原本確認. */
const shown = (table: PlanTable, key: string): string[] => {
  const suffix = table === "PlanActions" ? "計画" : "目標値";
  return [...["R5", "R6", "R7", "R8", "R9"].map((y) => `${y}${suffix}`), "原本確認"].map(
    (column) => {
      const place = entryCell(book, table, key, column);
      const sheet = book.sheets.find(({ name }) => name === place.sheet)!;
      return cellText(cellAt(sheet, place.row, place.column));
    },
  );
};

/** Findings about the plan's own values in a row. */
async function planFindings(key: string) {
  const now = new Date(2026, 10, 22, 9, 30);
  const checked = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  if (!checked.ok) throw new Error(checked.refusal.code);
  return checked.findings
    .filter((finding) => finding.key === key && finding.rule.startsWith("P"))
    .map(({ rule, column, expected }) => [rule, column, expected]);
}

test("lists the damaged rows, reprints apart, with both readings in the plan's notation", async () => {
  onTheUsualExcel();
  const excel = await openPlan();
  excel.traffic.reset();
  const rows = await restoredRows();
  expect(excel.traffic.roundTrips).toBe(1);
  // 34 schedules and 19 rows of targets were damaged; item 16 and the indicator of 34 are reprints.
  const count = (table: string) => rows.filter((row) => row.table === table).length;
  expect([count("PlanActions"), count("PlanIndicators")]).toEqual([32, 17]);
  expect(rows.filter(({ itemNo }) => itemNo === 16 || itemNo === 34)).toEqual([]);
  expect(rows.every(({ chosen }) => chosen === null)).toBe(true);

  const place = entryCell(book, "PlanActions", "39-②", "原本確認");
  const row = rows.find(({ key }) => key === "39-②")!;
  expect(row).toMatchObject({
    table: "PlanActions",
    itemNo: 39,
    sheet: "取組内容",
    years: ["R5", "R6", "R7", "R8", "R9"],
    asPrinted: ["", "", "", "実施"],
    literal: ["", "", "", "実施", ""],
    likeliest: ["", "", "", "", "実施"],
    present: ["", "", "", "", "実施"],
  });
  expect(row.cell).toMatch(new RegExp(`^[A-Z]+${place.row + 1}$`));
  expect(rows.find(({ key }) => key === "39-指1")).toMatchObject({
    table: "PlanIndicators",
    asPrinted: ["-", "-", "-", "98.0%未満"],
    literal: ["", "", "", "98.0%未満", ""],
    likeliest: ["", "", "", "", "98.0%未満"],
    present: ["", "", "", "", "98.0%未満"],
  });
});

test("読みA of a schedule becomes the plan's value; a later change is a finding; all can be taken back", async () => {
  onTheUsualExcel();
  const excel = await openPlan();
  expect(await planFindings("39-②")).toEqual([]);
  const before = structuredClone(book);
  excel.traffic.reset();
  const applied = await choose("PlanActions", "39-②", "読みA");
  expect(excel.traffic.roundTrips).toBe(2);
  expect(applied.skipped).toEqual([]);
  expect(shown("PlanActions", "39-②")).toEqual(["", "", "", "実施", "", "読みA"]);
  expect(bookChanges(before, book)).toHaveLength(3);
  expect((await restoredRows()).find(({ key }) => key === "39-②")).toMatchObject({
    present: ["", "", "", "実施", ""],
    chosen: "読みA",
  });
  expect(await planFindings("39-②")).toEqual([]);

  excel.traffic.reset();
  expect((await choose("PlanActions", "39-②", "読みA")).written).toEqual([]);
  expect(excel.traffic.roundTrips).toBe(1);

  // The other reading is a change from now on.
  type(excel, "PlanActions", "39-②", "R8計画", "");
  type(excel, "PlanActions", "39-②", "R9計画", "実施");
  expect(await planFindings("39-②")).toEqual([
    ["P206", "R8計画", "実施"],
    ["P206", "R9計画", "空欄"],
  ]);
  expect((await choose("PlanActions", "39-②", "読みB")).written).toHaveLength(1);
  expect(await planFindings("39-②")).toEqual([]);
});

test("taking a choice back restores the cells and the word", async () => {
  await openPlan();
  const asInserted = shown("PlanIndicators", "2-指1");
  expect(asInserted).toEqual(["", "", "", "", "73.0%", ""]);
  const applied = await choose("PlanIndicators", "2-指1", "読みA");
  expect(shown("PlanIndicators", "2-指1")).toEqual(["", "", "", "73.0%", "", "読みA"]);
  expect(await planFindings("2-指1")).toEqual([]);
  expect(await takeBack(bundledPlan, applied.takeBack)).toMatchObject({ restored: 3, left: 0 });
  expect(shown("PlanIndicators", "2-指1")).toEqual(asInserted);
});

test("what staff corrected themselves is never overwritten, and is named", async () => {
  const excel = await openPlan();
  type(excel, "PlanIndicators", "2-指2", "R6目標値", "1200");
  const applied = await choose("PlanIndicators", "2-指2", "読みA");
  expect(shown("PlanIndicators", "2-指2")).toEqual([
    "600人",
    "1,200人",
    "1,000人",
    "1,000人",
    "",
    "読みA",
  ]);
  expect(applied.skipped).toMatchObject([
    { why: "changed", proposal: { column: "R6目標値", before: 1200, value: 1000 } },
  ]);
  expect(await planFindings("2-指2")).toEqual([["P215", "R6目標値", "1,000人"]]);

  const corrected = await choose("PlanIndicators", "2-指2", "訂正");
  expect(corrected.written.map(({ column, value }) => [column, value])).toEqual([
    ["原本確認", "訂正"],
  ]);
  expect(shown("PlanIndicators", "2-指2").slice(0, 5)).toEqual([
    "600人",
    "1,200人",
    "1,000人",
    "1,000人",
    "",
  ]);
  expect((await restoredRows()).find(({ key }) => key === "2-指2")).toMatchObject({
    present: ["600人", "1,200人", "1,000人", "1,000人", ""],
    chosen: "訂正",
  });
});

test("a word nobody knows is no choice", async () => {
  const excel = await openPlan();
  type(excel, "PlanActions", "3-①", "原本確認", "確認済");
  type(excel, "PlanActions", "15-①", "原本確認", "読み Ｂ");
  const chosen = new Map((await restoredRows()).map((row) => [row.key, row.chosen]));
  expect([chosen.get("3-①"), chosen.get("15-①")]).toEqual([null, "読みB"]);
});
