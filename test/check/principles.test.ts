import { checkEntries } from "../../src/check/check";
import { plannedHeader, targetHeader } from "../../src/entries/columns";
import { foldEntries } from "../../src/entries/entries";
import type { WorkbookReading } from "../../src/entries/reading";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { freshReading, withEntries, type Written } from "../entries/freshReading";
import { owedByFacts } from "../entries/owedByFacts";

const fresh = freshReading(plan);
/** Every finding but C502, which counts and finds nothing. */
const check = (reading: WorkbookReading, year: number) =>
  checkEntries(plan, foldEntries(plan, reading), {
    reportingYear: fiscalYear(year),
    scope: { kind: "all" },
  }).filter(({ rule }) => rule !== "C502");
const planYears = [2023, 2024, 2025, 2026, 2027];

describe("a fresh template gives exactly the owed entries of the reporting year", () => {
  test.each(planYears)("%i", (year) => {
    const rules = { PlanItems: "E401", PlanActions: "A311", PlanIndicators: "A301" };
    const label = `R${year - 2018}`;
    const owed = owedByFacts(year).map(([table, key, column]) => {
      // The figure a year-on-year target is held against.
      const isBefore = !column.startsWith(label);
      const rule = isBefore ? "A307" : rules[table as keyof typeof rules];
      return { rule, severity: "missing", table, key, column, year: isBefore ? year - 1 : year };
    });
    expect(
      check(fresh, year).map(({ rule, severity, table, key, column, year: of }) => {
        return { rule, severity, table, key, column, year: of };
      }),
    ).toEqual(owed);
  });

  // 41 items without 再掲; 91 91 92 92 94 due actions; 35 34 38 35 50 targets; 1 year-on-year figure.
  test.each([
    [2023, 168],
    [2024, 167],
    [2025, 172],
    [2026, 169],
    [2027, 186],
  ])("%i: %i findings, counted by hand", (year, count) => {
    expect(check(fresh, year)).toHaveLength(count);
  });
});

describe("the plan's own values never give a finding", () => {
  const restoredActions = plan.items.flatMap((item) =>
    item.actions.filter((a) => a.restoration && a.reprintOf === null),
  );
  const restoredIndicators = plan.items.flatMap((item) =>
    item.indicators.filter((i) => i.restoration && i.reprintOf === null),
  );
  /** Every restored row as the text of the document has it (読みA). */
  const literal = [
    ...restoredActions.flatMap(({ key, restoration }) =>
      plan.fiscalYears.map((year, i): Written => {
        return ["PlanActions", key, plannedHeader(year), restoration!.literal[i] ?? ""];
      }),
    ),
    ...restoredIndicators.flatMap(({ key, restoration }) =>
      plan.fiscalYears.map((year, i): Written => {
        return ["PlanIndicators", key, targetHeader(year), restoration!.literal[i]?.value ?? ""];
      }),
    ),
  ];
  const verified = (word: string): Written[] => [
    ...restoredActions.map(({ key }): Written => ["PlanActions", key, "原本確認", word]),
    ...restoredIndicators.map(({ key }): Written => ["PlanIndicators", key, "原本確認", word]),
  ];
  const asLiteral = withEntries(fresh, literal);
  const ofThePlan = (reading: WorkbookReading, year: number) =>
    check(reading, year).filter(({ severity }) => severity !== "missing");

  test("there are restored rows to speak of: 34 schedules and 19 targets, 再掲 included", () => {
    // Item 16 repeats item 4 (2 actions, 1 indicator), 34-指1 repeats 20-指1.
    expect(restoredActions).toHaveLength(34 - 2);
    expect(restoredIndicators).toHaveLength(19 - 2);
  });

  test.each(planYears)("%i: in the likeliest reading, confirmed or not", (year) => {
    expect(ofThePlan(fresh, year)).toEqual([]);
    expect(ofThePlan(withEntries(fresh, verified("読みB")), year)).toEqual([]);
  });

  test.each(planYears)("%i: in the literal reading, confirmed or not", (year) => {
    expect(ofThePlan(asLiteral, year)).toEqual([]);
    expect(ofThePlan(withEntries(asLiteral, verified("読みA")), year)).toEqual([]);
  });

  test("a corrected row (訂正) is as the original has it", () => {
    const corrected = withEntries(fresh, [
      ["PlanActions", "2-①", "R5計画", "準備"],
      ["PlanActions", "2-①", "原本確認", "訂正"],
    ]);
    expect(ofThePlan(corrected, 2025)).toEqual([]);
  });

  test("but the reading that was not chosen is a change of the plan", () => {
    const other = withEntries(fresh, [["PlanActions", "39-②", "原本確認", "読みA"]]);
    expect(ofThePlan(other, 2025)).toMatchObject([
      { rule: "P206", key: "39-②", column: "R8計画", found: "", expected: "実施" },
      { rule: "P206", key: "39-②", column: "R9計画", found: "実施", expected: "空欄" },
    ]);
  });
});

describe("everything entered as planned leaves nothing to find", () => {
  test.each(planYears)("%i", (year) => {
    const at = year - 2023;
    const label = `R${year - 2018}`;
    const cells = owedByFacts(year).map(([table, key, column]): Written => {
      if (table === "PlanItems") return [table, key, column, "実施"];
      if (table === "PlanActions") {
        const { schedule } = plan.items.flatMap((i) => i.actions).find((a) => a.key === key)!;
        const planned = schedule.slice(0, at + 1).findLast((c) => c !== null && c !== "→")!;
        return [table, key, column, planned];
      }
      const indicator = plan.items.flatMap((i) => i.indicators).find((i) => i.key === key)!;
      if (indicator.targetKind === "yearOnYearCut") {
        return ["PlanIndicators", key, column, column === `${label}実績値` ? 97_000 : 100_000];
      }
      const { value } = indicator.targets[at]!;
      // 未満 is met only below it: a figure the fiscal ratios have had.
      const met = indicator.comparator === "lessThan" ? value * 0.75 : value;
      return ["PlanIndicators", key, column, met];
    });
    const texts = plan.items
      .filter((item) => item.reprintOf === null)
      .map(({ no }): Written => ["PlanItems", no, `${label}取組実績`, "計画どおり進めた。"]);
    const findings = check(withEntries(fresh, [...cells, ...texts]), year);
    // Where only 検討 and 準備 were planned, 実施 says more than the actions bear out.
    expect(findings.filter(({ rule }) => rule !== "E403")).toEqual([]);
    const favourable = findings.map(({ key, expected }) => [key, expected]);
    const inPreparation = { 2023: [12, 13, 41], 2024: [12, 41] }[year] ?? [];
    expect(favourable).toEqual(inPreparation.map((no) => [no, "検討中"]));
  });
});
