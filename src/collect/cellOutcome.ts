import { isErrorValue, type CellReading, type CellValue } from "../entries/cell";
import { isBlank } from "../entries/owedEntries";
import { isSameValue } from "../entries/submittedEntries";
import type { CellOutcome, Choice } from "./returned";

/** Whose a cell is, where that alone decides what becomes of a change: in this order. */
export type CellStanding =
  /** Its report is 確定 or its year closed. */
  | "closed"
  /** A planned stage, a target, or the reason for changing one: 改定 decides. */
  | "planned"
  /** Another office's, or 原本確認. */
  | "outside"
  | "otherYear"
  /** The department's report of the year. */
  | "own";

/** A cell, but for those of 再掲 rows. */
export interface CellVersions {
  /** What the clerk started from; null: nobody knows. */
  readonly base: CellValue | null;
  /** What the department had before that: handed out, and taken in earlier. */
  readonly earlier: readonly CellValue[];
  /** A file of the department was taken in since, and nothing tells what it said of the cell. */
  readonly isForgotten: boolean;
  readonly theirs: CellReading;
  readonly ours: CellReading;
  readonly standing: CellStanding;
}

/** Without a result: the program that saved the file calculates nothing. */
export const lacksResult = ({ value, formula }: CellReading): boolean =>
  formula !== undefined && value === "";

export function outcomeOf(cell: CellVersions): CellOutcome {
  const { base, theirs, ours, standing } = cell;
  if (lacksResult(theirs)) return theirs.formula === ours.formula ? "same" : "unusable";
  if (isSameValue(theirs.value, ours.value)) return "same";
  const isUntouched = base === null ? isBlank(theirs.value) : isSameValue(theirs.value, base);
  if (isUntouched) return "kept";
  if (isErrorValue(theirs.value)) return "unusable";
  return standing === "own" ? ownOutcome(cell) : outcomeByStanding[standing];
}

const outcomeByStanding: Readonly<Record<Exclude<CellStanding, "own">, CellOutcome>> = {
  closed: "closed",
  planned: "planChange",
  outside: "outside",
  otherYear: "otherYear",
};

/**
 * A change of what is the department's to change. Where its value is one it had before, nobody can tell
 * whether the clerk took a correction back or a colleague sends a copy without it: that is asked.
 */
function ownOutcome({ base, earlier, isForgotten, theirs, ours }: CellVersions): CellOutcome {
  const isOursUntouched = isSameValue(ours.value, base ?? "");
  if (!isOursUntouched || isForgotten) return "conflict";
  if (isBlank(theirs.value)) return "cleared";
  const isEarlier = earlier.some((value) => isSameValue(theirs.value, value));
  if (isEarlier) return "conflict";
  return theirs.formula === undefined ? "take" : "formula";
}

/** What is done about an outcome unless somebody chooses, and whether anybody may. */
interface Handling {
  readonly usual: Choice;
  readonly isOpen: boolean;
  /** Whether theirs is written where it is chosen; a change of the plan is only noted down. */
  readonly isWritten: boolean;
  /** Whether files that say different things of such a cell contradict each other. */
  readonly isContested: boolean;
}

const settled = { usual: "ours", isOpen: false, isWritten: false, isContested: false } as const;
const asked = { usual: "ours", isOpen: true, isWritten: true, isContested: false } as const;
const entry = { ...asked, isContested: true } as const;

export const handling: Readonly<Record<CellOutcome, Handling>> = {
  same: settled,
  take: { ...entry, usual: "theirs" },
  kept: settled,
  conflict: entry,
  cleared: entry,
  planChange: { ...asked, isWritten: false },
  outside: asked,
  otherYear: asked,
  closed: settled,
  unusable: settled,
  formula: { ...entry, usual: "theirs" },
  reprint: settled,
};

export const cellOutcomes = Object.keys(handling) as CellOutcome[];
