import type { Scope } from "../../check/finding";
import type { StatusSuggestions } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** 実施状況の提案 */
export const suggestStatuses: RequestDefinition<{ readonly scope: Scope }, StatusSuggestions> = {
  doing: { ja: "到達段階を読み取っています", en: "Reading the progress" },
  run: (operations, { scope }, { language }) => operations.suggestStatuses({ scope, language }),
  reduce: (state, result, { scope }) => ({ ...state, suggestions: { ...result, scope } }),
};
