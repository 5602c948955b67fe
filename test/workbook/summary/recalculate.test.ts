import { cellAt, tablesOf } from "../../../src/local-excel/book";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { recalculatePlan, type Recalculated } from "../../../src/workbook/summary/recalculate";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { type } from "../entryCells";

const now = new Date(2026, 10, 22);
const R6 = fiscalYear(2024);

async function freshWorkbook(): Promise<LocalExcel> {
  const excel = await openLocalExcel();
  await insertPlan(bundledPlan, { today: now });
  excel.traffic.reset();
  return excel;
}

async function recalculate(year?: typeof R6): Promise<Recalculated> {
  const outcome = await recalculatePlan(bundledPlan, { now, reportingYear: year });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

test("a fresh workbook: nothing entered, nothing to write, one round trip", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  const { statuses, indicators, differences, repaired } = await recalculate();
  expect(differences).toEqual([]);
  expect(repaired).toEqual([]);
  // 11, 12 and 19 items; 38 indicators have a target in R7, none of them reported.
  expect(statuses.policies.map((row) => row.未入力.count)).toEqual([11, 12, 19]);
  expect(indicators.total).toMatchObject({ withTarget: 38, 達成: 0, 未入力: 38, percent: 0 });
  expect(excel.traffic.roundTrips).toBe(1);
});

test("counts what was entered, in the sheet and in the engine alike", async () => {
  const excel = await freshWorkbook();
  type(excel, "PlanItems", 1, "R7実施状況", "実施");
  type(excel, "PlanItems", 2, "R7実施状況", "実施");
  type(excel, "PlanItems", 4, "R7実施状況", "一部実施"); // and item 16, which repeats it
  type(excel, "PlanIndicators", "2-指2", "R7実績値", "1000"); // against 1,000人: met
  type(excel, "PlanIndicators", "6-指1", "R7実績値", "26999"); // against 27,000人: missed
  type(excel, "PlanIndicators", "8-指1", "R7実績値", "集計中"); // 未入力
  type(excel, "PlanIndicators", "27-指1", "R7実績値", "1,666人"); // a text: cannot be judged
  const { statuses, indicators, differences } = await recalculate();
  expect(differences).toEqual([]);
  expect(statuses.policies[0]).toMatchObject({
    実施: { count: 2, percent: 18.2 },
    一部実施: { count: 1, percent: 9.1 },
    未入力: { count: 8, percent: 72.7 },
  });
  expect(statuses.total.一部実施.count).toBe(2);
  expect(statuses.withoutReprints.一部実施.count).toBe(1);
  expect(indicators.total).toMatchObject({
    達成: 1,
    未達成: 1,
    未入力: 35,
    判定不能: 1,
    percent: 2.6,
  });
});

test("an Excel error in an actual or a target is 判定不能, and no figure becomes an error", async () => {
  const excel = await freshWorkbook();
  type(excel, "PlanIndicators", "2-指2", "R7実績値", "#N/A");
  type(excel, "PlanIndicators", "6-指1", "R7実績値", "27000");
  type(excel, "PlanIndicators", "6-指1", "R7目標値", "#REF!");
  type(excel, "PlanIndicators", "7-指1", "R7目標値", "#REF!"); // and no actual yet
  const { indicators, differences } = await recalculate();
  expect(differences).toEqual([]);
  expect(indicators.total).toMatchObject({ withTarget: 38, 判定不能: 2, 未入力: 36 });
});

test("switches the year: the tables, the columns in sight and the year itself", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  type(excel, "PlanItems", 1, "R6実施状況", "検討中");
  const { statuses, differences } = await recalculate(R6);
  expect(statuses.total.検討中.count).toBe(1);
  expect(differences).toEqual([]);
  expect(excel.traffic.roundTrips).toBe(2);
  const { sheet, table } = tablesOf(excel.book).find((t) => t.table.name === "PlanItems")!;
  const hidden = (name: string) =>
    Boolean(sheet.columns.get(table.columns.findIndex((c) => c.name === name))?.hidden);
  expect([hidden("R6実施状況"), hidden("R7実施状況")]).toEqual([false, true]);
  expect((await recalculate()).reportingYear).toBe(2024);
});

test("what begins a page of 集計, or is repeated on it, says which year it is of", async () => {
  const excel = await freshWorkbook();
  await recalculate(R6);
  const sheet = excel.book.sheets.find(({ name }) => name === "集計")!;
  const { rowBreaks, titleRows } = sheet.page;
  const textsFrom = (row: number) =>
    [...(sheet.cells.get(row)?.values() ?? [])].map(({ value }) => String(value)).join();
  // The charts' page begins with their titles, which are cells under them.
  const firstRows = [rowBreaks![1]!, rowBreaks![2]!, titleRows!.first];
  for (const row of firstRows) expect(textsFrom(row)).toContain("令和6年度");
});

