import { isCompared } from "../../collect/decisionsOf";
import type { CollectedCell, CollectedFile, Collection } from "../../collect/returned";

/** Somebody has to look at it: it may be chosen, and unless it is, nothing happens. */
export const isQuestion = ({ isOpen, usual }: CollectedCell): boolean => isOpen && usual === "ours";

/** It is written unless somebody says otherwise. */
const isTaken = ({ usual }: CollectedCell): boolean => usual === "theirs";

/** It cannot be taken, and whoever filled it in should know. */
const isRefused = ({ outcome }: CollectedCell): boolean =>
  outcome === "unusable" || outcome === "closed";

export interface DepartmentCells {
  readonly department: string;
  readonly questions: readonly CollectedCell[];
  readonly taken: readonly CollectedCell[];
  readonly refused: readonly CollectedCell[];
}

/** Of a department's files, in the collection's order. */
export function cellsOf({ cells }: Collection, department: string): DepartmentCells {
  const own = cells.filter((cell) => cell.department === department);
  return {
    department,
    questions: own.filter(isQuestion),
    taken: own.filter(isTaken),
    refused: own.filter(isRefused),
  };
}

/** The department's files that were compared. */
export const filesOf = ({ files }: Collection, department: string): readonly CollectedFile[] =>
  files.filter((file) => file.department === department && isCompared(file));

/** Who sent a value: of a file that was submitted its 担当者 and the day; else the file's name. */
export function senderOf({ files }: Collection, name: string): string {
  const submission = files.find((file) => file.name === name)?.submitted?.submission;
  return submission ? `${submission.by} ${dayOf(submission.at)}` : name;
}

/** `2026-05-20 14:02` → `5/20` */
export function dayOf(at: string): string {
  const [, month, day] = /^\d+-(\d+)-(\d+)/.exec(at) ?? [];
  return month && day ? `${Number(month)}/${Number(day)}` : at;
}
