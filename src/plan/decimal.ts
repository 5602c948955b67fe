/**
 * Decimal arithmetic on ordinary numbers, by way of their digits: a spreadsheet's 444,123千円 must
 * become 444.123百万円 and 0.875 must show as 87.5 %, without binary noise.
 */

/** The number times 10^places, exact in decimals: `shift(0.875, 2)` is 87.5. */
export function shift(value: number, places: number): number {
  if (places === 0) return value + 0;
  const [mantissa, exponent] = String(value).split("e");
  // `+ 0` turns −0 into 0.
  return Number(`${mantissa}e${Number(exponent ?? 0) + places}`) + 0;
}

/** Two numbers this close are the same: it takes away binary noise and nothing else. */
export const noise = (value: number): number => 1e-12 * Math.max(1, Math.abs(value));

/** Whether two numbers differ by noise at most. */
export const isSameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= noise(b);

/**
 * The number in plain digits, never in E notation, a spreadsheet's 15 significant digits at most.
 * With `decimals`, rounded to that many, halves away from zero; without, as many as it has.
 */
export function plainDigits(value: number, decimals?: number): string {
  const rounded = Number(value.toPrecision(15)) + 0;
  // Near the largest number there is, rounding ends in infinity.
  if (!Number.isFinite(rounded)) return String(value);
  const size = Math.abs(rounded);
  if (decimals === undefined && (size === 0 || (size >= 1e-6 && size < 1e21)))
    return String(rounded);
  const [mantissa, exponent] = rounded.toExponential().split("e");
  const negative = mantissa!.startsWith("-");
  const [whole, fraction = ""] = mantissa!.replace("-", "").split(".");
  let digits = BigInt(whole! + fraction);
  let scale = fraction.length - Number(exponent);
  if (scale < 0) {
    digits *= 10n ** BigInt(-scale);
    scale = 0;
  }
  if (decimals !== undefined && scale > decimals) {
    const cut = 10n ** BigInt(scale - decimals);
    digits = (digits + cut / 2n) / cut;
    scale = decimals;
  }
  const padded = digits.toString().padStart(scale + 1, "0");
  const wholePart = padded.slice(0, padded.length - scale);
  const fractionPart = padded.slice(padded.length - scale).padEnd(decimals ?? 0, "0");
  const sign = negative && digits !== 0n ? "-" : "";
  return sign + wholePart + (fractionPart && `.${fractionPart}`);
}

/** Thousands marks into plain digits: `-1700.5` becomes `-1,700.5`. */
export function withThousands(digits: string): string {
  const [whole, fraction] = digits.split(".");
  const marked = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}
