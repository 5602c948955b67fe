import { foldEntries, type Entries } from "../../entries/entries";
import { isBlank } from "../../entries/owedEntries";
import { type Submission } from "../../entries/submission";
import { changesSince, confirmedCells, submissionCells } from "../../entries/submittedEntries";
import { yearLabel } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { alteredSubmissions } from "../condition/alteredSubmissions";
import { refuse, type Outcome, type Refusal } from "../outcome";
import { localTime } from "../planInfo";
import { readingOf } from "../reading/readEntries";
import { nextSubmissionNumber } from "../reading/readSubmissions";
import { chosenYear } from "../reading/reportingYear";
import { noPlan, surveyWorkbook, tablesLost } from "../reading/survey";
import { runExcel } from "../runExcel";
import { showAllRows } from "../writing/allRows";
import { protectionOptions } from "../writing/build";
import { newSheets } from "../writing/removeNew";
import { syncUnprotected } from "../writing/unprotected";
import { placeCells, queueLocked } from "./lockEntries";
import { officesIn } from "./submit";
import type { DepartmentSubmission } from "./submissionStates";
import { prepareRecords } from "../records/writeRecords";

export interface SubmissionChangeOptions {
  /** Departments that report something, each with the state the user saw, if one was shown. */
  readonly reports: readonly SeenReport[];
  readonly to: "差戻し" | "確定";
  /** Name of whoever sends back or confirms, as typed. */
  readonly by: string;
  /** Why: for 差戻し there has to be one, and its clerk reads it. */
  readonly note?: string;
  readonly now: Date;
}

export interface SeenReport {
  readonly department: string;
  readonly seen?: { readonly state: DepartmentSubmission["state"]; readonly at: string | null };
}

export interface SubmissionsChanged {
  readonly changed: readonly string[];
  /** Left as they were, each with why. */
  readonly skipped: readonly { readonly department: string; readonly refusal: Refusal }[];
}

/**
 * Sends departments' reports of the workbook's 対象年度 back, or confirms them. 提出 may become 差戻し
 * or 確定, 取込 and 確定 may become 差戻し. 確定 locks all cells of the report. It is not done where one of them
 * differs from what was submitted, for it would be locked as nobody submitted it, and where what was
 * submitted does not stand in 提出内容 any more as its digest has it. 差戻し opens the cells again. A
 * report that is not as it was seen, because a colleague was quicker, is left alone: the others go on,
 * and what came of each is told. Where one alone is asked for, why it cannot be is the refusal. One read
 * and one write.
 */
export const changeSubmissions = (
  plan: Plan,
  options: SubmissionChangeOptions,
): Promise<Outcome<SubmissionsChanged>> =>
  runExcel<SubmissionsChanged>(async (context) => {
    const { to } = options;
    const by = options.by.trim();
    const note = (options.note ?? "").trim();
    if (isBlank(by)) return refuse("no-submitter");
    if (to === "差戻し" && isBlank(note)) return refuse("no-reason");
    const asked = askedFor(plan, options.reports);
    if (!asked.ok) return asked;

    const survey = await surveyWorkbook(context, plan, { contents: true });
    const refusal = noPlan(plan, survey) ?? tablesLost(survey);
    if (refusal) return refusal;
    if (survey.readOnly) return refuse("read-only");
    if (survey.handOut) return refuse("in-copy", survey.handOut.department);
    const year = chosenYear(plan, survey);
    if (year === null) return refuse("unknown-year", survey.reportingYear?.text ?? "");

    const reading = readingOf(plan, survey);
    const entries = foldEntries(plan, reading);
    const altered = to === "確定" ? await alteredSubmissions(survey, reading.submissions) : [];
    const submissions: Submission[] = [];
    const skipped: { department: string; refusal: Refusal }[] = [];
    for (const report of asked.reports) {
      const submission = reading.submissions.find(
        (s) => s.year === year && s.department === report.department,
      );
      const refused = whyNot(plan, entries, report, submission, to, altered);
      if (refused) skipped.push({ department: report.department, refusal: refused.refusal });
      else submissions.push(submission!);
    }
    const [alone] = skipped;
    if (alone && asked.reports.length === 1) return { ok: false, refusal: alone.refusal };
    const changedDepartments = submissions.map(({ department }) => department!);
    if (submissions.length === 0) return { ok: true, changed: [], skipped };

    const cells = cellsToChange(plan, reading.submissions, submissions, to);
    const changed = placeCells(plan, survey, cells);
    const first = nextSubmissionNumber(survey);
    const write = prepareRecords(plan, survey, {
      PlanSubmissions: changedDepartments.map((department, i) => ({
        番号: first + i,
        対象年度: yearLabel(year),
        部署: department,
        状態: to,
        担当者: by,
        日時: localTime(options.now),
        定義の版: plan.version,
        備考: note,
      })),
    });
    if (!write.ok) return write;
    const sheets = [...new Set(changed.map(({ sheet }) => sheet))];
    const shown = await showAllRows(context, survey, [
      ...cells.map(({ table }) => table),
      "PlanSubmissions",
    ]);
    if (!shown.ok) return shown;
    // The events come last: what breaks off before them can simply be done again.
    const written = await syncUnprotected(
      context,
      [...new Set([...sheets, ...write.sheets])],
      () => {
        queueLocked(context, survey, changed, to === "確定");
        // Locked says nothing on a sheet that is not protected.
        if (to === "確定")
          for (const { id } of sheets.filter((sheet) => !sheet.protected))
            context.workbook.worksheets.getItem(id).protection.protect(protectionOptions);
        write.queue(context, newSheets(context));
      },
    );
    return written.ok ? { ok: true, changed: changedDepartments, skipped } : written;
  });

/** Each department once, under its own name. Refuses one that reports nothing. */
function askedFor(
  plan: Plan,
  reports: readonly SeenReport[],
): Outcome<{ readonly reports: readonly SeenReport[] }> {
  const asked = new Map<string, SeenReport>();
  for (const { department: name, seen } of reports) {
    const whom = officesIn(plan, name);
    if (!whom.ok) return whom;
    for (const department of whom.offices)
      asked.set(department, { department, ...(seen && { seen }) });
  }
  return { ok: true, reports: [...asked.values()] };
}

function whyNot(
  plan: Plan,
  entries: Entries,
  { department, seen }: SeenReport,
  submission: Submission | undefined,
  to: "差戻し" | "確定",
  altered: readonly number[],
): ReturnType<typeof refuse> | null {
  const { state, at } = submission ?? { state: "未提出" as const, at: null };
  if (seen && (seen.state !== state || seen.at !== at))
    return refuse("report-changed", `${department}（${state}${at === null ? "" : ` ${at}`}）`);
  if (!submission || state === "未提出" || state === "差戻し")
    return refuse("not-submitted", department);
  if (to === "差戻し") return null;
  if (state === "確定") return refuse("already-confirmed", department);
  if (state === "取込") return refuse("not-submitted", department);
  if (altered.includes(submission.no)) return refuse("submission-altered", department);
  if (changesSince(plan, submission, entries).length > 0)
    return refuse("changed-since-submission", department);
  return null;
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
