import type { Master } from "../../collect/returned";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { findingNotes } from "../check/findingNotes";
import { refuse, type Outcome } from "../outcome";
import { placesOf, readingOf, type FindPlace } from "../reading/readEntries";
import { chosenYear } from "../reading/reportingYear";
import { noPlan, statusTables, surveyWorkbook, tablesLost } from "../reading/survey";
import { runExcel } from "../runExcel";
import { collectTables, readHandOuts, readImports } from "./readImports";

export interface MasterRead {
  readonly master: Master;
  /** The workbook's 対象年度. */
  readonly reportingYear: FiscalYear;
  /** Where its cells stand. */
  readonly placeOf: FindPlace;
}

/** What 取りまとめ compares returned files with. One read. Refuses in a department's copy. */
export const readMaster = (plan: Plan): Promise<Outcome<MasterRead>> =>
  runExcel<MasterRead>(async (context) => {
    const survey = await surveyWorkbook(context, plan, {
      contents: [...statusTables, ...collectTables],
    });
    const refusal = noPlan(plan, survey) ?? tablesLost(survey);
    if (refusal) return refusal;
    if (survey.handOut) return refuse("in-copy", survey.handOut.department);
    const reportingYear = chosenYear(plan, survey);
    if (reportingYear === null) return refuse("unknown-year", survey.reportingYear?.text ?? "");
    return {
      ok: true,
      reportingYear,
      placeOf: placesOf(survey),
      master: {
        planId: plan.id,
        definitionVersion: survey.info?.definitionVersion ?? plan.version,
        reading: readingOf(plan, survey),
        handOuts: readHandOuts(survey),
        imports: await readImports(survey),
        notes: findingNotes(plan, survey),
        closedYears: new Set(),
      },
    };
  });
