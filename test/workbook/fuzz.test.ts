import fc from "fast-check";
import { keyHeader, type PlanTable } from "../../src/entries/columns";
import { planRows, planTables, type RowKey } from "../../src/entries/rows";
import {
  cellAt,
  ensureCell,
  tablesOf,
  type Book,
  type CellContent,
  type Sheet,
  type Table,
} from "../../src/local-excel/book";
import { CellRange, areaOf } from "../../src/local-excel/host/edits/cellRange";
import { HostError, NotEmulated } from "../../src/local-excel/host/hostError";
import { Session } from "../../src/local-excel/host/session";
import { copySheet, deleteSheet, renameSheet } from "../../src/local-excel/host/edits/sheets";
import { deleteCells, insertCells } from "../../src/local-excel/host/edits/shifting";
import { renameColumn } from "../../src/local-excel/host/edits/tableModel";
import { typeValues } from "../../src/local-excel/host/edits/writing";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { checkPlan } from "../../src/workbook/check/check";
import { openLocalExcel } from "../local-excel/withExcel";
import { outsideFindings } from "./check/outsideFindings";
import { insertedBook } from "./insertedBook";

/**
 * Whatever is done to a workbook, a check of it never throws, writes nothing outside its own sheet,
 * and finds the mistakes that were planted in rows and columns that are still there.
 */

const now = new Date(2026, 10, 22, 9, 30);

/** Where something happens: places are taken modulo what there is. */
interface Spot {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Step =
  | { readonly kind: "type"; readonly spot: Spot; readonly values: readonly CellContent[] }
  | { readonly kind: "file"; readonly spot: Spot; readonly values: readonly CellContent[] }
  | { readonly kind: "insertRows" | "insertColumns" | "deleteRows"; readonly spot: Spot }
  | { readonly kind: "deleteColumn" | "sort" | "renameHeader"; readonly spot: Spot; name: string }
  | { readonly kind: "deleteTable" | "deleteSheet" | "copySheet"; readonly spot: Spot }
  | { readonly kind: "renameTable" | "renameSheet"; readonly spot: Spot; readonly name: string }
  | { readonly kind: "deleteName"; readonly spot: Spot };

/** Does one thing to a workbook without protection; what Excel refuses is not done. */
function act(session: Session, step: Step): void {
  const { book } = session;
  const sheet = book.sheets[step.spot.sheet % book.sheets.length]!;
  const table = sheet.tables[0];
  try {
    switch (step.kind) {
      case "type":
        return typeValues(rangeAt(session, sheet, step.spot), block(step.spot, step.values));
      case "file":
        return fromFile(sheet, step.spot, step.values);
      case "insertRows":
        return void insertCells(lines(session, sheet, step.spot, "rows"), "Down");
      case "insertColumns":
        return void insertCells(lines(session, sheet, step.spot, "columns"), "Right");
      case "deleteRows":
        return deleteCells(lines(session, sheet, step.spot, "rows"), "Up");
      case "deleteSheet":
        return deleteSheet(session, sheet);
      case "copySheet":
        return void copySheet(session, sheet);
      case "renameSheet":
        return renameSheet(session, sheet, step.name);
      case "deleteName":
        return void book.names.splice(step.spot.row % Math.max(1, book.names.length), 1);
    }
    if (!table) return;
    const index = step.spot.column % table.columns.length;
    switch (step.kind) {
      case "renameHeader":
        return renameColumn(session, sheet, table, index, step.name);
      case "deleteColumn":
        return deleteColumn(sheet, table, index);
      case "deleteTable":
        return void sheet.tables.splice(0, 1);
      case "renameTable":
        table.name = step.name;
        return;
      case "sort":
        return sort(sheet, table, index);
    }
  } catch (error) {
    if (!(error instanceof HostError || error instanceof NotEmulated)) throw error;
  }
}

const rangeAt = (session: Session, sheet: Sheet, { row, column, rows, columns }: Spot) =>
  new CellRange(session, sheet, areaOf(row, column, rows, columns));

const lines = (session: Session, sheet: Sheet, { row, column }: Spot, of: "rows" | "columns") =>
  new CellRange(
    session,
    sheet,
    of === "rows" ? areaOf(row, 0, 2, 16_384) : areaOf(0, column, 1_048_576, 1),
  );

const block = ({ rows, columns }: Spot, values: readonly CellContent[]) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => values[(r * columns + c) % values.length]!),
  );

/** As a file brings them: text that begins with = is text, whatever the cell's format. */
function fromFile(sheet: Sheet, spot: Spot, values: readonly CellContent[]): void {
  block(spot, values).forEach((cells, r) =>
    cells.forEach((value, c) => {
      const [row, column] = [spot.row + r, spot.column + c];
      if (sheet.tables.some(({ area }) => area.row === row)) return;
      const cell = ensureCell(sheet, row, column);
      delete cell.formula;
      cell.value = value;
    }),
  );
}

/** Formulas are left as they are: what else refers to the column is not the check's concern. */
function deleteColumn(sheet: Sheet, table: Table, index: number): void {
  if (table.columns.length === 1) return;
  const { row, rowCount, column, columnCount } = table.area;
  for (let r = row; r < row + rowCount; r++) {
    const cells = sheet.cells.get(r);
    if (!cells) continue;
    for (let c = column + index; c < column + columnCount; c++) {
      const next = c + 1 < column + columnCount ? cells.get(c + 1) : undefined;
      if (next) cells.set(c, next);
      else cells.delete(c);
    }
  }
  table.columns.splice(index, 1);
  table.area = { ...table.area, columnCount: columnCount - 1 };
}

