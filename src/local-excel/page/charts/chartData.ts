import { areaOf } from "../../host/edits/cellRange";
import { cellAt, type Area, type Book, type Chart, type Sheet } from "../../book";
import { cellText, displayText } from "../../display";
import { readAddress } from "../../area";
import type { CellRange } from "../../host/edits/cellRange";
import { chartText } from "../../host/classes/chartSettings";
import { rangeOfFormula } from "../../host/edits/resolve";
import { Session } from "../../host/session";

/** What a chart of columns shows, ready to be drawn. */
export interface ChartData {
  id: string;
  title: string;
  isStacked: boolean;
  categories: string[];
  series: ChartSeries[];
  /** The cells it lies over. */
  place: Area;
}

interface ChartSeries {
  name: string;
  fill: string;
  line: string;
  labelColor: string;
  /** One per category; what is no number counts as 0. */
  values: number[];
  /** One per category; "" for none. */
  labels: string[];
}

/** The kinds that the add-in makes; others are not drawn. */
const kinds = ["ColumnStacked", "ColumnClustered"];
/** Excel's own first colours. */
const usualFills = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5"];

export function chartsOf(book: Book, sheet: Sheet): ChartData[] {
  return sheet.charts.flatMap((chart) => {
    const data = chartData(new Session(book), chart);
    return data ? [data] : [];
  });
}

function chartData(session: Session, chart: Chart): ChartData | null {
  const { id, type, settings } = chart;
  const text = (path: string, otherwise = "") => String(settings[path] ?? otherwise);
  const cells = (path: string): CellRange | null => rangeOfFormula(session, text(path));
  const place = readAddress(text("position"));
  if (!kinds.includes(type) || !place) return null;

  const series: ChartSeries[] = [];
  for (let index = 0; `series.${index}.values` in settings; index++) {
    const own = (path: string, otherwise?: string) => text(`series.${index}.${path}`, otherwise);
    const values = numbersIn(cells(`series.${index}.values`));
    const format = own("dataLabels.numberFormat", "General");
    const hasLabels = settings[`series.${index}.hasDataLabels`] === true;
    series.push({
      name: chartText(session, own("name", `系列${index + 1}`)),
      fill: own("format.fill", usualFills[index % usualFills.length]),
      line: own("format.line.color", "none"),
      labelColor: own("dataLabels.format.font.color", "#000000"),
      values,
      labels: values.map((value) => (hasLabels ? displayText(value, format) : "")),
    });
  }
  const title = cells("title.formula");
  return {
    id,
    title: title ? textsIn(title).join("") : text("title.text"),
    isStacked: type === "ColumnStacked",
    categories: textsIn(cells("series.0.xValues")),
    series,
    place: areaOf(place.row, place.column, place.rowCount, place.columnCount),
  };
}

const numbersIn = (range: CellRange | null): number[] =>
  range?.map((row, column) => Number(cellAt(range.sheet, row, column)?.value) || 0).flat() ?? [];

const textsIn = (range: CellRange | null): string[] =>
  range?.map((row, column) => cellText(cellAt(range.sheet, row, column))).flat() ?? [];
