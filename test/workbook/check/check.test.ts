import type { Scope } from "../../../src/check/finding";
import { cellAt, tablesOf, type Book } from "../../../src/local-excel/book";
import { conditionalStyleAt, conditionalStyles } from "../../../src/local-excel/calc";
import { cellText } from "../../../src/local-excel/display";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { checkPlan, type Checked } from "../../../src/workbook/check/check";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 10, 22, 9, 30);

async function freshWorkbook(): Promise<LocalExcel> {
  const excel = await openLocalExcel(await insertedBook());
  excel.traffic.reset();
  return excel;
}

/** Lists every owed entry, that there may be many findings to look at. */
async function check(scope: Scope = { kind: "all" }, everyOwedEntry = true): Promise<Checked> {
  const outcome = await checkPlan(bundledPlan, { scope, now, everyOwedEntry });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

const countsByRule = ({ findings }: Checked) => {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

/** CheckFindings as staff see it. */
function shownFindings(book: Book): Record<string, string>[] {
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === "CheckFindings")!;
  return Array.from({ length: table.area.rowCount - 1 }, (_, i) =>
    Object.fromEntries(
      table.columns.map((column, c) => [
        column.name,
        cellText(cellAt(sheet, table.area.row + 1 + i, table.area.column + c)),
      ]),
    ),
  );
}

/** What stands over the table. */
const summaryLine = (book: Book) =>
  cellText(
    cellAt(
      book.sheets.find((sheet) => sheet.name === "チェック結果")!,
      1,
      0,
    ),
  );

test("a fresh workbook owes R7: 41 statuses, 92 due actions, 38 actuals, 1 figure before", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  const checked = await check();
  // 42 items less the reprint; 94 actions of their own less 27-② and 39-②, planned for R9 only;
  // 38 indicators with a target in R7, none of them a reprint, and R6 of the year-on-year target.
  expect(countsByRule(checked)).toEqual({ E401: 41, A311: 92, A301: 38, A307: 1, C502: 12 });
  expect(checked.counts).toEqual({ error: 0, missing: 172, warning: 0, info: 12 });
  expect(checked.progress).toEqual({
    entries: { made: 0, owed: 172 },
    texts: { made: 0, owed: 82 },
  });
  expect(excel.traffic.roundTrips).toBe(2);
  expect(excel.traffic.bytesUp).toBeLessThan(200_000);
});

test("for 全庁 one line stands for a department that has entered nothing", async () => {
  const excel = await freshWorkbook();
  const untouched = await check({ kind: "all" }, false);
  expect(countsByRule(untouched)).toEqual({ C502: 12 });
  // It counts them, and says so over the table: the headline of an empty workbook is no perfect one.
  expect(untouched.counts).toEqual({ error: 0, missing: 172, warning: 0, info: 12 });
  expect(summaryLine(excel.book)).toBe(
    "2026-11-22 09:30　対象年度 R7（令和7年度）　範囲 全庁　記入 0/172　エラー 0件・未記入 172件・警告 0件・情報 12件　計画定義 2023.1",
  );
  // 収納課 leads item 40 alone, and reports a status, three actions and one of three indicators.
  type(excel, "PlanActions", "40-①", "R7到達段階", "実施");
  const begun = await check({ kind: "all" }, false);
  expect(countsByRule(begun)).toEqual({ C502: 12, E401: 1, A311: 2, A301: 1 });
});

test("shows the findings in their sheet, with links, and highlights the cells", async () => {
  const excel = await freshWorkbook();
  type(excel, "PlanIndicators", "1-指1", "R9実績値", "0.9");
  await check();
  const rows = shownFindings(excel.book);
  expect(rows).toHaveLength(173 + 12);
  expect(rows[0]).toMatchObject({
    重大度: "エラー",
    規則: "A306",
    シート: "数値目標",
    番号: "1",
    年度: "R9",
  });
  expect(rows[1]).toMatchObject({ 重大度: "未記入", 規則: "E401", 番号: "1", 年度: "R7" });
  // Two rows have the same name but for what stands in brackets.
  expect(rows.filter((row) => /^33-指[12]$/.test(row["キー"]!)).map((row) => row["名称"])).toEqual([
    "男女別の育児休業取得率（男性職員）",
    "男女別の育児休業取得率（女性職員）",
  ]);
  const early = rows.find((row) => row["規則"] === "A306")!;
  const place = entryCell(excel.book, "PlanIndicators", "1-指1", "R9実績値");
  expect(early["リンク"]).toMatch(/^数値目標 [A-Z]+5$/);
  const sheet = excel.book.sheets.find((s) => s.name === "数値目標")!;
  expect(conditionalStyles(excel.book, sheet).get(place.row)?.get(place.column)).toMatchObject({
    bold: true,
  });

  type(excel, "PlanIndicators", "1-指1", "R9実績値", "");
  await check();
  // White again, as all cells of a year that is not reported.
  expect(conditionalStyles(excel.book, sheet).get(place.row)?.get(place.column)).toEqual({
    fill: "#FFFFFF",
  });
});

