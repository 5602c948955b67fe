import {
  countedIndicators,
  countedStatuses,
  rowsBehind,
  type SummaryLine,
} from "../../src/achievement/countedRows";
import { summariseIndicators } from "../../src/achievement/summariseIndicators";
import { summariseStatuses } from "../../src/achievement/summariseStatuses";
import { foldEntries } from "../../src/entries/entries";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { freshReading, withEntries } from "../entries/freshReading";

const R7 = fiscalYear(2025);
const entries = foldEntries(
  plan,
  withEntries(freshReading(plan), [
    ["PlanItems", 1, "R7実施状況", "実施"],
    ["PlanItems", 2, "R7実施状況", "実施中"],
    ["PlanItems", 16, "R7実施状況", "実施"],
    ["PlanIndicators", "10-指1", "R7実績値", 9],
  ]),
);
const lines: readonly SummaryLine[] = [0, 1, 2, "total", "withoutReprints"];

test("behind each figure of both tables stand as many rows as it says", () => {
  const statuses = summariseStatuses(plan, entries, R7);
  const indicators = summariseIndicators(plan, entries, R7);
  const counted = {
    statuses: countedStatuses(plan, entries, R7),
    indicators: countedIndicators(plan, entries, R7),
  };
  for (const line of lines) {
    const [ofStatuses, ofIndicators] = [statuses, indicators].map((table) =>
      typeof line === "number" ? table.policies[line]! : table[line],
    ) as [(typeof statuses)["total"], (typeof indicators)["total"]];
    for (const word of ["実施", "一部実施", "検討中", "未実施", "未入力"] as const)
      expect([line, word, rowsBehind(counted.statuses, line, word).length]).toEqual([
        line,
        word,
        ofStatuses[word].count,
      ]);
    for (const word of ["withTarget", "達成", "未達成", "未入力", "判定不能"] as const)
      expect([line, word, rowsBehind(counted.indicators, line, word).length]).toEqual([
        line,
        word,
        ofIndicators[word],
      ]);
  }
});

test("a row behind a figure names its item, who leads it and the cell that decides", () => {
  const [first] = rowsBehind(countedStatuses(plan, entries, R7), "total", "実施");
  expect(first).toMatchObject({
    table: "PlanItems",
    key: 1,
    column: "R7実施状況",
    lead: "広報広聴課",
    label: `1 ${plan.items[0]!.name}`,
  });
  // 実施中 is none of the four words.
  const blank = rowsBehind(countedStatuses(plan, entries, R7), "total", "未入力");
  expect(blank.map(({ key }) => key)).toContain(2);
  const achieved = rowsBehind(countedIndicators(plan, entries, R7), "total", "達成");
  expect(achieved.map(({ key }) => key)).toContain("10-指1");
});
