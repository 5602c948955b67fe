import type { Scope } from "../../check/finding";
import type { Checked } from "../../workbook";
import { viewOfFindings } from "../state/paneState";
import type { RequestDefinition } from "./definition";

/** 入力チェック */
export const checkPlan: RequestDefinition<{ readonly scope: Scope }, Checked> = {
  doing: { ja: "入力をチェックしています", en: "Checking the entries" },
  steps: ["reading", "checking", "writing"],
  needsAllWritten: true,
  run: (operations, { scope }, { language, onProgress }) =>
    operations.checkPlan({ scope, language, onProgress }),
  reduce: (state, result, { scope }, refreshing) => {
    const checked = { ...state, checked: { ...result, scope } };
    return refreshing ? checked : { ...checked, view: viewOfFindings(state.role) };
  },
};
