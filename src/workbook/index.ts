/**
 * The plan in an Excel workbook: the only folder that speaks `Excel.*`. Each function is one
 * operation a user can ask for; none throws for what a user can cause.
 */
export { checkPlan, type Checked, type CheckOptions } from "./check";
export { insertPlan, type Inserted, type InsertOptions, type Progress, type Step } from "./insert";
export { refusalMessage, type Language, type Outcome, type Refusal } from "./outcome";
export type { PlacedFinding } from "./placeFindings";
export { recalculatePlan, type Recalculated, type RecalculateOptions } from "./recalculate";
export { repairPlan, type Repaired, type RepairOptions } from "./repair";
export type { SheetRole } from "./sheetSpec";
export { goToCell, goToSheet, readPlanState, type PlanState } from "./state";
