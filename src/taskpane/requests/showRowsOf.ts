import type { RequestDefinition } from "./definition";

/** わたしの課の行だけを表示; null: すべての行 */
export const showRowsOf: RequestDefinition<{ readonly department: string | null }, object> = {
  doing: { ja: "表示する行を変えています", en: "Changing which rows are shown" },
  run: (operations, given) => operations.showRowsOf(given),
  reduce: (state) => state,
};
