import { foldWord } from "./width";

/**
 * Words of 原本確認. 読みA: the row is as the text of the booklet has it; 読みB: as restored (推定);
 * 訂正: neither, its planned cells were corrected by the original.
 */
export const verificationWords = ["読みA", "読みB", "訂正"] as const;
export type VerificationWord = (typeof verificationWords)[number];

/** What a typed 原本確認 cell means. */
export type VerificationReading =
  | { readonly kind: "blank" }
  /** `rewritten`: typed otherwise (spaces, widths), and safely written so. */
  | { readonly kind: "word"; readonly word: VerificationWord; readonly rewritten: boolean }
  /** Another word, which probably means `word`. */
  | { readonly kind: "question"; readonly word: VerificationWord }
  | { readonly kind: "refused" };

export function readVerification(value: string | number | boolean): VerificationReading {
  if (typeof value !== "string") return { kind: "refused" };
  const typed = foldWord(value);
  if (typed === "") return { kind: "blank" };
  const word = verificationWords.find((w) => w === typed);
  if (word) return { kind: "word", word, rewritten: value !== word };
  if (/^(?:(?:読み|よみ)?a|(?:原本|印刷)の?(?:読みの?)?(?:とおり|通り))$/i.test(typed))
    return { kind: "question", word: "読みA" };
  if (/^(?:(?:読み|よみ)?b|推定の?(?:とおり|通り)?)$/i.test(typed))
    return { kind: "question", word: "読みB" };
  return /^(?:訂正|修正)(?:済み?|あり|した)?$/.test(typed)
    ? { kind: "question", word: "訂正" }
    : { kind: "refused" };
}
