import { foldEntries } from "../../entries/entries";
import { changesSince } from "../../entries/submittedEntries";
import { leadOffices } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { refuse, type Outcome } from "../outcome";
import { readingOf } from "../reading/readEntries";
import { submissionEvents } from "../reading/readSubmissions";
import { chosenYear, latestYear } from "../reading/reportingYear";
import { noPlan, surveyWorkbook, tablesLost } from "../reading/survey";
import { runExcel } from "../runExcel";
import type { DepartmentSubmission, SubmissionList } from "./submit";

/**
 * How the leading departments' reports of the workbook's 対象年度 stand, in the plan's order. 全庁 comes
 * last where a submission was ever made for it; its state is that of all departments: 確定, 提出 or
 * 差戻し where they agree, 提出 where some of them are confirmed already, 差戻し where one was sent back.
 * One read.
 */
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
    const submissions = reading.submissions.filter((s) => s.year === reportingYear);
    const departments = leadOffices(plan).map((department): DepartmentSubmission => {
      const submission = submissions.find((s) => s.department === department);
      if (!submission) return { department, state: "未提出", at: null, by: null, changed: 0 };
      const { state, at, by } = submission;
      // A cell that is gone is no change of what was submitted: the check tells it.
      const changed = changesSince(plan, submission, entries).filter(
        ({ table, key, column }) => entries.cell(table, key, column) !== undefined,
      );
      return { department, state, at, by, changed: changed.length };
    });
    const whole = submissionEvents(plan, survey)
      .filter((event) => event.year === reportingYear && event.isWholeCity)
      .at(-1);
    return {
      ok: true,
      reportingYear,
      departments: whole ? [...departments, wholeCityOf(departments, whole)] : departments,
    };
  });

function wholeCityOf(
  departments: readonly DepartmentSubmission[],
  { at, by }: { readonly at: string; readonly by: string },
): DepartmentSubmission {
  const states = departments.map(({ state }) => state);
  const order = ["未提出", "差戻し", "提出", "確定"] as const;
  return {
    department: null,
    // The report of the whole city has come as far as the department that has come least far.
    state: order.find((state) => states.includes(state))!,
    ...{ at, by },
    changed: departments.reduce((sum, { changed }) => sum + changed, 0),
  };
}
