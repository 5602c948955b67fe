import type { Chart } from "../../book";
import { bounding, addressOf, fullAddressOf } from "../../area";
import { CellRange } from "../edits/cellRange";
import {
  chartAreaFormat,
  chartAxes,
  chartDataLabels,
  chartLegend,
  chartSeriesCollection,
  chartTitle,
} from "./chartParts";
import { below, setSetting, setting, settings, type OfChart } from "./chartSettings";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument, itemNotFound, NotEmulated } from "../hostError";
import { rangeArgument } from "../edits/resolve";
import { mayChange } from "../edits/sheetProtection";
import type { OfSheet } from "../session";
import { worksheet } from "./worksheet";

const whole = ({ session, sheet }: OfSheet, chart: Chart): OfChart => ({
  session,
  sheet,
  chart,
  path: "",
});

const find = ({ sheet }: OfSheet, name: unknown) =>
  sheet.charts.find((own) => own.id === name || own.name === name);

const seriesBys: readonly unknown[] = ["Auto", "Columns", "Rows"];

export const charts: HostClass<OfSheet> = hostClass("ChartCollection", {
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (self) => self.sheet.charts.map((own) => chart(whole(self, own))),
  methods: {
    Add: (self, type: string, source: unknown, seriesBy?: Chart["seriesBy"] | null) => {
      const { session, sheet } = self;
      mayChange(sheet, "allowEditObjects");
      const by = seriesBy ?? "Auto";
      if (typeof type !== "string" || !(source instanceof CellRange)) throw invalidArgument();
      if (!seriesBys.includes(by)) throw invalidArgument();
      const number = Math.max(0, ...session.chartNumbers()) + 1;
      const added: Chart = {
        id: `{CHART-${number}}`,
        name: `グラフ ${number}`,
        type,
        source: fullAddressOf(source.sheet.name, source.area),
        seriesBy: by,
        settings: {},
      };
      sheet.charts.push(added);
      session.touch();
      return chart(whole(self, added));
    },
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: (self, name: unknown) => {
      const found = find(self, name);
      if (!found) throw itemNotFound();
      return chart(whole(self, found));
    },
    GetItemOrNullObject: (self, name: unknown) => {
      const found = find(self, name);
      return found ? chart(whole(self, found)) : null;
    },
    GetItemAt: (self, index: number) => {
      const found = self.sheet.charts[index];
      if (!found) throw invalidArgument();
      return chart(whole(self, found));
    },
    // How the client finds a chart again by its id.
    Indexer: (self, id: unknown) => {
      const found = find(self, id);
      if (!found) throw itemNotFound();
      return chart(whole(self, found));
    },
  },
});

const change = ({ session, sheet, chart }: OfChart, changes: Partial<Chart>) => {
  mayChange(sheet, "allowEditObjects");
  Object.assign(chart, changes);
  session.touch();
};

export const chart: HostClass<OfChart> = hostClass("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    ...settings({ DisplayBlanksAs: "NotPlotted", PlotVisibleOnly: true, Style: 2 }),
    // Points from the sheet's top left corner.
    Top: setting("top", 0),
    Left: setting("left", 0),
    Width: setting("width", 360),
    Height: setting("height", 216),
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (self, name: string) => change(self, { name: String(name) }),
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (self, type: string) => change(self, { type }),
    },
    PlotBy: {
      get: ({ chart }) => chart.seriesBy,
      set: (self, seriesBy: Chart["seriesBy"]) => change(self, { seriesBy }),
    },
  },
  navigation: {
    Title: (self) => chartTitle(below(self, "title")),
    Legend: (self) => chartLegend(below(self, "legend")),
    DataLabels: (self) => chartDataLabels(below(self, "dataLabels")),
    Series: (self) => chartSeriesCollection(below(self, "series")),
    Axes: (self) => chartAxes(below(self, "axes")),
    Format: (self) => chartAreaFormat(below(self, "format")),
    Worksheet: ({ session, sheet }) => worksheet({ session, sheet }),
  },
  methods: {
    Delete: ({ session, sheet, chart }) => {
      mayChange(sheet, "allowEditObjects");
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      session.touch();
    },
    SetData: (self, source: CellRange, seriesBy?: Chart["seriesBy"]) =>
      change(self, {
        source: fullAddressOf(source.sheet.name, source.area),
        seriesBy: seriesBy ?? "Auto",
      }),
    /** Kept as `position`: the address of the cells it lies over. */
    SetPosition: (self, start: unknown, end?: unknown) => {
      if (!end)
        throw new NotEmulated("a chart that is moved and keeps its size: give both corners");
      const first = rangeArgument(self.session, self.sheet, start);
      const last = rangeArgument(self.session, self.sheet, end);
      setSetting(self, "position", addressOf(bounding(first.area, last.area)));
    },
  },
});
