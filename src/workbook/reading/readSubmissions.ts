import type { CellValue } from "../../entries/cell";
import { sheetOf, type PlanTable } from "../../entries/columns";
import { isBlank } from "../../entries/owedEntries";
import { planRow, keyIn, planTables, type RowKey } from "../../entries/rows";
import {
  submissionStates,
  type Submission,
  type SubmissionState,
  type SubmittedEntry,
} from "../../entries/submission";
import { parseYear, type FiscalYear } from "../../plan/fiscalYear";
import { leadOffices, leadOfficeOf } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { foldWord } from "../../plan/width";
import type { SubmissionTable } from "../sheetSpec";
import { wholeCity, type SubmissionRow, type SubmittedRow } from "../template/submissionSheets";
import type { Survey, TableContents } from "./survey";

/**
 * How each department's report of each year stands by 提出記録 and 提出内容, those of the latest event
 * last. Tables are read by header and rows by their numbers, so renamed sheets, sorted rows and further
 * columns do not matter; what cannot be read is left out.
 */
export function readSubmissions(plan: Plan, survey: Survey): Submission[] {
  const values = submittedValues(survey);
  const latest = new Map<string, Submission>();
  for (const event of submissionEvents(plan, survey)) {
    for (const department of event.departments) {
      const report = `${event.year} ${department}`;
      const before = latest.get(report);
      const submitted =
        event.state === "提出"
          ? {
              ...{ no: event.no, digest: event.digest },
              entries: (values.get(event.no) ?? []).filter(
                ({ table, key }) => leadOfRow(plan, table, key) === department,
              ),
            }
          : before;
      // Sent back or confirmed without ever having been submitted: the row it belongs to is lost.
      if (!submitted) continue;
      const { no, digest, entries } = submitted;
      const { year, state, by, at, note } = event;
      latest.delete(report);
      latest.set(report, { no, year, department, state, by, at, note, digest, entries });
    }
  }
  return [...latest.values()];
}

/** What happened to a report: a row of 提出記録. */
export interface SubmissionEvent {
  readonly no: number;
  readonly year: FiscalYear;
  /** The offices it is about; for 全庁 all that lead items. */
  readonly departments: readonly string[];
  readonly isWholeCity: boolean;
  readonly state: SubmissionState;
  readonly by: string;
  readonly at: string;
  readonly note: string;
  readonly digest: string;
}

/** The events that can be read, in the order of their numbers. */
function submissionEvents(plan: Plan, survey: Survey): SubmissionEvent[] {
  const offices = leadOffices(plan);
  const events = rowsOf<SubmissionRow>(survey, "PlanSubmissions").flatMap(
    (cell): SubmissionEvent[] => {
      const no = numberIn(cell("番号"));
      const year = parseYear(String(cell("対象年度")));
      const whom = foldWord(String(cell("部署")));
      const state = submissionStates.find((word) => word === foldWord(String(cell("状態"))));
      const isWholeCity = whom === wholeCity;
      const departments = isWholeCity
        ? offices
        : offices.filter((office) => foldWord(office) === whom);
      if (no === null || year === null || !state || departments.length === 0) return [];
      const [by, at, note, digest] = (["担当者", "日時", "備考", "ダイジェスト"] as const).map(
        (header) => String(cell(header)).trim(),
      ) as [string, string, string, string];
      return [{ no, year, departments, isWholeCity, state, by, at, note, digest }];
    },
  );
  return events.sort((a, b) => a.no - b.no);
}

/** The number for the next row: greater than any in use, those of an append that broke off included. */
export function nextSubmissionNumber(survey: Survey): number {
  const numbers = [
    ...rowsOf<SubmissionRow>(survey, "PlanSubmissions").map((cell) => numberIn(cell("番号"))),
    ...rowsOf<SubmittedRow>(survey, "SubmittedEntries").map((cell) => numberIn(cell("提出番号"))),
  ];
  return numbers.reduce<number>((most, no) => Math.max(most, no ?? 0), 0) + 1;
}

/** The office that leads a row's item; null for a row the plan does not have. */
function leadOfRow(plan: Plan, table: PlanTable, key: RowKey): string | null {
  const item = planRow(plan, table, key)?.item;
  return item ? leadOfficeOf(plan, item) : null;
}

/** The values that can be read, by the number of their submission. */
export function submittedValues(survey: Survey): ReadonlyMap<number, readonly SubmittedEntry[]> {
  const found = new Map<number, SubmittedEntry[]>();
  for (const cell of rowsOf<SubmittedRow>(survey, "SubmittedEntries")) {
    const no = numberIn(cell("提出番号"));
    const table = tableNamed(String(cell("テーブル")).trim());
    const key = table && keyIn(table, cell("キー"));
    const column = String(cell("見出し")).trim();
    const value = cell("値");
    if (no === null || !table || key === null || key === undefined || isBlank(value)) continue;
    const entries = found.get(no) ?? [];
    entries.push({ table, key, column, value });
    found.set(no, entries);
  }
  return found;
}

/** 推進項目 stands for `PlanItems`. */
const tableNamed = (name: string): PlanTable | undefined =>
  planTables.find((table) => sheetOf[table] === name);

/** Whole numbers from 1, also as text. */
function numberIn(value: CellValue): number | null {
  const no = typeof value === "number" ? value : Number(foldWord(String(value)) || NaN);
  return Number.isSafeInteger(no) && no > 0 ? no : null;
}

/** A table's rows, each to be asked by header; a column that is missing is blank. */
function rowsOf<Row>(survey: Survey, table: SubmissionTable) {
  const contents: TableContents | undefined = survey.contents[table];
  const [headers = [], ...body] = contents?.values ?? [];
  const columns = new Map(headers.map((header, i) => [String(header), i]));
  return body.map((cells) => (header: keyof Row & string): CellValue => {
    const at = columns.get(header);
    return at === undefined ? "" : (cells[at] as CellValue);
  });
}
