/**
 * The plan in an Excel workbook: the only folder that speaks `Excel.*`. Each function is one
 * operation a user can ask for; none throws for what a user can cause.
 */
export {
  applyProposals,
  type Applied,
  type SkippedProposal,
  type TakeBack,
} from "./applyProposals";
export { changeSubmission, type SubmissionChangeOptions } from "./changeSubmission";
export { checkPlan, type Checked, type CheckOptions } from "./check";
export { insertPlan, type Inserted, type InsertOptions, type Progress, type Step } from "./insert";
export { buildItemSheets, type ItemSheets, type ItemSheetsOptions } from "./itemSheets";
export { watchEntries, type RowsChecked, type Watch, type WatchOptions } from "./liveCheck";
export { refusalMessage, type Language, type Outcome, type Refusal } from "./outcome";
export type { PlacedFinding } from "./placeFindings";
export {
  proposeProgress,
  suggestStatuses,
  type NamedProposal,
  type ProgressProposals,
  type ProposeOptions,
  type StatusSuggestion,
  type StatusSuggestions,
} from "./proposals";
export { recalculatePlan, type Recalculated, type RecalculateOptions } from "./recalculate";
export { repairPlan, type Repaired, type RepairOptions } from "./repair";
export {
  chooseReading,
  readRestoredRows,
  type RestoredRow,
  type RestoredRows,
} from "./restoredRows";
export type { SheetRole } from "./sheetSpec";
export { goToCell, goToSheet, readPlanState, type PlanState } from "./state";
export { readSubmissionStates } from "./submissionStates";
export {
  submitEntries,
  type DepartmentSubmission,
  type SubmissionList,
  type SubmissionScope,
  type SubmitOptions,
  type Submitted,
} from "./submit";
export { takeBack, type TakenBack } from "./takeBack";
