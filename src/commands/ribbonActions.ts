/** The ribbon's buttons that do something, by the `FunctionName`s of manifest.xml. */
export const ribbonActions = ["insertTemplate", "checkEntries", "recalculateSummary"] as const;
export type RibbonAction = (typeof ribbonActions)[number];
