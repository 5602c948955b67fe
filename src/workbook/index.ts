/**
 * The plan in an Excel workbook: the only folder that speaks `Excel.*`. Each function is one
 * operation a user can ask for; none throws for what a user can cause.
 */
export type { Applied, SkippedProposal, TakeBack, TakenBack } from "./applyProposals";
export { checkPlan, type Checked, type CheckOptions } from "./check";
export { insertPlan, type Inserted, type InsertOptions, type Progress, type Step } from "./insert";
export type { RowsChecked } from "./liveCheck";
export { refusalMessage, type Language, type Outcome, type Refusal } from "./outcome";
export type { PlacedFinding } from "./placeFindings";
export type {
  NamedProposal,
  ProgressProposals,
  StatusSuggestion,
  StatusSuggestions,
} from "./proposals";
export { recalculatePlan, type Recalculated, type RecalculateOptions } from "./recalculate";
export { repairPlan, type Repaired, type RepairOptions } from "./repair";
export type { RestoredRow, RestoredRows } from "./restoredRows";
export type { SheetRole } from "./sheetSpec";
export { goToCell, goToSheet, readPlanState, type PlanState } from "./state";
export type { DepartmentSubmission, SubmissionList, Submitted } from "./submit";
