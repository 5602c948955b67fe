import { bundledPlan } from "../../src/plan/bundledPlan";
import type { Indicator } from "../../src/plan/plan";

/** An indicator of the bundled plan by its row key. */
export function bundledIndicator(key: string): Indicator {
  const indicator = bundledPlan.items.flatMap((i) => i.indicators).find((i) => i.key === key);
  if (!indicator) throw new Error(`no indicator ${key}`);
  return indicator;
}

export const bundledIndicators: readonly Indicator[] = bundledPlan.items.flatMap(
  (i) => i.indicators,
);
