import type { FiscalYear } from "../plan/fiscalYear";
import type { PlanTable } from "./columns";
import type { CellValue } from "./reading";
import type { RowKey } from "./rows";

/** 提出: what was handed in for a year, and what became of it. 未提出 is what has no submission. */
export type SubmissionState = "提出" | "差戻し" | "確定";

export interface Submission {
  readonly year: FiscalYear;
  /** A lead department; null: 全庁. */
  readonly department: string | null;
  readonly state: SubmissionState;
  /** Name of whoever submitted, as typed. */
  readonly by: string;
  /** `2026-11-22 09:30`, the PC's own time. */
  readonly at: string;
  /** SHA-256 over the canonical entries, hexadecimal. Finds changes; proves nothing against forgery. */
  readonly digest: string;
  readonly entries: readonly SubmittedEntry[];
}

/** A value as it was submitted. Blanks are left out. */
export interface SubmittedEntry {
  readonly table: PlanTable;
  readonly key: RowKey;
  /** Header. */
  readonly column: string;
  readonly value: CellValue;
}
