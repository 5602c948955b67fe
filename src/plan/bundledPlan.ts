import { buildPlan, type Problems } from "./definition/build";
import { omitted } from "./definition/defaults";
import { jsonPath } from "./definition/place";
import type { Definition } from "./definition/shape";
import type { Plan } from "./plan";
import yamaguchi from "./yamaguchi/plan.json";

/**
 * 第二次山口市行政改革大綱後期推進計画: the plan this add-in carries. That its definition is a good one is
 * seen by the tests, once, and not by each pane that opens: reading it with all checks costs 8 KB.
 */
export const bundledPlan: Plan = buildPlan(definition(), faults());

function definition(): Definition {
  const items = yamaguchi.items.map((item) => ({
    ...omitted.item,
    ...item,
    departments: item.departments.map((one) => ({ ...omitted.department, ...one })),
    indicators: item.indicators.map((one) => ({ ...omitted.indicator, ...one })),
  }));
  return { ...yamaguchi, items } as Definition;
}

/** Our own bug, caught by the first test that imports this. */
function faults(): Problems {
  return {
    add(path, code) {
      throw new Error(`bundled plan: ${jsonPath(path)}: ${code}`);
    },
  };
}
