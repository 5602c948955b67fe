import type { CellValue } from "../entries/cell";
import type { WorkbookReading } from "../entries/reading";
import type { Submission, SubmissionCell, SubmittedEntry } from "../entries/submission";
import type { FiscalYear } from "../plan/fiscalYear";
import type { FindingNote } from "./findingNotes";
import type { HandOut, HandOutRecord } from "./handOut";

/** A file that came back, or came out of a zip, as far as it could be read. */
export interface ReturnedFile {
  /** As chosen, no two alike; of a file in a zip `ファイル.zip/R7_07_デジタル推進課.xlsx`. */
  readonly name: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Null where it is no workbook we can read: `problem` says why. */
  readonly workbook: ReturnedWorkbook | null;
  /** Code of what is wrong with the file, one of the reader's; null where it could be read. */
  readonly problem: string | null;
}

/** What a returned workbook says. Nothing of it is trusted: its plan texts are never looked at. */
export interface ReturnedWorkbook {
  /** Id of its plan; null where none is in it. */
  readonly planId: string | null;
  readonly definitionVersion: string;
  readonly handOut: HandOut | null;
  /** 配布控え, the values handed out; null where it is gone or its digest is not that of 配布情報. */
  readonly base: readonly SubmittedEntry[] | null;
  /** Its tables as they stand. A formula without a result reads `""` with its formula. */
  readonly reading: WorkbookReading;
  /** 確認済 beside the findings of its チェック結果; "" where a finding is there and not confirmed. */
  readonly notes: readonly FindingNote[];
  /** 番号 of those 提出 whose values in 提出内容 have their digest. */
  readonly intact: ReadonlySet<number>;
  /** Two tables with our headers and neither by our name: nothing can be said of their cells. */
  readonly isAmbiguous: boolean;
}

/** What the master says. */
export interface Master {
  readonly planId: string;
  readonly definitionVersion: string;
  readonly reading: WorkbookReading;
  readonly handOuts: readonly HandOutRecord[];
  readonly imports: readonly ImportRecord[];
  /** 確認 beside the findings of its チェック結果. */
  readonly notes: readonly FindingNote[];
  /** Years that are closed. */
  readonly closedYears: ReadonlySet<FiscalYear>;
}

/** A row of the master's 取込記録: a file that was taken in. */
export interface ImportRecord {
  /** 番号, from 1; rows of one 取り込み share it. */
  readonly no: number;
  readonly file: string;
  readonly sha256: string;
  readonly department: string;
  readonly year: FiscalYear;
  /** Null for a file that was no copy. */
  readonly handOutId: string | null;
  /** `2026-05-20 14:02` */
  readonly at: string;
  readonly by: string;
  /** It was taken back: it counts no more, and its file may be taken in again. */
  readonly isUndone: boolean;
  /**
   * The department's cells of the year as it is known to have them (`CollectEvent`): the base of the
   * next comparison.
   */
  readonly entries: readonly SubmittedEntry[];
  /** Cells of the file that were written or about which somebody chose, and what the file said. */
  readonly decided: readonly (SubmissionCell & { readonly theirs: CellValue })[];
}

/** What became of a cell of a returned file, as the design's table has it. */
export type CellOutcome =
  | ("same" | "take" | "kept" | "conflict" | "cleared" | "planChange" | "outside" | "otherYear")
  | ("closed" | "unusable" | "formula" | "reprint");

export type Choice = "theirs" | "ours";

/**
 * A cell of a department's files against what was handed out and what the master holds. Values are as
 * they were read; null as base: there is none.
 */
export interface CollectedCell extends SubmissionCell {
  /** For choices: the same whenever the same files are compared, and told from all other cells. */
  readonly id: string;
  /** The file whose value is proposed, and those that were changed to another value. */
  readonly file: string;
  readonly otherFiles: readonly { readonly file: string; readonly value: CellValue }[];
  /** Whose file it is, not whose cell: `reporter` is that. */
  readonly department: string;
  readonly reporter: string;
  readonly year: FiscalYear | null;
  readonly base: CellValue | null;
  readonly theirs: CellValue;
  readonly ours: CellValue;
  /** Of a planned stage or target: 変更理由 of its row in the file; null for other cells. */
  readonly reason: CellValue | null;
  /** A formula without a result, which is why it is unusable. */
  readonly lacksResult: boolean;
  readonly outcome: CellOutcome;
  /** What is done unless somebody chooses. */
  readonly usual: Choice;
  /** Whether somebody may choose otherwise. */
  readonly isOpen: boolean;
}

