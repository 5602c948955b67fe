import type { CellValue } from "../../src/entries/cell";
import { header, type PlanTable } from "../../src/entries/columns";
import type { Proposal } from "../../src/entries/proposal";
import {
  ensureCell,
  plainStyle,
  tablesOf,
  type Book,
  type Cell,
  type Sheet,
} from "../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { leadOf, reportingOffices, officeOf } from "../../src/plan/office";
import { checkPlan, type Checked } from "../../src/workbook/check/check";
import type { PlacedFinding } from "../../src/workbook/check/placeFindings";
import { insertPlan } from "../../src/workbook/insert/insert";
import { refusalMessage } from "../../src/workbook/outcome";
import { applyProposals } from "../../src/workbook/proposals/applyProposals";
import { recalculatePlan } from "../../src/workbook/summary/recalculate";
import { onTheUsualExcel, openLocalExcel } from "../local-excel/withExcel";
import { outsideFindings } from "./check/outsideFindings";
import { entryCell } from "./entryCells";
import { insertedBook } from "./insertedBook";

/**
 * Workbooks that must never break a check: it finds what is wrong or says why it cannot look, changes
 * nothing but its own sheet, and loses nothing.
 */

const now = new Date(2026, 10, 22, 9, 30);

/**
 * Every department has made an entry, or one line would stand for all it owes. Calculated once: what
 * a check finds of entries does not depend on results of formulas.
 */
async function workbook(): Promise<Book> {
  const book = await insertedBook();
  book.calculationMode = "Manual";
  for (const office of reportingOffices(bundledPlan)) {
    const led = bundledPlan.items.findLast(
      (item) => item.reprintOf === null && officeOf(bundledPlan, leadOf(item)) === office,
    );
    // ふるさと産業振興課 leads nothing: it reports 40-指2.
    if (led) put(book, ["PlanActions", led.actions[0]!.key, "R7到達段階"], { value: "実施" });
    else put(book, ["PlanIndicators", "40-指2", "R7実績値"], { value: 1 });
  }
  return book;
}

/** Checks a workbook for 全庁 and holds everything but チェック結果 against what stood there before. */
async function check(book: Book): Promise<Checked> {
  await openLocalExcel(book);
  const before = outsideFindings(book);
  const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  expect(outsideFindings(book)).toEqual(before);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

const sheetOf = (book: Book, name: string): Sheet =>
  book.sheets.find((sheet) => sheet.name === name)!;

type Place = readonly [PlanTable, number | string, string];

/** Puts a value into an entry cell as a file brings it: nothing is typed, nothing is read into it. */
function put(book: Book, place: Place, content: Partial<Cell>): Cell {
  const { sheet, row, column } = entryCell(book, ...place);
  return Object.assign(ensureCell(sheetOf(book, sheet), row, column), content);
}

/** Rule, row and column of each finding: what stays when only places change. */
const what = ({ findings }: Checked): string[] =>
  findings.map(({ rule, key, column }) => `${rule} ${key} ${column}`).sort();

/**
 * The same without those about the template: look-ups of 再掲 rows go by the place of their source,
 * so they are wrong after a sort (C501), and so are figures made of them (C503).
 */
const entriesOf = (checked: Checked): string[] =>
  what(checked).filter((text) => !/^(S1|C501|C503)/.test(text));

const at = ({ findings }: Checked, [table, key, column]: Place): PlacedFinding[] =>
  findings.filter((f) => f.table === table && f.key === key && f.column === column);

const status: Place = ["PlanItems", 1, "R7実施状況"];
const report: Place = ["PlanItems", 1, "R7取組実績"];
const actual: Place = ["PlanIndicators", "10-指1", "R7実績値"];

/** Values of チェック結果 by header. */
function shownRows(book: Book): Record<string, Cell | undefined>[] {
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === "CheckFindings")!;
  const { row, column, rowCount } = table.area;
  return Array.from({ length: rowCount - 1 }, (_, i) =>
    Object.fromEntries(
      table.columns.map(({ name }, c) => [name, sheet.cells.get(row + 1 + i)?.get(column + c)]),
    ),
  );
}

let asInserted: Checked;
beforeAll(async () => {
  asInserted = await check(await workbook());
});

test("what these tests compare shows a single changed cell", async () => {
  const book = await workbook();
  const before = outsideFindings(book);
  expect(outsideFindings(book)).toEqual(before);
  put(book, report, { value: "x" });
  expect(
    Object.keys(before).filter((name) => before[name] !== outsideFindings(book)[name]),
  ).toEqual(["推進項目"]);
});

