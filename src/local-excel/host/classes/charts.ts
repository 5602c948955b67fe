import type { Chart } from "../../book";
import { bounding, addressOf, fullAddressOf } from "../../area";
import { CellRange } from "../edits/cellRange";
import { chartAxes, chartLegend, chartSeriesCollection, chartTitle } from "./chartParts";
import { below, setSetting, settings, type OfChart } from "./chartSettings";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument, itemNotFound, NotEmulated } from "../hostError";
import { rangeArgument } from "../edits/resolve";
import { mayChange } from "../edits/sheetProtection";
import type { OfSheet } from "../session";

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

const chart: HostClass<OfChart> = hostClass("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    ...settings({ PlotVisibleOnly: true }),
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (self, name: string) => change(self, { name: String(name) }),
    },
  },
  navigation: {
    Title: (self) => chartTitle(below(self, "title")),
    Legend: (self) => chartLegend(below(self, "legend")),
    Series: (self) => chartSeriesCollection(below(self, "series")),
    Axes: (self) => chartAxes(below(self, "axes")),
  },
  methods: {
    Delete: ({ session, sheet, chart }) => {
      mayChange(sheet, "allowEditObjects");
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      session.touch();
    },
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