/** By a column's text, in descending order. */
function sort(sheet: Sheet, table: Table, index: number): void {
  const { row, rowCount, column } = table.area;
  const rows = Array.from({ length: rowCount - 1 }, (_, i) => row + 1 + i);
  const text = (r: number) => String(cellAt(sheet, r, column + index)?.value ?? "");
  const sorted = rows.toSorted((a, b) => (text(a) < text(b) ? 1 : -1));
  const cells = sorted.map((r) => sheet.cells.get(r) ?? new Map());
  rows.forEach((r, i) => sheet.cells.set(r, cells[i]!));
}

const curious = [
  "１",
  "　",
  "\u00a0",
  "\u200b",
  "\ud800",
  "👩‍👩‍👧",
  "e\u0301",
  "العربية",
  "あ".repeat(32_767),
  "8７.5%",
  "3-5",
  "集計中",
  "→",
  "検 討",
  "実施済",
  "#REF!",
  "-",
  "@x",
  "+1",
  "'=1",
  "R7",
  "R99",
  "4-①",
  "33-指3",
  "推進項目",
  "番号",
  "1",
  "16",
];
const formulas = ["=1+1", "=A1", "=1/0", "=NA()", "=R5", '=""', "=SUM(A:A)", "=番号"];
const value: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom<CellContent[]>(...curious, ...formulas, true, false, "", 0, -1, 1e308, 45_721),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const name = fc.oneof(
  fc.constantFrom("推進項目 (2)", "PlanItems", "CheckFindings", "番号", "R7実施状況", "a'b", "列"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);
const spot: fc.Arbitrary<Spot> = fc.record({
  sheet: fc.nat(8),
  row: fc.nat(60),
  column: fc.nat(32),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const values = fc.array(value, { minLength: 1, maxLength: 6 });
const rare = { withCrossShrink: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  rare,
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom("type", "file"), spot, values }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("insertRows", "insertColumns", "deleteRows", "copySheet"),
      spot,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("sort", "renameHeader", "deleteColumn", "renameSheet"),
      spot,
      name,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("deleteTable", "deleteSheet", "deleteName", "renameTable"),
      spot,
      name,
    }),
  },
) as fc.Arbitrary<Step>;

/** Mistakes nobody can overlook, by table: the column and what is written there. */
const mistakes: Record<PlanTable, readonly [string, string]> = {
  PlanItems: ["R7実施状況", "ほぼ実施"],
  PlanActions: ["R7到達段階", "もうすぐ"],
  PlanIndicators: ["R7実績値", "二十五人"],
};

interface Planted {
  readonly table: PlanTable;
  readonly key: RowKey;
  readonly column: string;
  readonly text: string;
}

/** Plants one mistake per table, in a row whose key stands there once and alone. */
function plant(book: Book, seed: number): Planted[] {
  return planTables.flatMap((tableName): Planted[] => {
    const [column, text] = mistakes[tableName];
    const found = tablesOf(book).filter(({ table }) => table.name === tableName);
    const { sheet, table } = found[0] ?? {};
    if (!sheet || !table || found.length > 1) return [];
    const at = (header: string) => table.columns.findIndex((c) => c.name === header);
    const [keyAt, columnAt] = [at(keyHeader[tableName]), at(column)];
    // With more than a quarter of its headers gone nobody can tell that the table is ours.
    const whole = table.columns.filter((c) => /^R\d.{3,9}$/.test(c.name)).length >= 9;
    if (keyAt < 0 || columnAt < 0 || !whole) return [];
    const rowsOf = (key: string) =>
      Array.from({ length: table.area.rowCount - 1 }, (_, i) => table.area.row + 1 + i).filter(
        (row) => plainText(cellAt(sheet, row, table.area.column + keyAt)?.value) === key,
      );
    const own = planRows(bundledPlan, tableName).filter(({ reprintOf }) => reprintOf === null);
    const alone = own.filter(({ key }) => rowsOf(plainText(key)).length === 1);
    if (alone.length === 0) return [];
    const { key } = alone[seed % alone.length]!;
    const cell = ensureCell(sheet, rowsOf(plainText(key))[0]!, table.area.column + columnAt);
    delete cell.formula;
    cell.value = text;
    return [{ table: tableName, key, column, text }];
  });
}

const plainText = (value: unknown): string => String(value).normalize("NFKC").replaceAll(/\s/g, "");

/** Acts, plants, checks, and says what of it went wrong. */
async function run(steps: readonly Step[], seed: number): Promise<number> {
  const book = await insertedBook();
  for (const { protection } of book.sheets) protection.protected = false;
  // Calculation takes most of the time; every fourth workbook has it.
  if (seed % 4 > 0) book.calculationMode = "Manual";
  const session = new Session(book);
  for (const one of steps) act(session, one);
  const planted = plant(book, seed);

  const excel = await openLocalExcel(book);
  const before = outsideFindings(book);
  const outcome = await checkPlan(bundledPlan, {
    scope: { kind: "all" },
    now,
    reportingYear: fiscalYear(2025),
  });
  expect(excel.hostErrors).toEqual([]);
  expect(outsideFindings(book)).toEqual(before);
  if (!outcome.ok) {
    expect(["no-plan", "other-plan"]).toContain(outcome.refusal.code);
    return 0;
  }
  for (const { table, key, column, text } of planted) {
    const found = outcome.findings.filter(
      (f) => f.table === table && f.key === key && f.column === column,
    );
    expect(found.map((f) => f.found)).toEqual([text]);
  }
  return planted.length;
}

test("random work on a workbook: nothing throws, nothing else is written, nothing planted is missed", async () => {
  let found = 0;
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 30 }),
      fc.nat(1000),
      async (steps, seed) => {
        found += await run(steps, seed);
        runs++;
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
  // Most workbooks keep rows to plant mistakes in: else the test would show nothing.
  expect(found).toBeGreaterThan(runs);
}, 120_000);
