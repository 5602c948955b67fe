import { isConfirmation } from "../../check/confirmed";
import { noteHeader, readNoteHeader, type FindingNote } from "../../collect/findingNotes";
import { columnOf, type PlanTable } from "../../entries/columns";
import type { Proposal } from "../../entries/proposal";
import { keyIn, planRow, planTables, type RowKey } from "../../entries/rows";
import type { SubmissionCell } from "../../entries/submission";
import { isSameValue, orderOf } from "../../entries/submittedEntries";
import { yearLabel } from "../../plan/fiscalYear";
import { leadOfficeOf } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { placesOf } from "../reading/readEntries";
import type { Survey } from "../reading/survey";
import type { Stage } from "../writing/unprotected";
import { findingsSheetOf, type ReadForCheck } from "./check";
import { queueFindings } from "./writeFindings";
import { presentRows, type FindingRow, type ShownRow } from "./findingRows";

/** What 確認 of チェック結果 says beside the findings of the plan's rows, "" for nothing. */
export const findingNotes = (plan: Plan, survey: Survey): FindingNote[] =>
  shownRows(survey).flatMap(({ row, notes }) => {
    const cell = noteCell(plan, row);
    return cell ? [{ ...cell, note: String(notes.get("確認") ?? "") }] : [];
  });

/** The same, only of what confirms: other notes are for whoever wrote them. */
export const confirmedNotes = (plan: Plan, survey: Survey): FindingNote[] =>
  findingNotes(plan, survey).map((one) => ({
    ...one,
    note: isConfirmation(one.note) ? one.note.trim() : "",
  }));

/** What of the notes can be written: where 確認 does not say what was read, it is somebody's newer word. */
export function noteWrites(
  plan: Plan,
  survey: Survey,
  proposals: readonly Proposal[],
): { readonly writes: readonly Proposal[]; readonly standing: readonly Proposal[] } {
  const present = new Map(findingNotes(plan, survey).map((one) => [orderOf(one), one.note]));
  const noteOf = (cell: SubmissionCell) => present.get(orderOf(cell)) ?? "";
  const isThere = survey.contents.CheckFindings !== undefined;
  return {
    standing: proposals.filter((one) => isSameValue(noteOf(one), one.value)),
    writes: proposals.filter(
      (one) =>
        isThere &&
        !isSameValue(noteOf(one), one.value) &&
        isSameValue(noteOf(one).trim(), one.before),
    ),
  };
}

/**
 * The rows of チェック結果 with notes. A finding that does not stand there gets a row until the next check,
 * which finds it, with its note, or does not.
 */
function rowsWithNotes(
  plan: Plan,
  survey: Survey,
  notes: readonly Proposal[],
): readonly ShownRow[] {
  const written = new Map(notes.map((one) => [orderOf(one), one.value]));
  const present = shownRows(survey).map((shown): ShownRow => {
    const cell = noteCell(plan, shown.row);
    const note = cell && written.get(orderOf(cell));
    if (!cell || note === undefined || note === null) return shown;
    written.delete(orderOf(cell));
    return { ...shown, notes: new Map([...shown.notes, ["確認", note]]) };
  });
  const isBlank = ({ row, notes: beside }: ShownRow) =>
    Object.values(row).every((value) => value === "") &&
    [...beside.values()].every((value) => value === "");
  const added = notes
    .filter((one) => written.has(orderOf(one)) && one.value !== "")
    .map((one): ShownRow => ({
      row: rowOf(plan, survey, one),
      notes: new Map([["確認", one.value]]),
    }));
  return [...present.filter((shown) => !isBlank(shown)), ...added];
}

/** The part of a batch that writes notes; none where there are none. */
export const noteStages = (
  context: Excel.RequestContext,
  plan: Plan,
  { survey, underFindings }: Pick<ReadForCheck, "survey" | "underFindings">,
  notes: readonly Proposal[],
): Stage[] =>
  notes.length === 0
    ? []
    : [
        {
          sheets: findingsSheetOf(survey),
          queue: () =>
            queueFindings(context, survey, rowsWithNotes(plan, survey, notes), null, underFindings),
        },
      ];

const shownRows = ({ contents }: Survey): ShownRow[] =>
  contents.CheckFindings ? presentRows(contents.CheckFindings) : [];

function noteCell(plan: Plan, row: FindingRow): SubmissionCell | null {
  const at = rowNamed(plan, row.キー);
  if (!at || row.規則 === "") return null;
  const column = noteHeader({ column: row.列, rule: row.規則, found: row.あった値 });
  return { ...at, column };
}

/** The row of the plan that キー names: keys of one table are none of another's. */
function rowNamed(
  plan: Plan,
  key: string | number,
): { readonly table: PlanTable; readonly key: RowKey } | null {
  for (const table of planTables) {
    const row = keyIn(table, key);
    if (row !== null && planRow(plan, table, row)) return { table, key: row };
  }
  return null;
}

function rowOf(plan: Plan, survey: Survey, { table, key, column: header }: Proposal): FindingRow {
  const { column, rule, found } = readNoteHeader(header)!;
  const { item, name } = planRow(plan, table, key)!;
  const place = placesOf(survey)(table, key, column || null);
  const year = columnOf(plan, table, column)?.year;
  return {
    重大度: "情報",
    規則: rule,
    シート: place?.sheet ?? "",
    番号: String(item.no),
    名称: name,
    部署: leadOfficeOf(plan, item),
    列: column,
    年度: year === undefined || year === null ? "" : yearLabel(year),
    内容: "返ってきたファイルで確認済とされています。入力チェックをすると、指摘の内容が出ます。",
    あった値: found,
    期待: "",
    セル: place?.cell ?? "",
    キー: key,
  };
}
