import type { RestoredRows } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** 原本確認 */
export const readRestoredRows: RequestDefinition<object, RestoredRows> = {
  doing: { ja: "原本確認の行を読み取っています", en: "Reading the rows to verify" },
  run: (operations) => operations.readRestoredRows(),
  reduce: (state, restored) => ({ ...state, restored }),
};
