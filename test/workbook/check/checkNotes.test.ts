import type { Scope } from "../../../src/check/finding";
import { cellAt, tablesOf, type Book } from "../../../src/local-excel/book";
import { cellText } from "../../../src/local-excel/display";
import { addressOf } from "../../../src/local-excel/area";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan, type Checked } from "../../../src/workbook/check/check";
import { enter, type Entry } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";

/** What staff write into チェック結果 outlives the next check. */

const now = new Date(2026, 10, 22, 9, 30);
const all: Scope = { kind: "all" };
const of = (department: string): Scope => ({ kind: "department", department, related: false });

const freshWorkbook = async (): Promise<LocalExcel> => openLocalExcel(await insertedBook());

async function check(scope: Scope): Promise<Checked> {
  const outcome = await checkPlan(bundledPlan, { scope, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

const findings = (book: Book) =>
  tablesOf(book).find(({ table }) => table.name === "CheckFindings")!;

function shownRows(book: Book): Record<string, string>[] {
  const { sheet, table } = findings(book);
  return Array.from({ length: table.area.rowCount - 1 }, (_, i) =>
    Object.fromEntries(
      table.columns.map((column, c) => [
        column.name,
        cellText(cellAt(sheet, table.area.row + 1 + i, table.area.column + c)),
      ]),
    ),
  );
}

/** Types into 確認 beside the finding of a rule and row. */
function note(excel: LocalExcel, rule: string, key: string, text: string): void {
  const { sheet, table } = findings(excel.book);
  const at = shownRows(excel.book).findIndex((row) => row.規則 === rule && row.キー === key);
  const column = table.columns.findIndex(({ name }) => name === "確認");
  const place = { row: table.area.row + 1 + at, column: table.area.column + column };
  excel.userEdit(sheet.name, addressOf({ ...place, rowCount: 1, columnCount: 1 }), text);
}

test("a confirmed warning is an info while its value stays; nothing else can be confirmed", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  // 6-指1 had 8,655人 before the plan: 2,650人 looks like a slip of scale.
  type(excel, "PlanIndicators", "6-指1", "R7実績値", "2650");
  const finding = async (rule: string) =>
    (await check(of("社会教育課"))).findings.find((f) => f.rule === rule);
  expect(await finding("A305")).toMatchObject({ severity: "warning" });
  note(excel, "A305", "6-指1", "確認済　原票と照合した");
  note(excel, "E401", "6", "確認済");
  expect(await finding("A305")).toMatchObject({
    severity: "info",
    confirmed: "確認済　原票と照合した",
  });
  expect(await finding("E401")).toMatchObject({ severity: "missing" });
  expect(shownRows(excel.book).find((row) => row.規則 === "A305")).toMatchObject({
    重大度: "情報",
    確認: "確認済　原票と照合した",
  });
  type(excel, "PlanIndicators", "6-指1", "R7実績値", "2651");
  expect(await finding("A305")).toMatchObject({ severity: "warning" });

  // Another department's check leaves what was confirmed where it is, and counts it not.
  note(excel, "A305", "6-指1", "確認済");
  const other = await check(of("収納課"));
  expect(other.findings.map(({ key }) => key)).not.toContain("6-指1");
  const kept = shownRows(excel.book);
  expect(kept).toHaveLength(other.findings.length + 2);
  expect(kept.at(-2)).toMatchObject({ 規則: "E401", キー: "6", 確認: "確認済" });
  expect(kept.at(-1)).toMatchObject({ 規則: "A305", キー: "6-指1", 確認: "確認済" });
  excel.traffic.reset();
  await check(of("収納課"));
  expect(excel.traffic.roundTrips).toBe(1);
  expect(await finding("A305")).toMatchObject({ severity: "info" });
});

test("確認 says what to write there, in every row a check has filled", async () => {
  await freshWorkbook();
  const { findings: found } = await check(of("総務課"));
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("CheckFindings");
    const cells = table.columns.getItem("確認").getDataBodyRange();
    cells.load("rowCount,dataValidation/prompt");
    await context.sync();
    expect(cells.rowCount).toBe(found.length);
    // One prompt for all of them.
    expect(cells.dataValidation.prompt.message).toContain("「確認済」と理由を書いてください");
  });
});

