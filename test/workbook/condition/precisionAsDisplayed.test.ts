import { newBook } from "../../../src/local-excel/book";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { recalculatePlan } from "../../../src/workbook/summary/recalculate";
import { openLocalExcel } from "../../local-excel/withExcel";
import { completeReport, enter } from "../../e2e/reportR7";
import { entryCell } from "../entryCells";
import { cellAt } from "../../../src/local-excel/book";

const now = new Date(2026, 10, 22);

/** 表示桁数で計算する: Excel keeps 17/21 as 0.81 in a cell that shows 81.0%. */
test("in a workbook that calculates as displayed, figures are compared as they are shown", async () => {
  const excel = await openLocalExcel({ ...newBook(), precisionAsDisplayed: true });
  expect(await insertPlan(bundledPlan, { today: now })).toMatchObject({ ok: true });
  await enter(excel, [...completeReport(), ["PlanIndicators", "5-指2", "R7実績値", 17]]);
  const rate = () => {
    const { row, column } = entryCell(excel.book, "PlanIndicators", "5-指2", "R7達成率");
    return cellAt(
      excel.book.sheets.find(({ name }) => name === "数値目標")!,
      row,
      column,
    )!;
  };
  expect(rate().value).toBe(0.81);
  const errors = async () => {
    const checked = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    if (!checked.ok) throw new Error(checked.refusal.code);
    return checked.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  };
  expect(await errors()).toEqual([]);
  expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({ differences: [] });

  // A digit more than the cell shows, as a program leaves it that calculates wrongly.
  rate().value = 0.811;
  expect(await errors()).toEqual(["C503"]);
});
