import { fullAddressOf } from "../../area";
import type { CellRange } from "../edits/cellRange";
import { below, seriesNames, setSetting, setting, settings, type OfChart } from "./chartSettings";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";

/** The parts of a chart. What is set is kept by its path; nothing is drawn. */
const address = ({ sheet, area }: CellRange): string => fullAddressOf(sheet.name, area, true);

export const chartTitle: HostClass<OfChart> = hostClass("ChartTitle", {
  properties: settings({ Text: "グラフ タイトル", Visible: true, Overlay: false, Position: "Top" }),
  navigation: { Format: (self) => chartTitleFormat(below(self, "format")) },
  methods: {
    SetFormula: (self, formula: string) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
      setSetting(self, "formula", formula);
    },
  },
});

export const chartTitleFormat: HostClass<OfChart> = hostClass("ChartTitleFormat", {
  navigation: {
    Font: (self) => chartFont(below(self, "font")),
    Fill: (self) => chartFill(self),
  },
});

export const chartFont: HostClass<OfChart> = hostClass("ChartFont", {
  properties: settings({
    Bold: false,
    Italic: false,
    Color: "#000000",
    Name: "游ゴシック",
    Size: 10,
    Underline: "None",
  }),
});

/** Kept as `fill` of what it fills: a colour, or `none`. */
export const chartFill: HostClass<OfChart> = hostClass("ChartFill", {
  methods: {
    SetSolidColor: (self, color: string) => setSetting(self, "fill", color),
    Clear: (self) => setSetting(self, "fill", "none"),
  },
});

export const chartLine: HostClass<OfChart> = hostClass("ChartLineFormat", {
  properties: settings({ Color: "", Weight: 0.75, LineStyle: "Automatic" }),
  methods: { Clear: (self) => setSetting(self, "lineStyle", "None") },
});

export const chartBorder: HostClass<OfChart> = hostClass("ChartBorder", {
  properties: settings({ Color: "", Weight: 0.75, LineStyle: "Automatic" }),
});

export const chartAreaFormat: HostClass<OfChart> = hostClass("ChartAreaFormat", {
  properties: settings({ RoundedCorners: false }),
  navigation: {
    Fill: (self) => chartFill(self),
    Font: (self) => chartFont(below(self, "font")),
    Border: (self) => chartBorder(below(self, "border")),
  },
});

export const chartLegend: HostClass<OfChart> = hostClass("ChartLegend", {
  properties: settings({ Visible: true, Position: "Right", Overlay: false }),
  navigation: { Format: (self) => chartLegendFormat(below(self, "format")) },
});

export const chartLegendFormat: HostClass<OfChart> = hostClass("ChartLegendFormat", {
  navigation: {
    Font: (self) => chartFont(below(self, "font")),
    Fill: (self) => chartFill(self),
  },
});

export const chartDataLabels: HostClass<OfChart> = hostClass("ChartDataLabels", {
  properties: settings({
    ShowValue: false,
    ShowSeriesName: false,
    ShowCategoryName: false,
    ShowPercentage: false,
    ShowLegendKey: false,
    Position: "None",
    NumberFormat: "General",
    Separator: ",",
  }),
  navigation: { Format: (self) => chartDataLabelFormat(below(self, "format")) },
});

export const chartDataLabelFormat: HostClass<OfChart> = hostClass("ChartDataLabelFormat", {
  navigation: {
    Font: (self) => chartFont(below(self, "font")),
    Fill: (self) => chartFill(self),
  },
});

export const chartSeriesCollection: HostClass<OfChart> = hostClass("ChartSeriesCollection", {
  properties: { Count: { get: (self) => seriesNames(self).length } },
  items: (self) => seriesNames(self).map((_, index) => chartSeries(below(self, String(index)))),
  methods: {
    GetCount: (self) => seriesNames(self).length,
    GetItemAt: (self, index: number) => {
      if (seriesNames(self)[index] === undefined) throw invalidArgument();
      return chartSeries(below(self, String(index)));
    },
    Add: (self, name?: string | null) => {
      const added = below(self, String(seriesNames(self).length));
      setSetting(added, "values", "");
      if (name) setSetting(added, "name", name);
      return chartSeries(added);
    },
  },
});

const indexOf = ({ path }: OfChart): number => Number(/^series\.(\d+)\./.exec(path)![1]);

export const chartSeries: HostClass<OfChart> = hostClass("ChartSeries", {
  properties: {
    ...settings({
      ChartType: "",
      HasDataLabels: false,
      GapWidth: 150,
      Overlap: 0,
      Smooth: false,
      MarkerStyle: "Automatic",
      MarkerSize: 5,
      MarkerBackgroundColor: "",
      MarkerForegroundColor: "",
      AxisGroup: "Primary",
      VaryByCategories: false,
    }),
    Name: {
      get: (self) => seriesNames(self)[indexOf(self)],
      set: (self, name: string) => setSetting(self, "name", name),
    },
  },
  navigation: {
    Format: (self) => chartSeriesFormat(below(self, "format")),
    DataLabels: (self) => chartDataLabels(below(self, "dataLabels")),
  },
  methods: {
    SetValues: (self, range: CellRange) => setSetting(self, "values", `=${address(range)}`),
    SetXAxisValues: (self, range: CellRange) => setSetting(self, "xValues", `=${address(range)}`),
  },
});

export const chartSeriesFormat: HostClass<OfChart> = hostClass("ChartSeriesFormat", {
  navigation: {
    Fill: (self) => chartFill(self),
    Line: (self) => chartLine(below(self, "line")),
  },
});

export const chartAxes: HostClass<OfChart> = hostClass("ChartAxes", {
  navigation: {
    CategoryAxis: (self) => chartAxis(below(self, "categoryAxis")),
    ValueAxis: (self) => chartAxis(below(self, "valueAxis")),
  },
});

export const chartAxis: HostClass<OfChart> = hostClass("ChartAxis", {
  properties: settings({
    Visible: true,
    Minimum: "",
    Maximum: "",
    MajorUnit: "",
    NumberFormat: "General",
    ReversePlotOrder: false,
    TickLabelPosition: "NextToAxis",
  }),
  navigation: {
    MajorGridlines: (self) => chartGridlines(below(self, "majorGridlines")),
    Title: (self) => chartAxisTitle(below(self, "title")),
    Format: (self) => chartAxisFormat(below(self, "format")),
  },
});

export const chartGridlines: HostClass<OfChart> = hostClass("ChartGridlines", {
  properties: { Visible: setting("visible", true) },
});

export const chartAxisTitle: HostClass<OfChart> = hostClass("ChartAxisTitle", {
  properties: settings({ Text: "", Visible: false }),
});

export const chartAxisFormat: HostClass<OfChart> = hostClass("ChartAxisFormat", {
  navigation: {
    Font: (self) => chartFont(below(self, "font")),
    Line: (self) => chartLine(below(self, "line")),
  },
});
