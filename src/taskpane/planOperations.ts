import { leadOffices } from "../plan/office";
import type { Plan } from "../plan/plan";
import {
  applyProposals,
  buildItemSheets,
  changeSubmissions,
  checkPlan,
  chooseReading,
  goToCell,
  goToSheet,
  insertPlan,
  loadProbe,
  proposeProgress,
  readPlanState,
  readRestoredRows,
  readSubmissionStates,
  recalculatePlan,
  repairPlan,
  submitEntries,
  suggestStatuses,
  takeBack,
  watchEntries,
  type ProbeInterim,
} from "../workbook";
import type { PlanOperations } from "./operations";
import { recall, remember } from "./remembered";

const probeMemory = {
  recall: () => recall("probe") as ProbeInterim | null,
  remember: (interim: ProbeInterim | null) => remember("probe", interim),
};

/**
 * The pane's operations on the open workbook, for one plan and by this PC's clock: with the rules and the
 * template in a script of its own, which `workbookOperations.ts` loads.
 */
export const planOperations = (plan: Plan): PlanOperations => ({
  readState: () => readPlanState(plan),
  insert: (options) => insertPlan(plan, { ...options, today: new Date() }),
  repair: (options) => repairPlan(plan, { ...options, today: new Date() }),
  check: (options) => checkPlan(plan, { ...options, now: new Date() }),
  recalculate: (options) => recalculatePlan(plan, { ...options, now: new Date() }),
  buildItemSheets: (options) => buildItemSheets(plan, { ...options, now: new Date() }),
  goToCell: (place) => goToCell(place),
  goToSheet: (role) => goToSheet(plan, role),

  applyProposals: (proposals) => applyProposals(plan, proposals),
  takeBack: (record) => takeBack(plan, record),
  proposeProgress: (options) => proposeProgress(plan, { ...options, now: new Date() }),
  suggestStatuses: (options) => suggestStatuses(plan, { ...options, now: new Date() }),
  watchEntries: (options) => watchEntries(plan, { ...options, now: () => new Date() }),

  probe: async (options) =>
    (await loadProbe()).runProbe({ ...options, now: new Date(), memory: probeMemory }),

  readRestoredRows: () => readRestoredRows(plan),
  chooseReading: (options) => chooseReading(plan, options),

  readSubmissionStates: () => readSubmissionStates(plan),
  submit: (options) => submitEntries(plan, { ...options, now: new Date() }),
  changeSubmission: ({ scope, ...options }) =>
    changeSubmissions(plan, {
      ...options,
      reports: (scope === "all" ? leadOffices(plan) : [scope]).map((department) => ({
        department,
      })),
      now: new Date(),
    }),
});
