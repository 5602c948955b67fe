import { checkEntries } from "../../check/check";
import type { Scope } from "../../check/finding";
import { countSeverities } from "../../check/severity";
import { foldEntries } from "../../entries/entries";
import { entryProgress, type EntryProgress } from "../../entries/owedTexts";
import { isReportedBy } from "../../entries/reporter";
import type { SubmissionState } from "../../entries/submission";
import { changesSince } from "../../entries/submittedEntries";
import type { FiscalYear } from "../../plan/fiscalYear";
import { reportingOffices } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { readForCheck } from "../check/check";
import { refuse, type Outcome } from "../outcome";
import { chosenYear, latestYear } from "../reading/reportingYear";
import { tablesLost } from "../reading/survey";
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
  /**
   * As its own 入力チェック counts them, which stop its submission: damage to the workbook as a whole
   * counts for each department.
   */
  readonly errors: number;
}

export interface SubmissionList {
  readonly reportingYear: FiscalYear;
  /** Those that report something, in the plan's order. */
  readonly departments: readonly DepartmentSubmission[];
}

const scopeOf = (department: string): Scope => ({
  kind: "department",
  department,
  related: false,
});

/** 進み具合: the departments' reports of the workbook's 対象年度. One read. */
export const readSubmissionStates = (plan: Plan): Promise<Outcome<SubmissionList>> =>
  runExcel<SubmissionList>(async (context) => {
    // What is read of the template's condition is the same whichever department is meant.
    const read = await readForCheck(context, plan, scopeOf(reportingOffices(plan)[0]!));
    if (!read.ok) return read;
    const { survey, reading } = read;
    const refusal = tablesLost(survey);
    if (refusal) return refusal;
    const year = chosenYear(plan, survey);
    if (year === null && survey.reportingYear)
      return refuse("unknown-year", survey.reportingYear.text);
    const reportingYear = year ?? latestYear(plan, survey) ?? plan.fiscalYears[0]!;

    const entries = foldEntries(plan, reading);
    return {
      ok: true,
      reportingYear,
      departments: reportingOffices(plan).map((department): DepartmentSubmission => {
        const scope = scopeOf(department);
        const filled = {
          progress: entryProgress(plan, entries, reportingYear, isReportedBy(plan, department)),
          errors: countSeverities(checkEntries(plan, entries, { reportingYear, scope })).error,
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
