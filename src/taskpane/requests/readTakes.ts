import type { PastTake } from "../collect/pastTakes";
import type { RequestDefinition } from "./definition";

/** What was taken in so far, by 取込記録. */
export const readTakes: RequestDefinition<object, { readonly takes: readonly PastTake[] }> = {
  doing: { ja: "取込の記録を読み取っています", en: "Reading what was taken in" },
  run: (operations) => operations.readTakes(),
  reduce: (state, { takes }) => ({ ...state, takes }),
};
