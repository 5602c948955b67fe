import type { Indicator, PrintedQuantity } from "./plan";
import { amountOf, isPercent, unitSpelled } from "./unit";
import { foldWidths } from "./width";

/**
 * Excel number formats that show a number in the plan's own notation: `#,##0"人程度"` shows 1700 as
 * 1,700人程度. A value stays a number that can be compared and summed; its words are in the format.
 */

/**
 * The format of a target's cell. A year without a printed target gets that of the nearest printed
 * one before it, else after it, for a target that is added later. Decimals are those printed.
 */
export function targetFormat(indicator: Indicator, yearIndex: number): string {
  const { targets } = indicator;
  const isTarget = (t: PrintedQuantity | null): t is PrintedQuantity => t !== null;
  const printed =
    targets
      .slice(0, yearIndex + 1)
      .filter(isTarget)
      .at(-1) ?? targets.find(isTarget);
  const unit = indicator.targetKind === "yearOnYearCut" ? unitSpelled("%")! : indicator.unit;
  return printed ? printedFormat(printed, unit) : pattern(unit, 0) + quoted(unit);
}

/** The format of the baseline's cell; "General" where the document gives none. */
export const baselineFormat = ({ baseline, unit }: Indicator): string =>
  baseline ? printedFormat(baseline, unit) : "General";

/**
 * The format of an actual's cell: the unit, and as many decimals as were entered, as far as one
 * format can do that. Excel leaves the point standing when all decimals are optional (`0.##` shows
 * 5 as `5.`), so a kind that allows fractions always shows the decimals the plan prints, at least
 * one, and up to two more when they are there: 87.5 %, 87.55 %, 99.345 %. Counts are whole, so they
 * show none.
 */
export function actualFormat({ kind, unit, baseline, targets, targetKind }: Indicator): string {
  if (kind === "count") return pattern(unit, 0) + quoted(unit);
  const levels = [baseline, ...(targetKind === "level" ? targets : [])];
  const decimals = Math.max(1, ...levels.map((q) => q?.decimals ?? 0));
  return pattern(unit, decimals, 2) + quoted(unit);
}

/**
 * The words around the printed number, where that number is the value. Two exceptions: 百万 is
 * completed to 百万円; and a text whose own number is another (対令和3年度10.0%増加(11.9日)) shows
 * only the value with its unit, for the sentence would be untrue once the value is changed.
 */
function printedFormat({ printed, value, decimals }: PrintedQuantity, unit: Indicator["unit"]) {
  const [, before = "", number, after = ""] =
    /^([^\d]*)([\d,]+(?:\.\d+)?)([^\d]*)$/.exec(foldWidths(printed)) ?? [];
  if (Number(number?.replaceAll(",", "")) !== amountOf(value, unit)) {
    return pattern(unit, decimals) + quoted(unit);
  }
  const words = after.replace(/^%/, "").replace(/^百万(?!円)/, "百万円");
  return quotedText(before) + pattern(unit, decimals) + quotedText(words);
}

/** How far a number may be from what a format of the template shows of it: 0.0005 for `0.0%`. */
export function halfLastPlace(format: string): number {
  const plain = format.replaceAll(/"[^"]*"/g, "");
  if (!/[0#]/.test(plain)) return 0;
  const decimals = /\.([0#]+)/.exec(plain)?.[1]!.length ?? 0;
  return 0.5 * 10 ** -(decimals + (plain.includes("%") ? 2 : 0));
}

/** Thousands marks in everything but percentages, so that a target raised to 1,200 has its own. */
function pattern(unit: Indicator["unit"], decimals: number, optional = 0): string {
  const fraction = decimals + optional > 0 ? `.${"0".repeat(decimals)}${"#".repeat(optional)}` : "";
  return isPercent(unit) ? `0${fraction}%` : `#,##0${fraction}`;
}

const quoted = (unit: Indicator["unit"]): string => (isPercent(unit) ? "" : quotedText(unit));

const quotedText = (text: string): string => (text === "" ? "" : `"${text.replaceAll('"', "")}"`);

/** What a number format shows a number as, where that is a date or a time of day or of hours. */
export function shownAs(numberFormat: string): "date" | "time" | null {
  const codes = numberFormat
    .replace(/"[^"]*"|\\.|_.|\*.|General/gi, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/[yd]|ge|m{3}/i.test(codes)) return "date";
  if (/[hs]/i.test(codes)) return "time";
  return /m/i.test(codes) ? "date" : null;
}
