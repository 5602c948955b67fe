import {
  actualHeader,
  judgementHeader,
  plannedHeader,
  progressHeader,
  rateHeader,
  targetHeader,
} from "../../../entries/columns";
import type { FiscalYear } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";
import { cellAddress } from "../../area";
import type { Formulas } from "../../sheetSpec";
import { formColumns, yearCells } from "../../template/itemForm";
import { formOf, helpColumns } from "../../template/itemSheet";

/** What 個票 computed otherwise in version 2: the years' cells. Nothing here changes any more. */
export function itemFormFormulas2(plan: Plan): Formulas[] {
  const { actions, indicators } = formOf(plan);
  const help = helpColumns(plan);
  const beside = (row: number, column: number) => `$${cellAddress(row, column)}`;
  const yearColumn = (table: string, columnHeader: (year: FiscalYear) => string, at: string) =>
    `CHOOSE(${at},${plan.fiscalYears.map((year) => `${table}[${columnHeader(year)}]`).join(",")})`;
  const position = (row: number, first: number, column: number) =>
    `COLUMNS(${beside(row, first)}:${cellAddress(row, column)})`;
  const stages: Formulas = {
    area: yearCells(plan, actions),
    formulas: (row, column) => {
      const of = (columnHeader: (year: FiscalYear) => string) =>
        yearColumn("PlanActions", columnHeader, position(row, formColumns.years, column));
      const stage = `IF(${beside(row, help.kind)}="計画",${of(plannedHeader)},${of(progressHeader)})`;
      const at = beside(row, help.row);
      return `=IF(${at}=0,"",IFERROR(INDEX(${stage},${at})&"","エラー"))`;
    },
  };
  const figures: Formulas = {
    area: { ...yearCells(plan, indicators), column: help.figures },
    formulas: (row, column) => {
      const of = (columnHeader: (year: FiscalYear) => string) =>
        `INDEX(${yearColumn("PlanIndicators", columnHeader, position(row, help.figures, column))},${beside(row, help.row)})`;
      const kindIs = (kind: string) => `${beside(row, help.kind)}="${kind}"`;
      const [judgement, rate] = [of(judgementHeader), of(rateHeader)];
      return (
        `=IF(${beside(row, help.row)}=0,"",` +
        `IFERROR(IF(${kindIs("目標値")},IF(${of(targetHeader)}="","",${of(targetHeader)}),` +
        `IF(${kindIs("実績値")},IF(${of(actualHeader)}="","",${of(actualHeader)}),` +
        `IF(OR(${judgement}="目標なし",${judgement}="未入力"),"",` +
        `${judgement}&IF(ISNUMBER(${rate})," "&TEXT(${rate},"0.0%"),"")))),"エラー"))`
      );
    },
  };
  return [...(actions.slots > 0 ? [stages] : []), ...(indicators.slots > 0 ? [figures] : [])];
}