test("a cell that waits for 原本確認 is violet, with a warning yellow, with an error red", async () => {
  const excel = await freshWorkbook();
  const fillOf = (column: string) => {
    const place = entryCell(excel.book, "PlanActions", "20-①", column);
    const sheet = excel.book.sheets.find((s) => s.name === "取組内容")!;
    return conditionalStyleAt(excel.book, sheet, place.row, place.column)?.fill;
  };
  expect(["R6計画", "R7計画", "R8計画"].map(fillOf)).toEqual(["#E9E3F4", "#E9E3F4", "#E9E3F4"]);
  type(excel, "PlanActions", "20-①", "R6計画", "実施中です");
  type(excel, "PlanActions", "20-①", "R7計画", "検討");
  await check();
  expect(["R6計画", "R7計画", "R8計画"].map(fillOf)).toEqual(["#F8CBCB", "#FFE2A8", "#E9E3F4"]);
});

test("a second check that finds the same writes nothing", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  await check();
  excel.traffic.reset();
  await check();
  expect(excel.traffic.roundTrips).toBe(1);
});

test("says so when everything is in order, and leaves one blank row", async () => {
  const excel = await freshWorkbook();
  const scope: Scope = { kind: "department", department: "スマートシティ推進室", related: false };
  expect((await check(scope)).counts.missing).toBe(3); // 10: status, one action, one actual
  type(excel, "PlanItems", 10, "R7実施状況", "実施");
  type(excel, "PlanItems", 10, "R7取組実績", "3件の共創プロジェクトを進めた。");
  type(excel, "PlanActions", "10-①", "R7到達段階", "実施");
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "3");
  expect((await check(scope)).findings).toEqual([]);
  expect(shownFindings(excel.book)).toHaveLength(1);
  expect(Object.values(shownFindings(excel.book)[0]!).join("")).toBe("");
  expect(summaryLine(excel.book)).toBe(
    "2026-11-22 09:30　対象年度 R7（令和7年度）　範囲 スマートシティ推進室　記入 3/3　エラー 0件・未記入 0件・警告 0件・情報 0件　計画定義 2023.1",
  );
});

test("finds entries by key and header: renamed sheets, moved and inserted columns do not matter", async () => {
  const excel = await freshWorkbook();
  type(excel, "PlanItems", 1, "R7実施状況", "おおむね実施");
  excel.userRenameSheet("推進項目", "R7 推進項目（控）");
  const { findings } = await check();
  expect(findings.find(({ rule }) => rule === "E402")).toMatchObject({
    sheet: "R7 推進項目（控）",
    row: "1 効果的な市政情報の提供",
    found: "おおむね実施",
  });
});

test("text that looks like a formula comes back as text", async () => {
  const excel = await freshWorkbook();
  type(excel, "PlanItems", 1, "R7実施状況", "'=1+1");
  await check();
  expect(shownFindings(excel.book).find((row) => row["規則"] === "E402")).toMatchObject({
    あった値: "=1+1",
  });
});

test("a copied sheet is left alone", async () => {
  const excel = await freshWorkbook();
  excel.userCopySheet("推進項目");
  expect((await check()).counts.missing).toBe(172);
});

test("a missing sheet is one finding, not a failure", async () => {
  const excel = await freshWorkbook();
  excel.userDeleteSheet("取組内容");
  const checked = await check();
  expect(countsByRule(checked)).toMatchObject({ S101: 1, E401: 41, A301: 38 });
  expect(countsByRule(checked).A311).toBeUndefined();
});

