import type { Plan } from "../plan/plan";
import { readPlanState, refuse, type Outcome } from "../workbook";
import type { PlanOperations } from "./operations";

/**
 * The pane's operations on the open workbook. What the first view asks is here; all others come with the
 * rules and the template in a script of its own, so that the pane answers before that is there.
 */
export function workbookOperations(plan: Plan): PlanOperations {
  let loaded: Promise<PlanOperations> | null = null;
  const load = (): Promise<PlanOperations> => {
    loaded ??= import(/* webpackChunkName: "operations" */ "./planOperations").then(
      ({ planOperations }) => planOperations(plan),
    );
    // The next press tries again.
    loaded.catch(() => (loaded = null));
    return loaded;
  };
  const later =
    <Options extends readonly unknown[], Result>(
      operation: (of: PlanOperations) => (...options: Options) => Promise<Outcome<Result>>,
    ) =>
    async (...options: Options): Promise<Outcome<Result>> => {
      const operations = await load().catch(() => null);
      return operations ? operation(operations)(...options) : refuse("script-missing");
    };
  return {
    readState: () => {
      // While Excel answers.
      void load().catch(() => undefined);
      return readPlanState(plan);
    },
    insert: later((of) => of.insert),
    repair: later((of) => of.repair),
    check: later((of) => of.check),
    recalculate: later((of) => of.recalculate),
    buildItemSheets: later((of) => of.buildItemSheets),
    goToCell: later((of) => of.goToCell),
    goToSheet: later((of) => of.goToSheet),
    applyProposals: later((of) => of.applyProposals),
    takeBack: later((of) => of.takeBack),
    proposeProgress: later((of) => of.proposeProgress),
    suggestStatuses: later((of) => of.suggestStatuses),
    watchEntries: later((of) => of.watchEntries),
    probe: later((of) => of.probe),
    readRestoredRows: later((of) => of.readRestoredRows),
    chooseReading: later((of) => of.chooseReading),
    readSubmissionStates: later((of) => of.readSubmissionStates),
    submit: later((of) => of.submit),
    changeSubmission: later((of) => of.changeSubmission),
  };
}
