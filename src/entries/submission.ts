import type { FiscalYear } from "../plan/fiscalYear";
import type { CellValue } from "./cell";
import type { PlanTable } from "./columns";
import type { RowKey } from "./rows";

/**
 * What was handed in for a year, and what became of it. 提出: the department has submitted it. 取込: it
 * came back in a file that the department had not submitted, or not as it was taken in, so it is not
 * submitted. 未提出 is what has neither.
 */
export const submissionStates = ["提出", "取込", "差戻し", "確定"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** Whether the department stands by the values: then a change of them is told. */
export const isSubmitted: Readonly<Record<SubmissionState, boolean>> = {
  提出: true,
  取込: false,
  差戻し: false,
  確定: true,
};

/**
 * How a department's report of a year stands. A submission for 全庁 counts as one of every
 * department, so that each has one state, whoever submitted.
 */
export interface Submission {
  /** 番号 of the 提出 or 取込 its values are from. */
  readonly no: number;
  readonly year: FiscalYear;
  /** An office that reports something. Null is nobody's: readers of workbooks give one per office. */
  readonly department: string | null;
  readonly state: SubmissionState;
  /** Name of whoever submitted, took in, sent back or confirmed, as typed. */
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
