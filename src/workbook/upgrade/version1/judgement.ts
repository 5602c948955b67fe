import { actualHeader, header, judgementHeader, targetHeader } from "../../../entries/columns";
import { actualBeforeHeader } from "../../../entries/owedEntries";
import { comparisonWords } from "../../../entries/planText";
import type { FiscalYear } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";

/** 判定 and 達成率 as version 1 of the template had them. Nothing here changes any more. */

const cell = (name: string) => `[@${name}]`;
const isWord = (word: keyof typeof comparisonWords) =>
  `${cell(header.comparator)}="${comparisonWords[word]}"`;
const isBlank = (name: string) => `IFERROR(TRIM(SUBSTITUTE(${cell(name)},"　",""))="",FALSE)`;
const noise = (value: string) => `0.000000000001*MAX(1,ABS(${value}))`;

export function judgementFormula(plan: Plan, year: FiscalYear): string {
  const target = cell(targetHeader(year));
  const actual = cell(actualHeader(year));
  const before = cell(actualBeforeHeader(plan, year));
  const threshold = `${before}*(1-${target})`;
  const met =
    `IF(${isWord("atLeast")},${actual}>=${target}-${noise(target)},` +
    `IF(${isWord("atMost")},${actual}<=${target}+${noise(target)},` +
    `IF(${isWord("lessThan")},${actual}<${target}-${noise(target)},` +
    `IF(${isWord("about")},ABS(${actual}-${target})<=程度の幅*ABS(${target})+${noise(target)},` +
    `${actual}<=${threshold}+${noise(threshold)}))))`;
  return (
    `=IF(${isBlank(targetHeader(year))},"目標なし",` +
    `IF(${isBlank(actualHeader(year))},"未入力",` +
    `IF(IFERROR(SUMPRODUCT(--(集計中の語=TRIM(SUBSTITUTE(${actual},"　",""))))>0,FALSE),"未入力",` +
    `IF(NOT(AND(ISNUMBER(${target}),ISNUMBER(${actual}))),"判定不能",` +
    `IF(AND(${isWord("yearOnYearCut")},NOT(ISNUMBER(${before}))),"判定不能",` +
    `IF(${met},"達成","未達成"))))))`
  );
}

export function rateFormula(plan: Plan, year: FiscalYear): string {
  const target = cell(targetHeader(year));
  const actual = cell(actualHeader(year));
  const judgement = cell(judgementHeader(year));
  const before = cell(actualBeforeHeader(plan, year));
  const perfect = `IF(${judgement}="達成",1,"")`;
  const shown = (rate: string) =>
    `MAX(0,IF(AND(${judgement}="未達成",${rate}>=0.9995),0.999,${rate}))`;
  const threshold = `${before}*(1-${target})`;
  return (
    `=IF(AND(${judgement}<>"達成",${judgement}<>"未達成"),"",` +
    `IF(${isWord("atLeast")},IF(${target}=0,${perfect},${shown(`${actual}/${target}`)}),` +
    `IF(${isWord("atMost")},IF(${actual}=0,1,IF(${target}=0,${perfect},${shown(`${target}/${actual}`)})),` +
    `IF(${isWord("yearOnYearCut")},IF(${actual}=0,1,IF(${threshold}=0,${perfect},${shown(`${threshold}/${actual}`)})),` +
    `""))))`
  );
}
