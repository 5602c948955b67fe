import { isBlank } from "../entries/owedEntries";
import type { CellValue } from "../entries/cell";
import { isSameNumber, plainDigits, withThousands } from "../plan/decimal";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Indicator } from "../plan/plan";
import { formatQuantity, readActual } from "../plan/quantity";
import { amountOf } from "../plan/unit";

/**
 * What a figure typed into the form's field is written as. The unit stands beside the field, so bare
 * 87.5 before 「%」 is 87.5 %, which a cell would have to ask about. Whatever else could mean two things
 * stays the text it is: the check asks, beside the field, and its answer is one press away.
 */
export function typedActual(
  typed: string,
  indicator: Indicator,
  fiscalYears: readonly FiscalYear[],
): CellValue {
  if (isBlank(typed)) return "";
  const reading = readActual(typed, indicator, { fiscalYears });
  if (reading.kind === "quantity") return reading.value;
  if (reading.kind === "question" && reading.reason === "percentPoints") return reading.value;
  return typed.trim();
}

/** A figure as it is typed beside its unit: `87.5` for 0.875 before 「%」, `1,700`; a text as it is. */
export const shownActual = (value: CellValue, { unit }: Pick<Indicator, "unit">): string =>
  typeof value === "number" ? withThousands(plainDigits(amountOf(value, unit))) : String(value);

/** 「87.5%」 of 「87.5% と読みました」; null for what was not read as a figure. */
export const readAs = (value: CellValue, { unit }: Pick<Indicator, "unit">): string | null =>
  typeof value === "number" ? formatQuantity(value, unit) : null;

/** A text with line ends as cells have them. */
export const typedText = (typed: string): string =>
  isBlank(typed) ? "" : typed.replace(/\r\n?/g, "\n");

/** Code points, as the limit of the committee's paper counts them. */
export const lengthOf = (text: CellValue): number => [...String(text)].length;

/**
 * Whether two values of a cell mean the same: Excel gives line ends and the last digits of a number
 * back in its own way.
 */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return isSameNumber(one, other);
  if (typeof one === "string" && typeof other === "string")
    return typedText(one) === typedText(other);
  return one === other;
}
