import { judge, type Judgement } from "../../src/achievement/judge";
import type { CellValue } from "../../src/entries/cell";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { laterWords } from "../../src/plan/quantityText";
import { bundledIndicator } from "../plan/bundledIndicator";
import facts from "../plan/plan-facts.json";

const judged = (
  key: string,
  target: CellValue,
  actual: CellValue,
  actualBefore: CellValue = "",
): Judgement => judge(bundledIndicator(key), { target, actual, actualBefore }, plan.settings);

const atLeast = "2-指2"; // 移動市長室の参加者数, 人
const atMost = "8-指1"; // C以下の評価をした施設数
const lessThan = "39-指3"; // 将来負担比率 160%未満
const about = "27-指1"; // 1,700人程度, 2 % either way
const cut = "33-指3"; // 時間外勤務 対前年度3%削減

describe("a number against a target", () => {
  test.each<[string, string, CellValue, CellValue, Judgement]>([
    ["以上: reached exactly", atLeast, 600, 600, "達成"],
    ["以上: one short", atLeast, 600, 599, "未達成"],
    ["以上: 0 reaches a target of 0", atLeast, 0, 0, "達成"],
    ["以上: 99.6 % is not rounded up to 100 %", "17-指1", 1, 0.996, "未達成"],
    ["以上: 99.96 %, shown as 100.0 %, is not 100 %", "17-指1", 1, 0.9996, "未達成"],
    ["以上: a negative rate", "41-指1", 0.1, -0.02, "未達成"],
    ["以下: none allowed, none there", atMost, 0, 0, "達成"],
    ["以下: none allowed, one there", atMost, 0, 1, "未達成"],
    ["未満: the limit itself is not under it", lessThan, 1.6, 1.6, "未達成"],
    ["未満: 159.6 % is under 160 %", lessThan, 1.6, 1.596, "達成"],
    ["程度: 2 % above", about, 1700, 1734, "達成"],
    ["程度: 2 % below", about, 1700, 1666, "達成"],
    ["程度: more than 2 % above", about, 1700, 1735, "未達成"],
    ["程度: more than 2 % below", about, 1700, 1665, "未達成"],
  ])("%s", (_, key, target, actual, expected) => {
    expect(judged(key, target, actual)).toBe(expected);
  });
});

describe("binary noise is no difference, anything else is", () => {
  test.each<[string, string, number, number, Judgement]>([
    ["0.1 + 0.7 reaches 80 %", "1-指1", 0.8, 0.1 + 0.7, "達成"],
    ["but is not under it", lessThan, 0.8, 0.1 + 0.7, "未達成"],
    ["0.1 + 0.2 is at most 30 %", atMost, 0.3, 0.1 + 0.2, "達成"],
    ["a thousandth of a millionth short", "1-指1", 0.8, 0.799999999, "未達成"],
    ["in proportion to large numbers", atLeast, 1e9, 1e9 - 1e-4, "達成"],
    ["but never a whole person", atLeast, 1e9, 1e9 - 1, "未達成"],
  ])("%s", (_, key, target, actual, expected) => {
    expect(judged(key, target, actual)).toBe(expected);
  });
});

describe("a cut against the year before", () => {
  test.each<[string, CellValue, CellValue, Judgement]>([
    ["3 % less exactly", 97, 100, "達成"],
    ["a fraction of an hour too many", 97.1, 100, "未達成"],
    ["the threshold is not rounded: 3 % of 1,001 leaves 970.97", 970.97, 1001, "達成"],
    ["and 971 is above it", 971, 1001, "未達成"],
    ["without last year's figure", 97, "", "判定不能"],
    ["with a text for last year's figure", 97, "100時間", "判定不能"],
    ["last year's figure alone", "", 100, "未入力"],
  ])("%s", (_, actual, before, expected) => {
    expect(judged(cut, 0.03, actual, before)).toBe(expected);
  });
});

describe("what is no number is never 達成", () => {
  // Any spreadsheet ranks texts and TRUE above every number, and takes an empty cell for 0.
  const entries: [CellValue, Judgement][] = [
    ["集計中", "未入力"],
    ["-", "判定不能"],
    ["1,000人", "判定不能"],
    ["1000", "判定不能"],
    ["８７．５％", "判定不能"],
    [true, "判定不能"],
    ["#N/A", "判定不能"],
    ["", "未入力"],
    ["  　", "未入力"],
  ];
  describe.each([
    ["at least 600", atLeast, 600],
    ["at most 0", atMost, 0],
  ])("%s", (_, key, target) => {
    test.each(entries)("%p: %s", (actual, expected) => {
      expect(judged(key, target, actual)).toBe(expected);
    });
  });

  test.each(laterWords)("%s counts as not yet entered", (word) => {
    expect(judged(atLeast, 600, word)).toBe("未入力");
    expect(judged(atLeast, 600, `　${word} `)).toBe("未入力");
  });

  test("but only the word itself, as in the workbook's formula", () => {
    expect(judged(atLeast, 600, "集計中（3月末）")).toBe("判定不能");
  });

  test.each<[CellValue, CellValue, Judgement]>([
    ["", 1000, "目標なし"],
    [" 　", "", "目標なし"],
    ["600人", 1000, "判定不能"],
    ["600人", "", "未入力"],
    [true, 1000, "判定不能"],
  ])("a target of %p with an actual of %p: %s", (target, actual, expected) => {
    expect(judged(atLeast, target, actual)).toBe(expected);
  });
});

test("the earlier plan's figures of R3 against the targets of R4 (chapter 1 of the document)", () => {
  const number = (text: string) => Number.parseFloat(text);
  const rows = facts.earlyPlanIndicators.map(({ afterR3, targetR4 }) => [
    afterR3,
    targetR4,
    judged("1-指1", number(targetR4), number(afterR3)),
  ]);
  expect(rows).toEqual([
    ["87.5%", "88.0%", "未達成"],
    ["61.7%", "74.0%", "未達成"],
    ["99.34%", "98.95%", "達成"],
    ["1.7億円", "1.1億円", "達成"],
  ]);
});
