import type { Repaired } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** 修復 */
export const repairPlan: RequestDefinition<object, Repaired> = {
  doing: { ja: "修復しています", en: "Repairing" },
  steps: ["reading", "writing"],
  changesWorkbook: true,
  run: (operations, _, { language, onProgress }) => operations.repairPlan({ language, onProgress }),
  // What the check said of the damage is not true any more.
  reduce: (state, result) => ({
    ...state,
    checked: null,
    report: null,
    history: [],
    message: { kind: "repaired", ...result },
  }),
};
