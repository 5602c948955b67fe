import type { PlanTable } from "../../entries/columns";
import { foldEntries } from "../../entries/entries";
import { owedEntries } from "../../entries/owedEntries";
import { owedTexts } from "../../entries/owedTexts";
import { reporterOf } from "../../entries/reporter";
import type { RowKey } from "../../entries/rows";
import { confirmedDepartments } from "../../entries/submittedEntries";
import { reportingOffices } from "../../plan/office";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { refuse, type Outcome } from "../outcome";
import { readingOf } from "../reading/readEntries";
import { chosenYear, latestYear } from "../reading/reportingYear";
import { noPlan, presentSheets, surveyWorkbook, tablesLost } from "../reading/survey";
import { runExcel } from "../runExcel";

/** What 配布 shows before anything is made. */
export interface HandOutOffer {
  readonly reportingYear: FiscalYear;
  /** Those that report something, in the plan's order. */
  readonly departments: readonly HandOutTarget[];
  /** Sheets that are none of the plan's: they come into no copy. */
  readonly leftOut: readonly string[];
}

interface HandOutTarget {
  readonly department: string;
  /** How many it owes for the year, made or not. */
  readonly entries: number;
  readonly texts: number;
  /** Its report of the year is 確定: of a copy nothing could be taken in before it is sent back. */
  readonly isConfirmed: boolean;
}

/** One read. Refused in a copy: what comes back from it would be nobody's. */
export const offerHandOut = (plan: Plan): Promise<Outcome<HandOutOffer>> =>
  runExcel<HandOutOffer>(async (context) => {
    const survey = await surveyWorkbook(context, plan, { contents: true });
    const refusal = noPlan(plan, survey) ?? tablesLost(survey);
    if (refusal) return refusal;
    if (survey.handOut) return refuse("in-copy", survey.handOut.department);
    const reportingYear =
      chosenYear(plan, survey) ?? latestYear(plan, survey) ?? plan.fiscalYears[0]!;
    const reading = readingOf(plan, survey);
    const entries = foldEntries(plan, reading);
    const closed = confirmedDepartments(reading.submissions, reportingYear);
    const reporters = (owed: readonly { readonly table: PlanTable; readonly key: RowKey }[]) =>
      owed.map(({ table, key }) => reporterOf(plan, table, key));
    const ofEntries = reporters(owedEntries(plan, entries, reportingYear));
    const ofTexts = reporters(owedTexts(plan, entries, reportingYear));
    const ours = new Set<string>(Object.values(presentSheets(survey)));
    return {
      ok: true,
      reportingYear,
      departments: reportingOffices(plan).flatMap((department) => {
        const count = (all: readonly (string | null)[]) =>
          all.filter((reporter) => reporter === department).length;
        const target = {
          department,
          entries: count(ofEntries),
          texts: count(ofTexts),
          isConfirmed: closed.has(department),
        };
        return target.entries + target.texts > 0 ? [target] : [];
      }),
      leftOut: survey.sheets.flatMap(({ name }) => (ours.has(name) ? [] : [name])),
    };
  });
