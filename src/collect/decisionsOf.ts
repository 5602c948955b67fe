import type { CellValue } from "../entries/cell";
import type { Proposal } from "../entries/proposal";
import type { SubmissionCell, SubmittedEntry } from "../entries/submission";
import {
  blankAsNone,
  canonicalText,
  orderOf,
  submissionCells,
  withCellsOf,
} from "../entries/submittedEntries";
import { reportingOffices } from "../plan/office";
import type { Plan } from "../plan/plan";
import { handling } from "./cellOutcome";
import { isNote } from "./findingNotes";
import type { CollectEvent, DecidedCell, Decisions } from "./decisions";
import type {
  Choice,
  CollectedCell,
  CollectedFile,
  Collection,
  DepartmentGround,
} from "./returned";

/**
 * What taking in writes: what is usual, and what somebody chose otherwise, by the ids of cells. A
 * choice about a cell that nobody may choose about counts for nothing.
 */
export function decisionsOf(
  plan: Plan,
  collection: Omit<Collection, "departments">,
  choices: ReadonlyMap<string, Choice>,
): Decisions {
  const decided = collection.cells.map((cell) => decide(cell, choices.get(cell.id)));
  const written = onePerCell(
    plan,
    decided.filter(({ isWritten }) => isWritten),
  );
  const proposals = [...written.values()].map(({ cell }) => proposalOf(cell));
  return {
    proposals: proposals.filter((one) => !isNote(one)),
    notes: proposals.filter(isNote),
    events: collection.grounds.flatMap((ground) =>
      eventsOf(plan, collection, ground, decided, written),
    ),
    decided: decided
      .filter(({ isWritten, isChosen }) => isWritten || isChosen)
      .map((one) => auditRow(one, written.get(orderOf(one.cell)))),
  };
}

interface Decided {
  readonly cell: CollectedCell;
  readonly choice: Choice;
  readonly isChosen: boolean;
  readonly isWritten: boolean;
}

function decide(cell: CollectedCell, chosen: Choice | undefined): Decided {
  const isChosen = chosen !== undefined && cell.isOpen;
  const choice = isChosen ? chosen : cell.usual;
  return {
    cell,
    choice,
    isChosen,
    isWritten: choice === "theirs" && handling[cell.outcome].isWritten,
  };
}

/** Where the files of two departments are to be written into one cell, its own department's word holds. */
function onePerCell(plan: Plan, written: readonly Decided[]): ReadonlyMap<string, Decided> {
  const offices = reportingOffices(plan);
  const rank = ({ cell }: Decided) =>
    cell.department === cell.reporter ? -1 : offices.indexOf(cell.department);
  const best = new Map<string, Decided>();
  for (const one of written) {
    const id = orderOf(one.cell);
    const other = best.get(id);
    if (!other || rank(one) < rank(other)) best.set(id, one);
  }
  return best;
}

const proposalOf = ({ table, key, column, year, ours, theirs }: CollectedCell): Proposal => ({
  table,
  key,
  column,
  year,
  before: ours,
  value: blankAsNone(theirs),
});

function auditRow({ cell, choice, isChosen }: Decided, written: Decided | undefined): DecidedCell {
  const { table, key, column, file, department, year, outcome, base, theirs, ours } = cell;
  return {
    table,
    key,
    column,
    file,
    department,
    year,
    outcome,
    choice,
    isChosen,
    base,
    before: ours,
    theirs,
    written: written ? blankAsNone(written.cell.theirs) : ours,
  };
}

