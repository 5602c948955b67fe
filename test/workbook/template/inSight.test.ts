import {
  actualHeader,
  outlookHeader,
  plannedHeader,
  progressHeader,
  reportHeader,
  statusHeader,
  targetHeader,
  type PlanTable,
} from "../../../src/entries/columns";
import { tablesOf, type Book } from "../../../src/local-excel/book";
import { columnPixels, usualColumnWidth } from "../../../src/local-excel/page/grid/sheetSize";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { previous, type FiscalYear } from "../../../src/plan/fiscalYear";
import { insertPlan, recalculatePlan } from "../../../src/workbook";
import { openLocalExcel } from "../../local-excel/withExcel";

/**
 * What a clerk sees without scrolling sideways: a window 1366 pixels wide leaves 968 to the columns
 * beside a pane of 350 pixels, and frozen columns take theirs away.
 */
const gridWidth = 968;
const frozenWidth = 260;
const today = new Date(2026, 10, 22);

/** What is entered for a year, and what it is judged against. */
const entered = (year: FiscalYear): Record<PlanTable, readonly string[]> => ({
  PlanItems: [statusHeader(year), reportHeader(year), outlookHeader(year)],
  PlanActions: [plannedHeader(year), progressHeader(year)],
  PlanIndicators: [targetHeader(year), actualHeader(year)],
});

interface ShownColumn {
  readonly left: number;
  readonly right: number;
  readonly isFrozen: boolean;
}

/** The columns of a table that are not hidden, in pixels from the first column of its sheet. */
function shownColumns(book: Book, name: PlanTable): Map<string, ShownColumn> {
  const { sheet, table } = tablesOf(book).find((each) => each.table.name === name)!;
  const shown = new Map<string, ShownColumn>();
  let left = 0;
  for (let column = 0; column < table.area.column + table.area.columnCount; column++) {
    const { width, hidden } = sheet.columns.get(column) ?? {};
    if (hidden) continue;
    const right = left + (width === undefined ? usualColumnWidth : columnPixels(width));
    const header = table.columns[column - table.area.column]?.name;
    if (header !== undefined)
      shown.set(header, { left, right, isFrozen: column < sheet.freeze.columns });
    left = right;
  }
  return shown;
}

const tables = ["PlanItems", "PlanActions", "PlanIndicators"] as const;
const years = [2023, 2024, 2025, 2027] as FiscalYear[];

async function insertedFor(reportingYear: FiscalYear): Promise<Book> {
  const { book } = await openLocalExcel();
  expect(await insertPlan(plan, { today, reportingYear })).toMatchObject({ ok: true });
  return book;
}

describe.each(years)("inserted for %i", (year) => {
  let book: Book;
  beforeAll(async () => {
    book = await insertedFor(year);
  });

  test.each(tables)(
    "%s: what is entered stands in the window, beside what it is held against",
    (table) => {
      const shown = shownColumns(book, table);
      const frozen = [...shown.values()].filter(({ isFrozen }) => isFrozen);
      expect(Math.max(...frozen.map(({ right }) => right))).toBeLessThanOrEqual(frozenWidth);
      for (const header of entered(year)[table]) {
        expect([header, shown.has(header)]).toEqual([header, true]);
        expect(shown.get(header)!.right).toBeLessThanOrEqual(gridWidth);
      }
    },
  );

  test("last year's actual stands beside this year's", () => {
    const shown = shownColumns(book, "PlanIndicators");
    const before = previous(year);
    const header = plan.fiscalYears.includes(before) ? actualHeader(before) : "計画前年度実績";
    expect(shown.get(header)!.right).toBeLessThanOrEqual(shown.get(actualHeader(year))!.left);
  });
});

test("another year and back: the same columns are hidden", async () => {
  const book = await insertedFor(2025 as FiscalYear);
  const hidden = () => tables.map((table) => [...shownColumns(book, table)]);
  const before = hidden();
  const year = (reportingYear: FiscalYear) => recalculatePlan(plan, { now: today, reportingYear });
  expect(await year(2023 as FiscalYear)).toMatchObject({ ok: true });
  expect(hidden()).not.toEqual(before);
  expect(await year(2025 as FiscalYear)).toMatchObject({ ok: true });
  expect(hidden()).toEqual(before);
});