test("works where the findings' sheet was deleted: they are returned", async () => {
  const excel = await freshWorkbook();
  excel.userDeleteSheet("チェック結果");
  expect((await check()).findings.length).toBe(173 + 12);
});

test("refuses a department the plan does not know, and a workbook without a plan", async () => {
  await freshWorkbook();
  const scope: Scope = { kind: "department", department: "宇宙課", related: false };
  expect(await checkPlan(bundledPlan, { scope, now })).toEqual({
    ok: false,
    refusal: { code: "unknown-department", subject: "宇宙課" },
  });
  await openLocalExcel();
  expect(await checkPlan(bundledPlan, { scope: { kind: "all" }, now })).toMatchObject({
    refusal: { code: "no-plan" },
  });
});

describe("チェック結果 as staff use it", () => {
  const sheetOfFindings = (excel: LocalExcel) =>
    excel.book.sheets.find((sheet) => sheet.name === "チェック結果")!;
  const table = (excel: LocalExcel) => sheetOfFindings(excel).tables[0]!;
  /** Address of a column's cell in the n-th row of findings, from 1. */
  const cellOf = (excel: LocalExcel, header: string, row: number) => {
    const column = table(excel).columns.findIndex((c) => c.name === header);
    return `${String.fromCharCode(65 + column)}${table(excel).area.row + 1 + row}`;
  };

  test("links each finding to its own cell", async () => {
    const excel = await freshWorkbook();
    await check();
    const rows = shownFindings(excel.book);
    // 1, 2, 3 … in the document's order: the statuses of R7 stand below each other.
    expect(rows.slice(0, 3).map((row) => row["リンク"])).toEqual(
      [1, 2, 3].map((no) => {
        const place = entryCell(excel.book, "PlanItems", no, "R7実施状況");
        return `推進項目 I${place.row + 1}`;
      }),
    );
  });

  test("keeps 確認 and staff's own columns with their finding when findings come and go", async () => {
    const excel = await freshWorkbook();
    await check();
    excel.userEdit("チェック結果", cellOf(excel, "確認", 2), "課長に確認済");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("チェック結果");
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("D4").values = [["メモ"]];
      sheet.getRange("D5:D300").numberFormat = "General" as unknown as string[][];
      await context.sync();
    });
    excel.userEdit("チェック結果", cellOf(excel, "メモ", 2), "'=3-5");
    type(excel, "PlanItems", 1, "R7実施状況", "実施");
    type(excel, "PlanItems", 3, "R7実施状況", "?");
    await check();
    // Item 1's finding is gone, another (no 取組実績) came; item 2's kept its notes.
    const rows = shownFindings(excel.book);
    expect(rows.find((row) => row["キー"] === "2" && row["規則"] === "E401")).toMatchObject({
      重大度: "未記入",
      確認: "課長に確認済",
      メモ: "=3-5",
      年度: "R7",
    });
    expect(rows.filter((row) => row["確認"] !== "" || row["メモ"] !== "")).toHaveLength(1);
    expect(highlighted(excel, "R7実施状況", 3)).toBe(true);
  });

  test("a formula somebody noted beside one finding stays the only one of its column", async () => {
    const excel = await freshWorkbook();
    await check();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("チェック結果");
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("D4").values = [["期限"]];
      sheet.getRange("D5:D300").numberFormat = "General" as unknown as string[][];
      await context.sync();
    });
    // The clerk has undone what Excel filled.
    excel.userEdit("チェック結果", cellOf(excel, "期限", 2), "=1+1");
    excel.userEdit("チェック結果", cellOf(excel, "期限", 1), "");
    for (let row = 3; row <= shownFindings(excel.book).length; row++)
      excel.userEdit("チェック結果", cellOf(excel, "期限", row), "");
    type(excel, "PlanItems", 1, "R7実施状況", "実施");
    await check();
    const noted = shownFindings(excel.book).filter((row) => row["期限"] !== "");
    expect(noted.map((row) => [row["キー"], row["期限"]])).toEqual([["2", "2"]]);
  });

  const highlighted = (excel: LocalExcel, column: string, item: number): boolean => {
    const place = entryCell(excel.book, "PlanItems", item, column);
    const items = excel.book.sheets.find((s) => s.name === "推進項目")!;
    return conditionalStyles(excel.book, items).get(place.row)?.get(place.column)?.bold === true;
  };

  test("highlights 推進項目 too, where the keys are numbers", async () => {
    const excel = await freshWorkbook();
    type(excel, "PlanItems", 1, "R7実施状況", "?");
    type(excel, "PlanItems", 2, "R7実施状況", "実施");
    await check();
    expect(highlighted(excel, "R7実施状況", 1)).toBe(true);
    expect(highlighted(excel, "R7実施状況", 2)).toBe(false);
    // What is to be entered keeps the colour that asks for it: it is no fault.
    expect(highlighted(excel, "R7実施状況", 3)).toBe(false);
  });

  test("a header of ours that was renamed is theirs, and ours comes back beside it", async () => {
    onTheUsualExcel();
    const excel = await freshWorkbook();
    await check();
    excel.userEdit("チェック結果", `${cellOf(excel, "内容", 0)}`, "せつめい");
    await check();
    const rows = shownFindings(excel.book);
    expect(rows).toHaveLength(172 + 12);
    expect(rows[0]).toMatchObject({ 内容: expect.stringContaining("記入されていません") });
    excel.traffic.reset();
    await check();
    expect(excel.traffic.roundTrips).toBe(1);
  });

  test("protected by somebody: opened for the write, and named where a password forbids it", async () => {
    const excel = await freshWorkbook();
    const sheet = sheetOfFindings(excel);
    sheet.protection.protected = true;
    expect((await check()).counts.missing).toBe(172);
    expect(shownFindings(excel.book)).toHaveLength(172 + 12);
    expect(sheet.protection.protected).toBe(true);
    sheet.protection.password = "ひみつ";
    type(excel, "PlanItems", 1, "R7実施状況", "実施");
    expect(await checkPlan(bundledPlan, { scope: { kind: "all" }, now })).toEqual({
      ok: false,
      refusal: { code: "sheet-password", subject: "チェック結果" },
    });
  });
});

