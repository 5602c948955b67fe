import type { Found } from "./rule";

/**
 * Of a cell that is blank to whoever looks at it, but not to the workbook's formulas: a no-break space
 * or a line feed, as web pages and other programs leave behind.
 */
export const invisible: Pick<Found, "expected" | "params" | "fix"> = {
  expected: "空欄",
  params: { variant: "invisible" },
  fix: { kind: "safe", value: "" },
};
