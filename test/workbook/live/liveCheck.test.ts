import type { Scope } from "../../../src/check/finding";
import type { PlanTable } from "../../../src/entries/columns";
import { cellAt, ensureCell, tablesOf } from "../../../src/local-excel/book";
import { addressOf } from "../../../src/local-excel/area";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { checkPlan } from "../../../src/workbook/check/check";
import { watchEntries, type RowsChecked } from "../../../src/workbook/live/liveCheck";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = () => new Date(2026, 10, 22, 9, 30);

/** Longer than the quiet time after which edits are checked. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 330));

async function watching(scope: () => Scope = () => ({ kind: "all" })) {
  const excel = await openLocalExcel(await insertedBook());
  const told: RowsChecked[] = [];
  const selected: number[] = [];
  const outcome = await watchEntries(bundledPlan, {
    scope,
    now,
    language: "ja",
    onChecked: (rows) => told.push(rows),
    onSelected: (itemNo) => selected.push(itemNo),
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  stops.push(outcome.stop);
  const start = excel.traffic.roundTrips;
  excel.traffic.reset();
  /** What was told, and the round trips it took. */
  const heard = async () => {
    await excel.settled();
    await pause();
    await excel.settled();
    const trips = excel.traffic.roundTrips;
    excel.traffic.reset();
    return { told: told.splice(0), trips };
  };
  return { excel, heard, selected, start, stop: outcome.stop };
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const cellOf = (excel: LocalExcel, table: PlanTable, key: number | string, column: string) => {
  const { sheet, row, column: at } = entryCell(excel.book, table, key, column);
  return { sheet, address: addressOf({ row, column: at, rowCount: 1, columnCount: 1 }) };
};

const rulesOf = ({ findings }: RowsChecked) => findings.map(({ rule, key }) => `${rule} ${key}`);

test("an entry is checked by the event's own word: its item's findings, without a round trip", async () => {
  onTheUsualExcel();
  const { excel, heard, start } = await watching();
  expect(start).toBe(1);
  type(excel, "PlanItems", 1, "R7実施状況", "おおむね実施");
  const { told, trips } = await heard();
  expect(trips).toBe(0);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ by: "user", items: [1], reportingYear: fiscalYear(2025) });
  const finding = told[0]!.findings.find(({ rule }) => rule === "E402")!;
  expect(finding).toMatchObject({
    ...cellPlace(excel, "PlanItems", 1, "R7実施状況"),
    found: "おおむね実施",
    itemNo: 1,
  });
  expect(finding.message).toContain("おおむね実施");
  // All of item 1: its actions are still owed.
  expect(rulesOf(told[0]!)).toContain("A311 1-④");
  expect(told[0]!.findings.every(({ itemNo }) => itemNo === 1)).toBe(true);
});

const cellPlace = (excel: LocalExcel, ...of: [PlanTable, number | string, string]) => {
  const { sheet, address } = cellOf(excel, ...of);
  return { sheet, cell: address };
};

test("tells the same as 入力チェック, entry after entry", async () => {
  const { excel, heard } = await watching();
  type(excel, "PlanIndicators", "12-指1", "R7実績値", "87.5人");
  await heard();
  type(excel, "PlanActions", "12-①", "R7到達段階", "→");
  await heard();
  type(excel, "PlanItems", 12, "R7実施状況", "未実施");
  const { told } = await heard();
  const checked = await checkPlan(bundledPlan, { scope: { kind: "all" }, now: now() });
  if (!checked.ok) throw new Error(checked.refusal.code);
  const ofItem = checked.findings.filter(({ itemNo }) => itemNo === 12);
  expect(ofItem.length).toBeGreaterThan(3);
  expect(told[0]!.findings).toEqual(ofItem);
});

test("a mended entry has no finding any more, and a removed one is owed again", async () => {
  const { excel, heard } = await watching();
  type(excel, "PlanItems", 10, "R7実施状況", "未着手");
  expect(rulesOf((await heard()).told[0]!)).toContain("E402 10");
  type(excel, "PlanItems", 10, "R7実施状況", "実施");
  const mended = rulesOf((await heard()).told[0]!);
  expect(mended).not.toContain("E402 10");
  expect(mended).not.toContain("E401 10");
  type(excel, "PlanItems", 10, "R7実施状況", "");
  expect(rulesOf((await heard()).told[0]!)).toContain("E401 10");
});

