import type { CellValue } from "../entries/cell";
import type { Proposal } from "../entries/proposal";
import type { Submission, SubmissionCell, SubmittedEntry } from "../entries/submission";
import type { FiscalYear } from "../plan/fiscalYear";
import type { CellOutcome, Choice } from "./returned";

/** What taking in writes, once somebody has looked. */
export interface Decisions {
  /** Into entry cells; no cell twice. */
  readonly proposals: readonly Proposal[];
  /** Into 確認 of チェック結果 (`FindingNote`). */
  readonly notes: readonly Proposal[];
  /** Files that are taken in, in the order their events are to be recorded. */
  readonly events: readonly CollectEvent[];
  /** For the audit: each cell that is written or that somebody chose about. */
  readonly decided: readonly DecidedCell[];
}

/** A file that is taken in. */
export interface CollectEvent {
  readonly file: string;
  readonly sha256: string;
  readonly department: string;
  readonly year: FiscalYear;
  /** Null for a file that is no copy. */
  readonly handOutId: string | null;
  /** 番号 of the last 取り込み of the same bytes, of which something was left undecided; null for none. */
  readonly takenNo: number | null;
  readonly definitionVersion: string;
  /**
   * The 提出 that is taken over with its 担当者, 日時 and ダイジェスト: what the department submitted is
   * what stands in the master afterwards. Null: 取込.
   */
  readonly submitted: Submission | null;
  /**
   * What the department is known to have in its cells of the year, for 提出内容: of a 提出 what was
   * submitted. Cells about which nothing was decided keep the value they were compared with, so that
   * they are asked about again.
   */
  readonly entries: readonly SubmittedEntry[];
  /** Cells written from this file, and cells somebody chose about. */
  readonly written: number;
  readonly chosen: number;
}

export interface DecidedCell extends SubmissionCell {
  readonly file: string;
  readonly department: string;
  readonly year: FiscalYear | null;
  readonly outcome: CellOutcome;
  readonly choice: Choice;
  /** Somebody chose it; else it is what is usual. */
  readonly isChosen: boolean;
  /** What the file was compared with; null: nobody knows. */
  readonly base: CellValue | null;
  /** What stood in the master, what the file says, and what stands afterwards. */
  readonly before: CellValue;
  readonly theirs: CellValue;
  readonly written: CellValue;
}