test("puts an overwritten formula back and protects the sheet again", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  const summary = excel.book.sheets.find((sheet) => sheet.name === "集計")!;
  summary.protection.protected = false;
  excel.userEdit("集計", "D9", "7");
  summary.protection.protected = true;
  const { repaired, differences } = await recalculate();
  expect(repaired).toEqual([{ sheet: "集計", cell: "D9" }]);
  expect(differences).toEqual([]);
  expect(cellAt(summary, 8, 3)?.value).toBe(0);
  expect(summary.protection.protected).toBe(true);
  expect(excel.traffic.roundTrips).toBe(2);
  expect((await recalculate()).repaired).toEqual([]);
});

test("a formula comes back into a cell of text and into rows a filter hides, with its format", async () => {
  const excel = await freshWorkbook();
  const { sheet, table } = tablesOf(excel.book).find((t) => t.table.name === "PlanIndicators")!;
  const at = (header: string) => table.columns.findIndex(({ name }) => name === header);
  sheet.protection.protected = false;
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("数値目標");
    for (const header of ["R7判定", "R7達成率"]) {
      const cells = own.getRangeByIndexes(table.area.row + 1, at(header), 3, 1);
      cells.numberFormat = [["@"], ["@"], ["@"]];
      cells.values = [["達成"], ["達成"], ["達成"]];
    }
    await context.sync();
  });
  sheet.protection.protected = true;
  excel.userFilter("PlanIndicators", "番号", ["27"]);
  const { repaired, differences } = await recalculate();
  expect(repaired).toHaveLength(6);
  expect(differences).toEqual([]);
  const cells = ["R7判定", "R7達成率"].map((h) => cellAt(sheet, table.area.row + 1, at(h)));
  expect(cells.map((cell) => cell?.value)).toEqual(["目標なし", ""]);
  expect(cells.map((cell) => cell?.style?.numberFormat)).toEqual(["General", "0.0%"]);
  expect((await recalculate()).repaired).toEqual([]);
});

test("a sheet with a password refuses by its name, and nothing else is opened", async () => {
  const excel = await freshWorkbook();
  const summary = excel.book.sheets.find((sheet) => sheet.name === "集計")!;
  summary.protection.protected = false;
  excel.userEdit("集計", "D9", "7");
  summary.protection.protected = true;
  summary.protection.password = "ひみつ";
  const outcome = await recalculatePlan(bundledPlan, { now });
  expect(outcome).toEqual({ ok: false, refusal: { code: "sheet-password", subject: "集計" } });
  expect(
    excel.book.sheets.filter((sheet) => !sheet.protection.protected).map((s) => s.name),
  ).toEqual(["Sheet1", "チェック結果"]);
});

test("names the cell that a manual workbook shows wrongly, with both figures", async () => {
  const excel = await freshWorkbook();
  // Another program left an old result behind: the formula is right, its value is not.
  const summary = excel.book.sheets.find((sheet) => sheet.name === "集計")!;
  excel.book.calculationMode = "Manual";
  cellAt(summary, 8, 3)!.value = 5;
  expect((await recalculate()).differences).toEqual([]);
  expect(cellAt(summary, 8, 3)!.value).toBe(0);
});

test("a workbook without the plan says what to do", async () => {
  await openLocalExcel();
  expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({
    ok: false,
    refusal: { code: "no-plan" },
  });
});

test("with manual calculation, entries and a switched year reach the tables", async () => {
  const excel = await freshWorkbook();
  excel.book.calculationMode = "Manual";
  type(excel, "PlanItems", 4, "R6実施状況", "検討中"); // and item 16, which repeats it
  type(excel, "PlanIndicators", "2-指2", "R6実績値", "5000");
  const { statuses, indicators, differences } = await recalculate(R6);
  expect(statuses.total.検討中.count).toBe(2);
  expect(indicators.total.達成).toBe(1);
  expect(differences).toEqual([]);
});

test("the year changes on a sheet somebody protected without 列の書式設定, with a password not", async () => {
  const excel = await freshWorkbook();
  const protect = (sheetName: string, password?: string) =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheetName);
      protection.unprotect();
      protection.protect({}, password);
      await context.sync();
    });
  await protect("推進項目");
  expect((await recalculate(R6)).reportingYear).toBe(R6);
  const sheet = excel.book.sheets.find(({ name }) => name === "推進項目")!;
  expect(sheet.protection.protected).toBe(true);
  const { table } = tablesOf(excel.book).find((t) => t.table.name === "PlanItems")!;
  const isHidden = (header: string) =>
    sheet.columns.get(table.columns.findIndex(({ name }) => name === header))?.hidden === true;
  expect([isHidden("R6実施状況"), isHidden("R7実施状況")]).toEqual([false, true]);

  await protect("取組内容", "secret");
  expect(
    await recalculatePlan(bundledPlan, { now, reportingYear: fiscalYear(2025) }),
  ).toMatchObject({
    ok: false,
    refusal: { code: "sheet-password", subject: "取組内容" },
  });
});
