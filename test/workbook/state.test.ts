import type { ContraryWay } from "../../src/local-excel/host/contrary";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { insertPlan } from "../../src/workbook/insert/insert";
import { goToCell, goToSheet } from "../../src/workbook/state";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell } from "./entryCells";
import { insertedBook } from "./insertedBook";

async function freshWorkbook(): Promise<LocalExcel> {
  const excel = await openLocalExcel();
  await insertPlan(bundledPlan, { today: new Date(2026, 10, 22) });
  return excel;
}

const items = (excel: LocalExcel) => excel.book.sheets.find(({ name }) => name === "推進項目")!;

test("shows a finding's cell in a year's column that is put away, and its hidden sheet", async () => {
  const excel = await freshWorkbook();
  const { column } = entryCell(excel.book, "PlanItems", 1, "R5実施状況");
  items(excel).visibility = "Hidden";
  expect(await goToCell({ sheet: "推進項目", cell: "C5" })).toEqual({ ok: true });
  expect(column).toBe(2);
  expect(items(excel).visibility).toBe("Visible");
  expect(Boolean(items(excel).columns.get(column)?.hidden)).toBe(false);
});

test("goes to cells in sight although structure and columns are protected", async () => {
  const excel = await freshWorkbook();
  excel.book.structure.protected = true;
  items(excel).protection.options.allowFormatColumns = false;
  excel.userActivate("Sheet1");
  expect(await goToCell({ sheet: "推進項目", cell: "A5" })).toEqual({ ok: true });
  expect(await goToSheet(bundledPlan, "集計")).toEqual({ ok: true });
});

test("shows a column that the sheet's protection keeps away; with a password it says so", async () => {
  const excel = await freshWorkbook();
  const sheet = items(excel);
  sheet.protection.options.allowFormatColumns = false;
  const isHidden = (column: number) => sheet.columns.get(column)?.hidden === true;
  expect(isHidden(2)).toBe(true);
  expect(await goToCell({ sheet: "推進項目", cell: "C5" })).toEqual({ ok: true });
  expect(isHidden(2)).toBe(false);
  expect(sheet.protection.protected).toBe(true);

  sheet.columns.set(2, { ...sheet.columns.get(2), hidden: true });
  sheet.protection.options.allowFormatColumns = false;
  sheet.protection.password = "ひみつ";
  expect(await goToCell({ sheet: "推進項目", cell: "C5" })).toEqual({
    ok: false,
    refusal: { code: "sheet-password", subject: "推進項目" },
  });
  expect(isHidden(2)).toBe(true);
});

test("says so when the sheet is gone", async () => {
  await freshWorkbook();
  expect(await goToCell({ sheet: "R6控", cell: "A1" })).toEqual({
    ok: false,
    refusal: { code: "sheet-gone", subject: "R6控" },
  });
});

describe("a finding in a row that a filter hides", () => {
  async function openFiltered(...contrary: ContraryWay[]) {
    const excel = await openLocalExcel(await insertedBook(), { contrary });
    excel.userFilter("PlanItems", "主担当課", ["収納課"]);
    const { row } = entryCell(excel.book, "PlanItems", 1, "R7実施状況");
    const isHidden = (at = row) => items(excel).rows.get(at)?.hidden === true;
    expect([row, isHidden()]).toEqual([4, true]);
    return { isHidden, go: () => goToCell({ sheet: "推進項目", cell: "I5" }) };
  }

  test("the row is shown, and the filter stays", async () => {
    const { isHidden, go } = await openFiltered();
    expect(await go()).toEqual({ ok: true });
    expect([isHidden(), isHidden(5)]).toEqual([false, true]);
  });

  test("where rows may not be shown the filter is cleared", async () => {
    const { isHidden, go } = await openFiltered("refusesRowHidingWhenProtected");
    expect(await go()).toEqual({ ok: true });
    expect([isHidden(), isHidden(5)]).toEqual([false, false]);
  });

  test("where neither may be done it says which row is hidden", async () => {
    const { isHidden, go } = await openFiltered(
      "refusesRowHidingWhenProtected",
      "refusesFilterWhenProtected",
    );
    expect(await go()).toEqual({
      ok: false,
      refusal: { code: "row-hidden", subject: "推進項目 5" },
    });
    expect(isHidden()).toBe(true);
  });
});
