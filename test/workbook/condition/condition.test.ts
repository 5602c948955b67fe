import type { PlanTable } from "../../../src/entries/columns";
import { addressOf } from "../../../src/local-excel/area";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { reportingOffices } from "../../../src/plan/office";
import { changeSubmissions, submitEntries } from "../../../src/workbook";
import { checkPlan } from "../../../src/workbook/check/check";
import { repairPlan } from "../../../src/workbook/insert/repair";
import { completeReport, enter } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { entryCell } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 10, 22, 9, 30);

test("what was done to the template's own cells is found in the one read", async () => {
  onTheUsualExcel();
  const excel = await openLocalExcel(await insertedBook());
  excel.userCopySheet("推進項目");
  const cell = (
    { workbook }: Excel.RequestContext,
    ...[table, key, column]: [PlanTable, string, string]
  ) => {
    const { sheet, ...place } = entryCell(excel.book, table, key, column);
    const address = addressOf({ ...place, rowCount: 1, columnCount: 1 });
    return workbook.worksheets.getItem(sheet).getRange(address);
  };
  await Excel.run(async (context) => {
    for (const name of ["取組内容", "数値目標"])
      context.workbook.worksheets.getItem(name).protection.unprotect();
    cell(context, "PlanIndicators", "2-指2", "単位").values = [["件"]];
    // The word the formula shows: nothing that is summed up differs.
    cell(context, "PlanIndicators", "2-指2", "R7判定").values = [["未入力"]];
    const pasted = cell(context, "PlanActions", "12-①", "R7到達段階");
    pasted.format.protection.locked = true;
    pasted.dataValidation.clear();
    await context.sync();
  });
  excel.traffic.reset();
  const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(excel.traffic.roundTrips).toBe(2);
  const told = outcome.findings
    .filter(({ rule }) => rule !== "C502")
    .map(({ rule, sheet, key, column, found }) => [rule, sheet, key, column, found]);
  expect(told).toEqual([
    ["S105", "数値目標", "2-指2", "R7判定", "未入力"],
    ["S104", "数値目標", "2-指2", "単位", "件"],
    ["S110", "取組内容", null, "R5到達段階", expect.stringMatching(/^[A-Z]+5:[A-Z]+100$/)],
    ["S110", "取組内容", null, "R7到達段階", expect.stringMatching(/^[A-Z]+5:[A-Z]+100$/)],
    ["S109", "推進項目 (2)", null, null, expect.any(String)],
  ]);
});

test("a year that is 確定 is locked on purpose; a lock in another year is damage", async () => {
  const excel = await openLocalExcel(await insertedBook());
  await enter(excel, completeReport());
  const damaged = async () => {
    const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.findings
      .filter(({ rule }) => rule === "S110")
      .map(({ sheet, column }) => [sheet, column]);
  };
  const submitted = await submitEntries(bundledPlan, { scope: "all", submittedBy: "山田", now });
  expect(submitted).toMatchObject({ ok: true, kind: "submitted" });
  const reports = reportingOffices(bundledPlan).map((department) => ({ department }));
  expect(
    await changeSubmissions(bundledPlan, { reports, to: "確定", by: "総務課 佐藤", now }),
  ).toMatchObject({ ok: true, skipped: [] });
  expect(await damaged()).toEqual([]);

  const { row, column } = entryCell(excel.book, "PlanItems", 12, "R6実施状況");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("推進項目");
    sheet.protection.unprotect();
    sheet.getCell(row, column).format.protection.locked = true;
    await context.sync();
  });
  expect(await damaged()).toEqual([["推進項目", "R6実施状況"]]);
});

test("an Excel that compares validations with their prompts finds a fresh workbook whole", async () => {
  const excel = await openLocalExcel(await insertedBook(), { contrary: ["comparesPrompts"] });
  const damaged = async () => {
    const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.findings
      .filter(({ rule }) => rule === "S110")
      .map(({ sheet, column }) => [sheet, column]);
  };
  expect(await damaged()).toEqual([]);
  // 修復 lays rules and prompts again where one cell has lost its own.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("数値目標");
    const { row, column } = entryCell(excel.book, "PlanIndicators", "6-指1", "R7実績値");
    sheet.protection.unprotect();
    sheet.getCell(row, column).dataValidation.clear();
    await context.sync();
  });
  expect(await damaged()).toEqual([["数値目標", "計画前年度実績"]]);
  expect(await repairPlan(bundledPlan, { today: now })).toMatchObject({ ok: true });
  expect(await damaged()).toEqual([]);
});
