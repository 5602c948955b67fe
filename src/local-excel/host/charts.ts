import { hostClass, type HostClass } from "./hostClass";
import type { OfSheet } from "./worksheet";

export const charts: HostClass<OfSheet> = hostClass("ChartCollection", {
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
});
