import { makeStyles, tokens } from "@fluentui/react-components";

const inForcedColors = "@media (forced-colors: active)";

/**
 * What is painted takes its colour from here alone; in high contrast it takes the system's. All of it has
 * 3 : 1 against the ground in light and dark.
 */
export const usePictureStyles = makeStyles({
  picture: { display: "block", overflow: "visible" },
  line: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "1.5px",
    [inForcedColors]: { stroke: "CanvasText" },
  },
  dot: {
    fill: tokens.colorBrandForeground1,
    stroke: "none",
    [inForcedColors]: { fill: "CanvasText" },
  },
  /** The reporting year's. */
  present: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    [inForcedColors]: { fill: "Canvas", stroke: "Highlight" },
  },
  target: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "2px",
    [inForcedColors]: { stroke: "GrayText" },
  },
  zero: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "1px",
    strokeDasharray: "2 2",
    [inForcedColors]: { stroke: "GrayText" },
  },
  track: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    [inForcedColors]: { stroke: "CanvasText" },
  },
  filled: {
    fill: tokens.colorBrandForeground1,
    [inForcedColors]: { fill: "Highlight" },
  },
  whole: {
    fill: tokens.colorStatusSuccessForeground1,
    [inForcedColors]: { fill: "Highlight" },
  },
});
