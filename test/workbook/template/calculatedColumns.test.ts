import { columnsOf, judgementHeader, rateHeader } from "../../../src/entries/columns";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { blankText } from "../../../src/workbook/template/blankCells";
import { planTableSheet } from "../../../src/workbook/template/planTables";
import { presentLayout } from "../../../src/workbook/template/presentLayout";
import { unseenCharacters } from "../../../src/plan/width";
import { lookOf } from "../../../src/workbook/template/columnLooks";

/** What 数値目標 calculates is read with every check: in every row, for every year. */
const calculated = new Map(
  presentLayout.calculatedColumns(plan).map(({ header, formula }) => [header, formula]),
);

test("判定 and 達成率 have at most 250 characters, all formulas of a row 5,700 bytes", () => {
  for (const year of plan.fiscalYears)
    for (const header of [judgementHeader(year), rateHeader(year)])
      expect(calculated.get(header)!.length).toBeLessThanOrEqual(250);
  expect(Buffer.byteLength([...calculated.values()].join(""))).toBeLessThan(5700);
});

test("what only formulas look at is put away, whatever year is reported", () => {
  for (const year of [2023, 2025, 2027].map(fiscalYear)) {
    const { hiddenColumns } = planTableSheet(plan, "PlanIndicators", year, presentLayout);
    const hidden = hiddenColumns.flatMap(({ column, columns }) =>
      Array.from({ length: columns }, (_, i) => column + i),
    );
    const helpers = columnsOf(plan, "PlanIndicators").flatMap((column, i) =>
      lookOf(column).shown === "never" ? [i] : [],
    );
    expect(helpers).toHaveLength(2 + plan.fiscalYears.length);
    expect(hidden).toEqual(expect.arrayContaining(helpers));
  }
});

test("空白文字 holds all characters nobody sees, and none that a reader of files trims away", () => {
  expect([...blankText].sort()).toEqual([...unseenCharacters].sort());
  expect(blankText.trim()).toBe(blankText);
});
