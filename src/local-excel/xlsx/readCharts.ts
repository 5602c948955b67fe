/**
 * Charts of an opened file. Columns, bars and lines come back as what Excel's API would have set on
 * them; of those that other programs made, only that much: theme colours become automatic, trend
 * lines, error bars, axis titles and the looks of single points are lost. Every other kind (pies,
 * combinations …) is kept whole, to be saved again, and cannot be changed. Lost are the kinds since
 * Excel 2016 (treemap, waterfall …) and shapes drawn on a chart.
 */
import type { Worksheet } from "@cj-tech-master/excelts";
import {
  getSpPrFillColor,
  getSpPrLine,
  getTxPrColor,
  getTxPrFontSize,
} from "@cj-tech-master/excelts/chart";
import type { Chart as PackageChart, ChartColor, ChartModel } from "@cj-tech-master/excelts/chart";
import { findChild, parseXml, textContent } from "@cj-tech-master/excelts/xml";
import type { Area, Chart, Sheet } from "../book";
import { addressOf, fullAddressOf, readAddress, splitAddress } from "../area";
import { standardHeight, standardWidth, widthInPoints } from "../sizes";
import { kinds, legendPositions, pointsToEmu } from "./charts";

type Group = ChartModel["chart"]["plotArea"]["chartTypes"][number];
type PlainGroup = Extract<Group, { type: "bar" | "bar3D" | "line" | "line3D" }>;
type PlainSeries = PlainGroup["series"][number];
type Settings = Chart["settings"];

/**
 * @param firstNumber of the ids, which are unique in the book
 * @param names the charts' names by the number of their part in the file
 */
export function readCharts(
  worksheet: Worksheet,
  sheet: Sheet,
  firstNumber: number,
  names: ReadonlyMap<number, string>,
): Chart[] {
  return worksheet.getCharts().flatMap((chart, index) => {
    const model = chart.chartModel;
    if (!model) return [];
    const number = firstNumber + index;
    const name = names.get(chart.chartNumber) ?? `グラフ ${number}`;
    const place = placeOf(chart, sheet);
    const own = modelled(model);
    return {
      id: `{CHART-${number}}`,
      name,
      ...(own ?? {
        type: model.chart.plotArea.chartTypes[0]?.type ?? "",
        source: "",
        seriesBy: "Auto" as const,
        settings: {},
        whole: withoutShapes(model),
      }),
      settings: { ...own?.settings, ...place },
    };
  });
}

/** Over whole cells, the nearest ones, where the file ties both corners to cells; else in points. */
function placeOf({ range: { tl, br, pos, ext } }: PackageChart, sheet: Sheet): Settings {
  if (br) {
    const [row, column] = [Math.round(tl.row), Math.round(tl.col)];
    const rowCount = Math.max(1, Math.round(br.row) - row);
    const columnCount = Math.max(1, Math.round(br.col) - column);
    return { position: addressOf({ row, column, rowCount, columnCount }) };
  }
  const corner = pos
    ? { left: pos.x * pointsPerPixel, top: pos.y * pointsPerPixel }
    : {
        left: widthBefore(sheet, tl.nativeCol) + tl.nativeColOff / pointsToEmu,
        top: heightBefore(sheet, tl.nativeRow) + tl.nativeRowOff / pointsToEmu,
      };
  return {
    ...corner,
    ...(ext && sizeOf(ext as unknown as PixelSize)),
  };
}

/** What the package reads, whatever its types say; `pos` is in pixels too. */
interface PixelSize {
  width: number;
  height: number;
}
const pointsPerPixel = 0.75;
const sizeOf = ({ width, height }: PixelSize): Settings => ({
  width: width * pointsPerPixel,
  height: height * pointsPerPixel,
});

function widthBefore({ columns }: Sheet, end: number): number {
  let sum = 0;
  for (let column = 0; column < end; column++) {
    const { width, hidden } = columns.get(column) ?? {};
    if (!hidden) sum += width === undefined ? standardWidth : widthInPoints(width);
  }
  return sum;
}

function heightBefore({ rows }: Sheet, end: number): number {
  let sum = 0;
  for (let row = 0; row < end; row++) {
    const { height, hidden } = rows.get(row) ?? {};
    if (!hidden) sum += height ?? standardHeight;
  }
  return sum;
}

/** Null for a kind that the model does not have. */
function modelled(
  model: ChartModel,
): Pick<Chart, "type" | "source" | "seriesBy" | "settings"> | null {
  const { chart } = model;
  const [group, ...others] = chart.plotArea.chartTypes;
  if (!group || others.length > 0 || !(group.type === "bar" || group.type === "line")) return null;
  const type = kindOf(group);
  const sources = group.series.map(sourceOf);
  const first = sources[0];
  if (type === undefined || !first || sources.includes(null)) return null;
  const settings: Settings = { ...settingsOf(model, group) };
  group.series.forEach((series, index) => {
    const found = { ...seriesSettings(series), ...groupSettings(group) };
    for (const [path, value] of Object.entries(found)) settings[`series.${index}.${path}`] = value;
  });
  return {
    type,
    source: fullAddressOf(first.sheet, first.area),
    seriesBy: first.area.columnCount === 1 ? "Columns" : "Rows",
    settings,
  };
}

