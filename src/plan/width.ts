/**
 * Folds the widths staff type: full-width ASCII, every kind of space, and the dashes that stand for a
 * minus before a number. By this table only: Unicode's NFKC would also turn ② into 2 and 10² into 102.
 */
export function foldWidths(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b\u2060]/g, "")
    .replace(/\s/g, " ")
    .replace(/[ー−‐‑‒–—―─ｰ](?= *[\d.])/g, "-")
    .trim();
}

/** Folded, and without any space: for words, where the booklet itself prints 検 討. */
export const foldWord = (text: string): string => foldWidths(text).replace(/ /g, "");
