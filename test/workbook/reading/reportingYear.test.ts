import { cellAt } from "../../../src/local-excel/book";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear, parseYear } from "../../../src/plan/fiscalYear";
import { checkPlan } from "../../../src/workbook/check/check";
import { usualReportingYear } from "../../../src/workbook/reading/reportingYear";
import { recalculatePlan } from "../../../src/workbook/summary/recalculate";
import { openLocalExcel } from "../../local-excel/withExcel";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";
import { labelledCell } from "../labelledCell";

/** The plan runs from R5 (2023) to R9 (2027); months count from 0, in the PC's own time. */
test.each([
  // Until 31 March the year before the present one is reported, from 1 April the one just ended.
  [new Date(2026, 2, 31, 23, 59, 59), 2024],
  [new Date(2026, 3, 1, 0, 0, 0), 2025],
  [new Date(2026, 11, 31, 23, 59, 59), 2025],
  [new Date(2027, 0, 1, 0, 0, 0), 2025],
  [new Date(2027, 2, 31, 12, 0), 2025],
  [new Date(2027, 3, 1, 12, 0), 2026],
  // Kept within the plan
  [new Date(2022, 3, 1), 2023],
  [new Date(2024, 2, 31), 2023],
  [new Date(2028, 3, 1), 2027],
  [new Date(2040, 0, 1), 2027],
])("on %s staff report %i", (today, year) => {
  expect(usualReportingYear(bundledPlan, today)).toBe(year);
});

test("the latest year ever reported stays when an earlier one is checked or shown again", async () => {
  const now = new Date(2026, 5, 1);
  const excel = await openLocalExcel(await insertedBook());
  const latest = () => {
    const { sheet, row, column } = labelledCell(excel.book, "記入要領", "最新の対象年度");
    return cellAt(sheet, row, column)!.value;
  };
  const year = (label: string) => ({ reportingYear: parseYear(label)!, now });
  const ofFuture = async (label: string) => {
    const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, ...year(label) });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.findings
      .filter(({ rule }) => rule === "A306" || rule === "E407")
      .map(({ rule, column }) => `${rule} ${column}`);
  };
  type(excel, "PlanIndicators", "2-指2", "R8実績値", "1000");
  type(excel, "PlanItems", 2, "R8実施状況", "実施");
  type(excel, "PlanActions", "2-①", "R9到達段階", "実施");
  expect(latest()).toBe("R7");
  expect(await ofFuture("R5")).toEqual(["A306 R8実績値", "E407 R8実施状況", "E407 R9到達段階"]);

  expect(await recalculatePlan(bundledPlan, year("R8"))).toMatchObject({ ok: true });
  expect(latest()).toBe("R8");
  for (const label of ["R5", "R6"]) {
    expect(await recalculatePlan(bundledPlan, year(label))).toMatchObject({
      ok: true,
      reportingYear: fiscalYear(Number(label.slice(1)) + 2018),
    });
    expect(await ofFuture(label)).toEqual(["E407 R9到達段階"]);
    expect(latest()).toBe("R8");
  }
});
