import type { UpgradeStep } from "./steps";

/**
 * Version 2 writes numbers in formulas as Excel prints them (1E-12 became 0.000000000001), which
 * means the same.
 */
export const step1to2: UpgradeStep = {
  from: "1",
  to: "2",
  before: () => ({}),
};
