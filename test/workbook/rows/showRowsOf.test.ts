import { cellAt, tablesOf } from "../../../src/local-excel/book";
import type { ContraryWay } from "../../../src/local-excel/host/contrary";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { addressOf, area } from "../../../src/workbook/area";
import { checkPlan, goToCell, refusalMessage, showRowsOf } from "../../../src/workbook";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { bookChanges } from "../bookChanges";
import { entryCell } from "../entryCells";
import { insertedBook } from "../insertedBook";

const department = "スマートシティ推進室";
const tables = ["PlanItems", "PlanActions", "PlanIndicators"] as const;

/** Keys of the rows in sight, and how many rows there are. */
function inSight({ book }: LocalExcel) {
  return tables.map((name) => {
    const { sheet, table } = tablesOf(book).find((t) => t.table.name === name)!;
    const rows = Array.from({ length: table.area.rowCount - 1 }, (_, i) => table.area.row + 1 + i);
    const shown = rows.filter((row) => !sheet.rows.get(row)?.hidden);
    return {
      keys: shown.map((row) => String(cellAt(sheet, row, table.area.column)?.value)),
      rows: rows.length,
    };
  });
}

const keysInSight = (excel: LocalExcel) => inSight(excel).map(({ keys }) => keys);
/** By the plan document the room leads item 10 alone, with one action and one indicator. */
const own = [["10"], ["10-①"], ["10-指1"]];
const every = (excel: LocalExcel) =>
  inSight(excel).every(({ keys, rows }) => keys.length === rows && rows >= 42);

const open = async (...contrary: ContraryWay[]) =>
  openLocalExcel(await insertedBook(), { contrary });
const protectedSheets = ({ book }: LocalExcel) =>
  book.sheets.filter(({ protection }) => protection.protected).map(({ name }) => name);

test("only the department's rows, and all again: two trips each, nothing written", async () => {
  onTheUsualExcel();
  const excel = await open();
  const before = structuredClone(excel.book);
  excel.traffic.reset();
  expect(await showRowsOf(plan, { department })).toEqual({ ok: true });
  expect(excel.traffic.roundTrips).toBe(2);
  expect(keysInSight(excel)).toEqual(own);
  // From one department to another, and in place of what somebody filtered by hand.
  excel.userFilter("PlanItems", "番号", ["2"]);
  await showRowsOf(plan, { department });
  expect(keysInSight(excel)).toEqual(own);
  excel.traffic.reset();
  expect(await showRowsOf(plan, { department: null })).toEqual({ ok: true });
  expect(excel.traffic.roundTrips).toBe(2);
  expect(every(excel)).toBe(true);
  expect(bookChanges(before, excel.book)).toEqual([]);
});

const others: readonly ContraryWay[][] = [
  ["refusesFilterWhenProtected"],
  ["refusesFilter"],
  ["refusesClearFilters"],
  ["refusesRowHidingWhenProtected"],
];
test.each(others)(
  "an Excel that differs (%s) does it, without a sheet unprotected",
  async (way) => {
    const excel = await open(way);
    const closed = protectedSheets(excel);
    excel.traffic.reset();
    expect(await showRowsOf(plan, { department })).toEqual({ ok: true });
    expect(keysInSight(excel)).toEqual(own);
    expect(await showRowsOf(plan, { department: null })).toEqual({ ok: true });
    expect(every(excel)).toBe(true);
    expect(protectedSheets(excel)).toEqual(closed);
  },
);

test("where neither is allowed it says how to filter by hand, and changes nothing", async () => {
  const excel = await open("refusesFilterWhenProtected", "refusesRowHidingWhenProtected");
  const before = structuredClone(excel.book);
  const outcome = await showRowsOf(plan, { department });
  expect(bookChanges(before, excel.book)).toEqual([]);
  expect(every(excel)).toBe(true);
  if (outcome.ok) throw new Error("filtered");
  expect(outcome.refusal.code).toBe("filter-by-hand");
  expect(refusalMessage(outcome.refusal, "ja")).toContain("「主担当課」の見出しの ▼");
});

test("a check finds the same as without the filter, and its jumps reach rows put away", async () => {
  const now = new Date(2026, 4, 20);
  const check = async () => {
    const checked = await checkPlan(plan, { scope: { kind: "all" }, now });
    return checked.ok && checked.findings.map(({ rule, key, column }) => [rule, key, column]);
  };
  const excel = await open();
  const before = await check();
  await showRowsOf(plan, { department });
  expect(await check()).toEqual(before);
  expect(keysInSight(excel)).toEqual(own);
  const { row, column } = entryCell(excel.book, "PlanItems", 12, "R7実施状況");
  const cell = addressOf(area(row, column));
  expect(await goToCell({ sheet: "推進項目", cell })).toEqual({ ok: true });
  expect(keysInSight(excel)[0]).toContain("12");
});

test("departments that report nothing are told so", async () => {
  await open();
  expect(await showRowsOf(plan, { department: "市民課" })).toMatchObject({
    refusal: { code: "owes-nothing" },
  });
});
