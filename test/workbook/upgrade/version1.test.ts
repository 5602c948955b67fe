import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellAt } from "../../../src/local-excel/book";
import { toFileForm } from "../../../src/local-excel/formula";
import { openXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { cellAddress, cellsOf } from "../../../src/workbook/area";
import { newPlanInfo } from "../../../src/workbook/planInfo";
import { formulaAt } from "../../../src/workbook/sheetSpec";
import { templateOf } from "../../../src/workbook/template/template";
import { earlierFormulas } from "../../../src/workbook/upgrade/steps";

/**
 * A workbook that version 1 made, cell by cell: what today's template has otherwise there is known to
 * the step that leads on, so that nobody's work is taken for damage.
 */
test("each formula of a workbook of version 1 is today's, or known as what stood there", async () => {
  const file = join(__dirname, "../../fixtures/template-1/empty.xlsx");
  const book = await openXlsx(readFileSync(file), "empty.xlsx");
  const R7 = fiscalYear(2025);
  const { sheets } = templateOf(plan, newPlanInfo(plan, null, R7, new Date(0)), R7);
  let known = 0;
  const strange = sheets.flatMap((spec) => {
    const sheet = book.sheets.find(({ name }) => name === spec.role)!;
    const earlier = earlierFormulas(plan, spec.role);
    const written = (formula: string) =>
      formula.startsWith("=")
        ? toFileForm(formula, spec.table?.name ?? null).replaceAll("0.000000000001", "1E-12")
        : formula;
    return spec.formulas.flatMap((formulas) =>
      cellsOf(formulas.area).flatMap(({ row, column }) => {
        const cell = cellAt(sheet, row, column);
        const stood = cell?.formula ?? String(cell?.value ?? "");
        if (stood === written(formulaAt(formulas, row, column))) return [];
        known++;
        return earlier(row, column).some((formula) => written(formula) === stood)
          ? []
          : [`${spec.role}!${cellAddress(row, column)}`];
      }),
    );
  });
  expect(strange).toEqual([]);
  // 判定 and 達成率 of 53 rows and five years, to begin with.
  expect(known).toBeGreaterThan(2 * 53 * 5);
});
