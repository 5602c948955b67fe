import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cellAt, type Area, type Book, type Cell, type Sheet } from "../../src/local-excel/book";
import { cellText } from "../../src/local-excel/display";
import { holds } from "../../src/local-excel/area";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { cellAddress } from "../../src/workbook/area";
import { checkPlan } from "../../src/workbook/check/check";
import { insertPlan } from "../../src/workbook/insert/insert";
import { buildItemSheets } from "../../src/workbook/summary/itemSheets";
import { libreOfficeTimeout, toPdf } from "../local-excel/libreOffice";
import { openLocalExcel } from "../local-excel/withExcel";
import { completeReport, enter, type Entry } from "./reportR7";

/**
 * On paper nothing is cut and nothing is ###: every sheet of a complete report, with 400 characters in
 * each text staff may write.
 */
jest.setTimeout(2 * libreOfficeTimeout);

const run = promisify(execFile);
const now = new Date(2026, 10, 22);

/** 400 characters, of which the first and the last can be found again. */
function longText(number: number): string {
  const [first, last] = [`始${number}、`, `終${number}。`];
  const middle =
    "市民活動団体との協働を進めるため、相談窓口（5か所）の開設と研修会を実施した。".repeat(20);
  return first + middle.slice(0, 400 - first.length - last.length) + last;
}

const own = <T extends { readonly reprintOf: unknown }>(rows: readonly T[]) =>
  rows.filter(({ reprintOf }) => reprintOf === null);

/** A number per text, and by sheet which texts it shows. */
const texts = own(bundledPlan.items).flatMap((item): Entry[] => [
  ["PlanItems", item.no, "R7取組実績", longText(1000 + item.no)],
  ["PlanItems", item.no, "R7課題・今後の方向性", longText(2000 + item.no)],
  ...own(item.actions).map(({ key }, i): Entry => [
    "PlanActions",
    key,
    "変更理由",
    longText(3000 + item.no * 10 + i),
  ]),
  ...own(item.indicators).map(({ key }, i): Entry => [
    "PlanIndicators",
    key,
    "変更理由",
    longText(4000 + item.no * 10 + i),
  ]),
]);

let bytes: Uint8Array;
let book: Book;

beforeAll(async () => {
  const excel = await openLocalExcel();
  await insertPlan(bundledPlan, { today: now });
  await enter(excel, [...completeReport(), ...texts]);
  excel.userEdit("個票", "B3", "33");
  await buildItemSheets(bundledPlan, { now });
  await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  bytes = await saveXlsx(excel.book);
  book = await openXlsx(bytes, "book.xlsx");
});

/** Pixels of a line in 游ゴシック: full-width letters as wide as the font is high, digits half and a little. */
const pixels = (line: string, size: number) =>
  [...line].reduce((sum, c) => sum + (/[ -ÿ｡-ﾟ]/.test(c) ? 8 : 15), 0) * (size / 11);
const widthOf = (sheet: Sheet, column: number) => {
  const { width = 9.14, hidden } = sheet.columns.get(column) ?? {};
  // The API's points at the narrowest usual font, padding included.
  return hidden ? 0 : width * 7;
};
const padding = 5;

interface Cut {
  readonly sheet: string;
  readonly cell: string;
  readonly why: string;
}

/** What of a cell's text lies outside of its box. */
function cutIn(sheet: Sheet, row: number, column: number, cell: Cell): Cut[] {
  const text = cellText(cell);
  const { wrap, horizontal } = cell.style;
  const size = cell.style.font?.size ?? 11;
  const merge = sheet.merges?.find((area) => holds(area, row, column));
  const box: Area = merge ?? { row, column, rowCount: 1, columnCount: 1 };
  const sum = (first: number, count: number, of: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => of(first + i)).reduce((a, b) => a + b, 0);
  let width = sum(box.column, box.columnCount, (c) => widthOf(sheet, c));
  if (width === 0) return [];
  const cut = (why: string): Cut[] => [
    { sheet: sheet.name, cell: cellAddress(row, column), why: `${why}: ${text.slice(0, 30)}` },
  ];
  const widest = Math.max(...text.split("\n").map((line) => pixels(line, size)));
  if (typeof cell.value === "number")
    return widest + padding > width ? cut(`a number of ${widest} in ${width}`) : [];
  if (!wrap) {
    // A text runs on over blank cells, to the right where it begins on the left.
    const last = Math.max(...[...sheet.cells.values()].flatMap((cells) => [...cells.keys()]));
    if (horizontal === undefined || horizontal === "Left")
      for (let c = box.column + box.columnCount; c <= last; c++) {
        if ((cellAt(sheet, row, c)?.value ?? null) !== null) break;
        width += widthOf(sheet, c);
      }
    return widest + padding > width ? cut(`${widest} wide in ${width}`) : [];
  }
  const lines = text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(pixels(line, size) / (width - padding))))
    .reduce((a, b) => a + b, 0);
  const height = sum(box.row, box.rowCount, (r) => sheet.rows.get(r)?.height ?? 18.75);
  const needed = (lines * 18.75 * size) / 11;
  return needed > height ? cut(`${needed} high in ${height}`) : [];
}

test("no text is higher or wider than its box, no number wider than its column", () => {
  const sheets = book.sheets.filter(({ name }) => name !== "Sheet1");
  expect(sheets).toHaveLength(8);
  const cuts = sheets.flatMap((sheet) => {
    const printed = sheet.page.printArea;
    return [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) =>
        cellText(cell) === "" || (printed && !holds(printed, row, column))
          ? []
          : cutIn(sheet, row, column, cell),
      ),
    );
  });
  expect(cuts).toEqual([]);
});

test("LibreOffice prints every text from its first word to its last, and no ###", async () => {
  const folder = await mkdtemp(join(tmpdir(), "paper-"));
  try {
    await writeFile(join(folder, "book.pdf"), await toPdf(bytes));
    await run("pdftotext", [join(folder, "book.pdf"), join(folder, "book.txt")]);
    const pages = (await readFile(join(folder, "book.txt"), "utf8")).split("\f");
    const printed = pages.join("").replace(/\s/g, "");
    expect(printed).not.toContain("###");
    for (const [table, key, , text] of texts) {
      const [first, last] = [/^始\d+、/, /終\d+。$/].map((part) => part.exec(String(text))![0]);
      const times = (words: string) => printed.split(words).length - 1;
      // 推進項目's two stand on 個票一覧 too.
      const least = table === "PlanItems" ? 2 : 1;
      const found = [times(first!) >= least, times(last!) >= least];
      expect({ table, key, found }).toEqual({ table, key, found: [true, true] });
    }
    // A page for each item, none that only takes what was too wide for another.
    expect(pages.filter((page) => page.includes("個票一覧"))).toHaveLength(42);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
