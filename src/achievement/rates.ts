import type { CellValue } from "../entries/cell";
import type { Indicator, PlanSettings } from "../plan/plan";
import { cutThreshold, judge } from "./judge";
import type { YearValues } from "./rawCell";

/**
 * 達成率 against the year's target, as a fraction: 0.95 is 95 %. Null where nothing is judged, for
 * 程度 and 未満, and for a missed target of 0. A missed target never comes out as 100.0 % when shown
 * with one decimal, and nothing below 0. The formula of the column 達成率 must equal this.
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
  const rate = (numerator: number, denominator: number) => {
    const exact = numerator / denominator;
    return Math.max(0, !isMet && exact >= 0.9995 ? 0.999 : exact);
  };
  const ifMet = isMet ? 1 : null;
  if (indicator.targetKind === "yearOnYearCut") {
    const threshold = cutThreshold(values.actualBefore as number, target);
    if (actual === 0) return 1;
    return threshold === 0 ? ifMet : rate(threshold, actual);
  }
  switch (indicator.comparator) {
    case "atLeast":
      return target === 0 ? ifMet : rate(actual, target);
    case "atMost":
      if (actual === 0) return 1;
      return target === 0 ? ifMet : rate(target, actual);
    case "lessThan":
    case "about":
      return null;
  }
}

/**
 * 進捗率: how much of the way from the baseline to the last target is done, as a fraction. Negative
 * is 基準を下回る and shown as it is. Null where there is no baseline, where the target is no better
 * than it (25 of the bundled 53 have one), or where actual or target is no number.
 */
export function progressRate(
  { baseline, comparator, targetKind }: Pick<Indicator, "baseline" | "comparator" | "targetKind">,
  actual: CellValue,
  lastTarget: CellValue,
): number | null {
  if (typeof actual !== "number" || typeof lastTarget !== "number" || !baseline) return null;
  const way = lastTarget - baseline.value;
  const isBetter =
    targetKind === "level" &&
    (comparator === "atLeast" ? way > 0 : comparator !== "about" && way < 0);
  return isBetter ? (actual - baseline.value) / way : null;
}
