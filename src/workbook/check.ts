import { checkEntries } from "../check/check";
import type { Scope, Severity } from "../check/finding";
import { foldEntries } from "../entries/entries";
import { yearLabel, yearName, type FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { Progress } from "./insert";
import { refuse, type Language, type Outcome } from "./outcome";
import { placeFindings, type PlacedFinding } from "./placeFindings";
import { localTime } from "./planInfo";
import { readingOf } from "./readEntries";
import { chosenYear, usualReportingYear } from "./reportingYear";
import { runExcel } from "./runExcel";
import { noPlan, surveyWorkbook } from "./survey";
import { severityWords } from "./template/findingsSheet";
import { syncUnprotected } from "./unprotected";
import { findingRow, isShown, queueFindings } from "./writeFindings";

export interface CheckOptions {
  readonly scope: Scope;
  /** Without one, the workbook's 対象年度; where 集計 is missing, the year staff usually report. */
  readonly reportingYear?: FiscalYear;
  readonly now: Date;
  readonly language?: Language;
  readonly onProgress?: Progress;
}

export interface Checked {
  readonly reportingYear: FiscalYear;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly PlacedFinding[];
}

/**
 * 入力チェック: reads the plan tables, holds the entries against the rules, and writes the findings
 * into チェック結果 if they are not those that stand there. One read and at most one write.
 */
export const checkPlan = (plan: Plan, options: CheckOptions): Promise<Outcome<Checked>> =>
  runExcel<Checked>(async (context) => {
    const progress = options.onProgress ?? (() => undefined);
    const { scope, language = "ja" } = options;
    if (
      scope.kind === "department" &&
      !plan.departments.some(({ name }) => name === scope.department)
    )
      return refuse("unknown-department", scope.department);
    const asked = options.reportingYear;
    if (asked !== undefined && !plan.fiscalYears.includes(asked))
      return refuse("unknown-year", yearLabel(asked));

    progress("reading");
    const survey = await surveyWorkbook(context, plan, { contents: true });
    const refusal = noPlan(plan, survey);
    if (refusal) return refusal;

    progress("checking");
    const chosen = asked ?? chosenYear(plan, survey);
    // A cell that is there and names no year of the plan is a finding, not a guess of ours.
    const isUnset = chosen === null && survey.reportingYear !== null;
    const reportingYear = chosen ?? usualReportingYear(plan, options.now);
    const entries = foldEntries(plan, readingOf(plan, survey));
    const findings = checkEntries(plan, entries, {
      reportingYear: isUnset ? null : reportingYear,
      scope,
    });
    const placed = placeFindings(plan, survey, findings, language);
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of placed) counts[severity]++;

    // The sheet speaks Japanese whatever the pane speaks: it is handed on.
    const japanese = language === "ja" ? placed : placeFindings(plan, survey, findings, "ja");
    const rows = japanese.map(findingRow);
    const summary = {
      checkedAt: localTime(options.now),
      result: resultOf(scope, isUnset ? null : reportingYear, counts),
    };
    if (survey.contents.CheckFindings && !isShown(survey, rows, summary)) {
      progress("writing");
      const { sheetId } = survey.contents.CheckFindings.place;
      const written = await syncUnprotected(
        context,
        survey.sheets.filter(({ id }) => id === sheetId),
        () => queueFindings(context, survey, rows, summary),
      );
      if (!written.ok) return written;
    }
    return { ok: true, reportingYear, counts, findings: placed };
  });

/** `対象年度 R7（令和7年度）　範囲 全庁　エラー 3件・警告 0件・情報 0件` */
function resultOf(
  scope: Scope,
  reportingYear: FiscalYear | null,
  counts: Record<Severity, number>,
): string {
  const whom =
    scope.kind === "all"
      ? "全庁"
      : `${scope.department}${scope.related ? "（関係する項目も）" : ""}`;
  const numbers = (["error", "warning", "info"] as const)
    .map((severity) => `${severityWords[severity]} ${counts[severity]}件`)
    .join("・");
  const year =
    reportingYear === null ? "未設定" : `${yearLabel(reportingYear)}（${yearName(reportingYear)}）`;
  return `対象年度 ${year}　範囲 ${whom}　${numbers}`;
}
