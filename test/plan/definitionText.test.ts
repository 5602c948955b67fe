import { bundledPlan } from "../../src/plan/bundledPlan";
import { definitionText } from "../../src/plan/definitionText";
import type { Plan } from "../../src/plan/plan";

const plan = { b: 1, a: [{ y: 0, x: null }], c: "" } as unknown as Plan;

test("fields in any order say the same, and one that nobody uses says nothing", () => {
  expect(definitionText(plan)).toBe('{"a":[{"y":0}],"b":1}');
  const later = { a: [{ x: null, y: 0, z: [] }], b: 1, d: false, e: {} } as unknown as Plan;
  expect(definitionText(later)).toBe(definitionText(plan));
  const changed = { ...bundledPlan, version: "2026.1" };
  expect(definitionText(changed)).not.toBe(definitionText(bundledPlan));
});
