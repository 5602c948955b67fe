import type { CellValue } from "../../entries/cell";
import type { PlanTable } from "../../entries/columns";
import type { Proposal } from "../../entries/proposal";
import { toSubmitAgain } from "../../entries/submittedEntries";
import type { RowKey } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../outcome";
import { runExcel } from "../runExcel";
import { writeCells, type CellWrite } from "../writing/writeCells";
import {
  lookUpOf,
  readCells,
  writeOf,
  type LookUp,
  type PresentCell,
  type PresentCells,
} from "./presentCells";

/** A proposal that was not written, and why: its cell holds something else now, is gone, or is locked. */
export interface SkippedProposal {
  readonly proposal: Proposal;
  readonly why: "changed" | "gone" | "locked";
}

export interface Applied {
  readonly written: readonly Proposal[];
  readonly skipped: readonly SkippedProposal[];
  readonly takeBack: TakeBack;
  /** Departments whose report was submitted with something else than what was written. */
  readonly submitAgain: readonly string[];
}

/** What stood in the cells we wrote, to put it back: text comes back as text. */
export interface TakeBack {
  readonly cells: readonly WrittenCell[];
}

export interface WrittenCell {
  readonly table: PlanTable;
  readonly key: RowKey;
  readonly column: string;
  readonly before: CellValue;
  /** With `=`, where a formula stood there. */
  readonly formula?: string;
  /** What the cell held once we had written: one somebody has changed since is left alone. */
  readonly wrote: CellValue;
}

/**
 * Writes proposed values into their cells and into nothing else. The cells are read again first: one
 * that does not hold any more what the proposal was made from is somebody's newer word and stays. A
 * 再掲 row gets its look-up back rather than the value. One read, and one write if there is anything
 * to write.
 */
export const applyProposals = (
  plan: Plan,
  proposals: readonly Proposal[],
): Promise<Outcome<Applied>> =>
  runExcel<Applied>(async (context) => {
    const tables = new Set(proposals.map(({ table }) => table));
    const present = await readCells(context, plan, tables);
    return present.ok ? writeProposals(context, plan, present, proposals) : present;
  });

/** A proposal on its way into its cell. */
export interface ProposalWrite extends CellWrite {
  readonly proposal: Proposal;
  /** What the cell holds now, with `=`, where that is a formula. */
  readonly formula: string | undefined;
}

/** What of the proposals can be written into the cells that were read. */
export function writesOf(
  plan: Plan,
  present: PresentCells,
  proposals: readonly Proposal[],
): { readonly writes: readonly ProposalWrite[]; readonly skipped: readonly SkippedProposal[] } {
  const skipped: SkippedProposal[] = [];
  const writes: ProposalWrite[] = [];
  const taken = new Set<string>();
  for (const proposal of proposals) {
    const cell = present.cell(proposal);
    const lookUp = lookUpOf(plan, present, proposal);
    const place = cell && `${cell.sheetId} ${cell.cell}`;
    if (!place || lookUp?.kind === "sourceGone") skipped.push({ proposal, why: "gone" });
    // Of two for one cell the first counts: after it the cell holds something else.
    else if (cell.value !== proposal.before || taken.has(place))
      skipped.push({ proposal, why: "changed" });
    else if (present.isConfirmed(proposal)) skipped.push({ proposal, why: "locked" });
    else {
      taken.add(place);
      const write = lookUp
        ? lookUpWrite(cell, lookUp)
        : writeOf(plan, proposal, cell, proposal.value);
      writes.push({ ...write, proposal, formula: cell.formula });
    }
  }
  return { writes, skipped };
}

/** The same, once the cells are read. */
export async function writeProposals(
  context: Excel.RequestContext,
  plan: Plan,
  present: PresentCells,
  proposals: readonly Proposal[],
): Promise<Outcome<Applied>> {
  const { writes, skipped } = writesOf(plan, present, proposals);
  const outcome = await writeCells(context, present.survey, writes);
  if (!outcome.ok) return outcome;
  const locked = new Set(outcome.locked);
  const written = writes.filter((write) => !locked.has(write));
  const values = written.map(({ proposal }) => proposal);
  return {
    ok: true,
    written: values,
    submitAgain: toSubmitAgain(plan, present.reading.submissions, values),
    skipped: [
      ...skipped,
      ...outcome.locked.map(({ proposal }) => ({ proposal, why: "locked" as const })),
    ],
    takeBack: {
      cells: written.map((write) => {
        const { table, key, column, before, value } = write.proposal;
        const { formula } = write;
        return {
          table,
          key,
          column,
          before,
          wrote: outcome.held(write) ?? value,
          ...(formula !== undefined && { formula }),
        };
      }),
    },
  };
}

const lookUpWrite = (
  { sheetId, row, column, numberFormat }: PresentCell,
  { formula }: Extract<LookUp, { kind: "formula" }>,
): CellWrite => ({
  sheetId,
  row,
  column,
  content: formula,
  isFormula: true,
  templateOwned: true,
  // In a cell of text a formula stays the text it is.
  ...(numberFormat === "@" && { format: "General" }),
});
