import { listIndicators } from "../../src/achievement/listIndicators";
import { summariseDepartments } from "../../src/achievement/summariseDepartments";
import { summariseYears } from "../../src/achievement/summariseYears";
import { foldEntries } from "../../src/entries/entries";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { freshReading, withEntries, type Written } from "../entries/freshReading";

const R5 = fiscalYear(2023);
const R7 = fiscalYear(2025);
const fresh = freshReading(plan);
const entered = (...entries: Written[]) => foldEntries(plan, withEntries(fresh, entries));

describe("年度推移", () => {
  const years = summariseYears(
    plan,
    entered(
      ["PlanItems", 1, "R5実施状況", "実施"],
      ["PlanItems", 4, "R5実施状況", "実施"], // and its 再掲, item 16
      ["PlanItems", 1, "R9実施状況", "未実施"],
    ),
  );

  test("a row for each of the five years, over all 42 items", () => {
    expect(years.map(({ year, items }) => [year, items])).toEqual(
      [2023, 2024, 2025, 2026, 2027].map((year) => [year, 42]),
    );
    // 3 of 42 are 7.1 %, 1 of 42 is 2.4 %.
    expect(years.map((row) => row.実施)).toEqual([
      { count: 3, percent: 7.1 },
      ...Array.from({ length: 4 }, () => ({ count: 0, percent: 0 })),
    ]);
    expect(years[4]).toMatchObject({ 未実施: { count: 1, percent: 2.4 }, 未入力: { count: 41 } });
  });
});

describe("指標一覧", () => {
  const list = listIndicators(
    plan,
    entered(
      ["PlanIndicators", "6-指1", "R7実績値", 18_000],
      ["PlanIndicators", "21-指1", "R7実績値", 109],
      ["PlanIndicators", "12-指1", "R7実績値", 2],
      ["PlanIndicators", "9-指1", "R7実績値", "322団体"],
      ["PlanIndicators", "4-指1", "R8実績値", 1],
    ),
    R7,
  );
  const row = (key: string) => list.find(({ indicator }) => indicator.key === key)!;

  test("53 rows in the document's order", () => {
    expect(list).toHaveLength(53);
    expect(list[0]!.indicator.key).toBe("1-指1");
  });

  test("before, now, the last target and this year's, and how far it is", () => {
    // 6-指1: 8,655人 before; 27,000 in R7, 29,000 in R9: 18,000 is 2/3 of 27,000.
    const { baseline, actual, lastTarget, target, judgement, lead } = row("6-指1");
    expect({ baseline, actual, lastTarget, target, judgement, lead }).toEqual({
      baseline: 8655,
      actual: 18_000,
      lastTarget: 29_000,
      target: 27_000,
      judgement: "未達成",
      lead: "社会教育課",
    });
    expect(row("6-指1").achievement).toBeCloseTo(2 / 3, 12);
    // (18,000 − 8,655) ÷ (29,000 − 8,655)
    expect(row("6-指1").progress).toBeCloseTo(9345 / 20_345, 12);
    // 21-指1: from 67 to 150: 109 − 67 is 42 of 83.
    expect(row("21-指1").progress).toBeCloseTo(42 / 83, 12);
  });

  test("below the baseline the progress says so", () => {
    // 12-指1: 3 before, 5 in R9; one less than before.
    expect(row("12-指1").progress).toBe("基準値を下回る");
  });

  test("item 4's last target is that of R8; a year without one judges nothing", () => {
    expect(row("4-指1")).toMatchObject({
      lastTarget: 1,
      target: "",
      actual: "",
      judgement: "目標なし",
      achievement: null,
      progress: null,
    });
  });

  test("a text stays the text it is and has no rates", () => {
    expect(row("9-指1")).toMatchObject({
      actual: "322団体",
      judgement: "判定不能",
      achievement: null,
      progress: null,
    });
  });
});

describe("部署別", () => {
  const department = (name: string, year: typeof R7, ...entries: Written[]) =>
    summariseDepartments(plan, entered(...entries), year).departments.find(
      (row) => row.name === name,
    )!;

  test("eleven departments lead the 42 items, and one reports an indicator", () => {
    const { departments, total } = summariseDepartments(plan, entered(), R7);
    expect(departments).toHaveLength(12);
    expect(departments.reduce((sum, row) => sum + row.items!, 0)).toBe(42);
    expect(total).toMatchObject({ items: 42, made: 0, percentMade: 0 });
    expect(departments.reduce((sum, row) => sum + row.owed, 0)).toBe(total.owed);
  });

  test("社会教育課 leads item 6: its status, its actions, its indicator", () => {
    const before = department("社会教育課", R7);
    expect(before).toMatchObject({ items: 1, owed: 4, made: 0 });
    const after = department(
      "社会教育課",
      R7,
      ["PlanItems", 6, "R7実施状況", "実施"],
      ["PlanActions", "6-①", "R7到達段階", "実施"],
      ["PlanIndicators", "6-指1", "R7実績値", "集計中"], // not yet
    );
    expect(after).toMatchObject({ 実施: { count: 1 }, owed: 4, made: 2, percentMade: 50 });
  });

  test("what was completed before is not owed any more", () => {
    const completed: Written = ["PlanActions", "6-①", "R6到達段階", "完了"];
    expect(department("社会教育課", R7, completed)).toMatchObject({ owed: 3, made: 0 });
    expect(department("社会教育課", R5, completed).owed).toBe(department("社会教育課", R5).owed);
  });

  test("再掲 owes nothing: item 16 repeats item 4", () => {
    const row = department("協働推進課", R5);
    const all = plan.items.filter(
      ({ departments }) => departments.find(({ lead }) => lead)!.name === "協働推進課",
    );
    expect(row.items).toBe(all.length);
    expect(all.some(({ no }) => no === 16)).toBe(true);
    expect(row.made).toBe(0);
    // Entered once, made once, though both items show it.
    const one = department("協働推進課", R5, ["PlanItems", 4, "R5実施状況", "実施"]);
    expect(one).toMatchObject({ 実施: { count: 2 }, made: 1 });
  });
});
