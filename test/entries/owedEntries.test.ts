import { columnsOf } from "../../src/entries/columns";
import { foldEntries } from "../../src/entries/entries";
import { owedEntries } from "../../src/entries/owedEntries";
import { planTables } from "../../src/entries/rows";
import type { WorkbookReading } from "../../src/entries/reading";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { freshReading, withEntries, withEntry, type Written } from "./freshReading";
import { owedByFacts } from "./owedByFacts";

const fresh = freshReading(plan);
const owed = (year: number, reading: WorkbookReading = fresh) =>
  owedEntries(plan, foldEntries(plan, reading), fiscalYear(year));
const keysOf = (year: number, reading?: WorkbookReading) =>
  owed(year, reading).map(({ key }) => key);

describe("a fresh template owes what the document asks for", () => {
  test.each([2023, 2024, 2025, 2026, 2027])("%i, cell by cell", (year) => {
    expect(owed(year).map(({ table, key, column }) => [table, key, column])).toEqual(
      owedByFacts(year),
    );
    expect(owed(year).filter(({ made }) => made)).toEqual([]);
  });

  // 41 items without 再掲; 91 91 92 92 94 actions; 35 34 38 35 50 actuals; 1 year-on-year figure.
  test.each([
    [2023, 168],
    [2024, 167],
    [2025, 172],
    [2026, 169],
    [2027, 186],
  ])("%i: %i entries, counted by hand", (year, count) => {
    expect(owed(year)).toHaveLength(count);
  });

  test("every column of which the catalogue says so, and no other", () => {
    const asked = plan.fiscalYears.flatMap((year) =>
      owed(year).map(({ table, column }) => `${table} ${column}`),
    );
    const said = planTables.flatMap((table) =>
      columnsOf(plan, table)
        .filter((column) => column.owed === "entry")
        .map((column) => `${table} ${column.header}`),
    );
    expect([...new Set(asked)].sort()).toEqual(said.sort());
  });

  test("nothing for a year outside the plan", () => {
    expect(owed(2022)).toEqual([]);
    expect(owed(2028)).toEqual([]);
  });
});

describe("an action is due", () => {
  test.each<[string, number, Written[], boolean]>([
    ["when nothing is planned, but 完了 of R7 was not reached", 2026, [], true],
    [
      "no more once 完了 was reported",
      2026,
      [["PlanActions", "20-①", "R7到達段階", "完了"]],
      false,
    ],
    [
      "no more once 完了 was reached early",
      2025,
      [["PlanActions", "20-①", "R6到達段階", "完了"]],
      false,
    ],
    [
      "still when only 実施 was reported",
      2026,
      [["PlanActions", "20-①", "R7到達段階", "実施"]],
      true,
    ],
    [
      "not when its plan for the year was emptied before it began",
      2023,
      [["PlanActions", "20-①", "R5計画", ""]],
      false,
    ],
    [
      "when a stage was added to its plan",
      2026,
      [
        ["PlanActions", "20-①", "R7到達段階", "実施"],
        ["PlanActions", "20-①", "R8計画", "完了"],
      ],
      true,
    ],
  ])("%s", (_, year, written, due) => {
    expect(keysOf(year, withEntries(fresh, written)).includes("20-①")).toBe(due);
  });

  test("an action planned to end in 実施 is not due once 実施 was reached", () => {
    const before = keysOf(2026);
    const after = keysOf(2026, withEntry(fresh, "PlanActions", "24-②", "R7到達段階", "実施"));
    expect(before.filter((key) => !after.includes(key))).toEqual(["24-②"]);
  });
});

describe("an actual is owed", () => {
  test("where a target was added, and no more where it was taken out", () => {
    const changed = withEntries(fresh, [
      ["PlanIndicators", "1-指1", "R7目標値", 0.88],
      ["PlanIndicators", "2-指2", "R7目標値", ""],
    ]);
    const keys = keysOf(2025, changed);
    expect(keys).toContain("1-指1");
    expect(keys).not.toContain("2-指2");
  });

  test("with the figure of the year before, for a cut against it", () => {
    const columns = (year: number) =>
      owed(year)
        .filter(({ key }) => key === "33-指3")
        .map(({ column }) => column);
    expect(columns(2023)).toEqual(["計画前年度実績", "R5実績値"]);
    expect(columns(2025)).toEqual(["R6実績値", "R7実績値"]);
  });
});

describe("an owed entry is made", () => {
  const made = (value: string | number | boolean) =>
    owed(2025, withEntry(fresh, "PlanIndicators", "2-指2", "R7実績値", value)).find(
      ({ key }) => key === "2-指2",
    )!.made;
  test.each<[string | number | boolean, boolean]>([
    [1200, true],
    [0, true],
    ["約1,200人", true],
    [true, true],
    ["", false],
    ["　 ", false],
    ["集計中", false],
  ])("%p: %p", (value, expected) => expect(made(value)).toBe(expected));
});
