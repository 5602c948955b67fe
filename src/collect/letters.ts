import { sheetOf } from "../entries/columns";
import type { Entries } from "../entries/entries";
import { owedEntries } from "../entries/owedEntries";
import { owedTexts } from "../entries/owedTexts";
import { reporterOf } from "../entries/reporter";
import { planRow, planTables, type RowKey } from "../entries/rows";
import type { SubmissionCell } from "../entries/submission";
import { yearName, type FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import type { CollectedDepartment } from "./returned";

/** Texts for 総務課 to copy into a mail to a department: Japanese, for that is what is written there. */

/** 督促: what the department has not entered yet, by rows in the document's order. */
export function reminderText(
  plan: Plan,
  entries: Entries,
  year: FiscalYear,
  { department, state }: Pick<CollectedDepartment, "department" | "state">,
): string {
  const missing = [...owedEntries(plan, entries, year), ...owedTexts(plan, entries, year)].filter(
    ({ made, table, key }) => !made && reporterOf(plan, table, key) === department,
  );
  const subject = `${yearName(year)}の推進計画の報告`;
  return lines(
    `${department} 御中`,
    "",
    state === "未着"
      ? `${subject}が、まだ届いていません。`
      : `${subject}に、まだ記入されていないところがあります。`,
    ...(missing.length > 0
      ? ["", `記入がまだのところ（${missing.length} か所）`, ...rowLines(plan, missing)]
      : []),
    "",
    "お手元のファイルに記入し、入力チェックと提出をしてから上書き保存して、総務課へ返してください。",
    "行き違いのときは、ご容赦ください。",
  );
}

/** A finding as the department is to read it. */
export interface LetterFinding {
  /** Present name of the sheet; null: the whole workbook. */
  readonly sheet: string | null;
  /** `F12`; null: the whole sheet. */
  readonly cell: string | null;
  readonly sentence: string;
}

/** 差戻し: why the report is sent back, and what the check found, each with its sheet and cell. */
export function sentBackText(
  year: FiscalYear,
  department: string,
  reason: string,
  findings: readonly LetterFinding[],
): string {
  return lines(
    `${department} 御中`,
    "",
    `${yearName(year)}の推進計画の報告を差し戻します。`,
    ...(reason.trim() === "" ? [] : [`理由：${reason.trim()}`]),
    ...(findings.length > 0
      ? ["", `直していただくところ（${findings.length} 件）`, ...findings.map(findingLine)]
      : []),
    "",
    "直したうえで、もう一度提出してから上書き保存して、総務課へ返してください。",
  );
}

const lines = (...all: readonly string[]): string => all.join("\n");

function findingLine({ sheet, cell, sentence }: LetterFinding, i: number): string {
  const place = [sheet && `シート「${sheet}」`, cell && `セル ${cell}`].filter(Boolean).join("の");
  return `${i + 1}. ${place === "" ? "" : `${place}：`}${sentence}`;
}

/** A line per row: ・推進項目40「…」：R7実施状況、R7取組実績 */
function rowLines(plan: Plan, cells: readonly SubmissionCell[]): string[] {
  const columns = new Map<string, { readonly cell: SubmissionCell; readonly headers: string[] }>();
  for (const cell of cells) {
    const id = `${cell.table} ${cell.key}`;
    const row = columns.get(id) ?? { cell, headers: [] };
    row.headers.push(cell.column);
    columns.set(id, row);
  }
  return [...columns.values()]
    .sort(
      (a, b) =>
        itemOf(plan, a.cell) - itemOf(plan, b.cell) ||
        planTables.indexOf(a.cell.table) - planTables.indexOf(b.cell.table),
    )
    .map(
      ({ cell: { table, key }, headers }) =>
        `・${rowName(plan, table, key)}：${headers.join("、")}`,
    );
}

const itemOf = (plan: Plan, { table, key }: SubmissionCell): number =>
  planRow(plan, table, key)!.item.no;

const rowName = (plan: Plan, table: SubmissionCell["table"], key: RowKey): string =>
  `${sheetOf[table]}${key}「${planRow(plan, table, key)!.name}」`;
