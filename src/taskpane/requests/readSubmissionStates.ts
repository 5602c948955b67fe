import type { SubmissionList } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** 提出の状況 */
export const readSubmissionStates: RequestDefinition<object, SubmissionList> = {
  doing: { ja: "提出の状況を読み取っています", en: "Reading the submissions" },
  run: (operations) => operations.readSubmissionStates(),
  reduce: (state, submissions) => ({ ...state, submissions }),
};
