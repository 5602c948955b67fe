import { judge } from "../../achievement/judge";
import { achievementRate } from "../../achievement/rates";
import { yearValues } from "../../achievement/rawCell";
import type { CellValue } from "../../entries/cell";
import { header, judgementHeader, rateHeader } from "../../entries/columns";
import { keyIn, type RowKey } from "../../entries/rows";
import { halfLastPlace } from "../../plan/numberFormat";
import { cellAddress } from "../area";
import type { TableContents } from "../reading/survey";
import { formatAt } from "../sheetSpec";
import { rateFormat } from "../template/columnLooks";
import { indicatorListColumns } from "../template/summary/indicatorList";
import type { Template } from "../template/template";
import { expectedSummary, type ExpectedCells, type SummaryFigures } from "./expectedSummary";
import { summaryCell, type Offset, type SummaryBlock } from "./summaryBlock";

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

export interface Compared extends SummaryFigures {
  readonly template: Template;
  readonly summary: SummaryBlock;
  readonly offset: Offset;
  /** 数値目標 as it stands. */
  readonly table: TableContents;
  /** Figures are kept as their cells show them, and compared so. */
  readonly precisionAsDisplayed: boolean;
}

/** Every calculated cell of 集計's tables and of 数値目標 against the engine. */
export const compareSummary = (all: Compared): Difference[] => [
  ...compareSummarySheet(
    all,
    expectedSummary({ ...all, plan: all.template.layout.planOf(all.plan) }, all.template.summary),
  ),
  ...compareSummarySheet(all, indicatorRows(all)),
  ...compareJudgements(all),
];

function compareSummarySheet(
  { summary, offset, template, precisionAsDisplayed }: Compared,
  expected: readonly ExpectedCells[],
): Difference[] {
  const spec = template.sheets.find(({ role }) => role === "集計")!;
  return expected.flatMap(({ row, column: first, headerRow, name, values }) =>
    values.flatMap((computed, i) => {
      const column = first + i;
      const shown = summaryCell(summary, offset, row, column) as CellValue;
      const format = precisionAsDisplayed ? formatAt(spec, row, column) : null;
      if (same(shown, computed, format)) return [];
      const heading = String(summaryCell(summary, offset, headerRow, column));
      return [
        {
          sheet: summary.sheet.place.sheet,
          cell: cellAddress(row + offset.rows, column + offset.columns),
          label: `${name} ${heading.replace("\n", "")}`,
          shown,
          computed,
        },
      ];
    }),
  );
}

/** 指標一覧's last column: which row of 数値目標 each indicator is in, as that table stands. */
function indicatorRows({ plan, template, table }: Compared): ExpectedCells[] {
  const { headerRow, first } = template.summary.indicatorList;
  const keys = keysOf(table);
  return plan.items
    .flatMap((item) => item.indicators)
    .map(({ key }, i) => ({
      row: first + i,
      column: indicatorListColumns - 1,
      headerRow,
      name: key,
      values: keys.includes(key) ? [keys.indexOf(key) + 1] : ["#N/A"],
    }));
}

/** Row keys of 数値目標, top down; null where a row has none. */
function keysOf({ values: [headers, ...body] }: TableContents): (RowKey | null)[] {
  const column = headers!.map(String).indexOf(header.key);
  return body.map((row) => keyIn("PlanIndicators", row[column] as CellValue));
}

function compareJudgements({ plan, entries, table, precisionAsDisplayed }: Compared): Difference[] {
  const headers = table.values[0]!.map(String);
  const keys = keysOf(table);
  const byKey = new Map(
    plan.items
      .flatMap((item) => item.indicators)
      .map((indicator) => [indicator.key as string, indicator]),
  );
  return table.values.slice(1).flatMap((row, i) => {
    const indicator = byKey.get(String(keys[i]));
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
        return same(shown, value, precisionAsDisplayed ? rateFormat : null)
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

/** Binary noise aside, and what is lost where `format` is all a cell keeps of its figure. */
const same = (shown: CellValue, computed: CellValue, format: string | null): boolean =>
  typeof shown === "number" && typeof computed === "number"
    ? Math.abs(shown - computed) <=
      1e-9 * Math.max(1, Math.abs(computed)) + (format === null ? 0 : halfLastPlace(format))
    : shown === computed;
