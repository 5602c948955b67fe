import type { CellValue } from "../entries/reading";
import type { Proposal } from "../entries/proposal";
import type { PlanTable } from "../entries/columns";
import type { RowKey } from "../entries/rows";

/** A proposal that was not written, and why: its cell holds something else now, is gone, or is locked. */
export interface SkippedProposal {
  readonly proposal: Proposal;
  readonly why: "changed" | "gone" | "locked";
}

export interface Applied {
  readonly written: readonly Proposal[];
  readonly skipped: readonly SkippedProposal[];
  readonly takeBack: TakeBack;
}

/** What stood in the cells we wrote, to put it back: text comes back as text. */
export interface TakeBack {
  readonly cells: readonly {
    readonly table: PlanTable;
    readonly key: RowKey;
    readonly column: string;
    readonly before: CellValue;
    /** What we wrote: a cell somebody has changed since is left alone. */
    readonly wrote: CellValue;
  }[];
}

export interface TakenBack {
  readonly restored: number;
  /** Cells somebody has changed since. */
  readonly left: number;
}
