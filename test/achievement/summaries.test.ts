import { percentOf } from "../../src/achievement/share";
import { summariseIndicators } from "../../src/achievement/summariseIndicators";
import { summariseStatuses, type StatusRow } from "../../src/achievement/summariseStatuses";
import { foldEntries } from "../../src/entries/entries";
import type { WorkbookReading } from "../../src/entries/reading";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear, yearLabel } from "../../src/plan/fiscalYear";
import type { Plan } from "../../src/plan/plan";
import { statuses } from "../../src/plan/status";
import { freshReading, withEntries, type Written } from "../entries/freshReading";
import { bundledIndicators } from "../plan/bundledIndicator";
import facts from "../plan/plan-facts.json";

const R5 = fiscalYear(2023);
const R6 = fiscalYear(2024);
const R7 = fiscalYear(2025);
const fresh = freshReading(plan);
const statusTable = (reading: WorkbookReading, year = R7, of: Plan = plan) =>
  summariseStatuses(of, foldEntries(of, reading), year);
const indicatorTable = (reading: WorkbookReading, year = R7) =>
  summariseIndicators(plan, foldEntries(plan, reading), year);

/** The four counts and the four shares, as the document prints them. */
const printed = (row: StatusRow) => ({
  counts: Object.fromEntries(statuses.map((s) => [s, row[s].count])),
  percents: Object.fromEntries(statuses.map((s) => [s, `${row[s].percent!.toFixed(1)}%`])),
});

describe("the result table of the earlier plan (chapter 1 of the document)", () => {
  // 42 items, of which the earlier plan had 11, 20 and 11 under its three policies.
  const earlier: Plan = {
    ...plan,
    items: plan.items.map((item, i) => ({
      ...item,
      reprintOf: null,
      policy: i < 11 ? 1 : i < 31 ? 2 : 3,
    })),
  };
  const documentRows = facts.earlyPlanSummary;
  const words = documentRows
    .filter(({ row }) => row === "policy")
    .flatMap(({ counts }) => statuses.flatMap((s) => Array<string>(counts[s]).fill(s)));
  const filled = withEntries(
    freshReading(earlier),
    words.map((word, i): Written => ["PlanItems", i + 1, "R7実施状況", word]),
  );
  const table = summariseStatuses(earlier, foldEntries(earlier, filled), R7);

  test("every policy, and the total", () => {
    expect([...table.policies, table.total].map(printed)).toEqual(
      documentRows.slice(0, 4).map(({ counts, percents }) => ({ counts, percents })),
    );
  });

  test("the reference row, typed by the secretariat: 40 items", () => {
    const { counts, percents } = documentRows[4]!;
    const { reference } = summariseStatuses(plan, foldEntries(plan, fresh), R5, {
      earlierCounts: { items: 40, ...counts },
    });
    expect(printed(reference)).toEqual({ counts, percents });
    expect(reference.未入力).toEqual({ count: 0, percent: 0 });
  });
});

describe("table 1, 実施状況", () => {
  const filled = withEntries(fresh, [
    ["PlanItems", 1, "R7実施状況", "実施"],
    ["PlanItems", 4, "R7実施状況", "実施"], // and its 再掲, item 16
    ["PlanItems", 12, "R7実施状況", "一部実施"],
    ["PlanItems", 24, "R7実施状況", "検討中"],
    ["PlanItems", 25, "R7実施状況", "実 施"],
    ["PlanItems", 26, "R7実施状況", "済"],
    ["PlanItems", 1, "R6実施状況", "未実施"],
  ]);
  const table = statusTable(filled);

  test("a row per policy, of 11, 12 and 19 items", () => {
    expect(table.policies).toEqual([
      {
        numeral: "Ⅰ",
        name: "多様な主体との協働・連携の推進",
        items: 11,
        実施: { count: 2, percent: 18.2 },
        一部実施: { count: 0, percent: 0 },
        検討中: { count: 0, percent: 0 },
        未実施: { count: 0, percent: 0 },
        未入力: { count: 9, percent: 81.8 },
      },
      {
        numeral: "Ⅱ",
        name: "満足度の高い行政サービスの提供",
        items: 12,
        実施: { count: 1, percent: 8.3 },
        一部実施: { count: 1, percent: 8.3 },
        検討中: { count: 0, percent: 0 },
        未実施: { count: 0, percent: 0 },
        未入力: { count: 10, percent: 83.3 },
      },
      {
        numeral: "Ⅲ",
        name: "安定した行政サービス提供基盤の確立",
        items: 19,
        実施: { count: 0, percent: 0 },
        一部実施: { count: 0, percent: 0 },
        検討中: { count: 1, percent: 5.3 },
        未実施: { count: 0, percent: 0 },
        // Among them 実 施 and 済, which no COUNTIF counts.
        未入力: { count: 18, percent: 94.7 },
      },
    ]);
  });

  test("in all, and without the item that is printed twice", () => {
    expect(table.total).toMatchObject({ items: 42, 実施: { count: 3, percent: 7.1 } });
    expect(table.withoutReprints).toMatchObject({ items: 41, 実施: { count: 2, percent: 4.9 } });
  });

  test("the reference row is the year before, or the year that is chosen", () => {
    expect(table.reference).toMatchObject({ items: 42, 未実施: { count: 1 }, 実施: { count: 0 } });
    const chosen = summariseStatuses(plan, foldEntries(plan, filled), R6, { referenceYear: R7 });
    expect(chosen.reference).toMatchObject({ items: 42, 実施: { count: 3 } });
  });

  test("in the first year it is what was typed, and nothing where nothing was", () => {
    const { reference } = statusTable(filled, R5);
    const nothing = { count: null, percent: null };
    expect(reference).toEqual({
      items: null,
      実施: nothing,
      一部実施: nothing,
      検討中: nothing,
      未実施: nothing,
      未入力: nothing,
    });
  });

  test("every row adds up to its items, whatever stands in the cells", () => {
    const odd = withEntries(
      filled,
      plan.items
        .filter((item) => item.reprintOf === null)
        .map(({ no }): Written => {
          const values = ["実施", "実施 ", "", "TRUE", true, 1, "#REF!", "一部実施", "検討"];
          return ["PlanItems", no, "R7実施状況", values[no % values.length]!];
        }),
    );
    const { policies, total, withoutReprints, reference } = statusTable(odd);
    for (const row of [...policies, total, withoutReprints, reference]) {
      const sum = [...statuses, "未入力" as const].reduce((n, s) => n + row[s].count!, 0);
      expect(sum).toBe(row.items);
    }
  });
});

