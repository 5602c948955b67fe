import type { FiscalYear } from "../plan/fiscalYear";
import type { CellValue } from "./cell";
import type { PlanTable } from "./columns";
import type { RowKey } from "./rows";

/** 提出: what was handed in for a year, and what became of it. 未提出 is what has no submission. */
export const submissionStates = ["提出", "差戻し", "確定"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/**
 * How a department's report of a year stands. A submission for 全庁 counts as one of every leading
 * department, so that each has one state, whoever submitted.
 */
export interface Submission {
  /** 番号 of the 提出 its values are from. */
  readonly no: number;
  readonly year: FiscalYear;
  /** An office that leads items. Null is nobody's: readers of workbooks give one per office. */
  readonly department: string | null;
  readonly state: SubmissionState;
  /** Name of whoever submitted, sent back or confirmed, as typed. */
  readonly by: string;
  /** When the state was reached: `2026-11-22 09:30`, the PC's own time. */
  readonly at: string;
  /** 備考 beside the state: why a report was sent back. "" for none. */
  readonly note: string;
  /**
   * SHA-256 over the canonical entries of all that was submitted together, hexadecimal. Finds
   * changes; proves nothing against forgery.
   */
  readonly digest: string;
  /** The department's part of what was submitted last. */
  readonly entries: readonly SubmittedEntry[];
}

/** What became of a department's report of a year, and who said so, when and why. */
export type ReportState = Pick<Submission, "department" | "state" | "by" | "at" | "note">;

/** A value as it was submitted. Blanks are left out. */
export interface SubmittedEntry {
  readonly table: PlanTable;
  readonly key: RowKey;
  /** Header. */
  readonly column: string;
  readonly value: CellValue;
}

/** A cell that belongs to a submission. */
export type SubmissionCell = Omit<SubmittedEntry, "value">;
