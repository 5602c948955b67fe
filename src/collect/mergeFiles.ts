import { isSameValue, orderOf } from "../entries/submittedEntries";
import type { Bases } from "./bases";
import { handling } from "./cellOutcome";
import type { FileCell } from "./compareFile";
import type { CollectedCell, CollectedSubmission } from "./returned";

/** A file that was compared. */
export interface ComparedFile {
  readonly name: string;
  readonly sha256: string;
  /** Of one that is not `read` nothing is taken unless chosen. */
  readonly status: "read" | "earlierCopy" | "alreadyTaken";
  readonly submitted: CollectedSubmission | null;
  readonly bases: Bases;
  readonly cells: readonly FileCell[];
}

/**
 * The files of one department, best word first: news of the copy that was handed out last, then what was
 * submitted, the later 提出 before the earlier. Never by the order in which they were chosen.
 */
export const byWeight = (files: readonly ComparedFile[]): ComparedFile[] =>
  [...files].sort(
    (a, b) =>
      Number(a.status !== "read") - Number(b.status !== "read") ||
      (submittedAt(b) > submittedAt(a) ? 1 : submittedAt(b) < submittedAt(a) ? -1 : 0) ||
      (a.sha256 < b.sha256 ? -1 : 1),
  );

/** "" where what was submitted is not what the file holds. */
const submittedAt = ({ submitted }: ComparedFile): string =>
  submitted?.isIntact && submitted.changedAfter === 0 ? submitted.submission.at : "";

/**
 * What the files of a department say together: a cell that only some of them changed is what those say;
 * where they changed it to different values, they contradict each other. Without cells that are `same`.
 */
export function mergeFiles(department: string, files: readonly ComparedFile[]): CollectedCell[] {
  const said = new Map<string, { readonly file: ComparedFile; readonly cell: FileCell }[]>();
  for (const file of byWeight(files))
    for (const cell of file.cells) {
      const id = orderOf(cell.cell);
      const others = said.get(id);
      if (others) others.push({ file, cell });
      else said.set(id, [{ file, cell }]);
    }
  return [...said.values()].flatMap((all) => {
    const changed = all.filter(({ cell }) => cell.outcome !== "same" && cell.outcome !== "kept");
    const kept = all.filter(({ cell }) => cell.outcome === "kept");
    const [first] = [...changed.filter(({ cell }) => isUsable(cell)), ...changed, ...kept];
    if (!first) return [];
    const others = changed.filter(({ cell }) => !isSameValue(cell.theirs, first.cell.theirs));
    return [collectedCell(department, first.file, first.cell, others)];
  });
}

const isUsable = ({ outcome }: FileCell): boolean => outcome !== "unusable";

function collectedCell(
  department: string,
  file: ComparedFile,
  { cell, ...compared }: FileCell,
  others: readonly { readonly file: ComparedFile; readonly cell: FileCell }[],
): CollectedCell {
  const isContested =
    handling[compared.outcome].isContested && others.some(({ cell: other }) => isUsable(other));
  const outcome = isContested ? "conflict" : compared.outcome;
  const { usual, isOpen } = handling[outcome];
  return {
    ...cell,
    ...compared,
    id: [department, cell.table, cell.key, cell.column].join(" "),
    department,
    file: file.name,
    otherFiles: others.map((other) => ({ file: other.file.name, value: other.cell.theirs })),
    outcome,
    usual: file.status === "read" ? usual : "ours",
    isOpen,
  };
}

/** What a file says of its cells, once its neighbours have been heard. */
export function outcomesOf(
  file: ComparedFile,
  merged: ReadonlyMap<string, CollectedCell>,
): CollectedCell["outcome"][] {
  return file.cells.map(({ cell, outcome }) =>
    handling[outcome].isContested && merged.get(orderOf(cell))?.outcome === "conflict"
      ? "conflict"
      : outcome,
  );
}
