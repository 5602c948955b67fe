import { plannedHeader } from "../entries/columns";
import { isBlank } from "../entries/owedEntries";
import { isSameNumber } from "../plan/decimal";
import { yearLabel } from "../plan/fiscalYear";
import type { PrintedQuantity, ScheduleCell, Stage } from "../plan/plan";
import type { StageReading } from "../plan/stage";
import type { ActionRow, CheckContext, IndicatorRow } from "./context";
import type { FindingPlace } from "./finding";
import { planReading } from "./restoredReading";
import { saysNothing } from "./saysNothing";

/** Planned values as they stand, beside those of the plan. */

/** Where a year's planned stage stands. */
export function plannedPlace(
  { plan }: CheckContext,
  { action }: ActionRow,
  at: number,
): FindingPlace {
  const year = plan.fiscalYears[at]!;
  return { table: "PlanActions", key: action.key, column: plannedHeader(year), year };
}

/** 令和7年度（R7）'s label, for sentences that name another year. */
export const labelAt = ({ plan }: CheckContext, at: number): string =>
  yearLabel(plan.fiscalYears[at]!);

/** The cell a schedule reading stands for; undefined where it cannot be told. */
export function scheduleCell(reading: StageReading<Stage> | undefined): ScheduleCell | undefined {
  if (reading?.kind === "blank") return null;
  return reading?.kind === "stage" ? reading.stage : undefined;
}

/** The schedule the plan gives the row; null where the row was corrected by the original. */
export function plannedSchedule(
  { entries }: CheckContext,
  { action, years }: ActionRow,
): readonly ScheduleCell[] | null {
  return planReading(
    {
      likeliest: action.schedule,
      restoration: action.restoration,
      verification: entries.verification("PlanActions", action.key)?.value,
    },
    (cell, at) => scheduleCell(years.planned[at]?.reading) !== cell,
  );
}

/** The value a target cell holds; null for none, undefined where it cannot be told. */
export function targetValue({ targets }: IndicatorRow, at: number): number | null | undefined {
  const reading = targets[at]?.reading;
  if (reading?.kind === "blank") return null;
  return reading?.kind === "quantity" ? reading.value : undefined;
}

/** Whether two targets are the same, or neither is there. */
export const isSameTarget = (a: number | null | undefined, b: number | null): boolean =>
  typeof a === "number" && b !== null ? isSameNumber(a, b) : a === b;

/** The targets the plan gives the row; null where the row was corrected by the original. */
export function plannedTargets(
  { entries }: CheckContext,
  row: IndicatorRow,
): readonly (PrintedQuantity | null)[] | null {
  const { indicator } = row;
  return planReading(
    {
      likeliest: indicator.targets,
      restoration: indicator.restoration,
      verification: entries.verification("PlanIndicators", indicator.key)?.value,
    },
    (target, at) => !isSameTarget(targetValue(row, at), target?.value ?? null),
  );
}

/** Whether 変更理由 of the row is filled. */
export function hasReason(
  { entries }: CheckContext,
  table: "PlanActions" | "PlanIndicators",
  key: string,
): boolean {
  const cell = entries.reason(table, key);
  return cell !== undefined && !isBlank(cell.value) && !saysNothing(cell.value);
}
