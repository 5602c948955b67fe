import { shownCell } from "../../check/shown";
import type { CellValue } from "../../entries/cell";
import { isBlank } from "../../entries/owedEntries";
import { planRow } from "../../entries/rows";
import type { SubmissionCell } from "../../entries/submission";
import type { Plan } from "../../plan/plan";

/** `12「書かない窓口」R7実施状況` */
export function cellName(plan: Plan, { table, key, column }: SubmissionCell): string {
  const name = planRow(plan, table, key)?.name;
  return name === undefined ? `${key} ${column}` : `${key}「${name}」${column}`;
}

/** A figure with its unit, a text whole: what differs may stand at its end. */
export const valueText = (
  plan: Plan,
  cell: SubmissionCell,
  value: CellValue,
  blank: string,
): string =>
  isBlank(value) ? blank : typeof value === "string" ? value : shownCell(plan, cell, value);
