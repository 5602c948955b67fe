import type { Action, Indicator, Plan } from "./plan";

const made = new WeakMap<Plan, Plan>();

/** The plan as if each lead reported all of its items: the same for all that ask. */
export function withoutReporters(plan: Plan): Plan {
  const known = made.get(plan);
  if (known) return known;
  const plain = <Row extends Action | Indicator>(row: Row) => {
    const { reportedBy, ...bare } = row;
    return reportedBy === undefined ? row : bare;
  };
  const without: Plan = {
    ...plan,
    items: plan.items.map((item) => ({
      ...item,
      actions: item.actions.map(plain),
      indicators: item.indicators.map(plain),
    })),
  };
  made.set(plan, without);
  return without;
}
