import { listIndicators } from "../../achievement/listIndicators";
import { summariseDepartments } from "../../achievement/summariseDepartments";
import type { IndicatorRow, IndicatorSummary } from "../../achievement/summariseIndicators";
import type { StatusRow, StatusSummary } from "../../achievement/summariseStatuses";
import { summariseYears } from "../../achievement/summariseYears";
import type { CellValue } from "../../entries/cell";
import type { Entries } from "../../entries/entries";
import { indicatorText } from "../../entries/planText";
import { yearLabel, yearName, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { statuses } from "../../plan/status";
import { errorsInWords } from "../template/blankCells";
import { rows } from "../template/look";
import { chartTitles } from "../template/summary/charts";
import {
  noShare,
  totalColumn,
  type ListTable,
  type SummaryLayout,
  type SummaryTable,
} from "../template/summary/summaryLayout";
import { tableTitles } from "../template/summary/tableTitles";

/** What neighbouring cells of 集計 must show, by the engine; rows and columns as the template has them. */
export interface ExpectedCells {
  readonly row: number;
  /** Of the first cell. */
  readonly column: number;
  /** Where the columns have their words. */
  readonly headerRow: number;
  /** Whose figures they are, in Japanese. */
  readonly name: string;
  readonly values: readonly CellValue[];
}

export interface SummaryFigures {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly reportingYear: FiscalYear;
  readonly referenceYear: FiscalYear;
  readonly statuses: StatusSummary;
  readonly indicators: IndicatorSummary;
}

/** Every calculated cell of 集計 that goes by what staff enter. */
export const expectedSummary = (
  figures: SummaryFigures,
  layout: SummaryLayout,
): readonly ExpectedCells[] => [
  {
    row: rows.note,
    column: 0,
    headerRow: rows.note,
    name: "見出し",
    values: [`${yearName(figures.reportingYear)}の実績`],
  },
  ...policyTable(layout.statuses, figures.statuses, statusCells),
  ...policyTable(layout.indicators, figures.indicators, indicatorCells),
  ...[layout.statuses, layout.indicators].map(({ headerRow, reference }) => ({
    row: reference,
    column: 1,
    headerRow,
    name: "（参考）",
    values: [`${yearName(figures.referenceYear)}実績`],
  })),
  ...[...tableTitles(layout), ...chartTitles(layout)].map(({ cell, words }) => ({
    row: cell.row,
    column: cell.column,
    headerRow: cell.row,
    name: "見出し",
    values: [`${words}　${yearName(figures.reportingYear)}`],
  })),
  ...yearTable(figures, layout.years),
  ...departmentTable(figures, layout.departments),
  ...indicatorList(figures, layout.indicatorList),
];

interface Rows<Row> {
  readonly policies: readonly (Row & { readonly name: string })[];
  readonly total: Row;
  readonly withoutReprints: Row;
  readonly reference: Row;
}

const policyTable = <Row>(
  { headerRow, ...table }: SummaryTable,
  rows: Rows<Row>,
  cells: (row: Row) => CellValue[],
): ExpectedCells[] =>
  [
    ...rows.policies.map((row, i) => ({ at: table.policies + i, name: row.name, row: row as Row })),
    { at: table.total, name: "合計", row: rows.total },
    { at: table.withoutReprints, name: "うち再掲を除く", row: rows.withoutReprints },
    { at: table.reference, name: "（参考）", row: rows.reference },
  ].map(({ at, name, row }) => ({
    row: at,
    column: totalColumn,
    headerRow,
    name,
    values: cells(row),
  }));

const allStatuses = [...statuses, "未入力"] as const;

const statusCounts = (row: StatusRow): CellValue[] => [
  row.items ?? "",
  ...allStatuses.map((status) => row[status].count ?? ""),
];

/** Counts, then shares as fractions. */
const statusCells = (row: StatusRow): CellValue[] => [
  ...statusCounts(row),
  ...allStatuses.map((status) => share(row[status].percent)),
];

const indicatorCells = (row: IndicatorRow): CellValue[] => [
  row.withTarget ?? "",
  ...[row.達成, row.未達成, row.未入力, row.判定不能].map((count) => count ?? ""),
  share(row.percent),
];

const share = (percent: number | null): CellValue => (percent === null ? noShare : percent / 100);

const yearTable = ({ plan, entries }: SummaryFigures, { headerRow, first }: ListTable) =>
  summariseYears(plan, entries).map((row, i) => ({
    row: first + i,
    column: totalColumn,
    headerRow,
    name: yearLabel(row.year),
    values: statusCells(row),
  }));

function departmentTable(
  { plan, entries, reportingYear }: SummaryFigures,
  { headerRow, first }: ListTable,
): ExpectedCells[] {
  const { departments, total } = summariseDepartments(plan, entries, reportingYear);
  return [...departments, { ...total, name: "合計" }].map((row, i) => ({
    row: first + i,
    column: totalColumn,
    headerRow,
    name: row.name,
    values: [...statusCounts(row), row.owed, row.made, row.owed - row.made, share(row.percentMade)],
  }));
}

const indicatorList = (
  { plan, entries, reportingYear }: SummaryFigures,
  { headerRow, first }: ListTable,
): ExpectedCells[] =>
  listIndicators(plan, entries, reportingYear).map((row, i) => ({
    row: first + i,
    column: 0,
    headerRow,
    name: row.indicator.key,
    values: [
      row.indicator.key,
      indicatorText(row.indicator),
      row.lead,
      ...[row.baseline, row.actual, row.lastTarget, row.target].map(errorsInWords),
      row.judgement,
      row.achievement ?? "",
      row.progress ?? "",
    ],
  }));
