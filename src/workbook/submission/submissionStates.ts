import { checkEntries } from "../../check/check";
import { foldEntries, type Entries } from "../../entries/entries";
import { entryProgress, type EntryProgress } from "../../entries/owedTexts";
import { planRow } from "../../entries/rows";
import type { SubmissionState } from "../../entries/submission";
import { changesSince } from "../../entries/submittedEntries";
import type { FiscalYear } from "../../plan/fiscalYear";
import { itemsOf, leadOffices, leadOfficeOf } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { refuse, type Outcome } from "../outcome";
import { readingOf } from "../reading/readEntries";
import { chosenYear, latestYear } from "../reading/reportingYear";
import { noPlan, surveyWorkbook, tablesLost } from "../reading/survey";
import { runExcel } from "../runExcel";

/** How far a department's report of the reporting year is, and what has become of it. */
export interface DepartmentSubmission {
  readonly department: string;
  readonly state: "未提出" | SubmissionState;
  /** When the state was reached, `2026-11-22 09:30`; null for 未提出. */
  readonly at: string | null;
  /** Who submitted, took in, sent back or confirmed. */
  readonly by: string | null;
  /** Why it was sent back; "" for none. */
  readonly note: string;
  /** Cells that differ from what was submitted; of 取込 nothing was. */
  readonly changed: number;
  readonly progress: EntryProgress;
  /** Errors among its entries. */
  readonly errors: number;
}

export interface SubmissionList {
  readonly reportingYear: FiscalYear;
  /** Those that lead items, in the plan's order. */
  readonly departments: readonly DepartmentSubmission[];
}

/** 進み具合: the leading departments' reports of the workbook's 対象年度. One read. */
export const readSubmissionStates = (plan: Plan): Promise<Outcome<SubmissionList>> =>
  runExcel<SubmissionList>(async (context) => {
    const survey = await surveyWorkbook(context, plan, { contents: true });
    const refusal = noPlan(plan, survey) ?? tablesLost(survey);
    if (refusal) return refusal;
    const year = chosenYear(plan, survey);
    if (year === null && survey.reportingYear)
      return refuse("unknown-year", survey.reportingYear.text);
    const reportingYear = year ?? latestYear(plan, survey) ?? plan.fiscalYears[0]!;

    const reading = readingOf(plan, survey);
    const entries = foldEntries(plan, reading);
    const errorsOf = entryErrors(plan, entries, reportingYear);
    return {
      ok: true,
      reportingYear,
      departments: leadOffices(plan).map((department): DepartmentSubmission => {
        const filled = {
          progress: entryProgress(plan, entries, reportingYear, itemsOf(plan, department)),
          errors: errorsOf.get(department) ?? 0,
        };
        const submission = reading.submissions.find(
          (s) => s.year === reportingYear && s.department === department,
        );
        if (!submission)
          return {
            department,
            state: "未提出",
            at: null,
            by: null,
            note: "",
            changed: 0,
            ...filled,
          };
        const { state, at, by, note } = submission;
        // A cell that is gone is no change of what was submitted: the check tells it.
        const changed =
          state === "取込"
            ? []
            : changesSince(plan, submission, entries).filter(
                ({ table, key, column }) => entries.cell(table, key, column) !== undefined,
              );
        return { department, state, at, by, note, changed: changed.length, ...filled };
      }),
    };
  });

/** Errors of entries by the office that leads their item. */
function entryErrors(plan: Plan, entries: Entries, reportingYear: FiscalYear): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, table, key } of checkEntries(plan, entries, {
    ...{ reportingYear, scope: { kind: "all" } },
  })) {
    const item = table !== null && key !== null && planRow(plan, table, key)?.item;
    if (severity !== "error" || !item) continue;
    const office = leadOfficeOf(plan, item);
    counts.set(office, (counts.get(office) ?? 0) + 1);
  }
  return counts;
}
