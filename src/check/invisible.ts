import type { Found, Wording } from "./rule";

/**
 * Of a cell that is blank to whoever looks at it, but not to the workbook's formulas: a no-break space
 * or a line feed, as web pages and other programs leave behind.
 */
export const invisible: Pick<Found, "expected" | "params" | "fix"> = {
  expected: "空欄",
  params: { variant: "invisible" },
  fix: { kind: "safe", value: "" },
};

/** Goes behind the cell's name. */
export const invisibleWords: Wording = {
  ja: "に、目に見えない空白だけが入っていて、判定が「判定不能」になります。空欄に直してください。",
  en: " holds nothing but an invisible space, so the year cannot be judged. Clear the cell.",
};
