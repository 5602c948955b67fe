import { cellAt, type Book } from "../../src/local-excel/book";
import { copyOf } from "../../src/local-excel/calc";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { readDefinition } from "../../src/plan/definition";
import { fiscalYear, type FiscalYear } from "../../src/plan/fiscalYear";
import { checkPlan } from "../../src/workbook/check/check";
import { insertPlan } from "../../src/workbook/insert/insert";
import { repairPlan } from "../../src/workbook/insert/repair";
import { recalculatePlan } from "../../src/workbook/summary/recalculate";
import { recalculateWithLibreOffice } from "../local-excel/libreOffice";
import { openLocalExcel } from "../local-excel/withExcel";
import { earlyPlanDefinition } from "../plan/earlyPlan";
import { type } from "./entryCells";

/**
 * Another plan, of another size and other years (11 + 20 + 11 items, H30–R4): the same code inserts
 * it, checks it and sums it up, and the result table that the city printed comes out.
 */
jest.setTimeout(200_000);

const reading = readDefinition(earlyPlanDefinition());
if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
const { plan } = reading;
const today = new Date(2023, 4, 10); // reports R4
const H30 = fiscalYear(2018);
const R4 = fiscalYear(2022);

let excel: LocalExcel;
beforeEach(async () => {
  excel = await openLocalExcel(filled && copyOf(filled));
});

let filled: Book | undefined;
beforeAll(async () => {
  const fresh = await openLocalExcel();
  expect(await insertPlan(plan, { today })).toMatchObject({ ok: true, reportingYear: R4 });
  // Chapter 1, (2) of the document: 実施 7, 15 and 10 of 11, 20 and 11 items, the others 一部実施.
  const done = [7, 15, 10];
  for (const item of plan.items) {
    const isDone = done[item.policy - 1]!-- > 0;
    type(fresh, "PlanItems", item.no, "R4実施状況", isDone ? "実施" : "一部実施");
  }
  // Its 参考 row: 27, 12 and 1 of the 40 items there were then, typed in.
  fresh.userEdit("集計", "B5", "H29");
  fresh.userEdit("集計", "C15:G15", [["40", "27", "12", "1", "0"]]);
  filled = fresh.book;
});

const printed = [
  ["Ⅰ", "11 7 4 0 0 0 63.6% 36.4% 0.0% 0.0% 0.0%"],
  ["Ⅱ", "20 15 5 0 0 0 75.0% 25.0% 0.0% 0.0% 0.0%"],
  ["Ⅲ", "11 10 1 0 0 0 90.9% 9.1% 0.0% 0.0% 0.0%"],
  ["合計", "42 32 10 0 0 0 76.2% 23.8% 0.0% 0.0% 0.0%"],
  ["うち再掲を除く", "42 32 10 0 0 0 76.2% 23.8% 0.0% 0.0% 0.0%"],
  ["（参考）", "40 27 12 1 0 0 67.5% 30.0% 2.5% 0.0% 0.0%"],
] as const;

/** 集計's first table as it is displayed, rows by their first cell, and the values under it. */
const firstTable = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("集計").getRange("A9:M14");
    range.load("text,values");
    await context.sync();
    return {
      text: range.text.map(([first, , ...figures]) => [first, figures.join(" ")]),
      shares: range.values.map((row) => row.slice(8, 11)),
    };
  });
const shares = [
  [0.636, 0.364, 0],
  [0.75, 0.25, 0],
  [0.909, 0.091, 0],
  [0.762, 0.238, 0],
  [0.762, 0.238, 0],
  [0.675, 0.3, 0.025],
];

async function recalculate(reportingYear?: FiscalYear) {
  const outcome = await recalculatePlan(plan, { now: today, reportingYear });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

test("the printed result table stands in 集計, figure for figure", async () => {
  expect(await firstTable()).toEqual({ text: printed, shares });
  const { differences, repaired, reportingYear } = await recalculate();
  expect([differences, repaired, reportingYear]).toEqual([[], [], R4]);
});

test("LibreOffice computes the same table", async () => {
  const theirs = await openXlsx(
    await recalculateWithLibreOffice(await saveXlsx(excel.book)),
    "theirs.xlsx",
  );
  excel = await openLocalExcel(theirs);
  expect(await firstTable()).toEqual({ text: printed, shares });
  expect((await recalculate()).differences).toEqual([]);
});

test("the years are the plan's everywhere: choices, headers, columns in sight", async () => {
  const choices = await Excel.run(async (context) => {
    const lists = ["B4", "B5"].map((address) => {
      const { dataValidation } = context.workbook.worksheets.getItem("集計").getRange(address);
      dataValidation.load("rule");
      return dataValidation;
    });
    await context.sync();
    return lists.map(({ rule }) => rule.list?.source);
  });
  expect(choices).toEqual(["H30,R1,R2,R3,R4", "H29,H30,R1,R2,R3,R4"]);
  expect(inSight(excel.book, "推進項目", "実施状況")).toEqual(["R4実施状況"]);

  type(excel, "PlanItems", 1, "H30実施状況", "検討中");
  const { statuses, differences } = await recalculate(H30);
  expect(statuses.total.検討中.count).toBe(1);
  expect(differences).toEqual([]);
  expect(inSight(excel.book, "推進項目", "実施状況")).toEqual(["H30実施状況"]);
  const summary = excel.book.sheets.find((sheet) => sheet.name === "集計")!;
  expect(cellAt(summary, 1, 0)?.value).toBe("平成30年度の実績");
});

/** Headers with this ending whose columns are not hidden. */
function inSight(book: Book, sheetName: string, ending: string): string[] {
  const sheet = book.sheets.find((s) => s.name === sheetName)!;
  const [table] = sheet.tables;
  return table!.columns
    .map(({ name }) => name)
    .filter(
      (name, i) => name.endsWith(ending) && !sheet.columns.get(table!.area.column + i)?.hidden,
    );
}

test("a check finds what is missing and nothing wrong with the plan or the sheets", async () => {
  const outcome = await checkPlan(plan, { scope: { kind: "all" }, now: today });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const rules = new Set(outcome.findings.map(({ rule }) => rule));
  // 取組実績 of every item is owed, the outlook of those not carried out, stages and actuals.
  expect([...rules].sort()).toEqual(["A301", "A311", "C502", "E404", "E408"]);
});

test("a deleted 集計 is made again", async () => {
  excel.userDeleteSheet("集計");
  const outcome = await repairPlan(plan, { today });
  expect(outcome).toMatchObject({ ok: true });
  expect((await recalculate()).differences).toEqual([]);
  expect((await firstTable()).text.slice(0, 5)).toEqual(printed.slice(0, 5));
});
