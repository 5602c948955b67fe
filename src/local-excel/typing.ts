/** What Excel makes of a text that is typed into a cell or written through the API. */
import { parseNumber } from "numfmt";
import type { CellContent } from "./book";
import { canParse } from "./calc";
import { toFileForm } from "./formula/spelling";
import { parseTypedDate } from "./typedDate";

export interface Typed {
  /** Null for an empty text and, until it is calculated, for a formula. */
  value: CellContent;
  /** In the file's form. */
  formula?: string;
  quotePrefix?: true;
  /** What a cell formatted General becomes by it: `12%` brings `0%`. */
  numberFormat?: string;
}

export interface TypingOptions {
  /**
   * Typed by a user, not written through the API: a number typed into a percentage cell is meant
   * in percent, and dates read 年/月/日 rather than as in the United States.
   */
  percentEntry?: boolean;
  /** The table in whose body the cell stands. */
  tableName?: string | null;
  /** The year that a day without one belongs to. */
  year?: number;
}

/** @param numberFormat of the cell, before */
export function parseTyped(text: string, numberFormat: string, options: TypingOptions = {}): Typed {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text !== "=") return formulaOf(text, options);

  const typed = parseValue(halfWidth(text).trim(), numberFormat, options);
  if (typed) {
    const { numberFormat: brought, ...rest } = typed;
    return brought !== undefined && numberFormat === "General" ? typed : rest;
  }
  // `-A1` and `+A1` are formulas; what makes no sense as one stays text.
  const signed = /^[-+@]./.test(text) && canParse(text.replace(/^@/, ""));
  return signed ? formulaOf(`=${text.replace(/^@/, "")}`, options) : { value: text };
}

const formulaOf = (text: string, { tableName = null }: TypingOptions): Typed => ({
  value: null,
  formula: toFileForm(text, tableName),
});

function parseValue(text: string, numberFormat: string, options: TypingOptions): Typed | null {
  if (/^(TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  if (errors.test(text)) return { value: { error: text.toUpperCase() } };
  return parseTypedNumber(text, numberFormat, options) ?? parseTypedDate(text, options);
}

const errors = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/i;

function parseTypedNumber(
  text: string,
  numberFormat: string,
  { percentEntry = false }: TypingOptions,
): Typed | null {
  const fraction = /^(-?)(\d+) (\d+)\/(\d{1,5})$/.exec(text);
  if (fraction && Number(fraction[4]) !== 0) {
    const [, sign, whole, over, under] = fraction;
    const value = Number(whole) + Number(over) / Number(under);
    return { value: sign ? -value : value, numberFormat: "# ?/?" };
  }
  const parsed = parseNumber(text);
  if (!parsed || typeof parsed.v !== "number" || !Number.isFinite(parsed.v)) return null;
  const { v, z } = parsed;
  // Microsoft, "Format numbers as percentages": in such cells typing 10 or 0.1 both gives 10 %.
  const meansPercent = percentEntry && numberFormat.includes("%") && !text.includes("%");
  const value = meansPercent && Math.abs(v) >= 1 ? hundredth(v) : v;
  return { value, ...(z !== undefined && { numberFormat: z }) };
}

/** Without the binary noise of a division: 87.5 → 0.875. */
const hundredth = (value: number) => Number(`${value}e-2`);

/** Full-width letters, digits and signs, as an input method leaves them, to their ASCII forms. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
    .replaceAll("￥", "¥");
