import type { SubmissionState } from "../entries/submission";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Checked } from "./check";

/** What has become of a department's report for the reporting year. */
export interface DepartmentSubmission {
  /** null: 全庁, only listed where a submission was made for it. */
  readonly department: string | null;
  readonly state: "未提出" | SubmissionState;
  /** When the state was reached, `2026-11-22 09:30`; null for 未提出. */
  readonly at: string | null;
  /** Who submitted, sent back or confirmed. */
  readonly by: string | null;
  /** Cells that differ from what was submitted. */
  readonly changed: number;
}

export interface SubmissionList {
  readonly reportingYear: FiscalYear;
  readonly departments: readonly DepartmentSubmission[];
}

/** 提出: made, or refused because errors are left; both with what the check before it found. */
export interface Submitted {
  readonly kind: "submitted" | "errorsLeft";
  readonly checked: Checked;
  /** Of the row in 提出記録; null when refused. */
  readonly submission: {
    readonly department: string | null;
    readonly at: string;
    readonly digest: string;
    readonly entries: number;
  } | null;
}
