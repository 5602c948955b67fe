/**
 * Words of 原本確認. 読みA: the row is as the text of the booklet has it; 読みB: as restored (推定);
 * 訂正: neither, its planned cells were corrected by the original.
 */
export const verificationWords = ["読みA", "読みB", "訂正"] as const;
export type VerificationWord = (typeof verificationWords)[number];
