import { foldRadicals } from "./radicals";

/**
 * Folds the widths staff type and what pasting from other programs brings along: full-width ASCII,
 * every kind of space, characters nobody sees, radicals that look like words, and the dashes that
 * stand for a minus before a number. By these tables only: Unicode's NFKC would also turn ② into 2
 * and 10² into 102.
 */
export function foldWidths(text: string): string {
  return foldRadicals(text)
    .replace(escapedControl, " ")
    .replace(/\s/g, (space) => (space === "\ufeff" ? "" : " "))
    .replace(unseen, "")
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[ー−‐‑‒–—―─ｰ](?= *[\d.])/g, "-")
    .trim()
    .replace(leadingApostrophe, "");
}

/** Excel's own mark of a text, which other programs take along as a part of it. */
const leadingApostrophe = /^['‘’] */;

/** A control character as a file writes it, `_x000D_`: some programs leave it standing in the text. */
export const escapedControl = /_x00(?:[01][0-9a-f]|7f)_/gi;

/** Control and format characters, a soft hyphen among them, and the selectors of a glyph's variant. */
const unseen = /[\p{Cc}\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Folded, and without any space: for words, where the booklet itself prints 検 討. */
export const foldWord = (text: string): string => foldWidths(text).replace(/ /g, "");

/**
 * Spaces and what nobody sees, control characters below the space aside: a cell of nothing else is
 * blank, to the check and to the workbook's formulas, which have this list in them. Without U+007F:
 * programs leave it out of the formulas they save, which are others then.
 */
export const unseenCharacters =
  " \u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009" +
  "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufe0e\ufe0f\ufeff";

/** Spaces and characters nobody sees, and nothing else: told without folding whole texts. */
export function isUnseen(text: string): boolean {
  for (const character of text)
    if (character >= " " && !unseenCharacters.includes(character)) return false;
  return true;
}
