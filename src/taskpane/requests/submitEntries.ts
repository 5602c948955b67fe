import type { Submitted } from "../../workbook";
import { withSubmission } from "../state/results";
import { scopeOf } from "../state/role";
import type { RequestDefinition } from "./definition";

interface Given {
  readonly department: string;
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
  run: (operations, { department, submittedBy }, { language, onProgress }) =>
    operations.submitEntries({ scope: department, submittedBy, language, onProgress }),
  reduce: (state, { checked, submission }, { department }) => {
    const scope = scopeOf({ kind: "department", department });
    const result = { ...state, checked: { ...checked, scope } };
    return submission
      ? { ...withSubmission(result, department), message: { kind: "submitted", submission } }
      : { ...result, view: "submission", message: { kind: "notSubmitted" } };
  },
  stale: () => [{ name: "readSubmissionStates" }],
};
