import { cellAt, type Book } from "../../src/local-excel/book";
import { copyOf } from "../../src/local-excel/calc";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { statuses } from "../../src/plan/status";
import { checkPlan, repairPlan, submitEntries, type Language } from "../../src/workbook";
import { told } from "../../src/workbook/insert/told";
import { planInfoLabels } from "../../src/workbook/planInfo";
import { sheetRoles } from "../../src/workbook/sheetSpec";
import { completeReport, enter } from "../e2e/reportR7";
import { openLocalExcel } from "../local-excel/withExcel";
import { type } from "./entryCells";
import { insertedBook } from "./insertedBook";

/** What is told in English is English; what stands in the workbook is Japanese whatever the pane speaks. */

const now = new Date(2026, 4, 20, 10, 0);
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
/** Without the names and the words of entries that the workbook itself has. */
const own = (sentence: string): string =>
  [...sheetRoles, ...planInfoLabels, ...statuses, "完了", "集計中", "番号"]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ""), sentence);

/** The values of all cells, by sheet, as far as anything stands there. */
const valuesOf = ({ sheets }: Book) =>
  Object.fromEntries(
    sheets.map((sheet) => [
      sheet.name,
      Array.from({ length: 400 }, (_, row) =>
        Array.from({ length: 60 }, (__, column) => cellAt(sheet, row, column)?.value ?? ""),
      ),
    ]),
  );

const inBoth = async (
  book: Book,
  run: (language: Language) => Promise<{ readonly ok: boolean }>,
): Promise<Record<Language, Book>> => {
  const after = async (language: Language) => {
    const excel = await openLocalExcel(copyOf(book));
    expect(await run(language)).toMatchObject({ ok: true });
    return excel.book;
  };
  return { ja: await after("ja"), en: await after("en") };
};

test("a check in English writes the same チェック結果", async () => {
  const excel = await openLocalExcel(await insertedBook());
  type(excel, "PlanIndicators", "33-指3", "R7実績値", "87.5");
  type(excel, "PlanItems", 12, "R7実施状況", "順調");
  const books = await inBoth(excel.book, (language) =>
    checkPlan(bundledPlan, { scope: { kind: "all" }, language, now }),
  );
  expect(valuesOf(books.en)).toEqual(valuesOf(books.ja));
  expect(JSON.stringify(valuesOf(books.en)["チェック結果"])).toContain("順調");
});

test("a submission in English is recorded in Japanese", async () => {
  const excel = await openLocalExcel(await insertedBook());
  await enter(excel, completeReport());
  const books = await inBoth(excel.book, (language) =>
    submitEntries(bundledPlan, {
      scope: "スマートシティ推進室",
      submittedBy: "山田",
      language,
      now,
    }),
  );
  expect(valuesOf(books.en)).toEqual(valuesOf(books.ja));
  expect(JSON.stringify(valuesOf(books.en)["提出記録"])).toContain("山田");
});

test("修復 asked in English answers in English", async () => {
  const excel = await openLocalExcel(await insertedBook());
  excel.userDeleteSheet("個票");
  const outcome = await repairPlan(bundledPlan, { today: now, language: "en" });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.repaired).toContain("The sheet 個票 was made again.");
  expect(outcome.repaired.map(own).filter((sentence) => japanese.test(sentence))).toEqual([]);
});

test("all that 修復 can say is said in English", () => {
  const said = Object.values(told).map((sentence) =>
    typeof sentence === "function"
      ? (sentence as (...words: unknown[]) => { en: string })({ en: "x" }, 2, 3).en
      : sentence.en,
  );
  expect(said.filter((sentence) => japanese.test(sentence))).toEqual([]);
});
