import { officeOf } from "../plan/office";
import type { Item, Plan } from "../plan/plan";
import type { Scope } from "./finding";

/**
 * The items a check looks at: all, or those a department leads, with `related` also those that name
 * it. Two spellings of one office are one; 各課 and the like are nobody.
 */
export function itemsInScope(plan: Plan, scope: Scope): readonly Item[] {
  if (scope.kind === "all") return plan.items;
  const office = officeOf(plan, scope.department);
  if (office === null) return [];
  return plan.items.filter((item) =>
    item.departments.some(
      ({ name, lead }) => (lead || scope.related) && officeOf(plan, name) === office,
    ),
  );
}
