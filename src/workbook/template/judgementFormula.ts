import {
  actualHeader,
  columnsOf,
  header,
  judgementHeader,
  limitHeader,
  targetHeader,
  type Column,
  type ColumnWith,
} from "../../entries/columns";
import { actualBeforeHeader } from "../../entries/owedEntries";
import { comparisonWords } from "../../entries/planText";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { blankText, isBlankCell } from "./blankCells";
import { names } from "./names";
import type { CalculatedColumn } from "./templateLayout";

const cell = (name: string) => `[@${name}]`;

/** In the order of 比較型, which counts from 1. */
const comparisons = Object.keys(comparisonWords) as (keyof typeof comparisonWords)[];
const kind = cell(header.comparisonKind);
const kindOf = (comparison: keyof typeof comparisonWords) => comparisons.indexOf(comparison) + 1;
const isKind = (comparison: keyof typeof comparisonWords) => `${kind}=${kindOf(comparison)}`;

/** 0 where the column 比較 was written over: then nothing is judged. */
const comparisonKind = `=IFERROR(MATCH(${cell(header.comparator)},{${comparisons
  .map((comparison) => `"${comparisonWords[comparison]}"`)
  .join(",")}},0),0)`;

/**
 * What the actual of a year is held against, or where there are no two numbers to compare, the word
 * for that. Numbers are told before they are compared: a spreadsheet ranks any text above every number
 * and an empty cell as 0. Whatever else stands in a cell, an error value too, is 判定不能.
 */
function limitFormula(plan: Plan, year: FiscalYear): string {
  const target = cell(targetHeader(year));
  const actual = cell(actualHeader(year));
  const before = cell(actualBeforeHeader(plan, year));
  const blank = (value: string) => isBlankCell(value, cell(header.blankText));
  const isLater = `SUMPRODUCT(--(${names.laterWords}=TRIM(SUBSTITUTE(${actual},"　",""))))`;
  // Divided by FALSE, which no number can be, where last year's figure or the comparison is none.
  const limit = `IF(${isKind("yearOnYearCut")},${before}*(1-${target})/ISNUMBER(${before}),${target}/(${kind}>0))`;
  return (
    `=IFERROR(IF(ISNUMBER(${target})*ISNUMBER(${actual}),${limit},` +
    `IF(${blank(target)},"目標なし",IF(${blank(actual)},"未入力",` +
    `IF(${isLater},"未入力","判定不能")))),"判定不能")`
  );
}

/**
 * 判定 of one year, the same for every row: how far the actual is on the right side of its limit, and
 * whether that is not less than nothing, binary noise aside.
 */
function judgementFormula(year: FiscalYear): string {
  const limit = cell(limitHeader(year));
  const actual = cell(actualHeader(year));
  const margin =
    `IF(${isKind("about")},${names.aboutTolerance}*ABS(${limit})-ABS(${actual}-${limit}),` +
    `(${actual}-${limit})*IF(${isKind("atLeast")},1,-1))`;
  const noise = `(2*(${isKind("lessThan")})-1)*10^-12*MAX(1,ABS(${actual}))`;
  return `=IFERROR(IF(ISNUMBER(${limit}),IF(${margin}>=${noise},"達成","未達成"),${limit}),"判定不能")`;
}

/**
 * 達成率 against the year's target, `""` where there is none. A missed target shows 99.9 % at most, and
 * below 0 shows 0; what cannot be divided is 100 % where the target is met.
 */
function rateFormula(year: FiscalYear): string {
  const limit = cell(limitHeader(year));
  const isMet = `${cell(judgementHeader(year))}="達成"`;
  // The other way up where less is better: so a limit of 0 divides nothing either.
  const rate = `(${cell(actualHeader(year))}/${limit})^IF(${isKind("atLeast")},1,-1)`;
  const isRated = `ISNUMBER(${limit})*(${kind}<>${kindOf("lessThan")})*(${kind}<>${kindOf("about")})`;
  return `=IF(${isRated},IFERROR(MAX(0,MIN(0.999+10^307*(${isMet}),${rate})),IF(${isMet},1,"")),"")`;
}

/** The compiler asks for the formula of each column that is one. */
const ofYear: {
  readonly [Name in Calculated<true>]: (plan: Plan, year: FiscalYear) => string;
} = {
  limit: limitFormula,
  judgement: (_, year) => judgementFormula(year),
  rate: (_, year) => rateFormula(year),
};
const ofNoYear: { readonly [Name in Calculated<false>]: string } = {
  comparisonKind,
  blankText: `="${blankText}"`,
};

type Calculated<Yearly extends boolean> = ColumnWith<
  "PlanIndicators",
  { role: "formula"; yearly: Yearly }
>;

/**
 * The formulas of 数値目標. Each is read with every check, in every row and year: what two of them need,
 * or what is long, stands in a column of its own that is put away.
 */
export const calculatedColumns = (plan: Plan): readonly CalculatedColumn[] =>
  columnsOf(plan, "PlanIndicators")
    .filter(({ role }) => role === "formula")
    .map((column) => ({ header: column.header, formula: formulaOf(plan, column) }));

const formulaOf = (plan: Plan, { name, year }: Column): string =>
  year === undefined
    ? ofNoYear[name as Calculated<false>]
    : ofYear[name as Calculated<true>](plan, year);
