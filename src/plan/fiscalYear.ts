import { foldWord } from "./width";

/**
 * A Japanese fiscal year (年度) by the calendar year in which it begins: 2023 is R5, from 1 April
 * 2023 to 31 March 2024.
 */
export type FiscalYear = number & { readonly __brand: "FiscalYear" };

export const fiscalYear = (year: number): FiscalYear => year as FiscalYear;

/** The fiscal year before. */
export const previous = (year: FiscalYear): FiscalYear => fiscalYear(year - 1);

/** Eras by the calendar year of their first fiscal year, latest first (R1 = FY 2019, H1 = FY 1989). */
const eras = [
  { letter: "R", name: "令和", first: 2019 },
  { letter: "H", name: "平成", first: 1989 },
  { letter: "S", name: "昭和", first: 1926 },
] as const;

const eraOf = (year: FiscalYear) => {
  const era = eras.find((e) => year >= e.first);
  if (!era) throw new RangeError(`no era for fiscal year ${year}`);
  return era;
};

/** `R5` for 2023, `H30` for 2018. @throws RangeError before 1926 */
export function yearLabel(year: FiscalYear): string {
  const era = eraOf(year);
  return `${era.letter}${year - era.first + 1}`;
}

/** `令和5年度` for 2023. @throws RangeError before 1926 */
export function yearName(year: FiscalYear): string {
  const era = eraOf(year);
  const n = year - era.first + 1;
  return `${era.name}${n === 1 ? "元" : n}年度`;
}

/**
 * Reads `R5`, `r5`, `令和5年度`, `2023`, widths folded and spaces dropped; null for anything else,
 * years before 1926 included.
 */
export function parseYear(text: string): FiscalYear | null {
  const folded = foldWord(text).replace(/年度?$/, "");
  if (/^\d{4}$/.test(folded)) {
    return Number(folded) >= eras.at(-1)!.first ? fiscalYear(Number(folded)) : null;
  }
  const match = /^([A-Za-z]|令和|平成|昭和)(\d{1,2}|元)$/.exec(folded);
  if (!match) return null;
  const era = eras.find((e) => e.letter === match[1]!.toUpperCase() || e.name === match[1]);
  const n = match[2] === "元" ? 1 : Number(match[2]);
  return era && n > 0 ? fiscalYear(era.first + n - 1) : null;
}
