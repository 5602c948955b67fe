import { isSameNumber, noise } from "./decimal";
import type { Indicator, IndicatorKind } from "./plan";

/** How a value breaks the limits of its kind. */
export type LimitBreach = "belowZero" | "above100" | "notWhole";

/**
 * What is wrong with a level (an actual, or a target that is one) of this kind; null when nothing
 * is. Share 0–1; ratio, measure and money from 0; signed share any; count whole, from 0. A figure
 * computed elsewhere may miss them by binary noise.
 */
export function limitBreach(value: number, kind: IndicatorKind): LimitBreach | null {
  if (kind === "signedShare") return null;
  if (value < -noise(0)) return "belowZero";
  if (kind === "share" && value > 1 + noise(1)) return "above100";
  return kind === "count" && !isSameNumber(value, Math.round(value)) ? "notWhole" : null;
}

/** The same for a target: a year-on-year cut is itself a share, whatever it cuts. */
export const targetBreach = (
  value: number,
  { kind, targetKind }: Pick<Indicator, "kind" | "targetKind">,
): LimitBreach | null => limitBreach(value, targetKind === "yearOnYearCut" ? "share" : kind);
