import { header } from "../entries/columns";
import { isReportedBy } from "../entries/reporter";
import type { SubmissionCell } from "../entries/submission";
import { submissionCells } from "../entries/submittedEntries";
import type { Plan } from "../plan/plan";
import type { HandOut } from "./handOut";

const cellId = ({ table, key, column }: SubmissionCell): string => [table, key, column].join("\n");

/**
 * Which entry cells are open in a department's copy: what its report of the year is about, and the
 * reasons for changes of its rows. All others are locked: hidden rows alone keep nobody out.
 */
export function isOpenIn(
  plan: Plan,
  { year, department }: Pick<HandOut, "year" | "department">,
): (cell: SubmissionCell) => boolean {
  const isOwn = isReportedBy(plan, department);
  const reported = new Set(submissionCells(plan, year, department).map(cellId));
  return (cell) => {
    if (cell.column !== header.reason) return reported.has(cellId(cell));
    return isOwn(cell);
  };
}
