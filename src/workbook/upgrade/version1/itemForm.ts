import {
  actualHeader,
  judgementHeader,
  outlookHeader,
  plannedHeader,
  progressHeader,
  rateHeader,
  reportHeader,
  statusHeader,
  targetHeader,
} from "../../../entries/columns";
import type { FiscalYear } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";
import { area, cellAddress } from "../../area";
import type { Formulas } from "../../sheetSpec";
import { formColumns, slotRow, yearCells } from "../../template/itemForm";
import { formOf, helpColumns, notationArea } from "../../template/itemSheet";

/** What 個票 computed otherwise in version 1. Nothing here changes any more. */
export function itemFormFormulas(plan: Plan): Formulas[] {
  const form = formOf(plan);
  const { actions, indicators } = form;
  const help = helpColumns(plan);
  const beside = (row: number, column: number) => `$${cellAddress(row, column)}`;
  const textIn = (values: string, row: string) => `=IF(${row}=0,"",INDEX(${values},${row})&"")`;
  const yearColumn = (table: string, columnHeader: (year: FiscalYear) => string, at: string) =>
    `CHOOSE(${at},${plan.fiscalYears.map((year) => `${table}[${columnHeader(year)}]`).join(",")})`;
  const position = (row: number, first: number, column: number) =>
    `COLUMNS(${beside(row, first)}:${cellAddress(row, column)})`;
  const itemRow = `$${cellAddress(form.facts.row, help.row).replace(/(\d+)/, "$$$1")}`;
  const report: Formulas = {
    area: { ...form.report, columns: 1 },
    formulas: [statusHeader, reportHeader, outlookHeader].map((columnHeader) => [
      textIn(yearColumn("PlanItems", columnHeader, "年度位置"), itemRow),
    ]),
  };
  const stages: Formulas = {
    area: yearCells(plan, actions),
    formulas: (row, column) => {
      const of = (columnHeader: (year: FiscalYear) => string) =>
        yearColumn("PlanActions", columnHeader, position(row, formColumns.years, column));
      return textIn(
        `IF(${beside(row, help.kind)}="計画",${of(plannedHeader)},${of(progressHeader)})`,
        beside(row, help.row),
      );
    },
  };
  if (indicators.slots === 0) return [report, stages];

  const own = (name: string, row: number) =>
    `INDEX(PlanIndicators[${name}],${beside(row, help.row)})`;
  const compared = (row: number, ...words: string[]) =>
    `OR(${words.map((word) => `${own("比較", row)}="${word}"`).join(",")})`;
  const kindIs = (row: number, kind: string) => `${beside(row, help.kind)}="${kind}"`;
  const figureText = (value: string, unit: string) =>
    `IF(ISNUMBER(${value}),IF(${unit}="%",TEXT(${value},"0.0#%"),` +
    `TEXT(${value},IF(${value}=INT(${value}),"#,##0","#,##0.0##"))&${unit}),${value}&"")`;
  const years = yearCells(plan, indicators);
  return [
    report,
    stages,
    ...Array.from({ length: indicators.slots }, (_, slot): Formulas => {
      const row = slotRow(indicators, slot);
      const baseline = own("基準値", row);
      const before = `IF(${baseline}="",""," 【"&${own("基準年度", row)}&" "&${figureText(baseline, own("単位", row))}&"】")`;
      return {
        area: area(row, 0),
        formulas: `=IF(${beside(row, help.row)}=0,"",${own("指標", row)}&${before})`,
      };
    }),
    {
      area: { ...years, column: help.figures },
      formulas: (row, column) => {
        const of = (columnHeader: (year: FiscalYear) => string) =>
          `INDEX(${yearColumn("PlanIndicators", columnHeader, position(row, help.figures, column))},${beside(row, help.row)})`;
        const [judgement, rate] = [of(judgementHeader), of(rateHeader)];
        return (
          `=IF(${beside(row, help.row)}=0,"",` +
          `IF(${kindIs(row, "目標値")},IF(${of(targetHeader)}="","",${of(targetHeader)}),` +
          `IF(${kindIs(row, "実績値")},IF(${of(actualHeader)}="","",${of(actualHeader)}),` +
          `IF(OR(${judgement}="目標なし",${judgement}="未入力"),"",` +
          `${judgement}&IF(ISNUMBER(${rate})," "&TEXT(${rate},"0.0%"),"")))))`
        );
      },
    },
    {
      area: years,
      formulas: (row, column) => {
        const value = cellAddress(row, column - formColumns.years + help.figures);
        const word = `IF(${compared(row, "未満", "程度")},${own("比較", row)},"")`;
        const cut = `AND(${kindIs(row, "目標値")},${compared(row, "前年度比削減")})`;
        return (
          `=IF(NOT(ISNUMBER(${value})),${value}&"",` +
          `IF(${cut},TEXT(${value},IF(ROUND(${value},2)=${value},"0%","0.0#%"))&"削減",` +
          `${figureText(value, own("単位", row))}&IF(${kindIs(row, "目標値")},${word},"")))`
        );
      },
    },
    { area: notationArea(plan), formulas: "" },
  ];
}
