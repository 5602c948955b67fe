/** What the ribbon's buttons ask of the pane, by the `FunctionName`s of manifest.xml. */
export const ribbonRequests = {
  insertTemplate: "insertPlan",
  checkEntries: "checkPlan",
  recalculateSummary: "recalculatePlan",
} as const;

export type RibbonRequest = (typeof ribbonRequests)[keyof typeof ribbonRequests];
