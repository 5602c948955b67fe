import type { FiscalYear } from "../../plan/fiscalYear";
import type { Recalculated } from "../../workbook";
import { withYear } from "../state/results";
import type { RequestDefinition } from "./definition";

interface Given {
  /** Sets 対象年度 first. */
  readonly reportingYear?: FiscalYear;
}

/** 集計更新 */
export const recalculatePlan: RequestDefinition<Given, Recalculated> = {
  doing: { ja: "集計を更新しています", en: "Updating the summary" },
  steps: ["reading", "checking", "writing"],
  needsAllWritten: true,
  run: (operations, { reportingYear }, { onProgress }) =>
    operations.recalculatePlan({
      ...(reportingYear === undefined ? {} : { reportingYear }),
      onProgress,
    }),
  // Another year is another year of the same view.
  reduce: (state, result, { reportingYear }) => ({
    ...withYear(state, result.reportingYear),
    recalculated: result,
    view: reportingYear === undefined ? "summary" : state.view,
  }),
};
