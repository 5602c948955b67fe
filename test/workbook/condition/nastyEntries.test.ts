import { cellAt, ensureCell, type Book, type CellContent } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import { cellText } from "../../../src/local-excel/display";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { saveXlsx, openXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { cellsOf } from "../../../src/workbook/area";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { buildItemSheets } from "../../../src/workbook/summary/itemSheets";
import { recalculatePlan } from "../../../src/workbook/summary/recalculate";
import { summaryLayout } from "../../../src/workbook/template/summary/summaryLayout";
import { completeReport, enter } from "../../e2e/reportR7";
import { libreOfficeTimeout, recalculateWithLibreOffice } from "../../local-excel/libreOffice";
import { openLocalExcel } from "../../local-excel/withExcel";
import { entryCell } from "../entryCells";

/**
 * Whatever stands in an entry cell, no formula of 集計, of 個票, no 判定 and no 達成率 falls over it, and
 * all figures stay the engine's.
 */
jest.setTimeout(libreOfficeTimeout + 100_000);

const now = new Date(2026, 10, 22);

/** A cell of each kind that some formula looks at, in rows of their own and in one row. */
const places = [
  ["PlanItems", 1, "R7実施状況"],
  ["PlanItems", 33, "R6実施状況"],
  ["PlanItems", 33, "R7取組実績"],
  ["PlanItems", 33, "R7課題・今後の方向性"],
  // Planned and reported, in the reporting year and before it.
  ["PlanActions", "33-①", "R5計画"],
  ["PlanActions", "33-①", "R7計画"],
  ["PlanActions", "24-②", "R6計画"],
  ["PlanActions", "20-①", "R8計画"],
  ["PlanActions", "33-②", "R6到達段階"],
  ["PlanActions", "33-①", "R7到達段階"],
  ["PlanActions", "12-①", "R5到達段階"],
  ["PlanActions", "2-①", "変更理由"],
  ["PlanIndicators", "33-指3", "計画前年度実績"],
  ["PlanIndicators", "33-指3", "R6実績値"],
  ["PlanIndicators", "33-指5", "R7実績値"],
  ["PlanIndicators", "33-指4", "R7目標値"],
  ["PlanIndicators", "12-指1", "R9目標値"],
  ["PlanIndicators", "27-指1", "R7実績値"],
  ["PlanIndicators", "6-指1", "R7目標値"],
  ["PlanIndicators", "39-指1", "R7実績値"],
] as const;

const errors = ["#DIV/0!", "#REF!", "#N/A"];
const nasty: readonly CellContent[] = [
  ...errors.map((error) => ({ error })),
  "言葉",
  "600人",
  "5",
  "*",
  "?",
  "<>",
  "=1",
  "|",
  "'",
  "→",
  "完了 ",
  "集計中",
  "あ".repeat(400),
  "",
  " ",
  "　",
  "\u00a0",
  "\u200b",
  "\u2003\u2060\ufeff \u00ad",
  "\n",
  "\t　",
  true,
  false,
  45_721,
  0,
  -1,
  1e300,
  0.1 + 0.2,
];

let filled: Book;
beforeAll(async () => {
  const fresh = await openLocalExcel();
  await insertPlan(bundledPlan, { today: now });
  await enter(fresh, completeReport());
  filled = fresh.book;
});

/** Types nothing: the cell has the content, however it came there. */
function put(excel: LocalExcel, [table, key, column]: (typeof places)[number], value: CellContent) {
  const { sheet, row, column: c } = entryCell(excel.book, table, key, column);
  ensureCell(
    excel.book.sheets.find(({ name }) => name === sheet)!,
    row,
    c,
  ).value = value;
}

/** 参考年度 and what is typed for the year before the plan are entry cells too. */
function putOnSummary(excel: LocalExcel, value: CellContent) {
  const summary = excel.book.sheets.find(({ name }) => name === "集計")!;
  const { referenceYear, earlierCounts } = summaryLayout(bundledPlan);
  for (const { row, column } of [referenceYear, ...cellsOf(earlierCounts).slice(0, 3)])
    ensureCell(summary, row, column).value = value;
}

const isError = (value: CellContent | undefined) => typeof value === "object" && value !== null;

/** Formulas that show an error; `computed`: the same book as another program computed it. */
const failing = (book: Book, computed: Book = book) =>
  ["集計", "個票", "数値目標", "記入要領"].flatMap((name) => {
    const sheetIn = ({ sheets }: Book) => sheets.find((sheet) => sheet.name === name)!;
    return [...sheetIn(book).cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { formula }]) =>
        formula !== undefined && isError(cellAt(sheetIn(computed), row, column)?.value)
          ? [`${name} ${row + 1}/${column + 1}`]
          : [],
      ),
    );
  });

const expectSound = async (excel: LocalExcel) => {
  excel.bookChanged();
  expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({ ok: true, differences: [] });
  expect(failing(excel.book)).toEqual([]);
};

test.each(nasty.map((value) => [JSON.stringify(value), value] as const))(
  "%s in any entry cell",
  async (_, value) => {
    const excel = await openLocalExcel(copyOf(filled));
    excel.userEdit("個票", "B3", "33");
    for (const place of places) put(excel, place, value);
    putOnSummary(excel, value);
    await expectSound(excel);
  },
);

/** One cell at a time, for one error may hide what another does. */
test.each(places.map((place) => [place.join(" "), place] as const))(
  "an error in %s alone",
  async (_, place) => {
    const excel = await openLocalExcel(copyOf(filled));
    put(excel, place, { error: "#N/A" });
    await expectSound(excel);
  },
);

describe("mixed", () => {
  const mixed = async () => {
    const excel = await openLocalExcel(copyOf(filled));
    places.forEach((place, i) => put(excel, place, nasty[(i * 5) % nasty.length]!));
    putOnSummary(excel, { error: "#N/A" });
    return excel;
  };

  test("LibreOffice finds no error either", async () => {
    const { book } = await mixed();
    const theirs = await openXlsx(await recalculateWithLibreOffice(await saveXlsx(book)), "x.xlsx");
    expect(failing(book, theirs)).toEqual([]);
  });

  test("個票 shows each item as 個票一覧 does, cell by cell", async () => {
    const excel = await mixed();
    excel.bookChanged();
    expect(await buildItemSheets(bundledPlan, { now })).toMatchObject({ ok: true });
    const list = excel.book.sheets.find(({ name }) => name === "個票一覧")!;
    const form = excel.book.sheets.find(({ name }) => name === "個票")!;
    const lines = (sheet: typeof list, first: number, last: number) =>
      Array.from({ length: last - first }, (_, r) =>
        Array.from({ length: 8 }, (__, c) => cellText(cellAt(sheet, first + r, c)).trim()).filter(
          Boolean,
        ),
      ).filter((line) => line.length > 0);
    const starts = [0, ...list.page.rowBreaks!, Math.max(...list.cells.keys()) + 1];
    for (const [i, { no }] of bundledPlan.items.entries()) {
      excel.userEdit("個票", "B3", String(no));
      // The title and the year say which of the two it is.
      expect(lines(form, 2, 60)).toEqual(lines(list, starts[i]! + 2, starts[i + 1]!));
    }
  });
});
