import { absoluteAddressOf, addressOf, quoteSheet, type Area } from "../area";
import type { ChartSpec } from "../sheetSpec";
import type { SheetInWork } from "./build";

/** Native charts; `sheetName` is the sheet's name in this workbook, for the title's cell. */
export function queueCharts({ sheet, spec, at }: SheetInWork, sheetName: string): void {
  for (const chart of spec.charts ?? []) queueChart(sheet, at, chart, sheetName);
}

function queueChart(
  sheet: Excel.Worksheet,
  at: SheetInWork["at"],
  spec: ChartSpec,
  sheetName: string,
): void {
  const column = (index: number): Area => ({
    ...spec.values,
    column: spec.values.column + index,
    columns: 1,
  });
  // Series one by one: what Excel takes for labels in a block depends on values it has not
  // calculated yet.
  const chart = sheet.charts.add(spec.type, at(column(0)), "Columns");
  chart.name = spec.name;
  // Rows and columns that somebody hides stay in the picture.
  chart.plotVisibleOnly = false;
  chart.title.setFormula(`=${quoteSheet(sheetName)}!${absoluteAddressOf(spec.title)}`);
  chart.title.format.font.size = 12;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  // Both corners: the first alone gives a chart its place and not its size.
  const [first, last] = addressOf(spec.place).split(":");
  chart.setPosition(first!, last);
  spec.series.forEach(({ name, fill, label }, i) => {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    if (i === 0) series.name = name;
    series.setValues(at(column(i)));
    series.setXAxisValues(at(spec.categories));
    series.gapWidth = 60;
    series.format.fill.setSolidColor(fill);
    series.format.line.color = "#000000";
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.numberFormat = `[>=${spec.leastLabel}]0;;`;
    series.dataLabels.format.font.color = label;
  });
}
