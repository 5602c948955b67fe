import * as fc from "fast-check";
import type { PlanTable } from "../../src/entries/columns";
import { header, statusHeader } from "../../src/entries/columns";
import type { CellValue } from "../../src/entries/cell";
import { previous, yearLabel } from "../../src/plan/fiscalYear";
import type { Indicator, Plan } from "../../src/plan/plan";
import { addressOf, area, type Area } from "../../src/workbook/area";
import { presentLayout } from "../../src/workbook/template/presentLayout";
import { rows } from "../../src/workbook/template/look";
import { summaryLayout } from "../../src/workbook/template/summary/summaryLayout";
import { isEntryCell, tableLayout } from "../../src/workbook/template/tableLayout";

/** A cell staff may write into that some figure of 集計 goes by. */
export interface FillCell {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Every such cell of a fresh workbook, each with some value: the likely, the odd and the broken. */
export function fills(plan: Plan): fc.Arbitrary<FillCell[]> {
  const places = [
    ...tableCells(plan, "PlanItems", "推進項目"),
    ...tableCells(plan, "PlanActions", "取組内容"),
    ...tableCells(plan, "PlanIndicators", "数値目標"),
    ...summaryCells(plan),
  ];
  return fc.tuple(...places.map(({ values }) => values)).map((values) =>
    places.map(({ sheet, row, column }, i) => ({
      sheet,
      row,
      column,
      value: values[i]!,
      address: addressOf(area(row, column)),
    })),
  );
}

interface FillPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: fc.Arbitrary<CellValue>;
}

function tableCells(plan: Plan, table: PlanTable, sheet: string): FillPlace[] {
  const layout = tableLayout(plan, table, presentLayout);
  const indicators = plan.items.flatMap((item) => item.indicators);
  const planned = plan.items
    .flatMap((item) => item.actions)
    .map(({ schedule }) => schedule.map((cell): CellValue => cell ?? ""));
  return layout.columns.flatMap((column, c) => {
    const year = column.year === undefined ? -1 : plan.fiscalYears.indexOf(column.year);
    return layout.rows.flatMap((row, r): FillPlace[] => {
      if (!isEntryCell(column, row)) return [];
      const place = { sheet, row: rows.body + r, column: c };
      switch (table) {
        case "PlanItems":
          return column.header === statusHeader(column.year!)
            ? [{ ...place, values: statusValues }]
            : [];
        case "PlanActions":
          return year < 0
            ? []
            : [
                {
                  ...place,
                  values:
                    column.role === "planned" ? plannedValues(planned[r]![year]!) : progressValues,
                },
              ];
        case "PlanIndicators":
          if (column.header === header.previousActual)
            return [{ ...place, values: actualValues(indicators[r]!, 0) }];
          if (year < 0) return [];
          return [
            {
              ...place,
              values:
                column.role === "planned"
                  ? targetValues(indicators[r]!, year)
                  : actualValues(indicators[r]!, year),
            },
          ];
      }
    });
  });
}

function summaryCells(plan: Plan): FillPlace[] {
  const layout = summaryLayout(plan);
  const labels = plan.fiscalYears.map(yearLabel);
  const at = ({ row, column }: Area, offset = 0) => ({
    sheet: "集計",
    row,
    column: column + offset,
  });
  return [
    { ...at(layout.reportingYear), values: fc.constantFrom(...labels) },
    {
      ...at(layout.referenceYear),
      values: weighted(
        [6, one("", yearLabel(previous(plan.fiscalYears[0]!)), ...labels)],
        [1, one("R20", ...nasty)],
      ),
    },
    ...Array.from({ length: layout.earlierCounts.columns }, (_, i) => ({
      ...at(layout.earlierCounts, i),
      values: weighted(
        [2, one("")],
        [3, fc.integer({ min: 0, max: 45 })],
        [1, one("32項目", ...nasty)],
      ),
    })),
  ];
}

const one = (...values: CellValue[]) => fc.constantFrom<CellValue>(...values);
const weighted = (...choices: [number, fc.Arbitrary<CellValue>][]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** What nobody is to enter and what no formula may fall over. */
const nasty: readonly CellValue[] = [
  "TRUE",
  "#N/A",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "*",
  "?",
  "<>",
  "=",
  "|",
  "5",
  45_721,
  -1,
  0,
  // Spaces of every kind, and a word among them.
  "　",
  " ",
  "\u00a0",
  "\u200b",
  "\u2060\ufeff",
  "\u2003　 \u202f\u00a0\u2009",
  "\n",
];
const oddities = one(
  "集計中",
  "-",
  "　集計中 ",
  "集計中（6月確定）",
  "精査中",
  "集計中\u00a0",
  "1,000人",
  "約半分",
  ...nasty,
);

const statusValues = weighted(
  [12, one("実施", "一部実施", "検討中", "未実施")],
  [4, one("")],
  [1, one("じっし", "実施 ", "実施中", "未入力・不明", ...nasty)],
);
const plannedValues = (planned: CellValue) =>
  weighted(
    [24, one(planned)],
    [2, one("", "→", "実施", "検討", "完了")],
    [1, one("けんとう", "実施 ", "⇒", ...nasty)],
  );
const progressValues = weighted(
  [8, one("検討", "準備", "策定", "運用", "導入", "実施", "完了", "未着手")],
  [4, one("")],
  [1, one("済", "完了 ", "→", ...nasty)],
);
const targetValues = ({ targets }: Indicator, year: number) => {
  const planned = targets[year]?.value ?? "";
  return weighted(
    [14, one(planned)],
    [1, one("", "　", 0, 1, -0.5, 1000)],
    [1, fc.integer({ min: -10_000, max: 2_000_000 }).map((thousandths) => thousandths / 1000)],
    [1, oddities],
  );
};
function actualValues({ targets }: Indicator, year: number) {
  const target = targets[year]?.value ?? targets.findLast((t) => t)?.value ?? 1;
  return weighted(
    [4, one(target)],
    [6, fc.integer({ min: 90, max: 110 }).map((percent) => (target * percent) / 100)],
    [2, one(0, -target, target + 1, target - 1, target * 0.9999, target * 1.0001)],
    [3, one("")],
    [2, oddities],
  );
}
