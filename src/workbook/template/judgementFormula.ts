import {
  actualHeader,
  header,
  judgementHeader,
  rateHeader,
  targetHeader,
} from "../../entries/columns";
import { actualBeforeHeader } from "../../entries/owedEntries";
import { comparisonWords } from "../../entries/planText";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { isBlankCell } from "./blankCells";
import { names } from "./names";
import type { CalculatedColumn } from "./templateLayout";

const cell = (name: string) => `[@${name}]`;
const comparison = cell(header.comparator);
const listOf = (...words: readonly string[]) => `{${words.map((word) => `"${word}"`).join(",")}}`;

/** 判定 and 達成率 of each year. */
export const calculatedColumns = (plan: Plan): readonly CalculatedColumn[] =>
  plan.fiscalYears.flatMap((year) => [
    {
      header: judgementHeader(year),
      formula: judgementFormula(plan, year),
      format: "General",
    },
    { header: rateHeader(year), formula: rateFormula(plan, year), format: rateFormat },
  ]);

/**
 * 判定 of one year, the same for every row: how far the actual is on the right side of the target, and
 * whether that is not less than nothing, binary noise aside. Numbers are told before they are
 * compared: a spreadsheet ranks any text above every number and an empty cell as 0. Whatever else
 * stands in a cell, an error value too, is 判定不能.
 */
function judgementFormula(plan: Plan, year: FiscalYear): string {
  const target = cell(targetHeader(year));
  const actual = cell(actualHeader(year));
  const before = cell(actualBeforeHeader(plan, year));
  const { atLeast, atMost, lessThan, about, yearOnYearCut } = comparisonWords;
  const ahead = [
    [atLeast, `${actual}-${target}`],
    [atMost, `${target}-${actual}`],
    [lessThan, `${target}-${actual}`],
    [about, `${names.aboutTolerance}*ABS(${target})-ABS(${actual}-${target})`],
    // Divided by FALSE, which no number can be, where last year's figure is none.
    [yearOnYearCut, `(${before}*(1-${target})-${actual})/ISNUMBER(${before})`],
  ] as const;
  const margin = `CHOOSE(MATCH(${comparison},${listOf(...ahead.map(([word]) => word))},0),${ahead.map(([, by]) => by).join(",")})`;
  const noise = `(2*(${comparison}="${lessThan}")-1)*10^-12*MAX(1,ABS(${actual}))`;
  const isLater = `SUMPRODUCT(--(${names.laterWords}=TRIM(SUBSTITUTE(${actual},"　",""))))`;
  return (
    `=IFERROR(IF(ISNUMBER(${target})*ISNUMBER(${actual}),IF(${margin}>=${noise},"達成","未達成"),` +
    `IF(${isBlankCell(target)},"目標なし",IF(${isBlankCell(actual)},"未入力",` +
    `IF(${isLater},"未入力","判定不能")))),"判定不能")`
  );
}

export const rateFormat = "0.0%";

/**
 * 達成率 against the year's target, `""` where there is none. A missed target shows 99.9 % at most, and
 * below 0 shows 0; what cannot be divided is 100 % where the target is met.
 */
function rateFormula(plan: Plan, year: FiscalYear): string {
  const target = cell(targetHeader(year));
  const actual = cell(actualHeader(year));
  const judgement = cell(judgementHeader(year));
  const limit = `${cell(actualBeforeHeader(plan, year))}*(1-${target})`;
  const { atLeast, atMost, lessThan, about, yearOnYearCut } = comparisonWords;
  const rate =
    `CHOOSE(MATCH(${comparison},${listOf(atLeast, atMost, yearOnYearCut)},0),${actual}/${target},` +
    `${target}/${actual}/(${target}<>0),${limit}/${actual}/(${limit}<>0))`;
  return (
    `=IF(OR(${comparison}=${listOf(lessThan, about)},AND(${judgement}<>${listOf("達成", "未達成")})),"",` +
    `IFERROR(MAX(0,MIN(0.999+10^307*(${judgement}="達成"),${rate})),IF(${judgement}="達成",1,"")))`
  );
}
