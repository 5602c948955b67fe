import { checkEntries, withoutUntouched } from "../../check/check";
import { withConfirmed } from "../../check/confirmed";
import type { Scope } from "../../check/finding";
import { rowsInScope } from "../../check/scope";
import { countSeverities, countsInWords, type SeverityCounts } from "../../check/severity";
import { foldEntries } from "../../entries/entries";
import { entryProgress, type EntryProgress } from "../../entries/owedTexts";
import type { WorkbookReading } from "../../entries/reading";
import { yearLabel, yearName, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { queueCondition } from "../condition/condition";
import { namesElsewhere } from "../condition/namesElsewhere";
import { refuse, type Language, type Outcome } from "../outcome";
import { localTime } from "../planInfo";
import type { Progress } from "../progress";
import { namesToHave, readingOf } from "../reading/readEntries";
import { queueOurNames, type Ours } from "../reading/ours";
import { chosenYear, usualReportingYear } from "../reading/reportingYear";
import {
  noPlan,
  surveyWith,
  type Survey,
  type SurveyOptions,
  type SurveySheet,
} from "../reading/survey";
import { runExcel } from "../runExcel";
import { showAllRows } from "../writing/allRows";
import { syncUnprotected } from "../writing/unprotected";
import { identityOf, notesOfFindings, rowsToShow, type Confirmations } from "./findingRows";
import { placeFindings, type PlacedFinding } from "./placeFindings";
import { isShown, queueFindings, type CheckSummary } from "./writeFindings";

export interface CheckOptions {
  readonly scope: Scope;
  /** Without one, the workbook's 対象年度; where 集計 is missing, the year staff usually report. */
  readonly reportingYear?: FiscalYear;
  /**
   * For 全庁: list also what departments owe that have entered nothing, beside the count that else
   * stands for it.
   */
  readonly everyOwedEntry?: boolean;
  readonly now: Date;
  readonly language?: Language;
  readonly onProgress?: Progress;
}

export interface Checked {
  readonly reportingYear: FiscalYear;
  /** All that was found, also what departments owe that one line of `findings` stands for. */
  readonly counts: SeverityCounts;
  /** Of the items in scope; nothing where the workbook's 対象年度 is none of the plan's. */
  readonly progress: EntryProgress;
  readonly findings: readonly PlacedFinding[];
}

/**
 * 入力チェック: reads the plan tables, holds the entries against the rules, and writes the findings
 * into チェック結果 if they are not those that stand there. One read and at most one write.
 */
export const checkPlan = (plan: Plan, options: CheckOptions): Promise<Outcome<Checked>> =>
  runExcel<Checked>(async (context) => {
    const progress = options.onProgress ?? (() => undefined);
    const unknown = unknownScope(plan, options);
    if (unknown) return unknown;

    progress("reading");
    const read = await readForCheck(context, plan, options.scope);
    if (!read.ok) return read;

    progress("checking");
    const result = checkWhatWasRead(plan, read, options);
    const written = await writeFindings(context, read.survey, result, progress);
    return written.ok ? { ok: true, ...result.checked } : written;
  });

/** Brings チェック結果 up to date, if it is not: at most one write. */
export async function writeFindings(
  context: Excel.RequestContext,
  survey: Survey,
  result: CheckResult,
  progress: Progress = () => undefined,
): Promise<Outcome<object>> {
  if (result.isShown) return { ok: true };
  progress("writing");
  const shown = await showAllRows(context, survey, ["CheckFindings"]);
  if (!shown.ok) return shown;
  return syncUnprotected(context, findingsSheetOf(survey), () => result.queue(context));
}

/** Why this scope or year cannot be checked; null when it can. */
export function unknownScope(
  plan: Plan,
  { scope, reportingYear }: Pick<CheckOptions, "scope" | "reportingYear">,
): ReturnType<typeof refuse> | null {
  if (
    scope.kind === "department" &&
    !plan.departments.some(({ name }) => name === scope.department)
  )
    return refuse("unknown-department", scope.department);
  if (reportingYear !== undefined && !plan.fiscalYears.includes(reportingYear))
    return refuse("unknown-year", yearLabel(reportingYear));
  return null;
}

/** All that a check looks at. */
export interface ReadForCheck {
  readonly survey: Survey;
  readonly reading: WorkbookReading;
  /** The first row below the findings in which something stands; null where there is none. */
  readonly underFindings: number | null;
}

/**
 * One round trip; one more where one of our tables was renamed, and one where a name does not stand where
 * it is to be found. Refuses where there is no plan. With a
 * scope also the condition of the template's own cells, as far as it concerns that scope. `queueMore`
 * as in `surveyWith`.
 */
export async function readForCheck(
  context: Excel.RequestContext,
  plan: Plan,
  scope?: Scope,
  queueMore: (ours: Ours) => void = () => undefined,
  contents: SurveyOptions["contents"] = true,
): Promise<Outcome<ReadForCheck>> {
  const {
    survey,
    more: { queued, under, ourNames },
  } = await surveyWith(context, plan, { contents }, (ours) => {
    queueMore(ours);
    return {
      queued: scope && queueCondition(context, ours, plan, scope),
      under: queueUnderFindings(ours),
      ourNames: queueOurNames(context, namesToHave),
    };
  });
  const refusal = noPlan(plan, survey);
  if (refusal) return refusal;
  const named = ourNames.read();
  const elsewhere = await namesElsewhere(context, plan, survey, named);
  const reading = readingOf(
    plan,
    survey,
    named,
    elsewhere.map(({ name }) => name),
  );
  const condition = (await queued?.read(survey, foldEntries(plan, reading))) ?? null;
  const underFindings = !under || under.isNullObject ? null : under.rowIndex;
  return { ok: true, survey, reading: { ...reading, condition }, underFindings };
}

/** What somebody wrote below the findings, which a table that grows would write over. */
function queueUnderFindings(ours: Ours): Excel.Range | null {
  const table = ours.table("CheckFindings")?.getRange();
  if (!table) return null;
  const last = table.getLastRow();
  const next = last.getOffsetRange(1, 0);
  const below = next.getResizedRange(10_000, 0);
  const used = below.getUsedRangeOrNullObject(true).load("rowIndex");
  // One answer is all that is asked of them: no reference to keep.
  for (const range of [table, last, next, below, used]) range.untrack();
  return used;
}

/** A check's findings, and how they get into チェック結果. */
export interface CheckResult {
  readonly checked: Checked;
  /** チェック結果 shows them already, or is not there: nothing is to be written. */
  readonly isShown: boolean;
  readonly summary: CheckSummary;
  /** Queues them; the sheet must not be protected when it runs. */
  queue(context: Excel.RequestContext): void;
}

/** The check itself, between reading and writing. */
export function checkWhatWasRead(
  plan: Plan,
  { survey, reading, underFindings }: ReadForCheck,
  options: Omit<CheckOptions, "onProgress">,
  confirmations: Confirmations = new Map(),
): CheckResult {
  const { scope, language = "ja", everyOwedEntry = false } = options;
  const chosen = options.reportingYear ?? chosenYear(plan, survey);
  // A cell that is there and names no year of the plan is a finding, not a guess of ours.
  const isUnset = chosen === null && survey.reportingYear !== null;
  const reportingYear = chosen ?? usualReportingYear(plan, options.now);
  const present = survey.contents.CheckFindings;
  const noteOf = notesOfFindings(present);
  const entries = foldEntries(plan, reading);
  const year = isUnset ? null : reportingYear;
  const findings = withConfirmed(
    checkEntries(plan, entries, { reportingYear: year, scope }),
    (finding) => confirmations.get(identityOf(finding)) ?? noteOf(finding),
  );
  const isListedWhole = everyOwedEntry || scope.kind !== "all" || year === null;
  const listed = isListedWhole ? findings : withoutUntouched(plan, entries, year, findings);
  const placed = placeFindings(plan, survey, listed, language);
  const counts = countSeverities(findings);
  const inScope = rowsInScope(plan, scope);
  const progress = entryProgress(
    plan,
    entries,
    reportingYear,
    (row) => year !== null && inScope.has(row),
  );

  const rows = rowsToShow(plan, scope, placed, present, confirmations);
  const summary = {
    checkedAt: localTime(options.now),
    result: resultOf(plan, scope, year, counts, progress),
  };
  return {
    checked: { reportingYear, counts, progress, findings: placed },
    summary,
    isShown: !present || (confirmations.size === 0 && isShown(survey, rows, summary)),
    queue: (context) => queueFindings(context, survey, rows, summary, underFindings),
  };
}

/** The sheet a check writes into. */
export const findingsSheetOf = ({ sheets, contents }: Survey): readonly SurveySheet[] =>
  sheets.filter(({ id }) => id === contents.CheckFindings?.place.sheetId);

/** `対象年度 R7（令和7年度）　範囲 全庁　記入 0/172　エラー 0件・未記入 172件・警告 0件・情報 11件　計画定義 2023.1` */
function resultOf(
  plan: Plan,
  scope: Scope,
  reportingYear: FiscalYear | null,
  counts: SeverityCounts,
  { entries: { made, owed } }: EntryProgress,
): string {
  const whom =
    scope.kind === "all"
      ? "全庁"
      : `${scope.department}${scope.related ? "（関係する項目も）" : ""}`;
  const year =
    reportingYear === null ? "未設定" : `${yearLabel(reportingYear)}（${yearName(reportingYear)}）`;
  return `対象年度 ${year}　範囲 ${whom}　記入 ${made}/${owed}　${countsInWords(counts)}　計画定義 ${plan.version}`;
}
