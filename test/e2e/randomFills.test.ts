import * as fc from "fast-check";
import { summariseIndicators } from "../../src/achievement/summariseIndicators";
import { summariseStatuses } from "../../src/achievement/summariseStatuses";
import { foldEntries } from "../../src/entries/entries";
import { parseYear } from "../../src/plan/fiscalYear";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { ensureCell } from "../../src/local-excel/book";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { saveXlsx } from "../../src/local-excel/xlsx";
import { compareSummary } from "../../src/workbook/condition/compareSummary";
import { expectedSummary } from "../../src/workbook/condition/expectedSummary";
import { insertPlan } from "../../src/workbook/insert/insert";
import { newPlanInfo } from "../../src/workbook/planInfo";
import { readingOf } from "../../src/workbook/reading/readEntries";
import { recalculatePlan } from "../../src/workbook/summary/recalculate";
import { referenceOf } from "../../src/workbook/condition/summaryBlock";
import { surveyWorkbook, type Survey, type TableContents } from "../../src/workbook/reading/survey";
import { presentLayout } from "../../src/workbook/template/presentLayout";
import { templateOf } from "../../src/workbook/template/template";
import { toCsvWithLibreOffice } from "../local-excel/libreOffice";
import { openLocalExcel } from "../local-excel/withExcel";
import { fills, type FillCell } from "./randomFill";
import { csvValues, mouldOf, type SheetCells } from "./xlsxCells";

/**
 * The proof that the figures are right: 200 workbooks filled at random are computed by LibreOffice,
 * by its own rules, and every figure of 集計, every 判定 and every 達成率 is held against the engine.
 * The engine reads what was filled in, never what LibreOffice made of it.
 */
const workbooks = 200;
/** Of these, computed by the local Excel as well. */
const onLocalExcel = 8;
jest.setTimeout(900_000);

const plan = bundledPlan;
const now = new Date(2026, 10, 22);

test(`${workbooks} workbooks filled at random: LibreOffice, the local Excel and the engine agree`, async () => {
  const excel = await openLocalExcel();
  expect(await insertPlan(plan, { today: now })).toMatchObject({ ok: true });
  const fresh = await Excel.run((context) => surveyWorkbook(context, plan, { contents: true }));
  const mould = await mouldOf(await saveXlsx(excel.book));
  const filled = fc.sample(fills(plan), { numRuns: workbooks, seed });

  // Two runs of LibreOffice, one for each core; the local Excel meanwhile.
  const half = Math.ceil(workbooks / 2);
  const parts = [filled.slice(0, half), filled.slice(half)];
  const computing: Promise<Map<string, string>[]>[] = [];
  for (const part of parts) {
    const files: Uint8Array[] = [];
    for (const cells of part) files.push(await mould.filled(cellsBySheet(cells)));
    computing.push(toCsvWithLibreOffice(files, ["数値目標", "集計"]));
  }
  const local: unknown[] = [];
  for (const cells of filled.slice(0, onLocalExcel)) {
    typeAll(excel, cells);
    local.push(await recalculatePlan(plan, { now }));
  }

  const computed = (await Promise.all(computing)).flat();
  for (const outcome of local) expect(outcome).toMatchObject({ ok: true, differences: [] });
  const seen = new Map<unknown, number>();
  for (const [i, cells] of filled.entries()) {
    const { differences, figures } = compare(fresh, cells, computed[i]!);
    expect({ workbook: i, differences }).toEqual({ workbook: i, differences: [] });
    for (const figure of figures) seen.set(figure, (seen.get(figure) ?? 0) + 1);
  }
  // The fills reach all there is: no judgement is rare, and figures were really compared.
  for (const word of ["達成", "未達成", "目標なし", "未入力", "判定不能"])
    expect(seen.get(word)).toBeGreaterThan(workbooks);
});

const seed = Number(process.env.PROPERTY_SEED ?? 20261122);

/** Where the tables stand; the year is no matter. */
const [year] = plan.fiscalYears;
const template = templateOf(plan, newPlanInfo(plan, null, year!, now), year!, presentLayout);

/** LibreOffice's figures against the engine's. */
function compare(fresh: Survey, cells: readonly FillCell[], sheets: Map<string, string>) {
  const contents = Object.fromEntries(
    Object.entries(fresh.contents).map(([name, table]) => [name, filledIn(table, cells)]),
  );
  const label = cells.find(({ sheet, address }) => sheet === "集計" && address === "B4")!.value;
  const reportingYear = parseYear(String(label))!;
  const shown = (sheet: string): TableContents => ({
    place: { sheetId: "", sheet, row: 0, column: 0 },
    values: csvValues(sheets.get(sheet)!),
    formulas: [],
    numberFormats: [],
  });
  const { place } = fresh.contents.PlanIndicators!;
  const summary = {
    sheet: shown("集計"),
    itemSheet: null,
    guide: null,
    itemNumber: null,
    yearPosition: null,
    referencePosition: null,
  };
  const offset = { rows: 0, columns: 0 };
  const entries = foldEntries(plan, readingOf(plan, { ...fresh, contents }));
  const reference = referenceOf(plan, template, summary, offset, reportingYear);
  const { referenceYear } = reference;
  const statuses = summariseStatuses(plan, entries, reportingYear, reference);
  const indicators = summariseIndicators(plan, entries, reportingYear, reference);
  const all = { plan, entries, reportingYear, referenceYear, statuses, indicators };
  const table = { ...shown("数値目標"), place };
  return {
    differences: compareSummary({
      ...all,
      template,
      summary,
      offset,
      precisionAsDisplayed: false,
      table: { ...table, values: table.values.slice(place.row) },
    }),
    figures: expectedSummary(all, template.summary).flatMap(({ values }) => values),
  };
}

/** A table of the fresh workbook with what was filled in. */
function filledIn(table: TableContents, cells: readonly FillCell[]): TableContents {
  const { place } = table;
  const values = table.values.map((row) => [...row]);
  for (const { sheet, row, column, value } of cells)
    if (sheet === place.sheet) values[row - place.row]![column - place.column] = value;
  return { ...table, values };
}

function cellsBySheet(cells: readonly FillCell[]): SheetCells {
  const bySheet = new Map<string, Map<string, FillCell["value"]>>();
  for (const { sheet, address, value } of cells) {
    if (!bySheet.has(sheet)) bySheet.set(sheet, new Map());
    bySheet.get(sheet)!.set(address, value);
  }
  return bySheet;
}

function typeAll(excel: LocalExcel, cells: readonly FillCell[]): void {
  for (const { sheet: name, row, column, value } of cells) {
    const sheet = excel.book.sheets.find((s) => s.name === name)!;
    ensureCell(sheet, row, column).value =
      value === ""
        ? null
        : typeof value === "string" && value.startsWith("#")
          ? { error: value }
          : // LibreOffice has no truth values, it makes 1 of them: in its files they are words.
            value === "TRUE" || value;
  }
  excel.bookChanged();
}
