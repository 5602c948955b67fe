import type { Scope } from "../../check/finding";
import { stopping } from "../../check/severity";
import { foldEntries } from "../../entries/entries";
import { isBlank } from "../../entries/owedEntries";
import { reporterOf } from "../../entries/reporter";
import type { Submission } from "../../entries/submission";
import { canonicalText, entriesToSubmit } from "../../entries/submittedEntries";
import { yearLabel } from "../../plan/fiscalYear";
import { reportingOffices, officeOf } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import {
  checkWhatWasRead,
  findingsSheetOf,
  readForCheck,
  writeFindings,
  type Checked,
  type ReadForCheck,
} from "../check/check";
import { inLanguage, refuse, type Language, type Outcome } from "../outcome";
import { localTime } from "../planInfo";
import type { Progress } from "../progress";
import { nextSubmissionNumber } from "../reading/readSubmissions";
import { runExcel } from "../runExcel";
import { entryRows } from "../records/entryRows";
import { sendRecords } from "../records/sendRecords";
import { prepareRecords } from "../records/writeRecords";
import { sha256 } from "../sha256";
import { wholeCity, type RecordRow } from "../template/recordSheets";
import { showAllRows } from "../writing/allRows";
import { cosmeticWarnings } from "../writing/cosmetics";
import { syncStages } from "../writing/unprotected";

/** 提出: made, or refused because errors are left or entries are missing; both with what the check before it found. */
export interface Submitted {
  readonly kind: "submitted" | "errorsLeft";
  readonly checked: Checked;
  /** Of the row in 提出記録; null when refused. */
  readonly submission: {
    readonly department: string | null;
    readonly at: string;
    readonly digest: string;
    readonly entries: number;
    /** Japanese sentences about what could not be done but harms nothing. */
    readonly warnings: readonly string[];
  } | null;
}

/** All departments, or one that reports something. */
export type SubmissionScope = "all" | (string & {});

export interface SubmitOptions {
  readonly scope: SubmissionScope;
  /** Name of whoever submits, as typed. */
  readonly submittedBy: string;
  readonly now: Date;
  readonly language?: Language;
  readonly onProgress?: Progress;
}

/**
 * 提出: checks the entries of the workbook's 対象年度 as `checkPlan` does; where errors are left or
 * entries missing, only the findings are written; else the entries and a row in 提出記録 too. A report that is submitted may be
 * submitted again; one that is 確定 has to be sent back first. One read and one write.
 */
export const submitEntries = (plan: Plan, options: SubmitOptions): Promise<Outcome<Submitted>> =>
  runExcel<Submitted>((context) => submitBeside(context, plan, options, []));

/** `unlisted`: names of sheets that Excel does not list. */
async function submitBeside(
  context: Excel.RequestContext,
  plan: Plan,
  options: SubmitOptions,
  unlisted: readonly string[],
): Promise<Outcome<Submitted>> {
  const progress = options.onProgress ?? (() => undefined);
  const by = options.submittedBy.trim();
  if (isBlank(by)) return refuse("no-submitter");
  const whom = officesIn(plan, options.scope);
  if (!whom.ok) return whom;
  const { offices, department } = whom;

  progress("reading");
  const scope: Scope =
    department === null ? { kind: "all" } : { kind: "department", department, related: false };
  const read = await readForCheck(context, plan, scope);
  if (!read.ok) return read;
  const { survey } = read;
  if (survey.readOnly) return refuse("read-only");
  const { handOut } = survey;
  if (handOut && department !== handOut.department) return refuse("own-copy", handOut.department);

  progress("checking");
  const check = (of: ReadForCheck) =>
    checkWhatWasRead(plan, of, { ...options, scope, everyOwedEntry: true });
  const before = check(read);
  const year = before.checked.reportingYear;
  if (handOut && year !== handOut.year) return refuse("own-copy", handOut.department);
  // Where none is chosen, the year checked is a guess, and no report of it is meant.
  const { submissions, reportingYear } = read.reading;
  const earlier = submissions.filter(
    (submission) =>
      submission.year === reportingYear && offices.includes(submission.department ?? ""),
  );
  const confirmed = earlier.find(({ state }) => state === "確定");
  if (confirmed) return refuse("submission-confirmed", confirmed.department ?? wholeCity);
  if (stopping(before.checked.counts) > 0) {
    const written = await writeFindings(context, survey, before, progress);
    if (!written.ok) return written;
    return { ok: true, kind: "errorsLeft", checked: before.checked, submission: null };
  }

  // Against what is being submitted nothing has changed: that is what the findings should say.
  const after =
    earlier.length === 0 ? before : check({ ...read, reading: without(read.reading, earlier) });
  const entries = entriesToSubmit(plan, foldEntries(plan, read.reading), year, department);
  const digest = await sha256(canonicalText(entries));
  const at = localTime(options.now);
  const no = nextSubmissionNumber(survey);
  const { counts } = after.checked;
  const event: RecordRow<"PlanSubmissions"> = {
    番号: no,
    対象年度: yearLabel(year),
    部署: department ?? wholeCity,
    状態: "提出",
    担当者: by,
    日時: at,
    エラー: counts.error,
    警告: counts.warning,
    情報: counts.info,
    記入数: entries.length,
    ダイジェスト: digest,
    定義の版: plan.version,
  };
  const rows = {
    PlanSubmissions: [event],
    SubmittedEntries: entryRows(entries, no, year, ({ table, key }) =>
      reporterOf(plan, table, key)!,
    ),
  };
  const write = prepareRecords(plan, survey, rows, unlisted);
  if (!write.ok) return write;

  progress("writing");
  const shown = await showAllRows(context, survey, ["CheckFindings", ...write.tables]);
  if (!shown.ok) return shown;
  const queueFindings = () => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    if (!after.isShown) after.queue(context);
  };
  const sent = await sendRecords(context, survey, unlisted, (stagesOf) =>
    syncStages(context, [
      { sheets: findingsSheetOf(survey), queue: queueFindings },
      ...stagesOf(write),
    ]),
  );
  if (!sent.ok) return sent;
  if (sent.taken !== null) return submitBeside(context, plan, options, [...unlisted, sent.taken]);
  return {
    ok: true,
    kind: "submitted",
    checked: after.checked,
    submission: {
      department,
      at,
      digest,
      entries: entries.length,
      warnings: inLanguage(cosmeticWarnings(sent.leftOut, null), options.language),
    },
  };
}

/** The offices a scope covers; `department` is null for all. Refuses one that reports nothing. */
export function officesIn(
  plan: Plan,
  scope: SubmissionScope,
): Outcome<{ readonly offices: readonly string[]; readonly department: string | null }> {
  const offices = reportingOffices(plan);
  if (scope === "all") return { ok: true, offices, department: null };
  if (!plan.departments.some(({ name }) => name === scope))
    return refuse("unknown-department", scope);
  const department = officeOf(plan, scope);
  return department !== null && offices.includes(department)
    ? { ok: true, offices: [department], department }
    : refuse("owes-nothing", scope);
}

const without = (
  reading: ReadForCheck["reading"],
  gone: readonly Submission[],
): ReadForCheck["reading"] => ({
  ...reading,
  submissions: reading.submissions.filter((submission) => !gone.includes(submission)),
});
