import { actionYears } from "../entries/actionYears";
import { progressHeader } from "../entries/columns";
import type { Entries } from "../entries/entries";
import type { Proposal } from "../entries/proposal";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { Scope } from "./finding";
import { itemsInScope } from "./scope";

/**
 * 計画どおりを一括入力: the planned stage for each action that is due in the year and whose progress
 * is blank, in the plan's order. 再掲 rows follow their source, and what is entered stays.
 */
export function plannedProgress(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  scope: Scope,
): Proposal[] {
  const at = plan.fiscalYears.indexOf(year);
  return itemsInScope(plan, scope)
    .flatMap(({ actions }) => actions)
    .filter(({ reprintOf }) => reprintOf === null)
    .flatMap((action): Proposal[] => {
      const { due, entered } = actionYears(plan, entries, action);
      const stage = due[at] ?? null;
      const { cell, reading } = entered[at] ?? {};
      if (stage === null || !cell || reading?.kind !== "blank") return [];
      return [
        {
          ...{ table: "PlanActions", key: action.key, column: progressHeader(year), year },
          ...{ before: cell.value, value: stage },
        },
      ];
    });
}