test("a paste over several rows: one read, all their items", async () => {
  const { excel, heard } = await watching();
  const first = entryCell(excel.book, "PlanItems", 5, "R7実施状況");
  const address = addressOf({ ...first, rowCount: 3, columnCount: 1 });
  excel.userEdit(first.sheet, address, [["実施"], ["じっし"], ["実施"]]);
  const { told, trips } = await heard();
  expect(trips).toBe(1);
  expect(told.map(({ items }) => items)).toEqual([[5, 6, 7]]);
  expect(told[0]!.findings.filter(({ rule }) => rule === "E402")).toMatchObject([{ key: 6 }]);
});

test("a burst of edits: one read, and the rows between whose events Excel lost", async () => {
  const { excel, heard } = await watching();
  type(excel, "PlanItems", 20, "R7実施状況", "実施");
  const lost = entryCell(excel.book, "PlanItems", 21, "R7実施状況");
  const sheet = excel.book.sheets.find(({ name }) => name === lost.sheet)!;
  ensureCell(sheet, lost.row, lost.column).value = "ほぼ実施";
  type(excel, "PlanItems", 22, "R7実施状況", "実施");
  type(excel, "PlanActions", "3-①", "R7到達段階", "実施");
  const { told, trips } = await heard();
  expect(trips).toBe(1);
  expect(told.map(({ items }) => items)).toEqual([[3, 20, 21, 22]]);
  expect(rulesOf(told[0]!)).toContain("E402 21");
});

test("a lost event shows in the next one of its cell, which is then read", async () => {
  const { excel, heard } = await watching();
  const lost = entryCell(excel.book, "PlanItems", 21, "R7実施状況");
  const sheet = excel.book.sheets.find(({ name }) => name === lost.sheet)!;
  ensureCell(sheet, lost.row, lost.column).value = "実施";
  ensureCell(sheet, lost.row, lost.column + 1).value = "あ".repeat(401);
  type(excel, "PlanItems", 21, "R7実施状況", "一部実施");
  const { told, trips } = await heard();
  expect(trips).toBe(1);
  expect(rulesOf(told[0]!)).toContain("E406 21");
});

test("co-authors' edits are told as theirs, each with its own items", async () => {
  const { excel, heard } = await watching();
  const theirs = cellOf(excel, "PlanItems", 2, "R7実施状況");
  excel.coAuthorEdit(theirs.sheet, theirs.address, "実施");
  expect((await heard()).told).toMatchObject([{ by: "coAuthor", items: [2] }]);
  excel.coAuthorEdit(theirs.sheet, theirs.address, "未実施");
  type(excel, "PlanItems", 30, "R7取組実績", "講座を開いた。");
  const { told, trips } = await heard();
  expect(trips).toBe(1);
  expect(told.map(({ by }) => by)).toEqual(["user", "coAuthor"]);
  expect(told[1]!.items).toContain(2);
});

test("our own writes are silent; the next edit reads them", async () => {
  onTheUsualExcel();
  const { excel, heard } = await watching();
  const { sheet, address } = cellOf(excel, "PlanItems", 3, "R7実施状況");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [["実施済"]];
    await context.sync();
  });
  excel.traffic.reset();
  expect(await heard()).toEqual({ told: [], trips: 0 });
  type(excel, "PlanItems", 3, "R7取組実績", "予定どおり進めた。");
  const { told, trips } = await heard();
  expect(trips).toBe(1);
  expect(rulesOf(told[0]!)).toContain("E402 3");
});

test("a check in between costs nothing: its sheet holds no entries", async () => {
  const { excel, heard } = await watching();
  await checkPlan(bundledPlan, { scope: { kind: "all" }, now: now() });
  excel.traffic.reset();
  type(excel, "PlanItems", 3, "R7実施状況", "実施");
  expect(await heard()).toMatchObject({ trips: 0, told: [{ items: [3] }] });
});

