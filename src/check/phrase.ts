import type { Finding } from "./finding";
import type { Language, Wording } from "./rule";

/** What was found and what is expected, in two languages where it is no value of a cell but words of ours. */

type Phrase<Part extends "found" | "expected"> = Pick<Finding, Part | "english">;

export const expectedPhrase = ({ ja, en }: Wording): Phrase<"expected"> => ({
  expected: ja,
  english: { expected: en },
});

export const foundPhrase = ({ ja, en }: Wording): Phrase<"found"> => ({
  found: ja,
  english: { found: en },
});

/** An example of what may be entered. */
export const exampleOf = (value: string): Phrase<"expected"> =>
  expectedPhrase({ ja: `例: ${value}`, en: `e.g. ${value}` });

/** The planned stage. */
export const planOf = (stage: string): Phrase<"expected"> =>
  expectedPhrase({ ja: `計画: ${stage}`, en: `planned: ${stage}` });

/** The cell is to be blank. */
export const blankExpected: Phrase<"expected"> = expectedPhrase({ ja: "空欄", en: "blank" });

/** What was found and what is expected, for a reader of that language. */
export const valuesOf = (
  { found, expected, english }: Finding,
  language: Language,
): Pick<Finding, "found" | "expected"> => ({
  found,
  expected,
  ...(language === "en" && english),
});
