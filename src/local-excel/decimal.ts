/**
 * Rounds half away from zero as Excel does: by the 15 decimal digits that it knows of a number, so
 * that 1.005 becomes 1.01 although the double nearest to it is a little less.
 * @param decimals places after the point; negative rounds to tens, hundreds …
 */
export function roundDecimal(value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const [digits, exponent] = Math.abs(value).toExponential(14).split("e") as [string, string];
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  // Above 15 digits there is nothing left to round.
  if (shifted >= 1e15) return value;
  const rounded = Number(`${Math.round(shifted)}e${-decimals}`);
  return value < 0 ? -rounded : rounded;
}
