import type { Unit } from "../../src/plan/plan";
import { formatQuantity, readActual, readTarget } from "../../src/plan/quantity";
import { bundledIndicator, bundledIndicators } from "./bundledIndicator";

const read = (key: string, value: string | number | boolean) =>
  readTarget(value, bundledIndicator(key));

const people = "6-指1"; // 人, at least
const staff = "27-指1"; // 人, about 1,700
const talks = "8-指1"; // 施設, at most 0
const share = "1-指1"; // %, at least
const burden = "39-指3"; // %, less than 160
const fund = "39-指4"; // 億円, at least
const cut = "33-指3"; // a cut of 3 % against the year before
const days = "33-指5"; // 日
const paperCut = "41-指1"; // %削減

const number = (value: number, decimals = 0) => ({
  kind: "quantity",
  value,
  decimals,
  rewritten: false,
});
const text = (value: number, decimals = 0) => ({
  kind: "quantity",
  value,
  decimals,
  rewritten: true,
});
const asks = (value: number, reason: string) => ({ kind: "question", value, reason });
const refused = (reason: string) => ({ kind: "refused", reason });
const contradicts = (value: number, word: string) => ({
  kind: "contradictsComparator",
  value,
  word,
});

/** Worked out by hand. */
test.each<[key: string, value: string | number | boolean, expected: object]>([
  [people, 30000, number(30000)],
  [people, "３０，０００人", text(30000)],
  [people, "3万人", text(30000)],
  [people, "30,000人以上", text(30000)],
  [people, "30,000人以下", contradicts(30000, "以下")],
  [people, "30,000人未満", contradicts(30000, "未満")],
  [people, "30,000人程度", contradicts(30000, "程度")],
  [people, "約30,000人", contradicts(30000, "約")],
  [staff, "1,700人程度", text(1700)],
  [staff, "約1,700人", text(1700)],
  [staff, "約1,700人程度", text(1700)],
  [staff, "1,700人以上", contradicts(1700, "以上")],
  [talks, "0施設以下", text(0)],
  [talks, "0施設以上", contradicts(0, "以上")],
  [talks, "なし", refused("none")],
  [talks, "1.000施設", refused("pointOrComma")],
  [share, 0.925, number(0.925, 1)],
  [share, 92.5, asks(0.925, "percentPoints")],
  [share, "92.5%", text(0.925, 1)],
  [share, "92.5", asks(0.925, "percentPoints")],
  [share, "92.5%（暫定）", asks(0.925, "note")],
  [share, "-", refused("dash")],
  [share, "未定", refused("noNumber")],
  [share, "90人", { kind: "wrongUnit", unit: "人" }],
  [share, "85%～90%", refused("range")],
  [share, true, refused("boolean")],
  [share, "", { kind: "blank" }],
  [share, "　", { kind: "blank" }],
  [burden, "150%未満", text(1.5)],
  [burden, "150%以下", contradicts(1.5, "以下")],
  [burden, "－", refused("dash")],
  [burden, 1.5, number(1.5)],
  [burden, 150, asks(1.5, "percentPoints")],
  [fund, "100億円以上", text(100)],
  [fund, "8,000百万円", text(80)],
  [cut, 0.03, number(0.03)],
  [cut, 3, asks(0.03, "percentPoints")],
  [cut, 150, asks(1.5, "percentPoints")],
  [cut, "対前年度3%削減", text(0.03)],
  [cut, "対前年度比２．５％減", text(0.025, 1)],
  [cut, "前年度比5%削減", text(0.05)],
  [cut, "3%", text(0.03)],
  [cut, "3%削減以上", text(0.03)],
  [cut, "3%削減以下", contradicts(0.03, "以下")],
  [cut, "1,000時間", { kind: "wrongUnit", unit: "時間" }],
  [days, "対令和3年度10.0%増加(11.9日)", text(11.9, 1)],
  [days, "対令和３年度２５％増（13.5日）", text(13.5, 1)],
  [days, "対令和３年度10％減少（9.7日）", text(9.7, 1)],
  [days, "対令和3年度10.0%増加", refused("severalValues")],
  [paperCut, "30.0%削減", text(0.3, 1)],
  [paperCut, "30.0%削減以上", text(0.3, 1)],
  [people, "対前年度3%削減", refused("unreadable")],
])("%s: %j", (key, value, expected) => {
  expect(read(key, value)).toEqual(expected);
});

test("every target and baseline the plan prints reads without a finding", () => {
  let count = 0;
  for (const indicator of bundledIndicators) {
    for (const printed of [...indicator.targets, ...(indicator.restoration?.literal ?? [])]) {
      if (!printed) continue;
      count += 1;
      expect(readTarget(printed.printed, indicator)).toEqual(text(printed.value, printed.decimals));
      expect(readTarget(printed.value, indicator)).toMatchObject({
        kind: "quantity",
        value: printed.value,
      });
    }
    const { baseline } = indicator;
    if (!baseline) continue;
    expect(readActual(baseline.printed, indicator)).toEqual(
      text(baseline.value, baseline.decimals),
    );
  }
  // 195 targets in 53 rows, and what stands in the literal reading of 19 of them.
  expect(count).toBeGreaterThan(195);
});

test.each<[value: number, unit: string, decimals: number | undefined, written: string]>([
  [0.875, "%", undefined, "87.5%"],
  [0.9, "%", 1, "90.0%"],
  [0.9934, "%", 1, "99.3%"],
  [0.07, "%", undefined, "7%"],
  [1.6, "%", undefined, "160%"],
  [-0.056, "%", undefined, "-5.6%"],
  [0.1 + 0.2, "%", undefined, "30%"],
  [1700, "人", undefined, "1,700人"],
  [444.123, "百万円", undefined, "444.123百万円"],
  [80, "億円", undefined, "80億円"],
  [1234567.5, "時間", undefined, "1,234,567.5時間"],
  [12.5, "人", undefined, "12.5人"],
])("%d of %s with %p decimals is written %s", (value, unit, decimals, written) => {
  expect(formatQuantity(value, unit as Unit, decimals)).toBe(written);
});
