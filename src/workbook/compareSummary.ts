import { achievementRate } from "../achievement/rates";
import { judge } from "../achievement/judge";
import { yearValues } from "../achievement/rawCell";
import type { IndicatorRow, IndicatorSummary } from "../achievement/summariseIndicators";
import type { StatusRow, StatusSummary } from "../achievement/summariseStatuses";
import { header, judgementHeader, rateHeader } from "../entries/columns";
import type { Entries } from "../entries/entries";
import { keyIn } from "../entries/rows";
import type { CellValue } from "../entries/reading";
import type { Plan } from "../plan/plan";
import { statuses } from "../plan/status";
import { cellAddress } from "./area";
import { summaryCell, type Offset, type SummaryBlock } from "./summaryBlock";
import type { TableContents } from "./survey";
import { noShare, type SummaryTable } from "./template/summarySheet";
import type { Template } from "./template/template";

/** A cell that does not show what the engine computes. */
export interface Difference {
  readonly sheet: string;
  /** `K12` */
  readonly cell: string;
  /** Which figure it is, in Japanese. */
  readonly label: string;
  readonly shown: CellValue;
  readonly computed: CellValue;
}

export interface Compared {
  readonly plan: Plan;
  readonly entries: Entries;
  readonly template: Template;
  readonly statuses: StatusSummary;
  readonly indicators: IndicatorSummary;
  readonly summary: SummaryBlock;
  readonly offset: Offset;
  /** 数値目標 as it stands. */
  readonly table: TableContents;
}

/** Every calculated cell of 集計's tables and of 数値目標 against the engine. */
export const compareSummary = (all: Compared): Difference[] => [
  ...compareSummarySheet(all),
  ...compareJudgements(all),
];

function compareSummarySheet(all: Compared): Difference[] {
  const { template, summary, offset } = all;
  const { statuses: first, indicators: second } = template.summary;
  const expected = [
    ...rowsOf(first, all.statuses).map((row) => ({
      table: first,
      ...row,
      cells: statusCells(row.values),
    })),
    ...rowsOf(second, all.indicators).map((row) => ({
      table: second,
      ...row,
      cells: indicatorCells(row.values),
    })),
  ];
  return expected.flatMap(({ table, row, name, cells }) =>
    cells.flatMap((computed, i) => {
      const column = table.firstCount - 1 + i;
      const shown = summaryCell(summary, offset, row, column) as CellValue;
      const heading = String(summaryCell(summary, offset, table.headerRow, column)).replace(
        "\n",
        "",
      );
      return same(shown, computed)
        ? []
        : [
            {
              sheet: summary.sheet.place.sheet,
              cell: cellAddress(row + offset.rows, column + offset.columns),
              label: `${name} ${heading}`,
              shown,
              computed,
            },
          ];
    }),
  );
}

interface Rows<Row> {
  readonly policies: readonly (Row & { readonly name: string })[];
  readonly total: Row;
  readonly withoutReprints: Row;
  readonly reference: Row;
}

const rowsOf = <Row>(table: SummaryTable, rows: Rows<Row>) => [
  ...rows.policies.map((values, i) => ({ row: table.policies + i, name: values.name, values })),
  { row: table.total, name: "合計", values: rows.total },
  { row: table.withoutReprints, name: "うち再掲を除く", values: rows.withoutReprints },
  { row: table.reference, name: "（参考）", values: rows.reference },
];

/** As the sheet shows them: counts, then shares as fractions. */
function statusCells(row: StatusRow): CellValue[] {
  const all = [...statuses, "未入力"] as const;
  return [
    row.items ?? "",
    ...all.map((status) => row[status].count ?? ""),
    ...all.map((status) => share(row[status].percent)),
  ];
}

const indicatorCells = (row: IndicatorRow): CellValue[] => [
  row.withTarget ?? "",
  ...[row.達成, row.未達成, row.未入力, row.判定不能].map((count) => count ?? ""),
  share(row.percent),
];

const share = (percent: number | null): CellValue => (percent === null ? noShare : percent / 100);

function compareJudgements({ plan, entries, table }: Compared): Difference[] {
  const headers = table.values[0]!.map(String);
  const keyColumn = headers.indexOf(header.key);
  const byKey = new Map(
    plan.items
      .flatMap((item) => item.indicators)
      .map((indicator) => [indicator.key as string, indicator]),
  );
  return table.values.slice(1).flatMap((row, i) => {
    const indicator = byKey.get(String(keyIn("PlanIndicators", row[keyColumn] as CellValue)));
    if (!indicator) return [];
    return plan.fiscalYears.flatMap((year) => {
      const values = yearValues(plan, entries, indicator, year);
      const computed: [string, CellValue][] = [
        [judgementHeader(year), judge(indicator, values, plan.settings)],
        [rateHeader(year), achievementRate(indicator, values, plan.settings) ?? ""],
      ];
      return computed.flatMap(([name, value]) => {
        const column = headers.indexOf(name);
        if (column < 0) return [];
        const shown = row[column] as CellValue;
        return same(shown, value)
          ? []
          : [
              {
                sheet: table.place.sheet,
                cell: cellAddress(table.place.row + 1 + i, table.place.column + column),
                label: `${indicator.key} ${indicator.name} ${name}`,
                shown,
                computed: value,
              },
            ];
      });
    });
  });
}

/** Binary noise aside. */
const same = (shown: CellValue, computed: CellValue): boolean =>
  typeof shown === "number" && typeof computed === "number"
    ? Math.abs(shown - computed) <= 1e-9 * Math.max(1, Math.abs(computed))
    : shown === computed;
