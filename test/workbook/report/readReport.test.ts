import type { CellValue } from "../../../src/entries/cell";
import type { PlanTable } from "../../../src/entries/columns";
import type { Proposal } from "../../../src/entries/proposal";
import type { RowKey } from "../../../src/entries/rows";
import { addressOf } from "../../../src/local-excel/area";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { departmentReport } from "../../../src/report/departmentReport";
import { changeSubmissions } from "../../../src/workbook/submission/changeSubmissions";
import { submitEntries } from "../../../src/workbook/submission/submit";
import {
  enterValues,
  readReport,
  type ReportReading,
} from "../../../src/workbook/report/readReport";
import { completeReport, enter as enterAll, type Entry } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 10, 22, 9, 30);
const open = async () => openLocalExcel(await insertedBook());

async function read(): Promise<ReportReading> {
  const outcome = await readReport(plan, { now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.reading;
}

const proposal = (
  table: PlanTable,
  key: RowKey,
  column: string,
  before: CellValue,
  value: CellValue,
): Proposal => ({ table, key, column, year: fiscalYear(2025), before, value });

async function enter(...proposals: Proposal[]) {
  const outcome = await enterValues(plan, proposals, { now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

test("a report is read in one round trip, with the place of every field", async () => {
  onTheUsualExcel();
  const excel = await open();
  type(excel, "PlanActions", "3-①", "R7到達段階", "実施");
  excel.traffic.reset();
  const reading = await read();
  expect(excel.traffic.roundTrips).toBe(1);
  expect(reading.reportingYear).toBe(2025);
  const report = departmentReport(plan, reading, "協働推進課");
  expect(report.progress).toEqual({
    entries: { made: 1, owed: 15 },
    texts: { made: 0, owed: 8 },
  });
  for (const { table, key, column } of report.items.flatMap(({ fields }) => fields)) {
    const { sheet, row, column: at } = entryCell(excel.book, table, key, column);
    const cell = addressOf({ row, column: at, rowCount: 1, columnCount: 1 });
    expect(reading.place(table, key, column)).toMatchObject({ sheet, cell });
  }
});

test("what the form holds is written, and read back with what a colleague did meanwhile", async () => {
  const excel = await open();
  await read();
  type(excel, "PlanItems", 3, "R7取組実績", "同僚の文");
  excel.traffic.reset();
  const entered = await enter(
    proposal("PlanIndicators", "5-指1", "R7実績値", "", 12),
    proposal("PlanItems", 3, "R7課題・今後の方向性", "", "=1+1\nを、'括弧'で"),
  );
  expect(entered.written).toHaveLength(2);
  const { entries } = entered.reading;
  const year = fiscalYear(2025);
  const indicator = plan.items[4]!.indicators[0]!;
  expect(entries.actual(indicator.key, year)?.value).toBe(12);
  expect(entries.outlook(3, year)?.value).toBe("=1+1\nを、'括弧'で");
  expect(entries.report(3, year)?.value).toBe("同僚の文");
  // And so it stands in the workbook.
  expect((await read()).entries.outlook(3, year)?.value).toBe("=1+1\nを、'括弧'で");
});

test("two round trips for several fields of three sheets", async () => {
  onTheUsualExcel();
  const excel = await open();
  excel.traffic.reset();
  await enter(
    proposal("PlanActions", "3-①", "R7到達段階", "", "実施"),
    proposal("PlanItems", 3, "R7実施状況", "", "実施"),
    proposal("PlanIndicators", "5-指1", "R7実績値", "", 12),
  );
  expect(excel.traffic.roundTrips).toBe(2);
});

test("a cell that holds something else by now is left, and the reading says what", async () => {
  const excel = await open();
  type(excel, "PlanItems", 3, "R7取組実績", "同僚の文");
  const entered = await enter(proposal("PlanItems", 3, "R7取組実績", "", "わたしの文"));
  expect(entered.written).toEqual([]);
  expect(entered.skipped).toMatchObject([{ why: "changed" }]);
  expect(entered.reading.entries.report(3, fiscalYear(2025))?.value).toBe("同僚の文");
});

test("a report that was sent back says why", async () => {
  const excel = await open();
  // Leads item 10 alone.
  const scope = "スマートシティ推進室";
  const isOwn = ([, key]: Entry) => key === 10 || String(key).startsWith("10-");
  await enterAll(excel, completeReport().filter(isOwn));
  expect(await submitEntries(plan, { scope, submittedBy: "山口", now })).toMatchObject({
    submission: { department: scope },
  });
  const note = "実績値の出所を書いてください。";
  const reports = [{ department: scope }];
  await changeSubmissions(plan, { reports, to: "差戻し", by: "総務課 佐藤", note, now });
  expect(departmentReport(plan, await read(), scope).submission).toMatchObject({
    state: "差戻し",
    by: "総務課 佐藤",
    note,
  });
});
