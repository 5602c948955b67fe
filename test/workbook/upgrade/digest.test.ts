import { createHash } from "node:crypto";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { cellAddress, cellsOf, eachArea } from "../../../src/workbook/area";
import { newPlanInfo, templateVersion } from "../../../src/workbook/planInfo";
import { formulaAt, type SheetSpec } from "../../../src/workbook/sheetSpec";
import { presentLayout } from "../../../src/workbook/template/presentLayout";
import { templateOf } from "../../../src/workbook/template/template";

/**
 * A workbook in the field has the template of its version for good. Whoever changes what a cell is
 * or computes makes a new version, and keeps what the version before had.
 */
const digests: Readonly<Record<string, string>> = {
  "template 1, plan 2023.1": "eb92fd51",
  "template 2, plan 2023.1": "e0d4cd4c",
  "template 3, plan 2023.1": "d930670b",
  "template 4, plan 2023.1": "f49d4a1f",
};

/** Told where the test fails. */
const rule =
  "A released version's digest never changes: a changed formula or cell is a new version, with a " +
  "step or a layout that knows what stood there before (src/workbook/upgrade/layouts.ts). Only a version that was never " +
  "released, or another definition of the plan, gets its digest written into this test.";

const R7 = fiscalYear(2025);

/** All that is formula or cell, each cell by itself, so that it does not matter how it is said. */
function contentOf(): object {
  const info = newPlanInfo(bundledPlan, null, R7, new Date(2026, 10, 26));
  const template = templateOf(bundledPlan, info, R7, presentLayout);
  return {
    names: template.names.map(({ name, refersTo }) => [name, refersTo]),
    sheets: template.sheets.map((spec) => ({
      role: spec.role,
      protect: spec.protect,
      table: spec.table,
      cells: cellsIn(spec),
      conditionals: spec.conditionals.map(({ area, formula }) => [area, formula]),
      hiddenColumns: spec.hiddenColumns,
    })),
  };
}

function cellsIn(spec: SheetSpec): [string, object][] {
  const cells = new Map<string, object>();
  const add = (row: number, column: number, what: object) => {
    const cell = cellAddress(row, column);
    cells.set(cell, { ...cells.get(cell), ...what });
  };
  for (const { area, format } of spec.formats)
    for (const { row, column } of cellsOf(area))
      add(row, column, {
        format:
          typeof format === "string" ? format : format[row - area.row]![column - area.column]!,
      });
  for (const { area, values } of spec.values)
    for (const { row, column } of cellsOf(area))
      add(row, column, { value: values[row - area.row]![column - area.column] });
  for (const formulas of [...(spec.lookUps ?? []), ...spec.formulas])
    for (const { row, column } of cellsOf(formulas.area))
      add(row, column, { formula: formulaAt(formulas, row, column) });
  for (const area of spec.unlocked)
    for (const { row, column } of cellsOf(area)) add(row, column, { unlocked: true });
  for (const { area, rule, prompt, alert } of spec.validations)
    for (const { row, column } of eachArea(area).flatMap(cellsOf))
      add(row, column, {
        ...(rule !== undefined && { rule }),
        ...(prompt && { prompt }),
        ...(alert && { alert }),
      });
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
}

test("the template is the one its version stands for", () => {
  const digest = createHash("sha256").update(JSON.stringify(contentOf())).digest("hex").slice(0, 8);
  const version = `template ${templateVersion}, plan ${bundledPlan.version}`;
  expect({ version, digest, rule }).toEqual({ version, digest: digests[version], rule });
});
