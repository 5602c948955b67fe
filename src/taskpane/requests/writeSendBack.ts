import type { Checked } from "../../workbook";
import { sendBackLetter } from "../collect/letters";
import { scopeOf } from "../state/role";
import type { RequestDefinition } from "./definition";

interface Given {
  readonly department: string;
  /** Why it is sent back. */
  readonly note: string;
}

/** 差戻しの文面: the reason, and what a check of the department's report finds now. */
export const writeSendBack: RequestDefinition<Given, Checked> = {
  doing: { ja: "差戻しの文面を作っています", en: "Writing why it is sent back" },
  needsAllWritten: true,
  run: (operations, { department }, { onProgress }) =>
    operations.checkPlan({
      ...{ scope: scopeOf({ kind: "department", department }), language: "ja", onProgress },
    }),
  reduce: (state, { reportingYear, findings }, report) => ({
    ...state,
    collecting: {
      ...state.collecting,
      letter: {
        department: report.department,
        kind: "sendBack",
        text: sendBackLetter(reportingYear, report, findings),
      },
    },
  }),
};