/** Of a department's files: a 提出 last, for the last event is how the report stands. */
function eventsOf(
  plan: Plan,
  { year, files }: Omit<Collection, "departments">,
  ground: DepartmentGround,
  decided: readonly Decided[],
  written: ReadonlyMap<string, Decided>,
): CollectEvent[] {
  const { department, isClosed, lastImports } = ground;
  if (isClosed) return [];
  const cells = submissionCells(plan, year, department);
  const own = decided.filter(({ cell }) => cell.department === department);
  const standing = (entries: readonly SubmittedEntry[]) =>
    overlaid(withCellsOf(cells, entries), ground.ours, (id) => written.get(id)?.cell.theirs);
  const settled = new Map(
    own.filter(isSettled).map(({ cell }) => [orderOf(cell), cell.theirs] as const),
  );
  const known = overlaid(cells, ground.known, (id) => settled.get(id));
  const isNews = ({ handOut }: CollectedFile) => {
    const last = lastImports.get(handOut?.id ?? null);
    const own = last && overlaid(cells, last, () => undefined);
    return own === undefined || canonicalText(own) !== canonicalText(known);
  };

  const events = files
    .filter((file) => file.department === department && isCompared(file))
    .flatMap((file): CollectEvent[] => {
      const ofFile = own.filter(({ cell }) => cell.file === file.name);
      const counts = {
        written: ofFile.filter(({ isWritten }) => isWritten).length,
        chosen: ofFile.filter(({ isChosen }) => isChosen).length,
      };
      const isTouched = counts.written + counts.chosen > 0;
      const submitted = submissionStanding(file, standing, isTouched);
      const isNewToMaster = file.status === "read" && isNews(file) && ground.state !== "提出";
      if (!isTouched && !submitted && !isNewToMaster) return [];
      return [
        {
          file: file.name,
          sha256: file.sha256,
          department,
          year,
          submitted,
          ...counts,
          handOutId: file.handOut?.id ?? null,
          takenNo: file.takenNo,
          definitionVersion: file.definitionVersion!,
          entries: submitted ? submitted.entries : known,
        },
      ];
    });
  return events.sort(
    (a, b) =>
      Number(a.submitted !== null) - Number(b.submitted !== null) || (a.sha256 < b.sha256 ? -1 : 1),
  );
}

/** Whether its cells were compared with the master's. */
export const isCompared = ({ status }: CollectedFile): boolean =>
  status === "read" || status === "earlierCopy" || status === "alreadyTaken";

/** The file's word about a cell is taken or refused: it is not asked about again. */
const isSettled = ({ cell, choice, isChosen }: Decided): boolean =>
  handling[cell.outcome].isContested && (isChosen || choice === "theirs");

/**
 * The 提出 of a file, where it is whole, new, and all of it stands in the master afterwards; of one that was
 * taken in before only where something is decided about it now.
 */
function submissionStanding(
  { submitted, status }: CollectedFile,
  standing: (entries: readonly SubmittedEntry[]) => readonly SubmittedEntry[],
  isTouched: boolean,
): CollectEvent["submitted"] {
  const mayStand = status === "read" || (status === "alreadyTaken" && isTouched);
  if (!submitted || !mayStand) return null;
  const { submission, isIntact, changedAfter, isKnown } = submitted;
  const isWhole = isIntact && changedAfter === 0 && submission.state === "提出";
  if (!isWhole || isKnown) return null;
  const { entries } = submission;
  return canonicalText(entries) === canonicalText(standing(entries)) ? submission : null;
}

/**
 * What the department is known to have where some of the cells could not be written after all: of these
 * what they were compared with, so that they are asked about again.
 */
export function entriesUnwritten(
  plan: Plan,
  { year, department, entries }: CollectEvent,
  unwritten: readonly DecidedCell[],
): SubmittedEntry[] {
  const bases = new Map(unwritten.map((cell) => [orderOf(cell), cell.base ?? ""]));
  const cells = withCellsOf(submissionCells(plan, year, department), entries);
  return overlaid(cells, entries, (id) => bases.get(id));
}

/** Entries with other values in some cells; blanks are left out. */
function overlaid(
  cells: readonly SubmissionCell[],
  entries: readonly SubmittedEntry[],
  other: (id: string) => CellValue | undefined,
): SubmittedEntry[] {
  const values = new Map(entries.map((entry) => [orderOf(entry), entry.value]));
  return cells.flatMap((cell): SubmittedEntry[] => {
    const id = orderOf(cell);
    const value = blankAsNone(other(id) ?? values.get(id) ?? "");
    return value === "" ? [] : [{ ...cell, value }];
  });
}