test("a warning that staff confirmed stays quiet", async () => {
  onTheUsualExcel();
  const { excel, heard } = await watching();
  type(excel, "PlanIndicators", "6-指1", "R7実績値", "265432");
  expect((await heard()).told[0]!.findings).toContainEqual(
    expect.objectContaining({ rule: "A305", severity: "warning" }),
  );
  await checkPlan(bundledPlan, { scope: { kind: "all" }, now: now() });
  const { sheet, table } = tablesOf(excel.book).find((t) => t.table.name === "CheckFindings")!;
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const row = Array.from({ length: table.area.rowCount }, (_, i) => table.area.row + i).find(
    (r) => cellAt(sheet, r, table.area.column + at("規則"))?.value === "A305",
  )!;
  const note = { row, column: table.area.column + at("確認"), rowCount: 1, columnCount: 1 };
  excel.userEdit(sheet.name, addressOf(note), "確認済　台帳のとおり");
  excel.traffic.reset();
  expect(await heard()).toEqual({ told: [], trips: 0 });
  type(excel, "PlanItems", 6, "R7実施状況", "実施");
  const { told, trips } = await heard();
  expect(trips).toBe(1);
  expect(told[0]!.findings.find(({ rule }) => rule === "A305")).toMatchObject({
    severity: "info",
    confirmed: "確認済　台帳のとおり",
  });
});

test("other sheets, and cells of ours outside the tables, cost nothing", async () => {
  const { excel, heard } = await watching();
  excel.userEdit("Sheet1", "A1:C3", "メモ");
  excel.userEdit("チェック結果", "A50", "メモ");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
    await context.sync();
  });
  excel.traffic.reset();
  expect(await heard()).toEqual({ told: [], trips: 0 });
});

test("only items in scope are told, and the scope is asked each time", async () => {
  let scope: Scope = { kind: "department", department: "スマートシティ推進室", related: false };
  const { excel, heard } = await watching(() => scope);
  type(excel, "PlanItems", 1, "R7実施状況", "？");
  expect((await heard()).told).toEqual([]);
  type(excel, "PlanItems", 10, "R7実施状況", "？");
  expect((await heard()).told).toMatchObject([{ items: [10] }]);
  scope = { kind: "all" };
  type(excel, "PlanItems", 1, "R7実施状況", "実施？");
  expect((await heard()).told).toMatchObject([{ items: [1] }]);
});

test("a reprint follows its source without a read", async () => {
  const { excel, heard } = await watching();
  type(excel, "PlanIndicators", "20-指1", "R7実績値", "0.9");
  expect((await heard()).told).toMatchObject([{ items: [20] }]);
  type(excel, "PlanItems", 34, "R7実施状況", "実施");
  const { told, trips } = await heard();
  expect(trips).toBe(0);
  expect(rulesOf(told[0]!).filter((rule) => rule.startsWith("C501"))).toEqual([]);
});

describe("what changes the workbook's shape", () => {
  test("a deleted sheet: its rows are not owed any more, after two reads", async () => {
    onTheUsualExcel();
    const { excel, heard } = await watching();
    excel.userDeleteSheet("取組内容");
    expect(await heard()).toEqual({ told: [], trips: 0 });
    type(excel, "PlanItems", 10, "R7実施状況", "一部実施");
    const { told, trips } = await heard();
    // A read, and a look whether its cells stand somewhere without a table.
    expect(trips).toBe(2);
    expect(rulesOf(told[0]!)).not.toContain("A311 10-①");
    expect(rulesOf(told[0]!)).toContain("A301 10-指1");
  });

  test("rows put in above the table: the finding points to the present cell", async () => {
    onTheUsualExcel();
    const { excel, heard } = await watching();
    excel.book.sheets.find(({ name }) => name === "推進項目")!.protection.protected = false;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("推進項目").getRange("1:2").insert("Down");
      await context.sync();
    });
    await heard();
    type(excel, "PlanItems", 10, "R7実施状況", "？");
    const { told, trips } = await heard();
    expect(trips).toBe(1);
    expect(told[0]!.findings.find(({ rule }) => rule === "E402")).toMatchObject(
      cellPlace(excel, "PlanItems", 10, "R7実施状況"),
    );
  });

  test("rows sorted on a sheet without protection, which no event tells", async () => {
    const { excel, heard } = await watching();
    const sheet = excel.book.sheets.find(({ name }) => name === "推進項目")!;
    sheet.protection.protected = false;
    // The reading must know it too.
    excel.userEdit("推進項目", "A5", "1");
    await heard();
    const { row } = entryCell(excel.book, "PlanItems", 8, "番号");
    const [a, b] = [sheet.cells.get(row)!, sheet.cells.get(row + 1)!];
    sheet.cells.set(row, b).set(row + 1, a);
    excel.bookChanged();
    type(excel, "PlanItems", 8, "R7実施状況", "？");
    const { told } = await heard();
    expect(told[0]!.items).toContain(8);
    expect(told[0]!.findings.filter(({ rule }) => rule === "E402")).toMatchObject([{ key: 8 }]);
  });

  test("another 対象年度 is the one that counts from then on", async () => {
    const { excel, heard } = await watching();
    const name = excel.book.names.find((n) => n.name === "対象年度")!;
    const [, sheet, address] = /^='?([^'!]+)'?!(.+)$/.exec(name.formula)!;
    excel.userEdit(sheet!, address!.replaceAll("$", ""), "R6");
    expect((await heard()).told).toEqual([]);
    type(excel, "PlanItems", 10, "R6実施状況", "？");
    const { told } = await heard();
    expect(told[0]!.reportingYear).toBe(fiscalYear(2024));
    expect(rulesOf(told[0]!)).toContain("E402 10");
  });
});