describe("table 2, 数値目標の達成状況", () => {
  test.each([
    ["R5", 36, 35],
    ["R6", 34, 34],
    ["R7", 38, 38],
    ["R8", 36, 35],
    ["R9", 51, 50],
  ])("%s: %i rows with a target, %i without reprints", (label, all, withoutReprints) => {
    const year = plan.fiscalYears.find((y) => yearLabel(y) === label)!;
    const table = indicatorTable(fresh, year);
    expect(table.total).toEqual({
      withTarget: all,
      達成: 0,
      未達成: 0,
      未入力: all,
      判定不能: 0,
      percent: 0,
    });
    expect(table.withoutReprints.withTarget).toBe(withoutReprints);
  });

  const filled = withEntries(fresh, [
    ["PlanIndicators", "2-指2", "R7実績値", 1200], // 1,000人: met
    ["PlanIndicators", "5-指1", "R7実績値", 1], // 2回: missed
    ["PlanIndicators", "5-指2", "R7実績値", "21団体"], // a text
    ["PlanIndicators", "6-指1", "R7実績値", "集計中"],
    ["PlanIndicators", "7-指1", "R7実績値", 2], // 2業務: met
    ["PlanIndicators", "1-指1", "R7実績値", 0.95], // no target in R7
    ["PlanIndicators", "33-指3", "R7実績値", 100], // no figure for R6
    ["PlanIndicators", "5-指1", "R6実績値", 2], // met in R6
  ]);
  const table = indicatorTable(filled);

  test("the share is of all with a target, entered or not", () => {
    // Items 1–11 have targets in R7 for 2-指2, 5-指1, 5-指2, 6, 7, 8, 9, 10, 11: nine.
    expect(table.policies[0]).toEqual({
      numeral: "Ⅰ",
      name: "多様な主体との協働・連携の推進",
      withTarget: 9,
      達成: 2,
      未達成: 1,
      未入力: 5,
      判定不能: 1,
      percent: 22.2,
    });
    expect(table.policies[2]).toMatchObject({ 達成: 0, 判定不能: 1, percent: 0 });
    expect(table.total).toMatchObject({
      withTarget: 38,
      達成: 2,
      未達成: 1,
      判定不能: 2,
      未入力: 33,
    });
  });

  test("the reference row is the year before; in the first year there is none", () => {
    expect(table.reference).toMatchObject({ withTarget: 34, 達成: 1, percent: 2.9 });
    expect(indicatorTable(filled, R5).reference).toEqual({
      withTarget: null,
      達成: null,
      未達成: null,
      未入力: null,
      判定不能: null,
      percent: null,
    });
  });

  test("再掲 follows its source: item 4's centre, opened in R5, counts in both policies", () => {
    const opened = indicatorTable(
      withEntries(fresh, [["PlanIndicators", "4-指1", "R5実績値", 1]]),
      R5,
    );
    expect(opened.policies.map((row) => row.達成)).toEqual([1, 1, 0]);
    expect([opened.total.達成, opened.withoutReprints.達成]).toEqual([2, 1]);
  });

  test("every target of the plan met: 100 %", () => {
    const R9 = fiscalYear(2027);
    const met = withEntries(
      fresh,
      bundledIndicators
        .filter(({ reprintOf, targets }) => reprintOf === null && targets[4])
        .flatMap(({ key, comparator, targets, targetKind }): Written[] => {
          const { value } = targets[4]!;
          if (targetKind === "yearOnYearCut") {
            return [
              ["PlanIndicators", key, "R8実績値", 1000],
              ["PlanIndicators", key, "R9実績値", 970],
            ];
          }
          const actual = comparator === "lessThan" ? value / 2 : value;
          return [["PlanIndicators", key, "R9実績値", actual]];
        }),
    );
    expect(indicatorTable(met, R9).total).toMatchObject({ withTarget: 51, 達成: 51, percent: 100 });
  });
});

describe("shares", () => {
  test.each([
    [7, 11, 63.6],
    [23, 80, 28.8], // 28.75: where toFixed(1) gives 28.7
    [1, 3, 33.3],
    [0, 5, 0],
    [5, 5, 100],
    [1, 0, null],
  ])("%i of %i: %p", (n, d, percent) => expect(percentOf(n, d)).toBe(percent));
});
