/**
 * Charts written into a file: columns, bars and lines with what the summary sheet sets on them, and
 * those of other kinds as they were read.
 */
import { fillChartCaches, installChartSupport } from "@cj-tech-master/excelts/chart";
import type {
  AddChartOptions,
  AddChartRange,
  AddChartSeriesOptions,
  ChartModel,
} from "@cj-tech-master/excelts/chart";
import type { Worksheet } from "@cj-tech-master/excelts";
import { cellAt } from "../book";
import type { Area, Book, Chart, Sheet } from "../book";
import { fullAddressOf, readAddress, splitAddress } from "../area";

/** By Excel.ChartType; others are left out. */
export const kinds: Record<string, Pick<AddChartOptions, "type" | "barDir" | "grouping">> = {
  ColumnClustered: { type: "bar", barDir: "col", grouping: "clustered" },
  ColumnStacked: { type: "bar", barDir: "col", grouping: "stacked" },
  ColumnStacked100: { type: "bar", barDir: "col", grouping: "percentStacked" },
  BarClustered: { type: "bar", barDir: "bar", grouping: "clustered" },
  BarStacked: { type: "bar", barDir: "bar", grouping: "stacked" },
  BarStacked100: { type: "bar", barDir: "bar", grouping: "percentStacked" },
  Line: { type: "line", grouping: "standard" },
  LineMarkers: { type: "line", grouping: "standard" },
};
export const legendPositions = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const;
export const pointsToEmu = 12700;
/** Font sizes in the file. */
const hundredths = 100;

/**
 * @returns the charts' names by the number of their part in the file: the package gives names of
 * its own
 */
export function writeCharts(book: Book, sheet: Sheet, worksheet: Worksheet): Map<number, string> {
  const names = new Map<number, string>();
  for (const chart of sheet.charts) {
    const number = chart.whole
      ? writeWhole(chart, worksheet)
      : writeModelled(book, chart, worksheet);
    if (number !== null) names.set(number, chart.name);
  }
  return names;
}

function writeModelled(book: Book, chart: Chart, worksheet: Worksheet): number | null {
  const kind = kinds[chart.type];
  const source = sourceOf(book, chart);
  if (!kind || !source) return null;
  installChartSupport();
  return worksheet.addChart({ ...kind, ...optionsOf(chart, source) }, placeOf(chart));
}

/** The package takes no finished chart: another one makes room for it. */
function writeWhole(chart: Chart, worksheet: Worksheet): number {
  installChartSupport();
  const anyCell = fullAddressOf(worksheet.name, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
  const number = worksheet.addChart({ type: "bar", series: [{ values: anyCell }] }, placeOf(chart));
  const { workbook } = worksheet;
  const whole = structuredClone(chart.whole) as ChartModel;
  fillChartCaches(whole, workbook, worksheet);
  workbook.getChartEntry(number)!.model = whole;
  return number;
}

interface Source {
  sheet: Sheet;
  area: Area;
}

function sourceOf(book: Book, chart: Chart): Source | null {
  const { sheet: name, address: local } = splitAddress(chart.source);
  const sheet = book.sheets.find((one) => one.name === name);
  const area = readAddress(local);
  return sheet && area ? { sheet, area } : null;
}

function optionsOf(chart: Chart, source: Source): Omit<AddChartOptions, "type"> {
  const of = (path: string) => chart.settings[path];
  const title = of("title.formula");
  const text = of("title.text");
  const titleSize = of("title.format.font.size");
  const legend = of("legend.position") as keyof typeof legendPositions | undefined;
  const stacked = chart.type.includes("Stacked");
  const overlap = (of("series.0.overlap") ?? (stacked ? 100 : undefined)) as number | undefined;
  const gapWidth = of("series.0.gapWidth") as number | undefined;
  return {
    series: withAdded(chart, seriesOf(chart, source)),
    title:
      of("title.visible") === false
        ? null
        : typeof title === "string"
          ? { formula: title.replace(/^=/, "") }
          : typeof text === "string"
            ? text
            : null,
    ...(typeof titleSize === "number" && {
      titleOptions: { txPr: { size: titleSize * hundredths, bold: true } },
    }),
    showLegend: of("legend.visible") !== false,
    legendPosition: legendPositions[legend ?? "Right"] ?? "r",
    plotVisOnly: of("plotVisibleOnly") !== false,
    ...(chart.type.startsWith("Line")
      ? { showMarker: chart.type === "LineMarkers" }
      : { ...(overlap !== undefined && { overlap }), ...(gapWidth !== undefined && { gapWidth }) }),
    valueAxis: {
      hidden: of("axes.valueAxis.visible") === false,
      majorGridlines: of("axes.valueAxis.majorGridlines.visible") !== false,
      ...bound("min", of("axes.valueAxis.minimum")),
      ...bound("max", of("axes.valueAxis.maximum")),
    },
    ...(of("axes.categoryAxis.reversePlotOrder") === true && {
      categoryAxis: { orientation: "maxMin" as const },
    }),
  };
}

const bound = (key: "min" | "max", value: unknown) =>
  typeof value === "number" ? { [key]: value } : {};

/** As Excel divides the source: along its shorter side unless told, labels left out. */
function seriesOf(chart: Chart, { sheet, area }: Source): AddChartSeriesOptions[] {
  const isLabel = (row: number, column: number) =>
    typeof cellAt(sheet, area.row + row, area.column + column)?.value !== "number";
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index);
  const header = area.rowCount > 1 && range(1, area.columnCount).every((c) => isLabel(0, c));
  const labels = area.columnCount > 1 && range(1, area.rowCount).every((r) => isLabel(r, 0));
  const [top, left] = [header ? 1 : 0, labels ? 1 : 0];
  const rows = area.rowCount - top;
  const columns = area.columnCount - left;
  const byColumns = chart.seriesBy === "Columns" || (chart.seriesBy === "Auto" && columns <= rows);
  const reference = (row: number, column: number, rowCount: number, columnCount: number) =>
    fullAddressOf(
      sheet.name,
      { row: area.row + row, column: area.column + column, rowCount, columnCount },
      true,
    );
  return byColumns
    ? range(0, columns).map((index) =>
        series(chart, index, {
          values: reference(top, left + index, rows, 1),
          ...(header && { name: { formula: reference(0, left + index, 1, 1) } }),
          ...(labels && { categories: reference(top, 0, rows, 1) }),
        }),
      )
    : range(0, rows).map((index) =>
        series(chart, index, {
          values: reference(top + index, left, 1, columns),
          ...(labels && { name: { formula: reference(top + index, 0, 1, 1) } }),
          ...(header && { categories: reference(0, left, 1, columns) }),
        }),
      );
}

