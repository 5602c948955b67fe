import { achievementRate, progressRate } from "../../src/achievement/rates";
import type { CellValue } from "../../src/entries/cell";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { bundledIndicator, bundledIndicators } from "../plan/bundledIndicator";

describe("達成率: how much of the year's target was reached", () => {
  const rate = (key: string, target: CellValue, actual: CellValue, actualBefore: CellValue = "") =>
    achievementRate(bundledIndicator(key), { target, actual, actualBefore }, plan.settings);

  test.each<[string, string, CellValue, CellValue, number | null]>([
    ["以上: actual ÷ target", "2-指2", 600, 450, 0.75],
    ["以上: more than the target is more than 100 %", "2-指2", 600, 900, 1.5],
    ["以上: below 0 shows 0", "41-指1", 0.1, -0.02, 0],
    ["以上: a target of 0 that is met", "2-指2", 0, 3, 1],
    ["以上: a target of 0 that is missed has none", "41-指1", 0, -0.02, null],
    ["以下: target ÷ actual", "8-指1", 2, 4, 0.5],
    ["以下: 0 is 100 %", "8-指1", 2, 0, 1],
    ["以下: 0 of a target of 0 is 100 %", "8-指1", 0, 0, 1],
    ["以下: a target of 0 that is missed has none", "8-指1", 0, 1, null],
    ["程度 has none", "27-指1", 1700, 1700, null],
    ["未満 has none", "39-指3", 1.6, 0.6, null],
    ["a missed target never shows 100.0 %", "17-指1", 1, 0.9996, 0.999],
    ["99.95 % would round to it", "2-指2", 2000, 1999, 0.999],
    ["99.9 % does not", "2-指2", 1000, 999, 0.999],
    ["nor more than 99.9 %", "2-指2", 10000, 9994, 0.999],
    ["以下: 0 of a target that is below 0 is missed", "8-指1", -1, 0, null],
    ["目標なし", "1-指1", "", 0.9, null],
    ["未入力", "1-指1", 0.9, "", null],
    ["判定不能", "1-指1", 0.9, "90%", null],
  ])("%s", (_, key, target, actual, expected) => {
    expect(rate(key, target, actual)).toEqual(expected);
  });

  test.each<[string, number, number, number | null]>([
    ["threshold ÷ actual: 97 of 100 hours allowed, 97 used", 97, 100, 1],
    ["97 of 100 hours allowed, 100 used", 100, 100, 0.97],
    ["48.5 hours allowed, 97 used", 97, 50, 0.5],
    ["no hour at all", 0, 100, 1],
    ["none allowed, some used", 5, 0, null],
  ])("a cut against the year before: %s", (_, actual, before, expected) => {
    const found = rate("33-指3", 0.03, actual, before);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });
});

describe("進捗率: how much of the way from the baseline to the last target", () => {
  const progress = (key: string, actual: CellValue) => {
    const indicator = bundledIndicator(key);
    return progressRate(
      indicator,
      actual,
      indicator.targets.findLast((t) => t !== null)?.value ?? "",
    );
  };

  test("95 % of the target may be half the way: item 1 from 86.1 % to 90.0 %", () => {
    expect(progress("1-指1", 0.8805)).toBeCloseTo(0.5, 12);
  });
  test("what went the other way is told in words, the baseline itself is 0", () => {
    expect(progress("2-指1", 0.653)).toBe("基準値を下回る");
    expect(progress("2-指1", 0.675)).toBe(0);
    // 0.1 + 0.2 - 0.3 is not quite 0.
    const indicator = { ...bundledIndicator("2-指1"), baseline: { value: 0.1 + 0.2 } };
    expect(progressRate(indicator as never, 0.3, 0.5)).toBeCloseTo(0, 12);
  });
  test.each<[string, string, CellValue]>([
    ["no baseline", "5-指1", 2],
    ["a target below the baseline (6事業, 2事業)", "11-指1", 4],
    ["a target equal to it", "9-指1", 330],
    ["程度", "27-指1", 1705],
    ["an actual that is no number", "1-指1", "88%"],
    ["no actual", "1-指1", ""],
  ])("none: %s", (_, key, actual) => expect(progress(key, actual)).toBeNull());

  test("none for 程度, whose target has no better side, even where it lies below the baseline", () => {
    const staff = bundledIndicator("27-指1");
    const before = { ...staff, baseline: { ...staff.baseline!, value: 1800 } };
    expect(progressRate(before, 1750, 1700)).toBeNull();
  });

  test("25 of the 53 indicators have one", () => {
    const having = bundledIndicators.filter(({ key }) => progress(key, 0.5) !== null);
    expect(having).toHaveLength(25);
  });
});
