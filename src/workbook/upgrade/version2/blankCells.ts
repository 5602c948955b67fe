/** What formulas of version 2 call blank. Nothing here changes any more. */

const unseen =
  " \u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009" +
  "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufe0e\ufe0f\ufeff";

const blankCharacters = (cells: string): string =>
  `ISNUMBER(FIND(MID(TRIM(CLEAN(SUBSTITUTE(${cells},"　","")))&"${"\u00a0".repeat(4)}",{1,2,3,4},1),"${unseen}"))`;

export const isBlankCell2 = (cell: string): string => `SUMPRODUCT(--${blankCharacters(cell)})=4`;
