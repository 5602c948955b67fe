import { cellAt } from "../../../src/local-excel/book";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { summaryLayout } from "../../../src/workbook/template/summary/summaryLayout";
import { owedByFacts } from "../../entries/owedByFacts";
import { openLocalExcel } from "../../local-excel/withExcel";
import { planFacts } from "../../plan/planFacts";
import { insertedBook } from "../insertedBook";

/** 要記入 of 部署別, a formula, against what the document asks each department for. */
test.each([
  ["R5", 2023, 168],
  ["R6", 2024, 167],
  ["R7", 2025, 172],
  ["R8", 2026, 169],
  ["R9", 2027, 186],
])("%s: 部署別 counts what each department owes", async (label, year, total) => {
  const excel = await openLocalExcel(await insertedBook());
  excel.userEdit("集計", "B4", label);
  const leads = new Map(
    planFacts.items.map(({ no, departments }) => [no, departments.find(({ lead }) => lead)!.name]),
  );
  const expected = new Map<string, number>();
  // Reported by others than 収納課, which leads item 40.
  const reporters = new Map([
    ["40-指2", "ふるさと産業振興課"],
    ["40-指3", "管財課"],
  ]);
  for (const [, key] of owedByFacts(year)) {
    const lead = leads.get(Number(String(key).split("-")[0]))!;
    const reporter = reporters.get(String(key)) ?? lead;
    expected.set(reporter, (expected.get(reporter) ?? 0) + 1);
  }
  const summary = excel.book.sheets.find(({ name }) => name === "集計")!;
  const { headerRow, first, rows } = summaryLayout(bundledPlan).departments;
  const column = [...summary.cells.get(headerRow)!].find(([, { value }]) => value === "要記入")![0];
  const shown = Array.from({ length: rows }, (_, i) => [
    cellAt(summary, first + i, 1)?.value ?? "合計",
    cellAt(summary, first + i, column)?.value,
  ]);
  expect(new Map(shown.slice(0, -1) as [string, number][])).toEqual(expected);
  expect(shown.at(-1)![1]).toBe(total);
});