describe("workbooks that lack what a check needs", () => {
  test("an empty workbook: told to insert the plan first", async () => {
    const excel = await openLocalExcel();
    const before = outsideFindings(excel.book);
    const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    if (outcome.ok) throw new Error("checked");
    expect(refusalMessage(outcome.refusal, "ja")).toContain("先に「テンプレート挿入」");
    expect(outsideFindings(excel.book)).toEqual(before);
  });

  test.each<[string, Place, string]>([
    ["推進項目", ["PlanItems", 1, "R7実施状況"], "E402"],
    ["取組内容", ["PlanActions", "1-②", "R7到達段階"], "A312"],
    ["数値目標", ["PlanIndicators", "2-指2", "R7実績値"], "A302"],
  ])("only %s: the other six sheets are missing, its rows are checked", async (name, at, rule) => {
    const book = await workbook();
    put(book, at, { value: "なんとも言えない" });
    book.sheets = book.sheets.filter((sheet) => sheet.name === name);
    book.activeSheetId = book.sheets[0]!.id;
    const checked = await check(book);
    expect(checked.findings.filter(({ rule: id }) => id === "S101")).toHaveLength(6);
    expect(checked.findings).toContainEqual(expect.objectContaining({ rule, key: at[1] }));
  });

  test.each(["記入要領", "集計", "チェック結果"])("only %s: no plan to check", async (name) => {
    const book = await workbook();
    book.sheets = book.sheets.filter((sheet) => sheet.name === name);
    book.activeSheetId = book.sheets[0]!.id;
    await openLocalExcel(book);
    const before = outsideFindings(book);
    const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "no-plan" } });
    expect(outsideFindings(book)).toEqual(before);
  });
});

describe("sheets that were arranged", () => {
  /** Turns the rows of a table's body upside down. */
  function reverse(book: Book, name: PlanTable): void {
    const { sheet, table } = tablesOf(book).find((t) => t.table.name === name)!;
    const first = table.area.row + 1;
    const rows = Array.from({ length: table.area.rowCount - 1 }, (_, i) => first + i);
    const cells = rows.map((row) => sheet.cells.get(row)!);
    rows.forEach((row, i) => sheet.cells.set(row, cells.at(-1 - i)!));
  }

  test("rows sorted: the same findings, each at its row", async () => {
    const book = await workbook();
    for (const table of ["PlanItems", "PlanActions", "PlanIndicators"] as const)
      reverse(book, table);
    const checked = await check(book);
    expect(entriesOf(checked)).toEqual(entriesOf(asInserted));
    const { row } = entryCell(book, ...status);
    expect(at(checked, status)[0]!.cell).toMatch(new RegExp(`^[A-Z]+${row + 1}$`));
  });

  test("rows filtered and hidden are checked like the others", async () => {
    const book = await workbook();
    for (const sheet of book.sheets)
      for (let row = 4; row < 30; row++)
        sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
    expect(what(await check(book))).toEqual(what(asInserted));
  });

  test("columns moved", async () => {
    const book = await workbook();
    const { sheet, table } = tablesOf(book).find((t) => t.table.name === "PlanItems")!;
    const name = (header: string) => table.columns.findIndex((column) => column.name === header);
    const [a, b] = [name("番号"), name("R7実施状況")];
    for (const [row, cells] of sheet.cells) {
      if (row < table.area.row) continue;
      const [own, other] = [cells.get(table.area.column + a), cells.get(table.area.column + b)];
      for (const [column, cell] of [
        [a, other],
        [b, own],
      ] as const)
        if (cell) cells.set(table.area.column + column, cell);
        else cells.delete(table.area.column + column);
    }
    [table.columns[a], table.columns[b]] = [table.columns[b]!, table.columns[a]!];
    const checked = await check(book);
    expect(entriesOf(checked)).toEqual(entriesOf(asInserted));
    expect(at(checked, status)[0]!.cell).toBe("A5");
  });

  test("columns inserted within a table and before it", async () => {
    const book = await workbook();
    await openLocalExcel(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("推進項目");
      sheet.protection.unprotect();
      sheet.getRange("F:G").insert("Right");
      sheet.getRange("A:A").insert("Right");
      await context.sync();
    });
    const checked = await check(book);
    expect(what(checked)).toEqual(what(asInserted));
    const { column } = entryCell(book, ...status);
    expect(at(checked, status)[0]!.cell).toBe(`${letters(column)}5`);
  });

  const letters = (column: number): string =>
    (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") +
    String.fromCharCode(65 + (column % 26));

  test("merged cells over the tables and over the findings", async () => {
    const book = await workbook();
    for (const name of ["推進項目", "取組内容", "数値目標", "集計", "チェック結果"])
      sheetOf(book, name).merges = [{ row: 0, column: 0, rowCount: 2, columnCount: 8 }];
    expect(what(await check(book))).toEqual(what(asInserted));
    expect(sheetOf(book, "チェック結果").merges).toHaveLength(1);
  });

  test("a table made an ordinary range, its cells merged: it is missing, the others are checked", async () => {
    const book = await workbook();
    put(book, ["PlanItems", 2, "R7実施状況"], { value: "実施" });
    const sheet = sheetOf(book, "取組内容");
    sheet.tables = [];
    sheet.merges = [{ row: 4, column: 0, rowCount: 3, columnCount: 1 }];
    for (const row of [5, 6]) sheet.cells.get(row)!.delete(0);
    const checked = await check(book);
    expect(checked.findings.filter(({ rule }) => rule === "S101")).toHaveLength(1);
    expect(at(checked, status)).toHaveLength(1);
  });
});

