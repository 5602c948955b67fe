import type { LetterWish } from "../collectOperations";
import type { RequestDefinition } from "./definition";

type Given = Pick<LetterWish, "kind" | "report" | "reason">;

/** 督促 and 差戻し as texts to copy. */
export const writeLetter: RequestDefinition<Given, { readonly text: string }> = {
  doing: { ja: "文面を作っています", en: "Writing the text" },
  needsAllWritten: true,
  run: (operations, { kind, report, reason }, means) =>
    operations.writeLetter({ kind, report, reason, ...means }),
  reduce: (state, { text }, { kind, report: { department } }) => ({
    ...state,
    collecting: { ...state.collecting, letter: { department, kind, text } },
  }),
};
