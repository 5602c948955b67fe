import { bundledPlan } from "../../../src/plan/bundledPlan";
import type { Book } from "../../../src/local-excel/book";
import { recalculate } from "../../../src/local-excel/calc";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { checkPlan } from "../../../src/workbook/check/check";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { completeReport, enter } from "../../e2e/reportR7";
import { partsOf } from "../../xlsx/parts";
import { openLocalExcel } from "../withExcel";

/** The plan's own workbook, inserted, filled and checked. */
const now = new Date(2026, 10, 22);
let book: Book;
let bytes: Uint8Array;
let again: Book;

beforeAll(async () => {
  const excel = await openLocalExcel();
  await insertPlan(bundledPlan, { today: now });
  await enter(excel, [
    ...completeReport(),
    ["PlanItems", 3, "R7実施状況", "おおむね実施"],
    ["PlanIndicators", "6-指1", "R7実績値", "=1/0"],
  ]);
  await checkPlan(bundledPlan, { now, scope: { kind: "all" } });
  book = excel.book;
  recalculate(book);
  // What somebody does to the sheets by hand.
  const [first, second] = book.sheets;
  first!.tabColor = "#808080";
  first!.visibility = "Hidden";
  second!.rows.set(3, { ...second!.rows.get(3), hidden: true });
  bytes = await saveXlsx(book);
  again = await openXlsx(bytes, book.name);
});

/** Ids are given anew at each opening: of sheets, formats and charts. */
const withoutIds = <T extends object>(things: T[]) => things.map((thing) => ({ ...thing, id: "" }));

/** Excel's own, in points: a file says them always. */
const usualMargins = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };

test("saving and opening loses nothing of the workbook itself", () => {
  const { sheets: before, activeSheetId: b, ...rest } = book;
  const { sheets: after, activeSheetId: a, original, ...restAgain } = again;
  expect(original!.ending).toBe(".xlsx");
  expect(restAgain).toEqual(rest);
  const active = (one: Book, id: string) => one.sheets.find((sheet) => sheet.id === id)?.name;
  expect(active(again, a)).toBe(active(book, b));
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
});

test("saving and opening loses nothing of any sheet", () => {
  for (const [index, sheet] of book.sheets.entries()) {
    const reopened = again.sheets[index]!;
    const fields = new Set([...Object.keys(sheet), ...Object.keys(reopened)]);
    expect(reopened.page).toEqual({
      ...sheet.page,
      margins: { ...usualMargins, ...sheet.page.margins },
    });
    for (const field of ["id", "page", "conditionalFormats", "charts"]) fields.delete(field);
    for (const field of fields) {
      const key = field as keyof typeof sheet;
      expect([sheet.name, field, reopened[key]]).toEqual([sheet.name, field, sheet[key]]);
    }
    const byPriority = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
    expect(withoutIds(reopened.conditionalFormats)).toEqual(withoutIds(byPriority));
    expect(withoutIds(reopened.charts)).toEqual(withoutIds(sheet.charts));
  }
});

test("and there is something of everything to lose", async () => {
  const all = book.sheets;
  expect(all.flatMap(({ charts }) => charts)).not.toEqual([]);
  expect(all.flatMap(({ conditionalFormats }) => conditionalFormats)).not.toEqual([]);
  expect(all.flatMap(({ validations }) => validations).some(({ prompt }) => prompt)).toBe(true);
  expect(all.some(({ protection }) => protection.protected)).toBe(true);
  expect(all.some(({ freeze }) => freeze.rows > 0)).toBe(true);
  expect(all.some(({ columns }) => [...columns.values()].some(({ hidden }) => hidden))).toBe(true);
  expect(all.some(({ page }) => page.titleRows)).toBe(true);
  expect(book.names.length).toBeGreaterThan(0);
  expect(Object.keys(partsOf(bytes)).filter((path) => /charts\/chart/.test(path))).toEqual([
    "xl/charts/chart1.xml",
    "xl/charts/chart2.xml",
    "xl/charts/chart3.xml",
  ]);
});
