import { cellAt, tablesOf, type Book, type Sheet } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { cellAddress } from "../../../src/workbook/area";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { recalculatePlan, type Recalculated } from "../../../src/workbook/summary/recalculate";
import { completeReport, enter } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";

/**
 * Every calculated cell of 集計 and of 数値目標 is broken in several ways; none may pass unseen. A
 * changed formula must be put back, and a wrong figure under a right formula must be told.
 */
jest.setTimeout(300_000);

const now = new Date(2026, 10, 22);
let filled: Book;

beforeAll(async () => {
  const excel = await openLocalExcel();
  await insertPlan(bundledPlan, { today: now });
  await enter(excel, completeReport());
  filled = excel.book;
});

interface FormulaCell {
  readonly sheet: string;
  /** `K12` */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Each formula cell of 集計; of 数値目標 those of the calculated columns, which `isMeant` tells. */
function calculatedCells(book: Book, isMeant = /判定|達成率|比較型|空白文字/): FormulaCell[] {
  const { table } = tablesOf(book).find((t) => t.table.name === "PlanIndicators")!;
  const isJudged = ({ name }: Sheet, column: number) =>
    name === "集計" || isMeant.test(table.columns[column - table.area.column]?.name ?? "");
  return ["集計", "数値目標"].flatMap((name) => {
    const sheet = book.sheets.find((s) => s.name === name)!;
    return [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { formula }]) =>
        formula !== undefined && isJudged(sheet, column)
          ? [{ sheet: name, cell: cellAddress(row, column), row, column, formula }]
          : [],
      ),
    );
  });
}

async function recalculate(): Promise<Recalculated> {
  const outcome = await recalculatePlan(bundledPlan, { now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

const placeNames = (cells: readonly { readonly sheet: string; readonly cell: string }[]) =>
  cells.map(({ sheet, cell }) => `${sheet} ${cell}`).sort();

/** Columns and words one further than they should be. */
const neighbours: readonly [RegExp, string][] = [
  [/R7/, "R6"],
  [/"達成"/, '"未達成"'],
  [/\$8/, "$9"],
  [/PlanItems\[番号\]/, "PlanItems[区分内番号]"],
  [/\[再掲元\]/, "[キー]"],
  [/年度位置/, "(年度位置-1)"],
  [/参考年度位置/, "(参考年度位置+1)"],
  [/"以上","以下"/, '"以下","以上"'],
  [/^"/, '"|'],
];
const off = (formula: string): string => {
  const found = neighbours.find(([pattern]) => pattern.test(formula));
  if (found) return formula.replace(...found);
  // Another row or a shorter range: the last cell reference moves by one.
  return formula.replace(
    /(\$?[A-Z]+\$?)(\d+)(?!.*\$?[A-Z]+\$?\d)/,
    (_, column: string, row) => `${column}${Number(row) + 1}`,
  );
};

const mutations: readonly [string, (formula: string) => string | null][] = [
  ["a formula that looks one place further", off],
  ["a formula with 1 added", (formula) => `${formula}+1`],
  ["a constant typed over", () => null],
];

test.each(mutations)("%s: every cell is put back, and no other", async (_, mutate) => {
  onTheUsualExcel();
  const excel = await openLocalExcel(copyOf(filled));
  const cells = calculatedCells(excel.book);
  expect(cells.length).toBeGreaterThan(1000);
  const before = valuesOf(excel, cells);
  for (const { sheet, row, column, formula } of cells) {
    const cell = cellAt(
      excel.book.sheets.find((s) => s.name === sheet)!,
      row,
      column,
    )!;
    const mutated = mutate(formula);
    expect([formula, mutated]).not.toEqual([formula, formula]);
    if (mutated === null) {
      delete cell.formula;
      cell.value = 7;
    } else cell.formula = mutated;
  }
  excel.bookChanged();
  excel.traffic.reset();
  const { repaired, differences } = await recalculate();
  expect(placeNames(repaired)).toEqual(placeNames(cells));
  expect(differences).toEqual([]);
  expect(valuesOf(excel, cells)).toEqual(before);
  // One read, one write; in 集計 what stands under each other goes in one call.
  expect(excel.traffic.roundTrips).toBe(2);
  expect(excel.traffic.log[1]!.actions).toBeLessThan(3 * cells.length);
});

test("a wrong figure under a right formula is told, in every single cell", async () => {
  const excel = await openLocalExcel(copyOf(filled));
  // What only formulas look at shows in theirs.
  const cells = calculatedCells(excel.book, /判定$|達成率/);
  for (const { sheet, row, column } of cells) {
    const cell = cellAt(
      excel.book.sheets.find((s) => s.name === sheet)!,
      row,
      column,
    )!;
    // As a program leaves it that calculates wrongly.
    cell.value = typeof cell.value === "number" ? cell.value + 1 : `${String(cell.value)}?`;
  }
  const { repaired, differences } = await recalculate();
  expect(repaired).toEqual([]);
  expect(placeNames(differences)).toEqual(placeNames(cells));
});

const valuesOf = (excel: LocalExcel, cells: readonly FormulaCell[]) =>
  cells.map(
    ({ sheet, row, column }) =>
      cellAt(
        excel.book.sheets.find((s) => s.name === sheet)!,
        row,
        column,
      )?.value,
  );
