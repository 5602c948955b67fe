import type { CellValue } from "../entries/cell";
import { noise } from "../plan/decimal";
import type { Indicator, PlanSettings } from "../plan/plan";
import { cutThreshold, judge } from "./judge";
import type { YearValues } from "./rawCell";

/**
 * 達成率 against the year's target, as a fraction: 0.95 is 95 %. Null where nothing is judged, for
 * 程度 and 未満, and for a missed target of 0. A missed target is 99.9 % at most, and nothing is below
 * 0. The formula of the column 達成率 must equal this.
 */
export function achievementRate(
  indicator: Pick<Indicator, "comparator" | "targetKind">,
  values: YearValues,
  settings: Pick<PlanSettings, "aboutTolerance">,
): number | null {
  const judgement = judge(indicator, values, settings);
  if (judgement !== "達成" && judgement !== "未達成") return null;
  // Judged, so they are numbers.
  const [target, actual] = [values.target as number, values.actual as number];
  const isMet = judgement === "達成";
  const most = isMet ? Infinity : 0.999;
  const rate = (numerator: number, denominator: number) => {
    if (denominator === 0) return isMet ? 1 : null;
    return Math.max(0, Math.min(most, numerator / denominator));
  };
  /** What is allowed against what was used: none allowed cannot be divided either. */
  const inverse = (allowed: number) => rate(allowed, allowed === 0 ? 0 : actual);
  if (indicator.targetKind === "yearOnYearCut")
    return inverse(cutThreshold(values.actualBefore as number, target));
  switch (indicator.comparator) {
    case "atLeast":
      return rate(actual, target);
    case "atMost":
      return inverse(target);
    case "lessThan":
    case "about":
      return null;
  }
}

/** Shown for a 進捗率 below 0: so many percent backwards tell nobody anything. */
export const belowBaseline = "基準値を下回る";

/**
 * 進捗率: how much of the way from the baseline to the last target is done, as a fraction;
 * `belowBaseline` where it went the other way. Null where there is no baseline, where the target is no
 * better than it (25 of the bundled 53 have one), or where actual or target is no number.
 */
export function progressRate(
  { baseline, comparator, targetKind }: Pick<Indicator, "baseline" | "comparator" | "targetKind">,
  actual: CellValue,
  lastTarget: CellValue,
): number | typeof belowBaseline | null {
  if (typeof actual !== "number" || typeof lastTarget !== "number" || !baseline) return null;
  const way = lastTarget - baseline.value;
  const isBetter =
    targetKind === "level" &&
    (comparator === "atLeast" ? way > 0 : comparator !== "about" && way < 0);
  if (!isBetter) return null;
  const rate = (actual - baseline.value) / way;
  return rate < -noise(0) ? belowBaseline : rate;
}
