import type { SubmissionCell } from "../entries/submission";

/**
 * What 確認 of チェック結果 says beside a finding of a row, as a cell of its own: the finding is told by the
 * row, its column, the rule and the value that was found.
 */
export interface FindingNote extends SubmissionCell {
  readonly note: string;
}

export interface NotedFinding {
  /** Header of the finding's column; "" for a finding of the whole row. */
  readonly column: string;
  readonly rule: string;
  readonly found: string;
}

/** Instead of a header: `R7実績値の確認（A305「1,000」）`. */
export const noteHeader = ({ column, rule, found }: NotedFinding): string =>
  `${column}の確認（${rule}「${found}」）`;

/** Null for a header of the plan's tables. */
export function readNoteHeader(header: string): NotedFinding | null {
  const [, column, rule, found] =
    /^([\s\S]*?)の確認（([A-Z]\d+)「([\s\S]*)」）$/.exec(header) ?? [];
  return column === undefined || !rule || found === undefined ? null : { column, rule, found };
}

export const isNote = ({ column }: Pick<SubmissionCell, "column">): boolean =>
  readNoteHeader(column) !== null;
