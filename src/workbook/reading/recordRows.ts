import type { CellValue } from "../../entries/cell";
import { sheetOf, type PlanTable } from "../../entries/columns";
import { keyIn, planTables } from "../../entries/rows";
import type { SubmissionCell } from "../../entries/submission";
import { foldWord } from "../../plan/width";
import type { RecordTable } from "../sheetSpec";
import type { RecordHeader } from "../template/recordSheets";
import type { Survey, TableContents } from "./survey";

/**
 * The rows of a table of what happened, each to be asked by header, so that renamed sheets, sorted rows
 * and further columns do not matter; a column that is missing is blank.
 */
export function recordRows<T extends RecordTable>(
  survey: Survey,
  table: T,
): ((header: RecordHeader<T>) => CellValue)[] {
  const contents: TableContents | undefined = survey.contents[table];
  const [headers = [], ...body] = contents?.values ?? [];
  const columns = new Map(headers.map((header, i) => [String(header), i]));
  return body.map((cells) => (header) => {
    const at = columns.get(header);
    return at === undefined ? "" : (cells[at] as CellValue);
  });
}

/** Whole numbers from 1, also as text. */
export function numberIn(value: CellValue): number | null {
  const no = typeof value === "number" ? value : Number(foldWord(String(value)) || NaN);
  return Number.isSafeInteger(no) && no > 0 ? no : null;
}

/** The cell that a row names by its sheet, key and header; null where these name none. */
export function cellIn(sheet: CellValue, key: CellValue, header: CellValue): SubmissionCell | null {
  const table = tableNamed(String(sheet).trim());
  const row = table && keyIn(table, key);
  if (!table || row === null || row === undefined) return null;
  return { table, key: row, column: String(header).trim() };
}

/** 推進項目 stands for `PlanItems`. */
const tableNamed = (name: string): PlanTable | undefined =>
  planTables.find((table) => sheetOf[table] === name);
