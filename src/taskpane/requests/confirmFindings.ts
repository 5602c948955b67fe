import type { Scope } from "../../check/finding";
import type { Confirmation, Confirmed } from "../../workbook";
import type { RequestDefinition } from "./definition";

interface Given {
  readonly confirmations: readonly Confirmation[];
  /** What was checked, and is checked again with them. */
  readonly scope: Scope;
}

/** このままでよい：理由 — into 確認 of チェック結果. */
export const confirmFindings: RequestDefinition<Given, Confirmed> = {
  doing: { ja: "確認を書き込んでいます", en: "Writing the confirmation" },
  needsAllWritten: true,
  steps: ["reading", "checking", "writing"],
  run: (operations, { confirmations, scope }, { language, onProgress }) =>
    operations.confirmFindings(confirmations, { scope, language, onProgress }),
  reduce: (state, { checked, skipped }, { scope }) => ({
    ...state,
    checked: { ...checked, scope },
    message: skipped > 0 ? { kind: "notConfirmed", skipped } : state.message,
  }),
};
