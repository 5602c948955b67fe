import { fullAddressOf } from "../../area";
import type { CellRange } from "../edits/cellRange";
import { below, seriesNames, setSetting, setting, settings, type OfChart } from "./chartSettings";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";

/** The parts of a chart. What is set is kept by its path; nothing is drawn. */
const address = ({ sheet, area }: CellRange): string => fullAddressOf(sheet.name, area, true);

export const chartTitle: HostClass<OfChart> = hostClass("ChartTitle", {
  navigation: { Format: (self) => chartTitleFormat(below(self, "format")) },
  methods: {
    SetFormula: (self, formula: string) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
      setSetting(self, "formula", formula);
    },
  },
});

const chartTitleFormat: HostClass<OfChart> = hostClass("ChartTitleFormat", {
  navigation: {
    Font: (self) => chartFont(below(self, "font")),
  },
});

const chartFont: HostClass<OfChart> = hostClass("ChartFont", {
  properties: settings({
    Color: "#000000",
    Size: 10,
  }),
});

/** Kept as `fill` of what it fills: a colour, or `none`. */
const chartFill: HostClass<OfChart> = hostClass("ChartFill", {
  methods: {
    SetSolidColor: (self, color: string) => setSetting(self, "fill", color),
  },
});

const chartLine: HostClass<OfChart> = hostClass("ChartLineFormat", {
  properties: settings({ Color: "" }),
});

export const chartLegend: HostClass<OfChart> = hostClass("ChartLegend", {
  properties: settings({ Position: "Right" }),
});

const chartDataLabels: HostClass<OfChart> = hostClass("ChartDataLabels", {
  properties: settings({
    ShowValue: false,
    NumberFormat: "General",
  }),
  navigation: { Format: (self) => chartDataLabelFormat(below(self, "format")) },
});

const chartDataLabelFormat: HostClass<OfChart> = hostClass("ChartDataLabelFormat", {
  navigation: {
    Font: (self) => chartFont(below(self, "font")),
  },
});

export const chartSeriesCollection: HostClass<OfChart> = hostClass("ChartSeriesCollection", {
  items: (self) => seriesNames(self).map((_, index) => chartSeries(below(self, String(index)))),
  methods: {
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

const chartSeries: HostClass<OfChart> = hostClass("ChartSeries", {
  properties: {
    ...settings({
      HasDataLabels: false,
      GapWidth: 150,
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

const chartSeriesFormat: HostClass<OfChart> = hostClass("ChartSeriesFormat", {
  navigation: {
    Fill: (self) => chartFill(self),
    Line: (self) => chartLine(below(self, "line")),
  },
});

export const chartAxes: HostClass<OfChart> = hostClass("ChartAxes", {
  navigation: {
    ValueAxis: (self) => chartAxis(below(self, "valueAxis")),
  },
});

const chartAxis: HostClass<OfChart> = hostClass("ChartAxis", {
  properties: settings({
    Visible: true,
  }),
  navigation: {
    MajorGridlines: (self) => chartGridlines(below(self, "majorGridlines")),
  },
});

const chartGridlines: HostClass<OfChart> = hostClass("ChartGridlines", {
  properties: { Visible: setting("visible", true) },
});
