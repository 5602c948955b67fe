import { readDefinition } from "./definition";
import type { Plan } from "./plan";
import yamaguchi from "./yamaguchi/plan.json";

/** 第二次山口市行政改革大綱後期推進計画: the plan this add-in carries. */
export const bundledPlan: Plan = plan();

function plan(): Plan {
  const reading = readDefinition(yamaguchi);
  if (reading.ok) return reading.plan;
  // Our own bug, caught by the first test that imports this.
  const [first] = reading.problems;
  throw new Error(`bundled plan: ${first?.path}: ${first?.en}`);
}
