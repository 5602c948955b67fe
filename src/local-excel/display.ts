/**
 * The text a cell shows. The package `numfmt` formats; here is what it does unlike Excel: rounding
 * by decimal digits and the years of Japanese eras.
 */
import { format, tokenize, tokenTypes } from "numfmt";
import type { Cell, CellContent } from "./book";
import { roundDecimal } from "./decimal";

type Token = ReturnType<typeof tokenize>[number];

const options = {
  locale: "ja-JP",
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: "########",
  throws: true,
};

/**
 * As `Range.text` gives it, whatever the column's width.
 * @param numberFormat as Excel has it, `#,##0"人程度"`; one that cannot be read counts as General
 */
export function displayText(value: CellContent, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = sectionsOf(numberFormat);
  if (!sections) return format("General", value, options);
  if (typeof value === "string") return format(numberFormat, value, options);
  const section = sectionFor(value, sections);
  if (section?.hasEra) return format(withEra(numberFormat, value), value, options);
  if (section?.decimals === undefined) return format(numberFormat, value, options);
  // What rounds to zero keeps its sign, by which Excel has chosen the section.
  return format(numberFormat, roundDecimal(value, section.decimals) || value, options);
}

export const cellText = (cell: Cell | undefined): string =>
  cell ? displayText(cell.value, cell.style.numberFormat) : "";

/** Whether Excel takes a text for a number format: `[<` it does not. */
export const isNumberFormat = (text: string): boolean => text !== "" && sectionsOf(text) !== null;

/** A number as its cell shows it: what is left of it under 表示桁数で計算する. */
export function asDisplayed(value: CellContent, numberFormat: string): CellContent {
  if (typeof value !== "number") return value;
  const decimals = sectionFor(value, sectionsOf(numberFormat) ?? [])?.decimals;
  return decimals === undefined ? value : roundDecimal(value, decimals);
}

interface Section {
  /** Places after the point of the value itself; undefined where nothing is rounded to places. */
  decimals: number | undefined;
  hasEra: boolean;
  conditional: boolean;
}

const known = new Map<string, Section[] | null>();

/** The sections of a format; null for one that cannot be read. */
function sectionsOf(numberFormat: string): Section[] | null {
  let sections = known.get(numberFormat);
  if (sections === undefined) {
    known.set(numberFormat, (sections = readSections(numberFormat)));
  }
  return sections;
}

function readSections(numberFormat: string): Section[] | null {
  try {
    format(numberFormat, 0, options);
  } catch {
    return null;
  }
  const sections: Token[][] = [[]];
  for (const token of tokenize(numberFormat)) {
    if (token.type === tokenTypes.BREAK) sections.push([]);
    else sections.at(-1)!.push(token);
  }
  return sections.map((tokens) => ({
    decimals: decimalsOf(tokens),
    hasEra: tokens.some(isEra),
    conditional: tokens.some((token) => token.type === tokenTypes.CONDITION),
  }));
}

/** positive; negative; zero – undefined where conditions decide. */
function sectionFor(value: number, sections: Section[]): Section | undefined {
  if (sections.some((section) => section.conditional)) return undefined;
  if (sections.length === 1) return sections[0];
  if (value < 0) return sections[1];
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}

function decimalsOf(tokens: readonly Token[]): number | undefined {
  const { ZERO, HASH, QMARK, DIGIT, POINT, PERCENT, SCALE } = tokenTypes;
  const { DATETIME, DURATION, EXP, SLASH, GENERAL, TEXT } = tokenTypes;
  const roundedOtherwise = [DATETIME, DURATION, EXP, SLASH, GENERAL, TEXT];
  if (tokens.some(({ type }) => roundedOtherwise.includes(type))) return undefined;
  const placeholders = [ZERO, HASH, QMARK, DIGIT];
  if (!tokens.some(({ type }) => placeholders.includes(type))) return undefined;
  let decimals = 0;
  let afterPoint = false;
  for (const { type, raw } of tokens) {
    if (type === POINT) afterPoint = true;
    else if (type === PERCENT) decimals += 2;
    else if (type === SCALE) decimals -= 3 * raw.length;
    else if (afterPoint && placeholders.includes(type)) decimals++;
  }
  return decimals;
}

const isEra = ({ type, raw }: Token) => type === tokenTypes.DATETIME && /^(g+|e+)$/i.test(raw);

/** The first day of each era as a serial number, latest first. */
const eras: { from: number; name: string; letter: string; firstYear: number }[] = [
  { from: 43586, name: "令和", letter: "R", firstYear: 2019 },
  { from: 32516, name: "平成", letter: "H", firstYear: 1989 },
  { from: 9856, name: "昭和", letter: "S", firstYear: 1926 },
  { from: 4595, name: "大正", letter: "T", firstYear: 1912 },
  { from: 0, name: "明治", letter: "M", firstYear: 1868 },
];

/** The format with the era's name and year written in: `ggge"年"` becomes `"令和""5""年"`. */
function withEra(numberFormat: string, serial: number): string {
  const era = eras.find(({ from }) => serial >= from);
  if (!era) return numberFormat;
  const year = Number(format("yyyy", serial, options)) - era.firstYear + 1;
  const firstYearWord = year === 1 && /x-gannen/i.test(numberFormat) ? "元" : undefined;
  return tokenize(numberFormat)
    .map((token) => {
      if (!isEra(token)) return token.raw;
      const { length } = token.raw;
      const text = /^g/i.test(token.raw)
        ? [era.letter, era.name.charAt(0), era.name][Math.min(length, 3) - 1]!
        : (firstYearWord ?? String(year).padStart(length, "0"));
      return `"${text}"`;
    })
    .join("");
}
