import type { RefusedReason } from "../plan/quantityText";
import type { Language } from "./rule";

/** Why a text is not taken for a number, in words. */
export const refusedReasons: Readonly<
  Record<Language, Readonly<Record<RefusedReason | string, string>>>
> = {
  ja: {
    boolean: "TRUE・FALSE は数ではありません",
    formula: "「=」で始まる文字です",
    range: "幅のある書き方です",
    fractionOrDate: "分数か日付に見えます",
    severalValues: "値が二つ以上あります",
    kanjiNumeral: "漢数字です",
    misplacedComma: "桁区切りのカンマの位置が正しくありません",
    notation: "数の書き方が特殊です",
    dash: "「-」だけでは 0 か未記入か分かりません",
    none: "「なし」だけでは 0 か未記入か分かりません",
    unitMissing: "円か、表の単位かが分かりません",
    unreadable: "数のほかの文字があります",
  } satisfies Record<RefusedReason, string>,
  en: {
    boolean: "TRUE and FALSE are no numbers",
    formula: "a text that begins with “=”",
    range: "a range",
    fractionOrDate: "a fraction or a date",
    severalValues: "more than one value",
    kanjiNumeral: "kanji numerals",
    misplacedComma: "a misplaced comma",
    notation: "an unusual notation",
    dash: "a dash may mean 0 or nothing entered",
    none: "なし may mean 0 or nothing entered",
    unitMissing: "yen, or the unit of the row?",
    unreadable: "there is more than a number",
  } satisfies Record<RefusedReason, string>,
};