describe("workbooks that may not be written", () => {
  function lock(book: Book, ...names: string[]): void {
    for (const name of names)
      Object.assign(sheetOf(book, name).protection, { protected: true, password: "ひみつ" });
  }

  test("sheets with a password: checked all the same", async () => {
    const book = await workbook();
    lock(book, "記入要領", "推進項目", "取組内容", "数値目標", "集計");
    expect(what(await check(book))).toEqual(what(asInserted));
  });

  test("チェック結果 with a password: named, and nothing is changed", async () => {
    const book = await workbook();
    lock(book, "チェック結果");
    await openLocalExcel(book);
    const before = structuredClone(book);
    const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    if (outcome.ok) throw new Error("checked");
    expect(refusalMessage(outcome.refusal, "ja")).toContain("「チェック結果」がパスワード");
    expect(book.sheets).toEqual(before.sheets);
  });

  test("recalculate names the sheet it would have to write, and changes nothing", async () => {
    const book = await insertedBook();
    lock(book, "集計");
    // A formula somebody wrote over, to be put back.
    const cells = [...sheetOf(book, "集計").cells.values()].flatMap((row) => [...row.values()]);
    const overwritten = cells.filter(({ formula }) => formula?.includes("COUNTIFS"))[0]!;
    delete overwritten.formula;
    overwritten.value = 41;
    await openLocalExcel(book);
    const before = outsideFindings(book);
    const outcome = await recalculatePlan(bundledPlan, { reportingYear: fiscalYear(2024), now });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: "sheet-password", subject: "集計" },
    });
    expect(outsideFindings(book)).toEqual(before);
  });

  test("a proposal for a cell somebody locked is left out, the others are written", async () => {
    const book = await workbook();
    lock(book, "推進項目");
    const locked = put(book, status, {});
    locked.style = { ...locked.style, locked: true };
    await openLocalExcel(book);
    const proposal = (key: number): Proposal => ({
      table: "PlanItems" as const,
      key,
      column: "R7実施状況",
      year: fiscalYear(2025),
      before: "",
      value: "実施",
    });
    const outcome = await applyProposals(bundledPlan, [proposal(1), proposal(2)]);
    expect(outcome).toMatchObject({
      ok: true,
      written: [{ key: 2 }],
      skipped: [{ why: "locked", proposal: { key: 1 } }],
    });
    expect(put(book, status, {}).value).toBeNull();
    expect(put(book, ["PlanItems", 2, "R7実施状況"], {}).value).toBe("実施");
  });

  test("opened read-only: checked, for Excel lets such a workbook be written until it is saved", async () => {
    const book = await workbook();
    book.readOnly = true;
    expect(what(await check(book))).toEqual(what(asInserted));
    const empty = await openLocalExcel();
    empty.book.readOnly = true;
    const outcome = await insertPlan(bundledPlan, { today: now });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "read-only" } });
  });
});

test("10,000 rows in a table: the plan's own are checked, the others counted and kept", async () => {
  const book = await workbook();
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === "PlanItems")!;
  for (let row = table.area.row + table.area.rowCount; row <= 10_000; row++) {
    const content = row % 2 === 0 ? null : `控え${row}`;
    ensureCell(sheet, row, table.area.column).value = content;
    ensureCell(sheet, row, table.area.column + 12).value = "控え";
  }
  table.area = { ...table.area, rowCount: 10_001 - table.area.row };
  const checked = await check(book);
  const strangers = checked.findings.filter(({ rule }) => rule === "S102");
  expect(strangers.length).toBeGreaterThan(0);
  expect(entriesOf(checked)).toEqual(entriesOf(asInserted));
  expect(sheet.cells.get(9_999)!.get(table.area.column)!.value).toBe("控え9999");
});

