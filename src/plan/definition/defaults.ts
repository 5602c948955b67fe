/** What a definition may leave out. */
export const omitted = {
  item: { reprintOf: null, purpose: "", content: "" },
  department: { lead: false },
  indicator: { sub: null, remark: null, reprintOf: null, targetKind: "level", baseline: null },
} as const;
