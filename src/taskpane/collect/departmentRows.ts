import type { CollectedDepartment, Collection } from "../../collect/returned";
import type { DepartmentSubmission, SubmissionList } from "../../workbook";
import { cellsOf, dayOf, filesOf } from "./collectedList";

/** A department in 取りまとめ. */
export interface DepartmentRow {
  readonly department: string;
  readonly state: CollectedDepartment["state"];
  /** Who submitted and on which day: of its file, else as the master has it; null for nobody. */
  readonly sent: string | null;
  /** Cells changed after they were submitted, in its files or here. */
  readonly changedAfter: number;
  readonly isEarlierCopy: boolean;
  /** Null where nothing came back from it. */
  readonly counts: { readonly taken: number; readonly asked: number } | null;
  /** As 進み具合 has it. */
  readonly report: DepartmentSubmission | null;
}

/** In the plan's order; before files are chosen as the master has them. */
export function departmentRows(
  submissions: SubmissionList | null,
  collection: Collection | null,
): readonly DepartmentRow[] {
  const known: readonly Pick<CollectedDepartment, "department" | "state">[] =
    collection?.departments ??
    submissions?.departments.map(({ department, state }) => ({
      department,
      state: state === "未提出" ? "未着" : state,
    })) ??
    [];
  return known.map(({ department, state }) => {
    const report = submissions?.departments.find((one) => one.department === department) ?? null;
    const files = collection ? filesOf(collection, department) : [];
    const sent = files.flatMap(({ submitted }) => submitted ?? []).at(-1) ?? null;
    const from = sent?.submission ?? report;
    const cells = collection && files.length > 0 ? cellsOf(collection, department) : null;
    return {
      department,
      state,
      report,
      sent: from && from.at !== null ? `${dayOf(from.at)} ${from.by}` : null,
      changedAfter: sent?.changedAfter ?? report?.changed ?? 0,
      isEarlierCopy: files.some((file) => file.isEarlierCopy),
      counts: cells && { taken: cells.taken.length, asked: cells.questions.length },
    };
  });
}
