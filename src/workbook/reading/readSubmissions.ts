import { isBlank } from "../../entries/owedEntries";
import { reporterOf } from "../../entries/reporter";
import {
  submissionStates,
  type Submission,
  type SubmissionState,
  type SubmittedEntry,
} from "../../entries/submission";
import { orderOf } from "../../entries/submittedEntries";
import { parseYear, type FiscalYear } from "../../plan/fiscalYear";
import { itemsLedBy, reportingOffices } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { foldWord } from "../../plan/width";
import { wholeCity } from "../template/recordSheets";
import { cellIn, numberIn, recordRows } from "./recordRows";
import type { Survey } from "./survey";

/**
 * How each department's report of each year stands by 提出記録 and 提出内容, those of the latest event
 * last. Rows go by their numbers; what cannot be read is left out, and so is what was taken back.
 *
 * A row that another office has come to report since was submitted with the reports of the one before: its
 * values count for whoever reports it now, and whoever has nothing else to report stands as that report.
 */
export function readSubmissions(plan: Plan, survey: Survey): Submission[] {
  const values = submittedValues(survey);
  const latest = new Map<string, Submission>();
  /** Of each report the values that came with others' reports. */
  const withOthers = new Map<string, Map<string, SubmittedEntry>>();
  const events = withoutTakenBack(submissionEvents(plan, survey));
  const named = new Set(
    events.flatMap(({ year, departments }) => departments.map((one) => `${year} ${one}`)),
  );
  for (const event of events) {
    const { no, year, departments, state, by, at, note, digest } = event;
    const reportOf = (department: string) => `${year} ${department}`;
    const isMadeNow = state === "提出" || state === "取込";
    const submitted = new Map<string, SubmittedEntry[]>(departments.map((one) => [one, []]));
    for (const entry of isMadeNow ? (values.get(no) ?? []) : []) {
      const reporter = reporterOf(plan, entry.table, entry.key);
      if (reporter === null) continue;
      submitted.set(reporter, [...(submitted.get(reporter) ?? []), entry]);
      if (departments.includes(reporter)) continue;
      const others = withOthers.get(reportOf(reporter)) ?? new Map<string, SubmittedEntry>();
      withOthers.set(reportOf(reporter), others.set(orderOf(entry), entry));
    }
    const numbers = departments.map((one) => latest.get(reportOf(one))?.no);
    const isCarried = (department: string): boolean =>
      itemsLedBy(plan, department).length === 0 &&
      !named.has(reportOf(department)) &&
      (isMadeNow
        ? submitted.has(department)
        : numbers.includes(latest.get(reportOf(department))?.no));
    const concerned = reportingOffices(plan).filter(
      (office) => departments.includes(office) || isCarried(office),
    );
    for (const department of concerned) {
      const report = reportOf(department);
      const made = isMadeNow
        ? { no, digest, entries: submitted.get(department)! }
        : latest.get(report);
      // Sent back or confirmed without ever having come in: the row it belongs to is lost.
      if (!made) continue;
      latest.delete(report);
      latest.set(report, {
        no: made.no,
        digest: made.digest,
        entries: made.entries,
        year,
        department,
        state,
        by,
        at,
        note,
      });
    }
  }
  return [...latest].map(([report, submission]) => {
    const rowOf = ({ table, key }: SubmittedEntry) => `${table} ${key}`;
    const rows = new Set(submission.entries.map(rowOf));
    const others = [...(withOthers.get(report)?.values() ?? [])];
    const missing = others.filter((entry) => !rows.has(rowOf(entry)));
    return missing.length === 0
      ? submission
      : { ...submission, entries: [...submission.entries, ...missing] };
  });
}

/** The word of an event that says another counts no more. */
export const takenBack = "取消";
const eventWords = [...submissionStates, takenBack] as const;

/** What happened to a report: a row of 提出記録. */
interface SubmissionEvent {
  readonly no: number;
  readonly year: FiscalYear;
  /** The offices it is about; for 全庁 all that report something. */
  readonly departments: readonly string[];
  readonly isWholeCity: boolean;
  readonly state: SubmissionState | typeof takenBack;
  readonly by: string;
  readonly at: string;
  readonly note: string;
  readonly digest: string;
}

/** The events that can be read, in the order of their numbers. */
function submissionEvents(plan: Plan, survey: Survey): SubmissionEvent[] {
  const offices = reportingOffices(plan);
  const events = recordRows(survey, "PlanSubmissions").flatMap((cell): SubmissionEvent[] => {
    const no = numberIn(cell("番号"));
    const year = parseYear(String(cell("対象年度")));
    const whom = foldWord(String(cell("部署")));
    const state = eventWords.find((word) => word === foldWord(String(cell("状態"))));
    const isWholeCity = whom === wholeCity;
    const departments = isWholeCity
      ? offices
      : offices.filter((office) => foldWord(office) === whom);
    if (no === null || year === null || !state || departments.length === 0) return [];
    const [by, at, note, digest] = (["担当者", "日時", "備考", "ダイジェスト"] as const).map(
      (header) => String(cell(header)).trim(),
    ) as [string, string, string, string];
    return [{ no, year, departments, isWholeCity, state, by, at, note, digest }];
  });
  return events.sort((a, b) => a.no - b.no);
}

/**
 * The events that count. One that takes back names the event by its digest: of a department's reports of
 * a year the latest before it that has the digest, and has not been taken back itself.
 */
function withoutTakenBack(
  events: readonly SubmissionEvent[],
): (SubmissionEvent & { readonly state: SubmissionState })[] {
  const counting: SubmissionEvent[] = [];
  for (const event of events) {
    if (event.state !== takenBack) {
      counting.push(event);
      continue;
    }
    const at = counting.reduce(
      (latest, { year, departments, digest }, i) =>
        year === event.year &&
        digest === event.digest &&
        departments.join() === event.departments.join()
          ? i
          : latest,
      -1,
    );
    if (at >= 0) counting.splice(at, 1);
  }
  return counting as (SubmissionEvent & { readonly state: SubmissionState })[];
}

/**
 * The number for the next row: greater than any in use, those of an append that broke off included, as
 * far as the tables were read.
 */
export function nextSubmissionNumber(survey: Survey): number {
  const numbers = [
    ...recordRows(survey, "PlanSubmissions").map((cell) => numberIn(cell("番号"))),
    ...recordRows(survey, "SubmittedEntries").map((cell) => numberIn(cell("提出番号"))),
    ...recordRows(survey, "PlanImports").map((cell) => numberIn(cell("提出番号"))),
  ];
  return numbers.reduce<number>((most, no) => Math.max(most, no ?? 0), 0) + 1;
}

/** The values that can be read, by the number of their submission. */
export function submittedValues(survey: Survey): ReadonlyMap<number, readonly SubmittedEntry[]> {
  const found = new Map<number, SubmittedEntry[]>();
  for (const cell of recordRows(survey, "SubmittedEntries")) {
    const no = numberIn(cell("提出番号"));
    const of = cellIn(cell("テーブル"), cell("キー"), cell("見出し"));
    const value = cell("値");
    if (no === null || !of || isBlank(value)) continue;
    const entries = found.get(no) ?? [];
    entries.push({ ...of, value });
    found.set(no, entries);
  }
  return found;
}