/** A series with what was set on it. */
function series(chart: Chart, index: number, found: AddChartSeriesOptions): AddChartSeriesOptions {
  const of = (path: string) => chart.settings[`series.${index}.${path}`];
  const text = (path: string) => {
    const value = of(path);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const name = text("name");
  const fill = text("format.fill") ?? text("fill");
  const line = text("format.line.color");
  const weight = of("format.line.weight");
  const labelFormat = text("dataLabels.numberFormat");
  const labelColor = text("dataLabels.format.font.color");
  const hasLabels = of("hasDataLabels") === true || chart.settings["dataLabels.showValue"] === true;
  return {
    ...found,
    ...(name !== undefined && { name: name.startsWith("=") ? { formula: name.slice(1) } : name }),
    ...(text("values") !== undefined && { values: text("values")!.replace(/^=/, "") }),
    ...(text("xValues") !== undefined && { categories: text("xValues")!.replace(/^=/, "") }),
    ...(fill !== undefined && fill !== "none" && { fill }),
    ...(line !== undefined && { line }),
    ...(typeof weight === "number" && { lineWidth: weight }),
    ...(chart.type.startsWith("Line") && { smooth: of("smooth") === true }),
    ...(hasLabels && {
      dataLabels: {
        ...valuesOnly,
        ...(labelFormat !== undefined && { numFmt: labelFormat, numFmtLinked: false }),
        ...(labelColor !== undefined && { txPr: { color: { srgb: labelColor.slice(1) } } }),
      },
    }),
  };
}

/** Those added one by one after the chart was made. */
function withAdded(chart: Chart, first: AddChartSeriesOptions[]): AddChartSeriesOptions[] {
  const all = [...first];
  while (typeof chart.settings[`series.${all.length}.values`] === "string") {
    all.push(series(chart, all.length, { values: "" }));
  }
  return all;
}

const valuesOnly = {
  showVal: true,
  showCatName: false,
  showSerName: false,
  showLegendKey: false,
  showPercent: false,
};

function placeOf({ settings }: Chart): AddChartRange {
  const position = settings["position"];
  if (typeof position === "string") return position;
  const emu = (key: string, usual: number) => Number(settings[key] ?? usual) * pointsToEmu;
  return {
    pos: { x: emu("left", 0), y: emu("top", 0) },
    ext: { cx: emu("width", 360), cy: emu("height", 216) },
  };
}
