import type { Proposal } from "../entries/proposal";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import {
  applyProposals,
  buildItemSheets,
  changeSubmissions,
  checkPlan,
  chooseReading,
  confirmFindings,
  enterValues,
  goToCell,
  goToSheet,
  insertPlan,
  loadProbe,
  readPlanState,
  readReport,
  readRestoredRows,
  readSubmissionStates,
  recalculatePlan,
  repairPlan,
  showRowsOf,
  submitEntries,
  takeBack,
  watchEntries,
  type CheckOptions,
  type Confirmation,
  type InsertOptions,
  type ItemSheetsOptions,
  type ProbeInterim,
  type Progress,
  type RecalculateOptions,
  type RepairOptions,
  type SheetRole,
  type SubmissionChangeOptions,
  type SubmitOptions,
  type TakeBack,
  type WatchOptions,
} from "../workbook";
import { collectOperations } from "./collectOperations";
import { recall, remember } from "./remembered";

const probeMemory = {
  recall: () => recall("probe") as ProbeInterim | null,
  remember: (interim: ProbeInterim | null) => remember("probe", interim),
};

/**
 * The pane's operations on the open workbook, for one plan and by this PC's clock: with the rules and the
 * template in a script of its own, which `workbookOperations.ts` loads. What a test or the story puts in
 * their place has the same names.
 */
export const planOperations = (plan: Plan) => ({
  readPlanState: () => readPlanState(plan),
  insertPlan: (options: WithProgress<InsertOptions> & { readonly reportingYear: FiscalYear }) =>
    insertPlan(plan, { ...options, today: new Date() }),
  repairPlan: (options: WithProgress<RepairOptions>) =>
    repairPlan(plan, { ...options, today: new Date() }),
  checkPlan: (options: WithProgress<CheckOptions>) =>
    checkPlan(plan, { ...options, now: new Date() }),
  confirmFindings: (confirmations: readonly Confirmation[], options: WithProgress<CheckOptions>) =>
    confirmFindings(plan, confirmations, { ...options, now: new Date() }),
  recalculatePlan: (options: WithProgress<RecalculateOptions>) =>
    recalculatePlan(plan, { ...options, now: new Date() }),
  buildItemSheets: (options: WithProgress<ItemSheetsOptions>) =>
    buildItemSheets(plan, { ...options, now: new Date() }),
  goToCell,
  showRowsOf: (options: Parameters<typeof showRowsOf>[1]) => showRowsOf(plan, options),
  goToSheet: (role: SheetRole) => goToSheet(plan, role),

  applyProposals: (proposals: readonly Proposal[]) => applyProposals(plan, proposals),
  readReport: () => readReport(plan, { now: new Date() }),
  /** Of the form: a write of its own, past the requests. */
  enterValues: (proposals: readonly Proposal[]) =>
    enterValues(plan, proposals, { now: new Date() }),
  takeBack: (record: TakeBack) => takeBack(plan, record),
  /** Tells what each edit brought, until it is stopped. */
  watchEntries: (options: Untimed<WatchOptions>) =>
    watchEntries(plan, { ...options, now: () => new Date() }),

  /** Rejects where its script cannot be loaded. */
  runProbe: async (options: { readonly onProgress: Progress }) =>
    (await loadProbe()).runProbe({ ...options, now: new Date(), memory: probeMemory }),

  readRestoredRows: () => readRestoredRows(plan),
  chooseReading: (options: Parameters<typeof chooseReading>[1]) => chooseReading(plan, options),

  readSubmissionStates: () => readSubmissionStates(plan),
  submitEntries: (options: WithProgress<SubmitOptions>) =>
    submitEntries(plan, { ...options, now: new Date() }),
  changeSubmissions: (options: Untimed<SubmissionChangeOptions>) =>
    changeSubmissions(plan, { ...options, now: new Date() }),

  ...collectOperations(plan),
});

export type PlanOperations = ReturnType<typeof planOperations>;

/** The clock is ours. */
type Untimed<Options> = Omit<Options, "now" | "today">;
/** And the pane is told how far it is. */
type WithProgress<Options> = Untimed<Options> & { readonly onProgress: Progress };
