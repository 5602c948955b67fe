import type { FiscalYear } from "../../plan/fiscalYear";
import type { Inserted } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** テンプレート挿入 */
export const insertPlan: RequestDefinition<{ readonly reportingYear: FiscalYear }, Inserted> = {
  doing: { ja: "テンプレートを挿入しています", en: "Inserting the template" },
  steps: ["reading", "building", "finishing"],
  changesWorkbook: true,
  run: (operations, { reportingYear }, { language, onProgress }) =>
    operations.insertPlan({ reportingYear, language, onProgress }),
  reduce: (state, result) => ({
    ...state,
    report: null,
    history: [],
    message: { kind: "inserted", ...result },
  }),
};
