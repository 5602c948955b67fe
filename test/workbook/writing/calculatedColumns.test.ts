import type { CellValue } from "../../../src/entries/cell";
import type { PlanTable } from "../../../src/entries/columns";
import type { Proposal } from "../../../src/entries/proposal";
import type { RowKey } from "../../../src/entries/rows";
import { cellAt, type Book } from "../../../src/local-excel/book";
import { addressOf } from "../../../src/local-excel/area";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { applyProposals } from "../../../src/workbook/proposals/applyProposals";
import { takeBack } from "../../../src/workbook/proposals/takeBack";
import { openLocalExcel } from "../../local-excel/withExcel";
import { bookChanges } from "../bookChanges";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

/**
 * Excel takes a formula that stands alone in a table's column for the formula of the whole column
 * (office-js #2093). Before reporting starts, the columns of 推進項目 are blank but for item 16, which
 * repeats item 4.
 */

type Name = readonly [PlanTable, RowKey, string];

const reprint: Name = ["PlanItems", 16, "R7実施状況"];

const addressIn = (book: Book, name: Name) => {
  const { sheet, row, column } = entryCell(book, ...name);
  return `${sheet}!${addressOf({ row, column, rowCount: 1, columnCount: 1 })}`;
};

const proposal = ([table, key, column]: Name, before: CellValue, value: CellValue): Proposal => ({
  table,
  key,
  column,
  year: null,
  before,
  value,
});

const cellOf = (book: Book, name: Name) => {
  const { sheet, row, column } = entryCell(book, ...name);
  return cellAt(
    book.sheets.find((s) => s.name === sheet)!,
    row,
    column,
  );
};

/** A workbook in which somebody wrote a word into the 再掲 row's cell. */
async function openBroken() {
  // Round trips are counted, of which some Excels need one more.
  const excel = await openLocalExcel(await insertedBook(), { contrary: [] });
  const { protection } = excel.book.sheets.find(({ name }) => name === "推進項目")!;
  protection.protected = false;
  type(excel, ...reprint, "検討中");
  protection.protected = true;
  return excel;
}

/** A formula a clerk typed into an entry cell of an else blank column, and a fix that writes over it. */
const typedFormula: Name = ["PlanIndicators", "33-指3", "計画前年度実績"];

async function openTyped() {
  const excel = await openLocalExcel(await insertedBook());
  // Not typed: the clerk has undone what Excel filled.
  cellOf(excel.book, typedFormula)!.formula = "600+20";
  excel.bookChanged();
  return excel;
}

test("the fix of one 再掲 cell, the only one of its column, changes that cell alone; so does 元に戻す", async () => {
  const excel = await openBroken();
  const checked = await checkPlan(bundledPlan, {
    scope: { kind: "all" },
    now: new Date(2026, 10, 22),
  });
  if (!checked.ok) throw new Error(checked.refusal.code);
  const fix = checked.findings.find(({ rule }) => rule === "C501")!.proposal!;
  const checkedBook = structuredClone(excel.book);
  excel.traffic.reset();
  const applied = await applyProposals(bundledPlan, [fix]);
  if (!applied.ok) throw new Error(applied.refusal.code);
  expect(bookChanges(checkedBook, excel.book)).toEqual([addressIn(excel.book, reprint)]);
  expect(cellOf(excel.book, reprint)!.formula).toMatch(/^IF\(/);
  expect(excel.traffic.roundTrips).toBe(3);

  expect(await takeBack(bundledPlan, applied.takeBack)).toMatchObject({ restored: 1, left: 0 });
  // Its text is written with an apostrophe now.
  expect(bookChanges(checkedBook, excel.book)).toEqual([addressIn(excel.book, reprint)]);
  expect(cellOf(excel.book, reprint)).toMatchObject({ value: "検討中" });
  expect(cellOf(excel.book, reprint)!.formula).toBeUndefined();
});

test("a formula that is put back into an entry cell does not fill its column", async () => {
  const excel = await openTyped();
  const before = structuredClone(excel.book);
  const applied = await applyProposals(bundledPlan, [proposal(typedFormula, 620, 620)]);
  if (!applied.ok) throw new Error(applied.refusal.code);
  expect(bookChanges(before, excel.book)).toEqual([addressIn(excel.book, typedFormula)]);
  expect(await takeBack(bundledPlan, applied.takeBack)).toMatchObject({ restored: 1, left: 0 });
  expect(bookChanges(before, excel.book)).toEqual([]);
});

test("a batch that breaks off after any of its actions leaves no entry cell changed but the asked one", async () => {
  const excel = await openBroken();
  const { book } = excel;
  const cell = cellOf(book, reprint)!;
  const original = { ...cell };
  const before = structuredClone(book);
  const fix = () => applyProposals(bundledPlan, [proposal(reprint, "検討中", "")]);
  const putBack = () => {
    delete cell.formula;
    Object.assign(cell, original);
    excel.bookChanged();
  };
  excel.traffic.reset();
  const applied = await fix();
  if (!applied.ok) throw new Error(applied.refusal.code);
  const [, write, empty] = excel.traffic.log.map(({ actions }) => actions);

  const outcomes = new Set<boolean>();
  const breakAt = async (
    roundTrip: number,
    actionIndex: number,
    act: () => Promise<{ ok: boolean }>,
  ) => {
    excel.failAt({ roundTrip, code: "GeneralException", actionIndex });
    outcomes.add((await act()).ok);
    const others = bookChanges(before, book).filter((c) => c !== addressIn(book, reprint));
    expect([roundTrip, actionIndex, others]).toEqual([roundTrip, actionIndex, []]);
  };
  for (const actionIndex of Array(write!).keys()) {
    putBack();
    await breakAt(2, actionIndex, fix);
  }
  for (const actionIndex of [0, 1, 40, 100, empty! - 2, empty! - 1]) {
    putBack();
    await breakAt(3, actionIndex, fix);
    // It was emptied at the second attempt: nothing to complain of.
    expect(cell.formula).toMatch(/^IF\(/);
  }
  expect([...outcomes]).toEqual([false, true]);

  // 元に戻す writes no formula here, and breaks as harmlessly.
  for (const actionIndex of [2, 6, 9])
    await breakAt(2, actionIndex, () => takeBack(bundledPlan, applied.takeBack));
});

test("where a filled cell will not be emptied, the sentence names it", async () => {
  const excel = await openBroken();
  const { row, column } = entryCell(excel.book, "PlanItems", 1, "R7実施状況");
  const cells = excel.book.sheets.find(({ name }) => name === "推進項目")!.cells.get(row)!;
  cells.set(column, new Proxy(cells.get(column)!, { deleteProperty: () => true }));
  expect(await applyProposals(bundledPlan, [proposal(reprint, "検討中", "")])).toEqual({
    ok: false,
    refusal: { code: "column-filled", subject: "推進項目 I5" },
  });
});
