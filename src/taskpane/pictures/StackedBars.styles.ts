import { makeStyles, tokens } from "@fluentui/react-components";

const inForcedColors = "@media (forced-colors: active)";

export const useStackedBarsStyles = makeStyles({
  chart: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: 0 },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  bar: { display: "block", flexGrow: 1 },
  name: { minWidth: "2em", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  series: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  /** The lines of all patterns and the borders between the parts. */
  ink: {
    stroke: tokens.colorBrandForeground1,
    fill: tokens.colorBrandForeground1,
    [inForcedColors]: { stroke: "CanvasText", fill: "CanvasText" },
  },
  ground: {
    fill: tokens.colorNeutralBackground1,
    [inForcedColors]: { fill: "Canvas" },
  },
  border: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "1px",
    [inForcedColors]: { stroke: "CanvasText" },
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fill: tokens.colorNeutralForeground1,
    textAnchor: "middle",
    // A rim, so that it reads over every pattern.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "4px",
    strokeLinejoin: "round",
    paintOrder: "stroke",
    [inForcedColors]: { fill: "CanvasText", stroke: "Canvas" },
  },
});
