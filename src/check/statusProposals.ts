import { suggestStatus, type Suggestion } from "../achievement/suggestStatus";
import { statusHeader } from "../entries/columns";
import type { Entries } from "../entries/entries";
import type { Proposal } from "../entries/proposal";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan, Status } from "../plan/plan";
import { readStatus } from "../plan/status";
import type { Scope } from "./finding";
import { itemsInScope } from "./scope";

export interface StatusProposal extends Proposal {
  readonly suggested: Status;
  readonly suggestion: Suggestion;
}

/**
 * The status its actions bear out, for each item whose status is blank or another, in the plan's
 * order. Nothing is proposed while a due progress is missing, and nothing for 再掲 items, which
 * follow their source.
 */
export function statusProposals(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  scope: Scope,
): StatusProposal[] {
  return itemsInScope(plan, scope)
    .filter(({ reprintOf }) => reprintOf === null)
    .flatMap((item): StatusProposal[] => {
      const cell = entries.status(item.no, year);
      const suggestion = suggestStatus(plan, item, entries, year);
      const { status } = suggestion;
      if (!cell || status === null) return [];
      const given = readStatus(cell.value);
      if (given.kind === "status" && given.status === status) return [];
      return [
        {
          ...{ table: "PlanItems", key: item.no, column: statusHeader(year), year },
          ...{ before: cell.value, value: status, suggested: status, suggestion },
        },
      ];
    });
}
