import type { ItemSheets } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** 個票一覧 */
export const buildItemSheets: RequestDefinition<object, ItemSheets> = {
  doing: { ja: "個票一覧を作っています", en: "Making the item sheets" },
  steps: ["reading", "writing"],
  changesWorkbook: true,
  run: (operations, _, { language, onProgress }) =>
    operations.buildItemSheets({ language, onProgress }),
  reduce: (state, result) => ({ ...state, message: { kind: "itemSheetsBuilt", ...result } }),
};
