import { tablesOf } from "../../../src/local-excel/book";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { repairPlan } from "../../../src/workbook/insert/repair";
import { changeSubmissions } from "../../../src/workbook/submission/changeSubmissions";
import { submitEntries } from "../../../src/workbook/submission/submit";
import { openLocalExcel } from "../../local-excel/withExcel";
import { bookChanges } from "../bookChanges";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";

/** Excel's clearing of a filter may fail or do nothing; blocks are written into tables all the same. */

const now = new Date(2026, 10, 22, 9, 30);
const scope = "スマートシティ推進室";

const check = () => checkPlan(bundledPlan, { scope: { kind: "all" }, now });

/** Rows of a table that are out of sight. */
function hiddenRows({ book }: LocalExcel, name: string): number {
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === name)!;
  return Array.from({ length: table.area.rowCount }, (_, i) => table.area.row + i).filter(
    (row) => sheet.rows.get(row)?.hidden,
  ).length;
}

const open = async () =>
  openLocalExcel(await insertedBook(), { contrary: ["refusesClearFilters"] });

test("a check writes over findings that somebody filtered, all of them in sight", async () => {
  const excel = await open();
  await check();
  excel.userFilter("CheckFindings", "部署", ["収納課"]);
  expect(hiddenRows(excel, "CheckFindings")).toBeGreaterThan(0);
  type(excel, "PlanActions", "40-①", "R7到達段階", "実施");
  expect(await check()).toMatchObject({ ok: true });
  expect(hiddenRows(excel, "CheckFindings")).toBe(0);
});

test("where the rows cannot be shown at all, nothing is written and the sheet is named", async () => {
  const excel = await open();
  await check();
  excel.userFilter("CheckFindings", "部署", ["収納課"]);
  type(excel, "PlanActions", "40-①", "R7到達段階", "実施");
  const before = structuredClone(excel.book);
  for (const roundTrip of [2, 3]) excel.failAt({ roundTrip, code: "GeneralException" });
  expect(await check()).toEqual({
    ok: false,
    refusal: { code: "rows-hidden", subject: "チェック結果" },
  });
  expect(bookChanges(before, excel.book)).toEqual([]);
});

test("確定, 差戻し and 修復 reach the rows a filter hides, on sheets that are protected again", async () => {
  const excel = await open();
  type(excel, "PlanItems", 10, "R7実施状況", "実施");
  type(excel, "PlanItems", 10, "R7取組実績", "3件の共創プロジェクトを進めた。");
  type(excel, "PlanActions", "10-①", "R7到達段階", "実施");
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "3");
  const by = "山口 花子";
  expect(await submitEntries(bundledPlan, { scope, submittedBy: by, now })).toMatchObject({
    kind: "submitted",
  });
  for (const to of ["確定", "差戻し"] as const) {
    excel.userFilter("PlanItems", "主担当課", ["収納課"]);
    excel.userFilter("PlanSubmissions", "部署", ["なし"]);
    const reports = [{ department: scope }];
    expect(
      await changeSubmissions(bundledPlan, { reports, to, by, note: "見直し。", now }),
    ).toMatchObject({ ok: true, changed: [scope] });
    expect(hiddenRows(excel, "PlanItems")).toBe(0);
    expect(hiddenRows(excel, "PlanSubmissions")).toBe(0);
  }

  const { sheet } = tablesOf(excel.book).find((t) => t.table.name === "PlanItems")!;
  expect(sheet.protection.protected).toBe(true);
  sheet.validations = [];
  excel.userFilter("PlanItems", "主担当課", ["収納課"]);
  expect(await repairPlan(bundledPlan, { today: now })).toMatchObject({ ok: true });
  expect(sheet.validations.length).toBeGreaterThan(0);
  expect(hiddenRows(excel, "PlanItems")).toBe(0);
});
