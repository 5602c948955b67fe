import type { RefusedReason } from "../plan/quantityText";
import type { Language } from "./rule";

/** Why a text is not taken for a number, in words. */
export const refusedReasons: Readonly<
  Record<Language, Readonly<Record<RefusedReason | string, string>>>
> = {
  ja: {
    boolean: "TRUE・FALSE は数字ではありません",
    formula: "「=」で始まる文字です",
    range: "幅のある書き方です",
    fractionOrDate: "分数か日付に見えます",
    time: "時刻に見えます",
    severalValues: "値が二つ以上あります",
    kanjiNumeral: "漢数字です",
    misplacedComma: "桁区切りのカンマの位置が正しくありません",
    pointOrComma: "小数点か、桁区切りのカンマのつもりかが分かりません",
    notation: "数字の書き方が特殊です",
    dash: "「－」だけでは、0 か未記入かが分かりません",
    none: "「なし」だけでは、0 か未記入かが分かりません",
    unitMissing: "円か、この指標の単位かが分かりません",
    asBefore: "前の年度や隣の欄と同じときも、数字で記入します",
    unusualDigit: "「①」「Ⅲ」「²」のような字は、数字として扱えません",
    noNumber: "数字がありません",
    unreadable: "数字のほかの文字があります",
  } satisfies Record<RefusedReason, string>,
  en: {
    boolean: "TRUE and FALSE are no numbers",
    formula: "a text that begins with “=”",
    range: "a range",
    fractionOrDate: "a fraction or a date",
    time: "a time of day",
    severalValues: "more than one value",
    kanjiNumeral: "kanji numerals",
    misplacedComma: "a misplaced comma",
    pointOrComma: "a decimal point, or a comma meant?",
    notation: "an unusual notation",
    dash: "a dash may mean 0 or nothing entered",
    none: "なし may mean 0 or nothing entered",
    unitMissing: "yen, or the unit of the row?",
    asBefore: "a figure is asked for, also where it is as before",
    unusualDigit: "characters such as ①, Ⅲ or ² do not count as digits",
    noNumber: "there is no number",
    unreadable: "there is more than a number",
  } satisfies Record<RefusedReason, string>,
};
