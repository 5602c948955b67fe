import { cellAt, type Book } from "../../../src/local-excel/book";
import { toFileForm } from "../../../src/local-excel/formula/spelling";
import { openXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { cellAddress, cellsOf } from "../../../src/workbook/area";
import { movedLabelOn } from "../../../src/workbook/condition/movedSummary";
import { newPlanInfo, templateVersion } from "../../../src/workbook/planInfo";
import type { TableContents } from "../../../src/workbook/reading/survey";
import { formulaAt, type SheetSpec } from "../../../src/workbook/sheetSpec";
import { templateOf, type Template } from "../../../src/workbook/template/template";
import { earlierFormulas, layoutsOfVersion, layouts } from "../../../src/workbook/upgrade/layouts";
import { keptVersions, keptWorkbook } from "../../fixtures/templates";

/**
 * Workbooks that released versions made, cell by cell: what stands there is what the layout of their
 * version has, so that nobody's work is taken for damage and a repair puts back what was there.
 */
const R7 = fiscalYear(2025);
const templateOfVersion = (version: string): Template =>
  templateOf(plan, newPlanInfo(plan, null, R7, new Date(0)), R7, layoutsOfVersion(version)[0]!);
const keptBook = async (version: (typeof keptVersions)[number]) =>
  openXlsx(await keptWorkbook(version, "empty"), "empty.xlsx");
const sheetOf = (book: Book, { role }: SheetSpec) => book.sheets.find(({ name }) => name === role)!;

describe.each(keptVersions)("version %s", (version) => {
  test("each formula is its layout's, or known as what stood there", async () => {
    const book = await keptBook(version);
    const { sheets, layout } = templateOfVersion(version);
    let [same, known] = [0, 0];
    const strange = sheets.flatMap((spec) => {
      const earlier = earlierFormulas(plan, spec.role, layout);
      const written = (formula: string) =>
        formula.startsWith("=")
          ? toFileForm(formula, spec.table?.name ?? null).replaceAll("0.000000000001", "1E-12")
          : formula;
      return [...spec.formulas, ...(spec.lookUps ?? [])].flatMap((formulas) =>
        cellsOf(formulas.area).flatMap(({ row, column }) => {
          const cell = cellAt(sheetOf(book, spec), row, column);
          const stood = cell?.formula ?? String(cell?.value ?? "");
          if (stood === written(formulaAt(formulas, row, column))) {
            same++;
            return [];
          }
          known++;
          return earlier(row, column).some((formula) => written(formula) === stood)
            ? []
            : [`${spec.role}!${cellAddress(row, column)}`];
        }),
      );
    });
    expect(strange).toEqual([]);
    // 判定 and 達成率 of 53 rows and five years, to begin with.
    expect(version === layout.version ? same : known).toBeGreaterThan(2 * 53 * 5);
    if (version === layout.version) expect(known).toBe(0);
  });

  test("its tables, headers, names and labels stand where its layout has them", async () => {
    const book = await keptBook(version);
    const { sheets, names } = templateOfVersion(version);
    for (const spec of sheets) {
      const sheet = sheetOf(book, spec);
      if (spec.table) {
        const { row, column, columns } = spec.table.area;
        const headers = Array.from({ length: columns + 1 }, (_, i) =>
          String(cellAt(sheet, row, column + i)?.value ?? ""),
        );
        const own = spec.values.find(({ values }) => values[0]![0] === headers[0])!.values[0]!;
        expect(headers).toEqual([...own, ""]);
      } else expect(movedLabelOn(spec, contentsOf(book, spec), { rows: 0, columns: 0 })).toBeNull();
    }
    expect(book.names.map(({ name }) => name).sort()).toEqual(names.map(({ name }) => name).sort());
  });
});

/** The first cells of a sheet, as a survey has them. */
function contentsOf(book: Book, spec: SheetSpec): TableContents {
  const sheet = sheetOf(book, spec);
  const cells = Array.from({ length: 250 }, (_, r) =>
    Array.from({ length: 40 }, (_, c) => cellAt(sheet, r, c)),
  );
  return {
    place: { sheetId: "", sheet: sheet.name, row: 0, column: 0 },
    values: cells.map((line) => line.map((cell) => cell?.value ?? "")),
    formulas: cells.map((line) => line.map((cell) => (cell?.formula ? `=${cell.formula}` : ""))),
    numberFormats: [],
  };
}

test("each version leads to the next, by steps or by what 修復 makes of it; the last is the present one", () => {
  const versions = layouts.flatMap(({ steps, version }) => [
    ...steps.map(({ from }) => from),
    version,
  ]);
  const all = [...new Set(versions)].toSorted((a, b) => Number(a) - Number(b));
  expect(all.map(Number)).toEqual(all.map((_, i) => i + 1));
  expect(all.at(-1)).toBe(templateVersion);
  for (const { steps, version, becomes } of layouts) {
    expect(steps.map(({ to }) => to)).toEqual(
      steps.length > 0 ? [...steps.slice(1).map(({ from }) => from), version] : [],
    );
    expect(becomes?.version ?? version).toBe(templateVersion);
    // What it becomes knows the formulas it had.
    if (becomes) expect(becomes.steps.map(({ from }) => from)).toContain(version);
  }
});
