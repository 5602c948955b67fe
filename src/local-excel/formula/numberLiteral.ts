/**
 * A number as Excel prints it in a formula: by value, with at most 15 digits, in full up to 20
 * characters and else with a power of ten. The rule and what was seen of Excel: NumberToTextConverter
 * of Apache POI.
 * @param value at least 0; formulas have no negative literals
 */
export function numberLiteral(value: number): string {
  // Excel prints what is smaller than its least normal number as nothing.
  if (value < 2 ** -1022) return "0";
  const [mantissa, power] = value.toExponential(14).split("e") as [string, string];
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const exponent = Number(power);
  const isLong = exponent < 0 ? 1 - exponent + digits.length > 20 : exponent > 19;
  if (isLong) {
    const sign = exponent < 0 ? "-" : "+";
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    return `${digits[0]}${fraction}E${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