test("what was written below the findings stays below them, and rows may stand in any order", async () => {
  const excel = await freshWorkbook();
  await check(of("スマートシティ推進室"));
  note(excel, "E401", "10", "課長に相談中");
  const { sheet, table } = findings(excel.book);
  const below = table.area.row + table.area.rowCount + 2;
  excel.userEdit(sheet.name, `B${below}`, "提出前に見直すこと");
  await Excel.run(async (context) => {
    // As a sort leaves them.
    const body = context.workbook.tables.getItem("CheckFindings").getDataBodyRange();
    body.load("formulas");
    await context.sync();
    body.formulas = body.formulas.toReversed();
    await context.sync();
  });
  const { findings: found } = await check(of("デジタル推進課"));
  expect(found.length).toBeGreaterThan(10);
  const rows = shownRows(excel.book);
  expect(rows.map((row) => row.規則)).toEqual([...found.map(({ rule }) => rule), "E401"]);
  expect(rows.at(-1)).toMatchObject({ 規則: "E401", キー: "10", 確認: "課長に相談中" });
  const end = findings(excel.book).table.area;
  expect(cellText(cellAt(sheet, end.row + end.rowCount + 1, 1))).toBe("提出前に見直すこと");
});

test("findings that somebody sorted and filtered: all are in sight again, none is lost", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  await check(of("スマートシティ推進室"));
  note(excel, "E401", "10", "課長に相談中");
  const inSight = () => {
    const { sheet, table } = findings(excel.book);
    return shownRows(excel.book).filter((_, i) => !sheet.rows.get(table.area.row + 1 + i)?.hidden);
  };
  const before = shownRows(excel.book);
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("CheckFindings").getDataBodyRange();
    body.load("formulas");
    await context.sync();
    const rule = (row: unknown[]) => String(row[1]);
    body.formulas = body.formulas.toSorted((a, b) => rule(a).localeCompare(rule(b)));
    await context.sync();
  });
  excel.userFilter("CheckFindings", "規則", ["E401"]);
  expect(inSight().map((row) => row.規則)).toEqual(["E401"]);

  const { findings: found } = await check(of("スマートシティ推進室"));
  expect(shownRows(excel.book)).toEqual(before);
  expect(inSight()).toHaveLength(found.length);
  expect(inSight().find((row) => row.規則 === "E401")).toMatchObject({ 確認: "課長に相談中" });

  // Where nothing changed nothing is written: a filter stays as somebody set it.
  excel.userFilter("CheckFindings", "規則", ["E401"]);
  excel.traffic.reset();
  await check(of("スマートシティ推進室"));
  expect(excel.traffic.roundTrips).toBe(1);
  expect(inSight()).toHaveLength(1);

  // With more findings than before, filtered as it is.
  expect((await check(of("総務課"))).findings.length).toBeGreaterThan(found.length);
  expect(inSight()).toEqual(shownRows(excel.book));
});

test("500 findings: one read and one write, 200 KB in all", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  const items = bundledPlan.items.filter((item) => item.reprintOf === null);
  const own = <T extends { readonly reprintOf: unknown }>(rows: readonly T[]) =>
    rows.filter(({ reprintOf }) => reprintOf === null);
  const actions = items.flatMap((item) => own(item.actions));
  const indicators = items.flatMap((item) => own(item.indicators));
  const actuals = (year: string, rows = indicators) =>
    rows.map(({ key }): Entry => ["PlanIndicators", key, `${year}実績値`, "おおむね達成"]);
  await enter(excel, [
    ...items.map(({ no }): Entry => ["PlanItems", no, "R7実施状況", "おおむね実施"]),
    ...["R5", "R6", "R7"].flatMap((year) =>
      actions.map(({ key }): Entry => ["PlanActions", key, `${year}到達段階`, "着手"]),
    ),
    ...actuals("R7"),
    ...actuals("R6"),
    ...actuals("R5", indicators.slice(0, 22)),
  ]);
  excel.traffic.reset();
  const { findings: found } = await check(all);
  // 41 statuses, 94 × 3 stages and 51 × 2 + 22 actuals nobody can read; 41 texts are missing; and a
  // line for each of the 12 departments.
  expect(found).toHaveLength(500);
  expect(excel.traffic.roundTrips).toBe(2);
  expect(excel.traffic.bytesUp).toBeLessThanOrEqual(200_000);
});

test("集計行 that somebody switched on is no finding, and does not stand between them", async () => {
  onTheUsualExcel();
  const excel = await freshWorkbook();
  const { findings: found } = await check(of("スマートシティ推進室"));
  const showTotals = (name: string) =>
    Excel.run(async ({ workbook }) => {
      workbook.tables.getItem(name).showTotals = true;
      await workbook.context.sync();
    });
  await showTotals("CheckFindings");
  excel.traffic.reset();
  // What is shown is right already.
  await check(of("スマートシティ推進室"));
  expect(excel.traffic.roundTrips).toBe(1);
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "3");
  const now = (await check(of("スマートシティ推進室"))).findings.length;
  expect(now).not.toBe(found.length);
  const { sheet, table } = tablesOf(excel.book).find((t) => t.table.name === "CheckFindings")!;
  expect(table.area.rowCount - 1).toBe(now);
  const firsts = [...sheet.cells.values()].map((cells) => cells.get(0)?.value);
  expect(firsts).not.toContain("集計");
});
