import type { FiscalYear } from "../../plan/fiscalYear";
import { yearName } from "../../plan/fiscalYear";
import type { DepartmentSubmission, PlacedFinding } from "../../workbook";
import { reminder } from "../departments/departmentList";

/** Mails to Japanese offices, Japanese whatever the pane speaks. */

/** 督促 */
export const reminderTo = (year: FiscalYear, report: DepartmentSubmission): string =>
  [`${report.department} 御中`, "", reminder(yearName(year), [report])].join("\n");

/** 差戻し: why, and each finding with its cell. Warnings that were confirmed are no findings any more. */
export function sendBackLetter(
  year: FiscalYear,
  { department, note }: Pick<DepartmentSubmission, "department" | "note">,
  findings: readonly PlacedFinding[],
): string {
  const lines = findings
    .filter(({ severity }) => severity !== "info")
    .map(({ sheet, cell, message }) =>
      sheet === null ? `・${message}` : `・${sheet}${cell === null ? "" : ` ${cell}`}：${message}`,
    );
  return [
    ...[`${department} 御中`, "", `${yearName(year)}の推進計画の報告を差し戻します。`],
    ...(note === "" ? [] : ["", `理由：${note}`]),
    ...(lines.length === 0 ? [] : ["", "直していただくところ：", ...lines]),
    ...["", "直したら「確認・提出」で提出し、上書き保存してから返してください。"],
  ].join("\n");
}
