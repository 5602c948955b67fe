import type { Plan } from "../../../plan/plan";
import { area, type Area } from "../../area";
import type { ChartSpec } from "../../sheetSpec";
import type { TitleOfYear } from "./formulaParts";
import {
  chartRows,
  firstCount,
  statusColumns,
  summaryColumns,
  type SummaryLayout,
} from "./summaryLayout";

/** The three charts of 集計, side by side under the tables by policy. */

/** Greys at least 20 % apart in lightness, dark for what is done, and numbers that can be read on them. */
const greys = [
  { fill: "#262626", label: "#FFFFFF" },
  { fill: "#595959", label: "#FFFFFF" },
  { fill: "#8C8C8C", label: "#000000" },
  { fill: "#BFBFBF", label: "#000000" },
  { fill: "#FFFFFF", label: "#000000" },
] as const;
const statusSeries = statusColumns.map((name, i) => ({ name, ...greys[i]! }));

/** Columns each chart lies over. */
const places = [
  { column: 0, columns: 2 },
  { column: 2, columns: 5 },
  { column: 7, columns: summaryColumns - 7 },
] as const;

const placeOf = ({ charts }: SummaryLayout, index: 0 | 1 | 2): Area =>
  area(charts, places[index].column, chartRows, places[index].columns);

/** Under each chart's corner, where nobody sees it: the cell its title shows. */
export const chartTitles = (layout: SummaryLayout): readonly TitleOfYear[] =>
  (
    [
      [0, "実施状況（基本方針別）"],
      [1, "数値目標の達成（基本方針別）"],
      [2, "実施状況の推移（全項目）"],
    ] as const
  ).map(([index, words]) => {
    const { row, column } = placeOf(layout, index);
    return { cell: area(row, column), words };
  });

export function summaryCharts(plan: Plan, layout: SummaryLayout): ChartSpec[] {
  const { statuses, indicators, years } = layout;
  const policies = plan.policies.length;
  const [first, second, third] = chartTitles(layout).map(({ cell }) => cell) as [Area, Area, Area];
  return [
    {
      name: "実施状況グラフ",
      type: "ColumnStacked",
      title: first,
      leastLabel: 1,
      values: area(statuses.policies, firstCount, policies, statusColumns.length),
      categories: area(statuses.policies, 0, policies, 1),
      place: placeOf(layout, 0),
      series: statusSeries,
    },
    {
      name: "数値目標グラフ",
      type: "ColumnClustered",
      title: second,
      leastLabel: 1,
      values: area(indicators.policies, firstCount, policies, 2),
      categories: area(indicators.policies, 0, policies, 1),
      place: placeOf(layout, 1),
      series: [
        { name: "達成", fill: "#595959", label: "#000000" },
        { name: "未達成", fill: "#D9D9D9", label: "#000000" },
      ],
    },
    {
      name: "年度推移グラフ",
      type: "ColumnStacked",
      title: third,
      leastLabel: 2,
      values: area(years.first, firstCount, years.rows, statusColumns.length),
      categories: area(years.first, 0, years.rows, 1),
      place: placeOf(layout, 2),
      series: statusSeries,
    },
  ];
}
