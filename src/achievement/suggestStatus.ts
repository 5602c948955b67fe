import { actionYears } from "../entries/actionYears";
import type { Entries } from "../entries/entries";
import type { FiscalYear } from "../plan/fiscalYear";
import type { ActionKey, Item, Plan, Stage, Status } from "../plan/plan";
import { carriedOutRank, rank, type Progress } from "../plan/stage";

/** The condition that decided, in the order in which they are tried. */
export type SuggestionReason =
  /** No action is due this year. */
  | "nothingDue"
  /** `actions` still lack a readable progress. */
  | "progressMissing"
  /** All due actions reached their stage, `actions` are being carried out. */
  | "onPlan"
  /** All due actions reached a planned 検討 or 準備. */
  | "onPlanPreparation"
  /** `actions` are being carried out, others are behind. */
  | "partlyCarriedOut"
  /** `actions` are in preparation. */
  | "preparing"
  | "nothingBegun";

export interface Suggestion {
  /** Null: nothing can be suggested. */
  readonly status: Status | null;
  readonly reason: SuggestionReason;
  /** The actions the reason speaks of. */
  readonly actions: readonly ActionKey[];
  /** Due actions that have not reached their stage. */
  readonly behind: readonly ActionKey[];
}

/**
 * The status an item's actions bear out in a year. The staff member decides; `statusDefinition` in
 * plan/status.ts says the same conditions in words.
 */
export function suggestStatus(
  plan: Plan,
  item: Item,
  entries: Entries,
  year: FiscalYear,
): Suggestion {
  const at = plan.fiscalYears.indexOf(year);
  const due = item.actions.flatMap((action) => {
    const { due: planned, reached } = actionYears(plan, entries, action);
    return planned[at]
      ? [{ key: action.key, planned: planned[at], reached: reached[at] ?? null }]
      : [];
  });
  const suggest = (
    status: Status | null,
    reason: SuggestionReason,
    actions: readonly { key: ActionKey }[] = [],
  ): Suggestion => ({
    status,
    reason,
    actions: actions.map(({ key }) => key),
    behind: due.filter((a) => a.reached && !hasReached(a.reached, a.planned)).map((a) => a.key),
  });

  if (due.length === 0) return suggest(null, "nothingDue");
  const missing = due.filter((a) => a.reached === null);
  if (missing.length > 0) return suggest(null, "progressMissing", missing);
  const known = due as readonly { key: ActionKey; planned: Stage; reached: Progress }[];
  const carriedOut = known.filter(isCarriedOut);
  if (known.every((a) => hasReached(a.reached, a.planned))) {
    return carriedOut.length > 0
      ? suggest("実施", "onPlan", carriedOut)
      : suggest(plan.settings.onPlanPreparation, "onPlanPreparation", known);
  }
  if (carriedOut.length > 0) return suggest("一部実施", "partlyCarriedOut", carriedOut);
  const begun = known.filter((a) => a.reached !== "未着手");
  return begun.length > 0
    ? suggest("検討中", "preparing", begun)
    : suggest("未実施", "nothingBegun");
}

/** Only a lower rank is behind. */
export const hasReached = (reached: Progress, planned: Stage): boolean =>
  rank(reached) >= rank(planned);

/** 運用・導入・実施・完了, or 策定 where 策定 is what was planned. */
const isCarriedOut = ({ planned, reached }: { planned: Stage; reached: Progress }): boolean =>
  rank(reached) >= carriedOutRank || (reached === "策定" && planned === "策定");
