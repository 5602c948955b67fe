import type { Sentences } from "./rule";

/**
 * In a few words, of a cell that asks for one of some words: another spelling of one, something that
 * may mean one, 同上 where the year before has none. `otherwise`: what else may stand there.
 */
export const wordBrief = (otherwise: Sentences): Sentences => ({
  ja: (told) => {
    const { found, expected, params } = told;
    switch (params.variant) {
      case "spelling":
        return `「${found}」は「${expected}」と書きます。`;
      case "question":
      case "asBefore":
        return `「${found}」は「${expected}」のことですか。`;
      case "nothingBefore":
        return `「${found}」ですが、前の年度にありません。`;
      default:
        return otherwise.ja(told);
    }
  },
  en: (told) => {
    const { found, expected, params } = told;
    switch (params.variant) {
      case "spelling":
        return `“${found}” is written “${expected}”.`;
      case "question":
      case "asBefore":
        return `Is “${expected}” meant by “${found}”?`;
      case "nothingBefore":
        return `It is “${found}”, but the year before has none.`;
      default:
        return otherwise.en(told);
    }
  },
});
