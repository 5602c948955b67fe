/**
 * The plan in an Excel workbook: the only folder that speaks `Excel.*`. Each function is one
 * operation a user can ask for; none throws for what a user can cause.
 */
export { applyProposals, type Applied, type TakeBack } from "./proposals/applyProposals";
export {
  changeSubmissions,
  type SeenReport,
  type SubmissionChangeOptions,
  type SubmissionsChanged,
} from "./submission/changeSubmissions";
export { checkPlan, type Checked, type CheckOptions } from "./check/check";
export { confirmFindings, type Confirmation, type Confirmed } from "./check/confirmFindings";
export { insertPlan, type Inserted, type InsertOptions } from "./insert/insert";
export { buildItemSheets, type ItemSheets, type ItemSheetsOptions } from "./summary/itemSheets";
export { readMaster } from "./collect/readMaster";
export type { FindPlace } from "./reading/readEntries";
export { recordHandOuts } from "./collect/recordHandOuts";
export { takeIn, type TakenFile, type TakenIn } from "./collect/takeIn";
export { undoCollect, type CollectUndone } from "./collect/undoCollect";
export { offerHandOut, type HandOutOffer } from "./collect/offerHandOut";
export { fileSentence, quoted, remarkSentence } from "./collect/fileSentences";
export { ownBytes } from "./collect/ownBytes";
export { openCopy } from "./collect/openCopy";
export type { Copies, Copy } from "./handOut/makeCopies";
export { watchEntries, type RowsChecked, type WatchOptions } from "./live/liveCheck";
export {
  refusalMessage,
  refuse,
  type Language,
  type Outcome,
  type Refusal,
  type RefusalCode,
} from "./outcome";
export type { PlacedFinding } from "./check/placeFindings";
export { probeBookCells, probeBookMark } from "./probe/probeBook";
export type { Probed, ProbeInterim, ProbeReport } from "./probe/probe";
export type { Progress, Step } from "./progress";
export { usualReportingYear } from "./reading/reportingYear";
export { recalculatePlan, type Recalculated, type RecalculateOptions } from "./summary/recalculate";
export { repairPlan, type Repaired, type RepairOptions } from "./insert/repair";
export {
  chooseReading,
  readRestoredRows,
  type RestoredRow,
  type RestoredRows,
} from "./proposals/restoredRows";
export { enterValues, readReport, type Entered, type ReportReading } from "./report/readReport";
export { showRowsOf } from "./rows/showRowsOf";
export { sheetRoles, type SheetRole } from "./sheetSpec";
export { goToCell, goToSheet, readPlanState, type PlanState } from "./state";
export {
  readSubmissionStates,
  type DepartmentSubmission,
  type SubmissionList,
} from "./submission/submissionStates";
export {
  submitEntries,
  type SubmissionScope,
  type SubmitOptions,
  type Submitted,
} from "./submission/submit";
export { takeBack, type TakenBack } from "./proposals/takeBack";

/** 診断, rarely needed: a script of its own. Rejects where that cannot be loaded. */
export const loadProbe = () => import(/* webpackChunkName: "probe" */ "./probe/probe");

/** 取りまとめ of returned files, a script of its own. Rejects where that cannot be loaded. */
export const loadCollect = () => import(/* webpackChunkName: "collect" */ "./collect/readReturned");

/** Makes the departments' copies, once a year: a script of its own. Rejects where that cannot be loaded. */
export const loadCopies = () => import(/* webpackChunkName: "copies" */ "./handOut/makeCopies");
