import type { Scope } from "../../../src/check/finding";
import { cellAt, tablesOf, type Book } from "../../../src/local-excel/book";
import { cellText } from "../../../src/local-excel/display";
import { addressOf } from "../../../src/local-excel/area";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { confirmFindings, type Confirmed } from "../../../src/workbook/check/confirmFindings";
import type { PlacedFinding } from "../../../src/workbook";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";

/** このままでよい: what the pane writes into 確認, beside what staff write there themselves. */

const now = new Date(2026, 10, 22, 9, 30);
const scope: Scope = { kind: "department", department: "社会教育課", related: false };

/** 6-指1 had 8,655人 before the plan: 2,650人 looks like a slip of scale. */
async function withSlip(): Promise<{ excel: LocalExcel; slip: PlacedFinding }> {
  const excel = await openLocalExcel(await insertedBook());
  type(excel, "PlanIndicators", "6-指1", "R7実績値", "2650");
  const slip = (await check()).find(({ rule }) => rule === "A305")!;
  excel.traffic.reset();
  return { excel, slip };
}

async function check(): Promise<readonly PlacedFinding[]> {
  const outcome = await checkPlan(bundledPlan, { scope, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings;
}

async function confirm(finding: PlacedFinding, reason: string | null): Promise<Confirmed> {
  const outcome = await confirmFindings(bundledPlan, [{ finding, reason }], { scope, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

const findings = (book: Book) =>
  tablesOf(book).find(({ table }) => table.name === "CheckFindings")!;

function rowOf(book: Book, rule: string): Record<string, string> {
  const { sheet, table } = findings(book);
  const rows = Array.from({ length: table.area.rowCount - 1 }, (_, i) =>
    Object.fromEntries(
      table.columns.map((column, c) => [
        column.name,
        cellText(cellAt(sheet, table.area.row + 1 + i, table.area.column + c)),
      ]),
    ),
  );
  return rows.find((row) => row.規則 === rule)!;
}

/** Types into 確認 of the finding of a rule. */
function note(excel: LocalExcel, rule: string, text: string): void {
  const { sheet, table } = findings(excel.book);
  const columnOf = (header: string) => table.columns.findIndex(({ name }) => name === header);
  const at = Array.from({ length: table.area.rowCount }, (_, i) =>
    cellText(cellAt(sheet, table.area.row + i, table.area.column + columnOf("規則"))),
  ).indexOf(rule);
  const place = { row: table.area.row + at, column: table.area.column + columnOf("確認") };
  excel.userEdit(sheet.name, addressOf({ ...place, rowCount: 1, columnCount: 1 }), text);
}

test("a reason given in the pane stands in 確認, and the next check keeps it", async () => {
  onTheUsualExcel();
  const { excel, slip } = await withSlip();
  const { checked, confirmed, skipped } = await confirm(slip, " 原票と照合した ");
  expect({ confirmed, skipped }).toEqual({ confirmed: 1, skipped: 0 });
  expect(checked.counts.warning).toBe(0);
  expect(excel.traffic.roundTrips).toBe(2);
  expect(rowOf(excel.book, "A305")).toMatchObject({
    重大度: "情報",
    確認: "確認済　原票と照合した",
  });
  excel.traffic.reset();
  const again = (await check()).find(({ rule }) => rule === "A305");
  expect(again).toMatchObject({ severity: "info", confirmed: "確認済　原票と照合した" });
  expect(excel.traffic.roundTrips).toBe(1);
});

test("it can be taken back, and given again in other words", async () => {
  const { excel, slip } = await withSlip();
  await confirm(slip, "原票");
  expect((await confirm(slip, null)).checked.counts.warning).toBe(1);
  expect(rowOf(excel.book, "A305")).toMatchObject({ 重大度: "警告", 確認: "" });
  await confirm(slip, "決算書");
  expect(rowOf(excel.book, "A305")["確認"]).toBe("確認済　決算書");
});

test("a value that has changed meanwhile was not the one looked at", async () => {
  const { excel, slip } = await withSlip();
  type(excel, "PlanIndicators", "6-指1", "R7実績値", "2651");
  const { checked, confirmed, skipped } = await confirm(slip, "原票と照合した");
  expect({ confirmed, skipped }).toEqual({ confirmed: 0, skipped: 1 });
  expect(checked.findings.find(({ rule }) => rule === "A305")).toMatchObject({
    severity: "warning",
    found: "2,651人",
  });
  expect(rowOf(excel.book, "A305")["確認"]).toBe("");
});

test("a colleague's confirmation stays, and a note that is none is kept behind ours", async () => {
  const { excel, slip } = await withSlip();
  note(excel, "A305", "課長に相談中");
  await confirm(slip, "=1+1");
  expect(rowOf(excel.book, "A305")["確認"]).toBe("確認済　=1+1　課長に相談中");
  note(excel, "A305", "確認済　係長");
  expect((await confirm(slip, "私も")).skipped).toBe(1);
  expect(rowOf(excel.book, "A305")["確認"]).toBe("確認済　係長");
});

test("what is missing or wrong cannot be confirmed", async () => {
  const { excel } = await withSlip();
  const missing = (await check()).find(({ rule }) => rule === "E401")!;
  expect((await confirm(missing, "あとで")).skipped).toBe(1);
  expect(rowOf(excel.book, "E401")).toMatchObject({ 重大度: "未記入", 確認: "" });
});

test("refused where the sheet is gone", async () => {
  const { excel, slip } = await withSlip();
  excel.userDeleteSheet("チェック結果");
  expect(
    await confirmFindings(bundledPlan, [{ finding: slip, reason: "原票" }], { scope, now }),
  ).toMatchObject({ ok: false, refusal: { code: "sheet-gone", subject: "チェック結果" } });
});
