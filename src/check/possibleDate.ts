import type { ActualReading } from "../plan/quantity";
import { placeOf, type EntryCell } from "./context";
import { exampleOf } from "./phrase";
import type { Found, Rule } from "./rule";

/** What actuals and targets have in common that Excel may have made a date of. */

type PossibleDate = Extract<ActualReading, { readonly kind: "possibleDate" }>;

/**
 * The finding for it. Where only its size speaks for a date, the number may be right, if it is
 * `possible` as one.
 */
export function possibleDate(
  cell: EntryCell,
  { date, isShown }: PossibleDate,
  figure: { readonly found: string; readonly example: string; readonly possible: boolean },
): Found {
  const { example, possible } = figure;
  const expected = exampleOf(example);
  return {
    ...placeOf(cell),
    severity: isShown || !possible ? "error" : "warning",
    found: isShown ? dateInWords(date) : figure.found,
    ...expected,
    ...(isShown && { english: { ...expected.english, found: date } }),
    params: { variant: isShown ? "shownDate" : "possibleDate", date, example },
  };
}

export const possibleDateWords: Rule["say"] = {
  ja: ({ where, found, params: { variant, date, example } }) =>
    variant === "shownDate"
      ? `${where}が日付（${found}）になっています。「3-5」や「4/1」と記入すると、Excel が日付に変えます。数字を一つだけ記入し直してください（例: ${example}）。そのあとも日付で表示されるときは、「修復」で表示形式が戻ります。`
      : `${where}が ${found} です。「3-5」などと記入したものが日付（${dateInWords(`${date}`)}）に変わったのかもしれません。正しい値か確かめてください（例: ${example}）。`,
  en: ({ where, found, params: { variant, date, example } }) =>
    variant === "shownDate"
      ? `${where} has become a date (${found}), as Excel makes of “3-5” or “4/1”. Enter one number again, e.g. ${example}. If it still shows as a date, Repair brings the format back.`
      : `${where} is ${found}. Something like “3-5” may have turned into a date (${date}). Please make sure the value is right, e.g. ${example}.`,
};

/** The same in a few words. */
export const possibleDateBrief: Rule["brief"] = {
  ja: ({ found, params: { variant, date } }) =>
    variant === "shownDate"
      ? `日付（${found}）になっています。`
      : `${found} は、日付（${dateInWords(`${date}`)}）かもしれません。`,
  en: ({ found, params: { variant, date } }) =>
    variant === "shownDate"
      ? `It has become a date (${found}).`
      : `${found} may be a date (${date}).`,
};

/** The same where place and value stand beside. */
export const possibleDateOnSheet: NonNullable<Rule["onSheet"]> = ({ params: { variant, date } }) =>
  variant === "shownDate"
    ? "「3-5」などが日付に変わっています。数字を一つだけ記入し直してください。"
    : `「3-5」などが日付（${dateInWords(`${date}`)}）に変わったのかもしれません。正しい値か確かめてください。`;

/** 2025年3月5日 for 2025-03-05. */
export const dateInWords = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};
