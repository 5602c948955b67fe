import type { IndicatorKind } from "../../src/plan/plan";
import { limitBreach, targetBreach } from "../../src/plan/limits";

test.each<[kind: IndicatorKind, value: number, breach: string | null]>([
  ["share", 0, null],
  ["share", 1, null],
  ["share", 1.001, "above100"],
  ["share", -0.001, "belowZero"],
  ["ratio", 1.6, null],
  ["ratio", -0.1, "belowZero"],
  ["signedShare", -0.5, null],
  ["signedShare", 3, null],
  ["measure", 11.9, null],
  ["measure", -1, "belowZero"],
  ["money", 444.123, null],
  ["money", -1, "belowZero"],
  ["count", 0, null],
  ["count", 12, null],
  ["count", 12.5, "notWhole"],
  ["count", -1, "belowZero"],
  // 0.1 × 3 ÷ 0.3, 0.3 − 0.1 × 3 and 119.6 ÷ 0.92 as a spreadsheet computes them
  ["share", (0.1 * 3) / 0.3, null],
  ["money", 0.3 - 0.1 * 3, null],
  ["count", 130.00000000000003, null],
  ["count", 130.0001, "notWhole"],
])("a %s of %d: %s", (kind, value, breach) => {
  expect(limitBreach(value, kind)).toBe(breach);
});

test("a year-on-year cut is a share of last year's figure, whatever it cuts", () => {
  const cut = { kind: "measure", targetKind: "yearOnYearCut" } as const;
  expect(targetBreach(0.03, cut)).toBeNull();
  expect(targetBreach(3, cut)).toBe("above100");
  expect(targetBreach(3, { kind: "measure", targetKind: "level" })).toBeNull();
});
