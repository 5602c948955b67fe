import type { RowKey } from "../entries/rows";
import type { VerificationWord } from "../plan/verification";

/** A row of the booklet that was damaged in print, with both readings. Reprints follow their source. */
export interface RestoredRow {
  readonly table: "PlanActions" | "PlanIndicators";
  readonly key: RowKey;
  readonly itemNo: number;
  readonly name: string;
  /** Present name of its sheet. */
  readonly sheet: string;
  /** Address of its 原本確認 cell. */
  readonly cell: string;
  /** Labels of the years, beside the cells of the readings. */
  readonly years: readonly string[];
  /** The printed cells as the text has them, left to right. */
  readonly asPrinted: readonly string[];
  /** 読みA, the literal reading, one cell per year, in the plan's notation; "" for none. */
  readonly literal: readonly string[];
  /** 読みB, the likeliest reading. */
  readonly likeliest: readonly string[];
  /** What stands in the workbook now. */
  readonly present: readonly string[];
  /** What 原本確認 says; null: not yet, or nothing that counts. */
  readonly chosen: VerificationWord | null;
}

export interface RestoredRows {
  readonly rows: readonly RestoredRow[];
}