test.each(["", "らいねん", "R12"])(
  "a 対象年度 that is no year of the plan (%p) is the one finding, not a guess",
  async (year) => {
    const excel = await freshWorkbook();
    excel.userEdit("集計", "B4", year);
    expect(countsByRule(await check())).toEqual({ S100: 1 });
    const sheet = excel.book.sheets.find((s) => s.name === "チェック結果")!;
    expect(cellText(cellAt(sheet, 1, 0))).toContain("対象年度 未設定");
  },
);

test("refuses to check for a year outside the plan", async () => {
  await freshWorkbook();
  const outside = fiscalYear(2020);
  expect(
    await checkPlan(bundledPlan, { scope: { kind: "all" }, now, reportingYear: outside }),
  ).toEqual({ ok: false, refusal: { code: "unknown-year", subject: "R2" } });
});

test("a number written as text is the row it names, in its finding as in its reading", async () => {
  const excel = await freshWorkbook();
  const key = entryCell(excel.book, "PlanItems", 7, "番号");
  const items = excel.book.sheets.find((sheet) => sheet.name === "推進項目")!;
  cellAt(items, key.row, key.column)!.value = "７ ";
  const status = (await check()).findings.find(({ rule, key }) => rule === "E401" && key === 7);
  expect(status?.cell).toBe(`I${key.row + 1}`);
});

test("a finding with a fix carries it as a change of its cell, as the cell stands now", async () => {
  const excel = await freshWorkbook();
  type(excel, "PlanIndicators", "40-指1", "R7実績値", "'９９．４１％");
  type(excel, "PlanIndicators", "40-指2", "R7実績値", "612,345,678");
  type(excel, "PlanItems", 40, "R7実施状況", "おおむね実施");
  excel.userRenameSheet("数値目標", "指標");
  const { findings } = await check();
  const proposed = (rule: string, key: number | string) =>
    findings.find((f) => f.rule === rule && f.key === key)!.proposal;
  const actual = { table: "PlanIndicators", column: "R7実績値", year: 2025 };
  expect(proposed("A302", "40-指1")).toEqual({
    ...actual,
    key: "40-指1",
    before: "９９．４１％",
    value: 0.9941,
  });
  expect(proposed("A305", "40-指2")).toEqual({
    ...actual,
    key: "40-指2",
    before: 612_345_678,
    value: 612.345678,
  });
  // Nobody can tell what was meant; nothing is there to be changed.
  expect(proposed("E402", 40)).toBeNull();
  expect(proposed("A311", "40-①")).toBeNull();
});
