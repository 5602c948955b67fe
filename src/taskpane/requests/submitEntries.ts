import type { Scope } from "../../check/finding";
import type { SubmissionScope, Submitted } from "../../workbook";
import type { RequestDefinition } from "./definition";

interface Given {
  readonly scope: SubmissionScope;
  /** 担当者名 */
  readonly submittedBy: string;
}

/** 提出, after a check. */
export const submitEntries: RequestDefinition<Given, Submitted> = {
  doing: { ja: "提出しています", en: "Submitting" },
  // 提出の状況 is read with it.
  changesWorkbook: true,
  steps: ["reading", "checking", "writing"],
  needsAllWritten: true,
  run: (operations, { scope, submittedBy }, { language, onProgress }) =>
    operations.submitEntries({ scope, submittedBy, language, onProgress }),
  reduce: (state, { checked, submission }, { scope }) => {
    const result = { ...state, checked: { ...checked, scope: checkedScope(scope) } };
    return submission
      ? { ...result, message: { kind: "submitted", submission } }
      : {
          ...result,
          view: "submission",
          message: { kind: "notSubmitted" },
        };
  },
  stale: () => [{ name: "readSubmissionStates" }],
};

/** What is held against the rules before it is submitted. */
const checkedScope = (scope: SubmissionScope): Scope =>
  scope === "all" ? { kind: "all" } : { kind: "department", department: scope, related: false };
