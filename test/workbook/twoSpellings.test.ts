import { summariseDepartments } from "../../src/achievement/summariseDepartments";
import { foldEntries } from "../../src/entries/entries";
import { cellAt } from "../../src/local-excel/book";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { readDefinition } from "../../src/plan/definition";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { itemsOf, reportingOffices, leadOfficeOf } from "../../src/plan/office";
import { checkPlan } from "../../src/workbook/check/check";
import { insertPlan } from "../../src/workbook/insert/insert";
import { readSubmissionStates } from "../../src/workbook/submission/submissionStates";
import { submitEntries } from "../../src/workbook/submission/submit";
import { recalculatePlan } from "../../src/workbook/summary/recalculate";
import { summaryLayout } from "../../src/workbook/template/summary/summaryLayout";
import { freshReading } from "../entries/freshReading";
import { openLocalExcel } from "../local-excel/withExcel";
import { earlyPlanDefinition } from "../plan/earlyPlan";
import { type } from "./entryCells";

/**
 * A plan that spells an office in two ways where it leads: 総務課, and in items 2 and 41 行政総務課. Whoever
 * counts, checks or submits takes them for one.
 */
jest.setTimeout(200_000);

const early = earlyPlanDefinition();
const leads: Readonly<Record<number, string>> = { 2: "行政総務課", 3: "企画課", 41: "行政総務課" };
const reading = readDefinition({
  ...early,
  departments: [{ name: "行政総務課", sameAs: "総務課" }, { name: "企画課" }, ...early.departments],
  items: early.items.map((item) => ({
    ...item,
    departments: [{ name: leads[item.no] ?? "総務課", lead: true }, { name: "各課" }],
  })),
});
if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
const { plan } = reading;
const today = new Date(2023, 4, 10); // reports R4
const R4 = fiscalYear(2022);
const [second, third] = [plan.items[1]!, plan.items[2]!];

test("each office leads once, under its own name", () => {
  expect(reportingOffices(plan)).toEqual(["企画課", "総務課"]);
  expect([second, third].map((item) => leadOfficeOf(plan, item))).toEqual(["総務課", "企画課"]);
  for (const name of ["総務課", "行政総務課"])
    expect(itemsOf(plan, name)).toEqual(plan.items.filter((item) => item !== third));
  expect(itemsOf(plan, "各課")).toEqual([]);
});

test("部署別 has a row for each office", () => {
  const entries = foldEntries(plan, freshReading(plan));
  const { departments } = summariseDepartments(plan, entries, R4);
  expect(departments.map(({ name, items }) => [name, items])).toEqual([
    ["企画課", 1],
    ["総務課", 41],
  ]);
});

describe("in a workbook", () => {
  let excel: LocalExcel;
  beforeAll(async () => {
    excel = await openLocalExcel();
    expect(await insertPlan(plan, { today })).toMatchObject({ ok: true, reportingYear: R4 });
    type(excel, "PlanItems", 2, "R4実施状況", "実施");
    type(excel, "PlanItems", 41, "R4実施状況", "実し");
    type(excel, "PlanItems", 42, "R4実施状況", "未実施");
  });

  test("集計 counts both spellings in one row, as the add-in does", async () => {
    const outcome = await recalculatePlan(plan, { now: today });
    expect(outcome).toMatchObject({ ok: true, differences: [], repaired: [] });
    const { first, rows } = summaryLayout(plan).departments;
    const summary = excel.book.sheets.find(({ name }) => name === "集計")!;
    const row = (at: number) =>
      Array.from({ length: 7 }, (_, i) => cellAt(summary, first + at, i + 1)?.value);
    expect(Array.from({ length: rows }, (_, at) => row(at))).toEqual([
      ["企画課", 1, 0, 0, 0, 0, 1],
      // 実施 of item 2, 未実施 of item 42; item 41 has no word of the four.
      ["総務課", 41, 1, 0, 0, 1, 39],
      [null, 42, 1, 0, 0, 1, 40],
    ]);
  });

  test("the check counts them together, and lists what is owed under both", async () => {
    const outcome = await checkPlan(plan, { scope: { kind: "all" }, now: today });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { findings } = outcome;
    const counted = findings.filter(({ rule }) => rule === "C502").map(({ params }) => params);
    expect(counted).toMatchObject([
      { department: "総務課", made: 3 },
      { department: "企画課", made: 0 },
    ]);
    expect(new Set(findings.map(({ department }) => department))).toEqual(
      new Set([null, "総務課"]),
    );
    expect(findings.find(({ key, rule }) => key === 41 && rule === "E402")).toBeDefined();
    expect(findings.find(({ key, rule }) => key === "2-①" && rule === "A311")).toBeDefined();
  });

  test("the error of one spelling is the office's, and stops its submission", async () => {
    const states = await readSubmissionStates(plan);
    expect(states).toMatchObject({
      departments: [
        { department: "企画課", errors: 0 },
        { department: "総務課", errors: 1, progress: { entries: { made: 3 } } },
      ],
    });
    const outcome = await submitEntries(plan, {
      scope: "行政総務課",
      submittedBy: "山田",
      now: today,
    });
    expect(outcome).toMatchObject({ kind: "errorsLeft", submission: null });
  });
});
