import type { ActionKey, IndicatorKey } from "./plan";

/** ①–⑳, ㉑–㉟ and ㊱–㊿ stand in three places of Unicode. */
const circledFrom = [
  [36, 0x32b1],
  [21, 0x3251],
  [1, 0x2460],
] as const;

/** The largest number with a circled form. */
export const lastCircled = 50;

/** `③` for 3. @throws RangeError outside 1–50 */
export function circled(no: number): string {
  const block = circledFrom.find(([first]) => no >= first);
  if (!block || no > lastCircled || !Number.isInteger(no)) {
    throw new RangeError(`no circled form of ${no}`);
  }
  return String.fromCharCode(block[1] + no - block[0]);
}

/** `4-①`: nothing a spreadsheet could take for a date. */
export const actionKey = (itemNo: number, no: number): ActionKey =>
  `${itemNo}-${circled(no)}` as ActionKey;

/** `33-指3` */
export const indicatorKey = (itemNo: number, no: number): IndicatorKey =>
  `${itemNo}-指${no}` as IndicatorKey;
