import { bundledPlan } from "../../src/plan/bundledPlan";
import type { Book } from "../../src/local-excel/book";
import { cellAt } from "../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { checkPlan } from "../../src/workbook/check/check";
import { insertPlan } from "../../src/workbook/insert/insert";
import { recalculatePlan } from "../../src/workbook/summary/recalculate";
import { libreOfficeTimeout, recalculateWithLibreOffice } from "../local-excel/libreOffice";
import { openLocalExcel } from "../local-excel/withExcel";
import { completeReport, enter, type Entry } from "./reportR7";

/**
 * The independent proof: LibreOffice opens what insert made, computes every formula by its own
 * rules, and must come to the figures of `achievement/`, which recalculate compares cell by cell.
 */
jest.setTimeout(libreOfficeTimeout);

const now = new Date(2026, 10, 22);

async function filled(entries: readonly Entry[]): Promise<Uint8Array> {
  const excel = await openLocalExcel();
  expect(await insertPlan(bundledPlan, { today: now })).toMatchObject({ ok: true });
  await enter(excel, entries);
  return saveXlsx(excel.book);
}

/** Every formula cell of a sheet with its value. */
function formulaValues(book: Book, sheetName: string): Map<string, unknown> {
  const sheet = book.sheets.find((s) => s.name === sheetName)!;
  return new Map(
    [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) =>
        cell.formula === undefined ? [] : [[`${row},${column}`, cell.value] as const],
      ),
    ),
  );
}

const oddities: Entry[] = [
  ["PlanIndicators", "6-指1", "R7実績値", "集計中"],
  ["PlanIndicators", "9-指1", "R7実績値", "322団体"],
  ["PlanIndicators", "8-指1", "R7実績値", 1],
  ["PlanIndicators", "27-指1", "R7実績値", 1735],
  ["PlanIndicators", "33-指3", "R6実績値", ""],
  ["PlanIndicators", "40-指2", "R7実績値", 444.123],
  ["PlanIndicators", "39-指3", "R9実績値", 1.6],
  ["PlanItems", 4, "R7実施状況", "未実施"],
  ["PlanItems", 5, "R7実施状況", "じっし"],
];

test.each<[string, () => Entry[]]>([
  ["an empty workbook", () => []],
  ["a complete report of R7", completeReport],
  ["a report with texts, blanks and missed targets", () => [...completeReport(), ...oddities]],
])("%s: LibreOffice computes what the engine computes", async (_, entries) => {
  const bytes = await filled(entries());
  const ours = await openXlsx(bytes, "ours.xlsx");
  const theirs = await openXlsx(await recalculateWithLibreOffice(bytes), "theirs.xlsx");

  for (const sheet of ["集計", "個票", "数値目標", "記入要領", "推進項目", "取組内容"]) {
    const expected = formulaValues(ours, sheet);
    expect(expected.size).toBeGreaterThan(0);
    for (const [place, value] of expected) {
      const [row, column] = place.split(",").map(Number) as [number, number];
      const shown = cellAt(
        theirs.sheets.find((s) => s.name === sheet)!,
        row,
        column,
      )?.value;
      if (typeof value === "number")
        expect([sheet, place, shown]).toEqual([sheet, place, expect.closeTo(value, 9)]);
      else expect([sheet, place, shown || null]).toEqual([sheet, place, value || null]);
    }
  }

  // And the add-in itself, on the workbook as LibreOffice saved it.
  await openLocalExcel(theirs);
  expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({ ok: true, differences: [] });
  expect(await checkPlan(bundledPlan, { scope: { kind: "all" }, now })).toMatchObject({ ok: true });
});