describe("what Excel refuses", () => {
  test("a busy Excel is silent, and the next edit makes up for it", async () => {
    onTheUsualExcel();
    const { excel, heard } = await watching();
    excel.faults.throttle(1);
    const first = entryCell(excel.book, "PlanItems", 5, "R7実施状況");
    const address = addressOf({ ...first, rowCount: 2, columnCount: 1 });
    excel.userEdit(first.sheet, address, "じっし");
    expect((await heard()).told).toEqual([]);
    type(excel, "PlanItems", 9, "R7実施状況", "実施");
    expect(await heard()).toMatchObject({ trips: 1, told: [{ items: [5, 6, 9] }] });
  });

  test("a cell being edited: told when it is entered", async () => {
    const { excel, heard } = await watching();
    const first = entryCell(excel.book, "PlanItems", 5, "R7実施状況");
    const address = addressOf({ ...first, rowCount: 2, columnCount: 1 });
    excel.userEdit(first.sheet, address, "じっし");
    await excel.settled();
    excel.faults.beginCellEdit();
    await pause();
    excel.faults.endCellEdit();
    expect((await heard()).told).toMatchObject([{ items: [5, 6] }]);
  });
});

test("after stop nothing is told and nothing listens", async () => {
  const { excel, heard, stop } = await watching();
  type(excel, "PlanItems", 5, "R7実施状況", "じっし");
  await excel.settled();
  await stop();
  excel.traffic.reset();
  type(excel, "PlanItems", 6, "R7実施状況", "じっし");
  expect(await heard()).toEqual({ told: [], trips: 0 });
});

test("refuses a workbook without a plan, and leaves no handler behind", async () => {
  const excel = await openLocalExcel();
  const onChecked = () => {
    throw new Error("told");
  };
  const outcome = await watchEntries(bundledPlan, {
    scope: () => ({ kind: "all" }),
    now,
    language: "ja",
    onChecked,
  });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "no-plan" } });
  excel.traffic.reset();
  excel.userEdit("Sheet1", "A1", "x");
  await excel.settled();
  await pause();
  expect(excel.traffic.roundTrips).toBe(0);
});

test("the item whose row is selected is told once the selection rests, without a round trip", async () => {
  onTheUsualExcel();
  const { excel, heard, selected } = await watching();
  const select = (...of: [PlanTable, number | string, string]) => {
    const { sheet, address } = cellOf(excel, ...of);
    excel.userSelect(sheet, address);
  };
  select("PlanItems", 5, "R7実施状況");
  await excel.settled();
  select("PlanActions", "9-②", "R7到達段階");
  expect((await heard()).trips).toBe(0);
  expect(selected).toEqual([9]);
  // Above the table there is no item.
  excel.userSelect(cellOf(excel, "PlanItems", 5, "R7実施状況").sheet, "A1");
  await heard();
  expect(selected).toEqual([9]);
});

test("what a colleague enters comes with what the form shows", async () => {
  const { excel, heard } = await watching();
  const { sheet, address } = cellOf(excel, "PlanItems", 3, "R7取組実績");
  excel.coAuthorEdit(sheet, address, "同僚の文");
  const { told } = await heard();
  expect(told[0]).toMatchObject({ by: "coAuthor", items: [3] });
  expect(told[0]!.reading!.entries.report(3, fiscalYear(2025))?.value).toBe("同僚の文");
});
