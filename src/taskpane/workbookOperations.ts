import type { Plan } from "../plan/plan";
import {
  checkPlan,
  goToCell,
  goToSheet,
  insertPlan,
  readPlanState,
  recalculatePlan,
  repairPlan,
} from "../workbook";
import type { PlanOperations } from "./operations";

/** The pane's operations on the open workbook, for one plan and by this PC's clock. */
export const workbookOperations = (plan: Plan): PlanOperations => ({
  readState: () => readPlanState(plan),
  insert: (options) => insertPlan(plan, { ...options, today: new Date() }),
  repair: (options) => repairPlan(plan, { ...options, today: new Date() }),
  check: (options) => checkPlan(plan, { ...options, now: new Date() }),
  recalculate: (options) => recalculatePlan(plan, { ...options, now: new Date() }),
  goToFinding: (finding) => goToCell(finding),
  goToSheet: (role) => goToSheet(plan, role),
});
