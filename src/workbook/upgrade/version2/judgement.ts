import {
  actualHeader,
  header,
  judgementHeader,
  rateHeader,
  targetHeader,
} from "../../../entries/columns";
import { actualBeforeHeader } from "../../../entries/owedEntries";
import type { FiscalYear } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";
import type { CalculatedColumn } from "../../template/templateLayout";
import { isBlankCell2 } from "./blankCells";

/** 判定 and 達成率 as version 2 of the template had them. Nothing here changes any more. */
export const calculatedColumns2 = (plan: Plan): readonly CalculatedColumn[] =>
  plan.fiscalYears.flatMap((year) => [
    { header: judgementHeader(year), formula: judgementFormula(plan, year) },
    { header: rateHeader(year), formula: rateFormula(plan, year) },
  ]);

const cell = (name: string) => `[@${name}]`;
const comparison = cell(header.comparator);

function judgementFormula(plan: Plan, year: FiscalYear): string {
  const target = cell(targetHeader(year));
  const actual = cell(actualHeader(year));
  const before = cell(actualBeforeHeader(plan, year));
  const ahead = [
    `${actual}-${target}`,
    `${target}-${actual}`,
    `${target}-${actual}`,
    `程度の幅*ABS(${target})-ABS(${actual}-${target})`,
    `(${before}*(1-${target})-${actual})/ISNUMBER(${before})`,
  ];
  const margin = `CHOOSE(MATCH(${comparison},{"以上","以下","未満","程度","前年度比削減"},0),${ahead.join(",")})`;
  const noise = `(2*(${comparison}="未満")-1)*10^-12*MAX(1,ABS(${actual}))`;
  const isLater = `SUMPRODUCT(--(集計中の語=TRIM(SUBSTITUTE(${actual},"　",""))))`;
  return (
    `=IFERROR(IF(ISNUMBER(${target})*ISNUMBER(${actual}),IF(${margin}>=${noise},"達成","未達成"),` +
    `IF(${isBlankCell2(target)},"目標なし",IF(${isBlankCell2(actual)},"未入力",` +
    `IF(${isLater},"未入力","判定不能")))),"判定不能")`
  );
}

function rateFormula(plan: Plan, year: FiscalYear): string {
  const target = cell(targetHeader(year));
  const actual = cell(actualHeader(year));
  const judgement = cell(judgementHeader(year));
  const limit = `${cell(actualBeforeHeader(plan, year))}*(1-${target})`;
  const rate =
    `CHOOSE(MATCH(${comparison},{"以上","以下","前年度比削減"},0),${actual}/${target},` +
    `${target}/${actual}/(${target}<>0),${limit}/${actual}/(${limit}<>0))`;
  return (
    `=IF(OR(${comparison}={"未満","程度"},AND(${judgement}<>{"達成","未達成"})),"",` +
    `IFERROR(MAX(0,MIN(0.999+10^307*(${judgement}="達成"),${rate})),IF(${judgement}="達成",1,"")))`
  );
}
