import { foldEntries, type Entries } from "../../entries/entries";
import { isBlank } from "../../entries/owedEntries";
import { type Submission } from "../../entries/submission";
import { changesSince, confirmedCells, submissionCells } from "../../entries/submittedEntries";
import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { alteredSubmissions } from "../condition/alteredSubmissions";
import { refuse, type Outcome } from "../outcome";
import { localTime } from "../planInfo";
import { readingOf } from "../reading/readEntries";
import { nextSubmissionNumber } from "../reading/readSubmissions";
import { chosenYear } from "../reading/reportingYear";
import { noPlan, surveyWorkbook, type Survey, tablesLost } from "../reading/survey";
import { runExcel } from "../runExcel";
import { wholeCity, type SubmissionRow } from "../template/submissionSheets";
import { showAllRows } from "../writing/allRows";
import { protectionOptions } from "../writing/build";
import { newSheets } from "../writing/removeNew";
import { syncUnprotected } from "../writing/unprotected";
import { placeCells, queueLocked } from "./lockEntries";
import { officesIn, type SubmissionScope } from "./submit";
import { prepareSubmission } from "./writeSubmission";

export interface SubmissionChangeOptions {
  readonly scope: SubmissionScope;
  readonly to: "差戻し" | "確定";
  /** Name of whoever sends back or confirms, as typed. */
  readonly by: string;
  readonly note?: string;
  readonly now: Date;
}

/**
 * Sends a department's report of the workbook's 対象年度 back, or confirms it. 提出 may become 差戻し or
 * 確定, 確定 may become 差戻し. 確定 locks all cells of the report. It is refused where one of them
 * differs from what was submitted, for it would be locked as nobody submitted it, and where what was
 * submitted does not stand in 提出内容 any more as its digest has it. 差戻し opens the cells again. For
 * 全庁 the same is asked of every leading department: all must have submitted, by themselves or with
 * 全庁, and those that are confirmed already stay so. One read and one write.
 */
export const changeSubmission = (
  plan: Plan,
  options: SubmissionChangeOptions,
): Promise<Outcome<object>> =>
  runExcel<object>(async (context) => {
    const { to } = options;
    const by = options.by.trim();
    if (isBlank(by)) return refuse("no-submitter");
    const whom = officesIn(plan, options.scope);
    if (!whom.ok) return whom;

    const survey = await surveyWorkbook(context, plan, { contents: true });
    const refusal = noPlan(plan, survey) ?? tablesLost(survey);
    if (refusal) return refusal;
    if (survey.readOnly) return refuse("read-only");
    const year = chosenYear(plan, survey);
    if (year === null) return refuse("unknown-year", survey.reportingYear?.text ?? "");

    const reading = readingOf(plan, survey);
    const entries = foldEntries(plan, reading);
    const reports = whom.offices.map((office) => ({
      office,
      submission: reading.submissions.find((s) => s.year === year && s.department === office),
    }));
    const altered = to === "確定" ? await alteredSubmissions(survey, reading.submissions) : [];
    const refused = whyNot(plan, entries, reports, to, altered);
    if (refused) return refused;

    const submissions = reports.map(({ submission }) => submission!);
    const cells = cellsToChange(plan, reading.submissions, submissions, to);
    const changed = placeCells(survey, cells);
    const write = prepareSubmission(plan, survey, {
      event: eventOf(plan, survey, year, whom.department, { ...options, by }),
      entries: [],
    });
    if (!write.ok) return write;
    const open = changed.filter(({ sheet }) => !sheet.protected);
    const shown = await showAllRows(context, survey, [
      ...cells.map(({ table }) => table),
      "PlanSubmissions",
    ]);
    if (!shown.ok) return shown;
    // The event comes last: what breaks off before it can simply be done again.
    return syncUnprotected(
      context,
      [...new Set([...changed.map(({ sheet }) => sheet), ...write.sheets])],
      () => {
        queueLocked(context, changed, to === "確定");
        // Locked says nothing on a sheet that is not protected.
        if (to === "確定")
          for (const { sheet } of open)
            context.workbook.worksheets.getItem(sheet.id).protection.protect(protectionOptions);
        write.queue(context, newSheets(context));
      },
    );
  });

function whyNot(
  plan: Plan,
  entries: Entries,
  reports: readonly { readonly office: string; readonly submission: Submission | undefined }[],
  to: "差戻し" | "確定",
  altered: readonly number[],
): ReturnType<typeof refuse> | null {
  for (const { office, submission } of reports) {
    if (!submission || submission.state === "差戻し") return refuse("not-submitted", office);
    if (to === "差戻し" || submission.state === "確定") continue;
    if (altered.includes(submission.no)) return refuse("submission-altered", office);
    if (changesSince(plan, submission, entries).length > 0)
      return refuse("changed-since-submission", office);
  }
  const isDone = to === "確定" && reports.every(({ submission }) => submission!.state === "確定");
  if (!isDone) return null;
  return refuse("already-confirmed", reports.length === 1 ? reports[0]!.office : wholeCity);
}

/**
 * To lock: all cells of the reports. To open: those that no other confirmed report has, also where the
 * state is 提出, for a 確定 that broke off may have locked them.
 */
function cellsToChange(
  plan: Plan,
  all: readonly Submission[],
  reports: readonly Submission[],
  to: "差戻し" | "確定",
) {
  const cells = reports
    .filter(({ state }) => state !== to)
    .flatMap(({ year, department }) => submissionCells(plan, year, department));
  if (to === "確定") return cells;
  const staysLocked = confirmedCells(
    plan,
    all.filter((submission) => !reports.includes(submission)),
  );
  return cells.filter((cell) => !staysLocked(cell));
}

const eventOf = (
  plan: Plan,
  survey: Survey,
  year: FiscalYear,
  department: string | null,
  { to, by, note = "", now }: SubmissionChangeOptions,
): SubmissionRow => ({
  番号: nextSubmissionNumber(survey),
  対象年度: yearLabel(year),
  部署: department ?? wholeCity,
  状態: to,
  担当者: by,
  日時: localTime(now),
  定義の版: plan.version,
  備考: note,
});