describe("cells that hold odd things", () => {
  const odd: [string, string][] = [
    ["32,767 characters", "あ".repeat(32_767)],
    ["a lone surrogate", "\ud800"],
    ["combining marks", "か\u3099ん\u0301\u0302\u0303"],
    ["right-to-left text", "\u202eالتنفيذ\u202c"],
    ["emoji", "👩‍👩‍👧🏽"],
    ["text that begins with =", '=HYPERLINK("http://example.com","実施")'],
    ["text that begins with +", "+81-83-922-4111"],
    ["text that begins with -", "-SUM(A1:A9)"],
    ["text that begins with @", "@SUM(1)"],
  ];
  test.each(odd)("%s: a finding on a status and an actual, shown as text", async (_, text) => {
    const book = await workbook();
    put(book, status, { value: text });
    put(book, report, { value: text });
    put(book, actual, { value: text });
    const checked = await check(book);
    expect(at(checked, status)).toMatchObject([{ rule: "E402" }]);
    expect(at(checked, actual)).toHaveLength(1);
    expect(at(checked, actual)[0]!.severity).toBe("error");
    const rows = shownRows(book).filter((row) => row["規則"]?.value === "E402");
    expect(rows).toHaveLength(1);
    const shown = rows[0]!["あった値"]!;
    expect(shown.formula).toBeUndefined();
    expect(text.slice(0, 10)).toBe(String(shown.value).slice(0, text.slice(0, 10).length));
    // Checked again it is the same, so nothing is written.
    onTheUsualExcel();
    const excel = await openLocalExcel(book);
    await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    expect(excel.traffic.roundTrips).toBe(1);
  });

  test.each([
    ["no-break spaces", "\u00a0\u00a0"],
    ["ideographic spaces", "　　"],
    ["zero-width space", "\u200b"],
  ])("%s", async (name, spaces) => {
    const book = await workbook();
    for (const place of [status, report, actual]) put(book, place, { value: spaces });
    const checked = await check(book);
    if (name === "zero-width space") expect(at(checked, status)).toHaveLength(1);
    else {
      // Blank to a reader, and so to the check: owed.
      expect(at(checked, status)).toMatchObject([{ rule: "E401" }]);
      expect(at(checked, actual)).toMatchObject([{ rule: "A301" }]);
    }
  });

  test("spaces around a right entry: a safe fix, for the formulas of 集計 do not see it", async () => {
    const book = await workbook();
    put(book, status, { value: "　実施\u00a0" });
    put(book, actual, { value: "\u00a03 事業　" });
    const checked = await check(book);
    expect(at(checked, status)).toMatchObject([{ fix: { kind: "safe", value: "実施" } }]);
    expect(at(checked, actual)).toMatchObject([{ fix: { kind: "safe", value: 3 } }]);
  });

  test("numbers as text: a safe fix, and a key is known all the same", async () => {
    const book = await workbook();
    put(book, actual, { value: "3" });
    put(book, ["PlanItems", 2, header.itemNo], { value: "2" });
    const checked = await check(book);
    expect(at(checked, actual)).toMatchObject([{ fix: { kind: "safe", value: 3 } }]);
    // Item 2 is still known by its number.
    expect(at(checked, ["PlanItems", 2, "R7実施状況"])).toMatchObject([{ rule: "E401" }]);
  });

  const values: [string, CellValue][] = [
    ["TRUE", true],
    ["FALSE", false],
  ];
  test.each(values)("%s is no status, no stage and no figure", async (_, value) => {
    const book = await workbook();
    const stage: Place = ["PlanActions", "10-①", "R7到達段階"];
    for (const place of [status, stage, actual]) put(book, place, { value });
    const checked = await check(book);
    expect(at(checked, status)).toMatchObject([{ rule: "E402" }]);
    expect(at(checked, stage)).toMatchObject([{ rule: "A312" }]);
    expect(at(checked, actual)).toMatchObject([{ rule: "A302" }]);
  });

  test("a date where a count is meant is asked about", async () => {
    const book = await workbook();
    // 2026-03-05, as Excel makes it of 3-5 typed into a cell of no text.
    put(book, actual, { value: 46_086, style: { ...plainStyle, numberFormat: "m月d日" } });
    expect(at(await check(book), actual)).not.toEqual([]);
  });

  test("all of them through a file: text is text again when the workbook is opened", async () => {
    const book = await workbook();
    const dangerous = odd.filter(([name]) => name.startsWith("text that begins"));
    dangerous.forEach(([, text], i) => {
      put(book, ["PlanItems", i + 1, "R7実施状況"], { value: text });
      put(book, ["PlanItems", i + 1, "R7取組実績"], { value: text });
    });
    await check(book);
    const opened = await openXlsx(await saveXlsx(book), "提出.xlsx");
    dangerous.forEach(([, text], i) => {
      const cell = put(opened, ["PlanItems", i + 1, "R7取組実績"], {});
      expect([cell.value, cell.formula]).toEqual([text, undefined]);
    });
    const shown = shownRows(opened).filter((row) => row["規則"]?.value === "E402");
    expect(shown.map((row) => [row["あった値"]!.value, row["あった値"]!.formula])).toEqual(
      dangerous.map(([, text]) => [text, undefined]),
    );
    const checked = await check(opened);
    expect(checked.findings.filter(({ rule }) => rule === "E402")).toHaveLength(dangerous.length);
  });
});
