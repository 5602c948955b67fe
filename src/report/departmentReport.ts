import { checkEntries } from "../check/check";
import { withConfirmed } from "../check/confirmed";
import type { Finding } from "../check/finding";
import type { Entries } from "../entries/entries";
import { owedEntries } from "../entries/owedEntries";
import { entryProgress, owedTexts, type EntryProgress } from "../entries/owedTexts";
import { isReportedBy } from "../entries/reporter";
import type { Submission } from "../entries/submission";
import { confirmedCells } from "../entries/submittedEntries";
import type { FiscalYear } from "../plan/fiscalYear";
import { itemsOf, officeOf } from "../plan/office";
import type { Plan } from "../plan/plan";
import { fieldId, type FieldSources } from "./field";
import { itemReport, type ItemReport } from "./itemReport";

/** What of a workbook a report is made from. */
export interface ReportedEntries {
  readonly reportingYear: FiscalYear;
  readonly entries: Entries;
  /** What stands in 確認 beside a finding, "" for nothing: 確認済 quiets a warning. */
  readonly noteOf: (finding: Finding) => string;
}

/** 課の報告: what a department reports for the year, item by item in the plan's order. */
export interface DepartmentReport {
  readonly department: string;
  readonly reportingYear: FiscalYear;
  /** 再掲 items included: they follow their source and owe nothing. */
  readonly items: readonly ItemReport[];
  readonly progress: EntryProgress;
  /** The latest submission for the year. */
  readonly submission: Submission | null;
}

export function departmentReport(
  plan: Plan,
  { reportingYear, entries, noteOf }: ReportedEntries,
  department: string,
): DepartmentReport {
  const items = itemsOf(plan, department);
  const findings = withConfirmed(
    checkEntries(plan, entries, {
      reportingYear,
      scope: { kind: "department", department, related: false },
    }),
    noteOf,
  );
  const sources: FieldSources = {
    cell: ({ table, key, column }) => entries.cell(table, key, column),
    owed: new Map(
      [
        ...owedEntries(plan, entries, reportingYear),
        ...owedTexts(plan, entries, reportingYear),
      ].map((owed) => [fieldId(owed), owed.made]),
    ),
    findings: byField(findings),
    isConfirmed: confirmedCells(plan, entries.submissions),
  };
  const office = officeOf(plan, department);
  return {
    department,
    reportingYear,
    items: items.map((item) => itemReport(plan, entries, reportingYear, item, sources, department)),
    progress: entryProgress(plan, entries, reportingYear, isReportedBy(plan, department)),
    submission:
      entries.submissions.find(
        (submission) => submission.year === reportingYear && submission.department === office,
      ) ?? null,
  };
}

function byField(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { table, key, column } = finding;
    if (table === null || key === null || column === null) continue;
    const id = fieldId({ table, key, column });
    found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}
