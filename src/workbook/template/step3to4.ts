import { withoutReporters } from "../../plan/withoutReporters";
import { itemSheet } from "./itemSheet";
import type { UpgradeStep } from "./templateLayout";

/** Version 4: 個票 says of a row who reports it. What is new on the other sheets, `upgradeRepair` brings. */
export const step3to4: UpgradeStep = {
  from: "3",
  to: "4",
  before: (plan) => ({ 個票: itemSheet(withoutReporters(plan)).formulas }),
};
