import type { Book } from "../../../src/local-excel/book";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan, recalculatePlan, repairPlan } from "../../../src/workbook";
import { openLocalExcel } from "../../local-excel/withExcel";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 10, 22, 9, 30);

/** The formula cells of 個票 as they stand. */
const formulas = (book: Book) =>
  [...book.sheets.find(({ name }) => name === "個票")!.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { formula }]) =>
      formula === undefined ? [] : [{ row, column, formula }],
    ),
  );

async function overwrite(row: number, column: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("個票");
    sheet.protection.unprotect();
    sheet.getCell(row, column).values = [["手書き"]];
    await context.sync();
  });
}

const overwritten = async () => {
  const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings
    .filter(({ rule }) => rule === "S105")
    .map(({ sheet, found }) => [sheet, found]);
};

test.each([
  ["集計更新", () => recalculatePlan(bundledPlan, { now })],
  ["修復", () => repairPlan(bundledPlan, { today: now })],
])("a formula of 個票 that was written over is told, and %s puts it back", async (_, putBack) => {
  const { book } = await openLocalExcel(await insertedBook());
  const before = formulas(book);
  const { row, column } = before.at(-1)!;
  await overwrite(row, column);
  expect(await overwritten()).toEqual([["個票", "手書き"]]);
  expect(await putBack()).toMatchObject({ ok: true });
  expect(formulas(book)).toEqual(before);
  expect(await overwritten()).toEqual([]);
});

test("where a row was put into 個票 its formulas are right where they are, and stay", async () => {
  const { book } = await openLocalExcel(await insertedBook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("個票");
    sheet.protection.unprotect();
    sheet.getRange("6:6").insert("Down");
    await context.sync();
  });
  const before = formulas(book);
  expect(await overwritten()).toEqual([]);
  expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({ ok: true, repaired: [] });
  expect(formulas(book)).toEqual(before);
});
