import { isBlank, isLater } from "../entries/owedEntries";
import { noise } from "../plan/decimal";
import type { Indicator, PlanSettings } from "../plan/plan";
import type { YearValues } from "./rawCell";

/** 判定 */
export type Judgement = "達成" | "未達成" | "目標なし" | "未入力" | "判定不能";

type Judged = Pick<Indicator, "comparator" | "targetKind">;
type Tolerance = Pick<PlanSettings, "aboutTolerance">;

/**
 * Whether a year's target was met, by the values as they stand in the cells. Only a number can be
 * judged: any other actual or target is 判定不能, so is a cut without last year's figure; 集計中 and
 * its like are 未入力. The formula of the column 判定 must equal this.
 */
export function judge(
  { comparator, targetKind }: Judged,
  values: YearValues,
  { aboutTolerance }: Tolerance,
): Judgement {
  const { target, actual, actualBefore } = values;
  if (isBlank(target)) return "目標なし";
  if (isBlank(actual) || isLater(actual)) return "未入力";
  if (typeof target !== "number" || typeof actual !== "number") return "判定不能";
  if (targetKind === "yearOnYearCut") {
    if (typeof actualBefore !== "number") return "判定不能";
    const limit = cutThreshold(actualBefore, target);
    return word(actual <= limit + noise(limit));
  }
  switch (comparator) {
    case "atLeast":
      return word(actual >= target - noise(target));
    case "atMost":
      return word(actual <= target + noise(target));
    case "lessThan":
      return word(actual < target - noise(target));
    case "about":
      return word(Math.abs(actual - target) <= aboutTolerance * Math.abs(target) + noise(target));
  }
}

/** What a year-on-year cut allows: last year's actual less the cut (a fraction), unrounded. */
export const cutThreshold = (actualBefore: number, cut: number): number => actualBefore * (1 - cut);

const word = (met: boolean): Judgement => (met ? "達成" : "未達成");
