import { sheetOf } from "../../entries/columns";
import type { SubmissionCell, SubmittedEntry } from "../../entries/submission";
import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { RecordRow } from "../template/recordSheets";

/** The values of an event as rows of 提出内容. `no`: 番号 of the event. */
export const entryRows = (
  entries: readonly SubmittedEntry[],
  no: number,
  year: FiscalYear,
  departmentOf: (cell: SubmissionCell) => string,
): RecordRow<"SubmittedEntries">[] =>
  entries.map((entry) => ({
    提出番号: no,
    対象年度: yearLabel(year),
    部署: departmentOf(entry),
    テーブル: sheetOf[entry.table],
    キー: entry.key,
    見出し: entry.column,
    値: entry.value,
  }));