export type FileStatus =
  /** Compared. */
  | "read"
  /** The same bytes as another file of this choice. */
  | "sameFile"
  /**
   * Taken in before: nothing is written a second time. Compared; of its cells those are told about which
   * nobody has decided.
   */
  | "alreadyTaken"
  /** Of an earlier copy (`isEarlierCopy`), and not taken in before. Compared; nothing is taken unless chosen. */
  | "earlierCopy"
  | "unknownOrigin"
  | "noPlan"
  | "otherPlan"
  | "otherVersion"
  | "ambiguous"
  | "unreadable";

/** Something about rows and columns of a file that its cells cannot say. */
export interface FileRemark {
  readonly kind:
    | ("missingRow" | "doubleRow" | "unknownRow" | "lostColumn" | "missingTable")
    /** 配布控え is gone or not what was handed out: compared with the master alone. */
    | "noBase"
    /** What was submitted is not in the file as its digest has it. */
    | "altered";
  /** The template's name of the sheet; null for the whole file. */
  readonly sheet: string | null;
  /** Keys or headers. A row without a key is `""`. */
  readonly names: readonly string[];
}

export interface CollectedFile {
  readonly name: string;
  readonly sha256: string;
  readonly status: FileStatus;
  /** Of `unreadable` the reader's code; of `sameFile` the other file; of `alreadyTaken` when. */
  readonly detail: string | null;
  readonly department: string | null;
  readonly handOut: HandOut | null;
  /** The department has been given a newer copy since. */
  readonly isEarlierCopy: boolean;
  /** 番号 of the last 取り込み of these bytes; null where they were not taken in, or that was taken back. */
  readonly takenNo: number | null;
  readonly definitionVersion: string | null;
  /** The 提出 it holds for the year; null for none. */
  readonly submitted: CollectedSubmission | null;
  readonly remarks: readonly FileRemark[];
  readonly counts: Readonly<Record<CellOutcome, number>>;
}

export interface CollectedSubmission {
  readonly submission: Submission;
  /** 提出内容 has its digest. */
  readonly isIntact: boolean;
  /** Cells that differ from what was submitted. */
  readonly changedAfter: number;
  /** The master has it already: it was taken over before, and perhaps sent back since. */
  readonly isKnown: boolean;
}

export interface CollectedDepartment {
  readonly department: string;
  /** How its report stands when this is taken in. */
  readonly state: "提出" | "取込" | "未着" | "確定" | "差戻し";
  readonly owed: number;
  readonly made: number;
}

/** All that 取りまとめ shows before anything is written. */
export interface Collection {
  readonly year: FiscalYear;
  readonly files: readonly CollectedFile[];
  readonly departments: readonly CollectedDepartment[];
  /** Those that differ somehow; `same` is only counted. */
  readonly cells: readonly CollectedCell[];
  /** Of the departments whose files were compared: for `decisionsOf`. */
  readonly grounds: readonly DepartmentGround[];
}

/** A department's report of the year before its files are taken in. Blanks are left out of entries. */
export interface DepartmentGround {
  readonly department: string;
  /** 確定, or the year is closed: nothing of its files is taken in. */
  readonly isClosed: boolean;
  /** As the master has it: its cells of the year, and what else its files' 提出 are about. */
  readonly ours: readonly SubmittedEntry[];
  /** As the department is known to have it, whatever its files changed aside. */
  readonly known: readonly SubmittedEntry[];
  /** Of its last import from each copy, and of that from no copy. */
  readonly lastImports: ReadonlyMap<HandOut["id"] | null, readonly SubmittedEntry[]>;
  /** How the report stands in the master. */
  readonly state: CollectedDepartment["state"];
}
