import { toSubmitAgain } from "../../entries/submittedEntries";
import { sameMeaning } from "../../formula/meaning";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../outcome";
import { runExcel } from "../runExcel";
import { writeCells, type CellWrite } from "../writing/writeCells";
import type { TakeBack, WrittenCell } from "./applyProposals";
import { lookUpOf, readCells, writeOf, type PresentCell, type PresentCells } from "./presentCells";

export interface TakenBack {
  readonly restored: number;
  /** Cells somebody has changed since, or that are gone. */
  readonly left: number;
  /** Cells of a report that is 確定, or locked by hand. */
  readonly locked: number;
  /** Departments whose report was submitted with something else than what was put back. */
  readonly submitAgain: readonly string[];
}

/**
 * 元に戻す: puts back what stood in the cells we wrote, text as text, formulas as formulas, where
 * they still hold what we wrote. One read and at most one write.
 */
export const takeBack = (plan: Plan, record: TakeBack): Promise<Outcome<TakenBack>> =>
  runExcel<TakenBack>(async (context) => {
    const tables = new Set(record.cells.map(({ table }) => table));
    const present = await readCells(context, plan, tables);
    if (!present.ok) return present;
    const confirmed = record.cells.filter((written) => present.isConfirmed(written));
    const writes = record.cells
      .filter((written) => !confirmed.includes(written))
      .flatMap((written) => restoring(plan, present, written) ?? []);
    const outcome = await writeCells(context, present.survey, writes);
    if (!outcome.ok) return outcome;
    const restored = writes.filter((write) => !outcome.locked.includes(write));
    const locked = confirmed.length + outcome.locked.length;
    const { submissions } = present.reading;
    const values = restored.map(({ written }) => ({ ...written, value: written.before }));
    return {
      ok: true,
      restored: restored.length,
      locked,
      left: record.cells.length - restored.length - locked,
      submitAgain: toSubmitAgain(plan, submissions, values),
    };
  });

/** What a cell is given back. */
interface Restoring extends CellWrite {
  readonly written: WrittenCell;
}

/** Null where the cell is not as we left it. */
function restoring(plan: Plan, present: PresentCells, written: WrittenCell): Restoring | null {
  const cell = present.cell(written);
  if (!cell) return null;
  const lookUp = lookUpOf(plan, present, written);
  const isOurs = lookUp
    ? lookUp.kind === "formula" && sameMeaning(cell.formula ?? "", lookUp.formula, written.table)
    : cell.formula === undefined && cell.value === written.wrote;
  if (!isOurs) return null;
  return { ...contentBefore(plan, cell, written), written, ...(lookUp && { templateOwned: true }) };
}

const contentBefore = (plan: Plan, cell: PresentCell, written: WrittenCell): CellWrite =>
  written.formula === undefined
    ? writeOf(plan, written, cell, written.before)
    : { ...writeOf(plan, written, cell, ""), content: written.formula, isFormula: true };