function kindOf(group: PlainGroup): string | undefined {
  const hasMarkers =
    group.type === "line" && group.series.some((series) => hasMarker(series, group));
  return Object.entries(kinds).find(([name, { type, barDir, grouping }]) =>
    group.type === "bar"
      ? type === "bar" && barDir === group.barDir && grouping === group.grouping
      : type === "line" && grouping === group.grouping && (name === "LineMarkers") === hasMarkers,
  )?.[0];
}

const hasMarker = (series: PlainSeries, group: PlainGroup): boolean =>
  "marker" in series && series.marker
    ? series.marker.symbol !== "none"
    : "marker" in group && group.marker === true;

/** Where a series has its figures; null unless that is a row or a column of a sheet. */
function sourceOf(series: PlainSeries): { sheet: string; area: Area } | null {
  const { sheet, address: local } = splitAddress(series.val?.numRef?.formula ?? "");
  const area = readAddress(local);
  if (sheet === null || !area || (area.rowCount > 1 && area.columnCount > 1)) return null;
  return { sheet, area };
}

/** What Excel has anyway is not said. */
function settingsOf({ chart }: ChartModel, group: PlainGroup): Settings {
  const axes = chart.plotArea.axes.filter(({ axId }) => group.axisIds.includes(axId));
  const value = axes.find(({ axisType }) => axisType === "val");
  const category = axes.find(({ axisType }) => axisType !== "val");
  const position = Object.entries(legendPositions).find(([, p]) => p === chart.legend?.legendPos);
  return told({
    ...titleSettings(chart.title),
    plotVisibleOnly: chart.plotVisOnly === false ? false : undefined,
    "legend.visible": chart.legend ? undefined : false,
    "legend.position": position?.[0] === "Right" ? undefined : position?.[0],
    "axes.valueAxis.visible": value?.delete ? false : undefined,
    "axes.valueAxis.majorGridlines.visible": value?.majorGridlines ? undefined : false,
    "axes.valueAxis.minimum": value?.scaling?.min,
    "axes.valueAxis.maximum": value?.scaling?.max,
    "axes.categoryAxis.reversePlotOrder":
      category?.scaling?.orientation === "maxMin" ? true : undefined,
  });
}

function titleSettings(title: ChartModel["chart"]["title"]): Settings {
  if (!title) return { "title.visible": false };
  const { strRef, rawTx, text, txPr } = title;
  const reference = strRef?.formula ?? (rawTx && rawReference(rawTx));
  const written = text?.paragraphs
    ?.map(({ runs }) => runs?.map((run) => run.text).join("") ?? "")
    .join("\n");
  return {
    "title.formula": reference && `=${reference}`,
    "title.text": reference ? undefined : (written ?? (rawTx && rawText(rawTx))),
    "title.format.font.size": txPr && getTxPrFontSize(txPr),
  };
}

/** The package leaves some titles as the file has them. */
function rawReference(xml: string): string | undefined {
  const reference = findChild(parseXml(xml).root, "c:strRef");
  const formula = reference && findChild(reference, "c:f");
  return formula && textContent(formula);
}

function rawText(xml: string): string {
  return [...xml.matchAll(/<a:t>[^<]*<\/a:t>/g)]
    .map(([run]) => textContent(parseXml(run).root))
    .join("");
}

const groupSettings = (group: PlainGroup): Settings => {
  if (group.type !== "bar") return {};
  const usualOverlap = group.grouping === "clustered" ? 0 : 100;
  return told({
    gapWidth: group.gapWidth === 150 ? undefined : group.gapWidth,
    overlap: group.overlap === usualOverlap ? undefined : group.overlap,
  });
};

function seriesSettings(series: PlainSeries): Settings {
  const { tx, spPr, cat, val, dataLabels } = series;
  const categories = cat?.strRef?.formula ?? cat?.numRef?.formula ?? cat?.multiLvlStrRef?.formula;
  const line = spPr && getSpPrLine(spPr);
  const numberFormat = dataLabels?.numFmt?.formatCode;
  const hasLabels = dataLabels?.showVal === true;
  return told({
    name: tx?.strRef ? `=${tx.strRef.formula}` : tx?.value,
    values: val?.numRef && `=${val.numRef.formula}`,
    xValues: categories === undefined ? undefined : `=${categories}`,
    "format.fill": hex(spPr && getSpPrFillColor(spPr)),
    "format.line.color": hex(line?.color),
    "format.line.weight": line?.width === usualWidth ? undefined : inPoints(line?.width),
    smooth: "smooth" in series && series.smooth ? true : undefined,
    ...(hasLabels && {
      hasDataLabels: true,
      "dataLabels.showValue": true,
      "dataLabels.numberFormat": numberFormat === "General" ? undefined : numberFormat,
      "dataLabels.format.font.color": hex(dataLabels.txPr && getTxPrColor(dataLabels.txPr)),
    }),
  });
}

const usualWidth = 0.75 * pointsToEmu;

const inPoints = (emu: number | undefined) => (emu === undefined ? undefined : emu / pointsToEmu);

const hex = (color: ChartColor | undefined): string | undefined =>
  color?.srgb === undefined ? undefined : `#${color.srgb.toUpperCase()}`;

/** Without what is undefined. */
const told = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** A drawing on the chart is a part of its own, which is not kept. */
function withoutShapes(model: ChartModel): ChartModel {
  const kept = { ...model };
  delete kept.userShapesRelId;
  delete kept.externalData;
  return kept;
}
