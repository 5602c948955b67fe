import { header, judgementHeader, statusHeader } from "../../../entries/columns";
import { previous, yearName } from "../../../plan/fiscalYear";
import type { Plan } from "../../../plan/plan";
import { statuses } from "../../../plan/status";
import { addressOf, area, cellAddress } from "../../area";
import type { Formulas, SheetSpec } from "../../sheetSpec";
import { rowsEqual } from "../blankCells";
import { names } from "../names";
import { notReprint, shareFormula, wordOver, yearColumn } from "./formulaParts";
import { firstCount, totalColumn, type SummaryLayout, type SummaryTable } from "./summaryLayout";

/** The two tables by policy: 実施状況 and 数値目標の達成状況. */

export function tableTexts(
  plan: Plan,
  table: SummaryTable,
  countedFrom: string,
): SheetSpec["values"] {
  const shareHeaders = Array.from(
    { length: table.shares },
    (_, i) => `${table.counted[i]}\n（割合）`,
  );
  return [
    {
      area: area(table.headerRow, 0, 1, table.firstShare + table.shares),
      values: [["基本方針", "名称", countedFrom, ...table.counted, ...shareHeaders]],
    },
    {
      area: area(table.policies, 0, plan.policies.length, 2),
      values: plan.policies.map((policy) => [policy.numeral, policy.name]),
    },
    { area: area(table.total, 0, 2, 1), values: [["合計"], ["うち再掲を除く"]] },
    { area: area(table.reference, 0), values: [["（参考）"]] },
  ];
}

const referenceColumn = `MAX(1,${names.referencePosition})`;

export function statusFormulas(
  plan: Plan,
  { statuses: table, earlierCounts }: SummaryLayout,
): Formulas[] {
  const policy = `PlanItems[${header.policy}],$A`;
  const status = yearColumn(plan, "PlanItems", statusHeader);
  const reference = yearColumn(plan, "PlanItems", statusHeader, referenceColumn);
  const typed = (column: number) => {
    const count = cellAddress(earlierCounts.row, column);
    return `IF(ISNUMBER(${count}),${count},"")`;
  };
  const counts = (row: number, of: (column: number) => string, all: string): Formulas => ({
    area: area(row, totalColumn, 1, statuses.length + 1),
    formulas: [[all, ...statuses.map((_, i) => of(firstCount + i))]],
  });
  const word = (column: number) => wordOver(table.headerRow, column);
  const unknown = firstCount + statuses.length;
  return [
    {
      area: area(table.policies, totalColumn, plan.policies.length, 1),
      formulas: (row) => `=COUNTIFS(${policy}${row + 1})`,
    },
    {
      area: area(table.policies, firstCount, plan.policies.length, statuses.length),
      formulas: (row, column) => `=COUNTIFS(${policy}${row + 1},${status},${word(column)})`,
    },
    totals(plan, table, totalColumn, statuses.length + 1),
    counts(
      table.withoutReprints,
      (column) => `=SUMPRODUCT(${notReprint("PlanItems")}*${rowsEqual(status, word(column))})`,
      `=SUMPRODUCT(${notReprint("PlanItems")}*1)`,
    ),
    counts(
      table.reference,
      (column) =>
        `=IF(${names.referencePosition}=0,${typed(column)},COUNTIFS(${reference},${word(column)}))`,
      `=IF(${names.referencePosition}=0,${typed(totalColumn)},ROWS(PlanItems[${header.itemNo}]))`,
    ),
    referenceLabel(plan, table),
    // What is left over, so that every row adds up whatever stands in the cells.
    {
      area: area(table.policies, unknown, table.reference - table.policies + 1, 1),
      formulas: (row) => {
        const all = cellAddress(row, totalColumn);
        const counted = addressOf(area(row, firstCount, 1, statuses.length));
        return `=IF(${all}="","",${all}-SUM(${counted}))`;
      },
    },
    shares(table),
  ];
}

export function indicatorFormulas(plan: Plan, { indicators: table }: SummaryLayout): Formulas[] {
  const policy = `PlanIndicators[${header.policy}],$A`;
  const judgement = yearColumn(plan, "PlanIndicators", judgementHeader);
  const reference = yearColumn(plan, "PlanIndicators", judgementHeader, referenceColumn);
  const word = (column: number) => wordOver(table.headerRow, column);
  const counts = (row: number, all: string, of: (column: number) => string): Formulas => ({
    area: area(row, totalColumn, 1, table.counted.length + 1),
    formulas: [[all, ...table.counted.map((_, i) => of(firstCount + i))]],
  });
  return [
    {
      area: area(table.policies, totalColumn, plan.policies.length, 1),
      formulas: (row) => `=COUNTIFS(${policy}${row + 1},${judgement},"<>目標なし")`,
    },
    {
      area: area(table.policies, firstCount, plan.policies.length, table.counted.length),
      formulas: (row, column) => `=COUNTIFS(${policy}${row + 1},${judgement},${word(column)})`,
    },
    totals(plan, table, totalColumn, table.counted.length + 1),
    counts(
      table.withoutReprints,
      `=SUMPRODUCT(${notReprint("PlanIndicators")}*(${judgement}<>"目標なし"))`,
      (column) => `=SUMPRODUCT(${notReprint("PlanIndicators")}*(${judgement}=${word(column)}))`,
    ),
    counts(
      table.reference,
      `=IF(${names.referencePosition}=0,"",COUNTIFS(${reference},"<>目標なし"))`,
      (column) => `=IF(${names.referencePosition}=0,"",COUNTIFS(${reference},${word(column)}))`,
    ),
    referenceLabel(plan, table),
    shares(table),
  ];
}

const totals = (plan: Plan, table: SummaryTable, first: number, columns: number): Formulas => ({
  area: area(table.total, first, 1, columns),
  formulas: (_, column) =>
    `=SUM(${addressOf(area(table.policies, column, plan.policies.length, 1))})`,
});

const referenceLabel = (plan: Plan, table: SummaryTable): Formulas => ({
  area: area(table.reference, 1),
  formulas: [
    [
      `=IF(${names.referencePosition}=0,"${yearName(previous(plan.fiscalYears[0]!))}",INDEX(${names.yearNames},${names.referencePosition}))&"実績"`,
    ],
  ],
});

const shares = (table: SummaryTable): Formulas => ({
  area: area(table.policies, table.firstShare, table.reference - table.policies + 1, table.shares),
  formulas: (row, column) => shareFormula(row, firstCount + column - table.firstShare),
});
