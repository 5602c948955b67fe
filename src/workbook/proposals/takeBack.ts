import { sameMeaning } from "../../formula/meaning";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../outcome";
import { runExcel } from "../runExcel";
import { writeCells, type CellWrite } from "../writing/writeCells";
import type { TakeBack, WrittenCell } from "./applyProposals";
import { lookUpOf, readCells, writeOf, type PresentCell, type PresentCells } from "./presentCells";

export interface TakenBack {
  readonly restored: number;
  /** Cells somebody has changed since, or that are locked or gone. */
  readonly left: number;
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
    const writes = record.cells.flatMap((written) => restoring(plan, present, written) ?? []);
    const outcome = await writeCells(context, present.survey, writes);
    if (!outcome.ok) return outcome;
    const restored = writes.length - outcome.locked.length;
    return { ok: true, restored, left: record.cells.length - restored };
  });

/** Null where the cell is not as we left it, or confirmed. */
function restoring(plan: Plan, present: PresentCells, written: WrittenCell): CellWrite | null {
  const cell = present.cell(written);
  if (!cell || present.isConfirmed(written)) return null;
  const lookUp = lookUpOf(plan, present, written);
  const isOurs = lookUp
    ? lookUp.kind === "formula" && sameMeaning(cell.formula ?? "", lookUp.formula, written.table)
    : cell.formula === undefined && cell.value === written.wrote;
  if (!isOurs) return null;
  return { ...contentBefore(plan, cell, written), ...(lookUp && { templateOwned: true }) };
}

const contentBefore = (plan: Plan, cell: PresentCell, written: WrittenCell): CellWrite =>
  written.formula === undefined
    ? writeOf(plan, written, cell, written.before)
    : { ...writeOf(plan, written, cell, ""), content: written.formula, isFormula: true };
