import { judgementHeader, rateHeader } from "../../entries/columns";
import type { Plan } from "../../plan/plan";
import { cellAddress, type Area } from "../area";
import type { TableContents } from "../reading/survey";
import { formulaAt, type SheetSpec } from "../sheetSpec";
import { judgementFormula, rateFormula } from "../template/judgementFormula";
import { movedFormula, sameFormula } from "./formulaTokens";

/** A cell whose formula is not the template's any more. */
export interface OverwrittenFormula {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `K12` */
  readonly cell: string;
  /** What belongs there, with `=`. */
  readonly formula: string;
}

/**
 * Formulas of a sheet without a table, by place: `offset` is how far its cells have moved since
 * insert, known from a cell that has a name.
 */
export function overwrittenOnSheet(
  spec: SheetSpec,
  contents: TableContents,
  offset: { readonly rows: number; readonly columns: number },
): OverwrittenFormula[] {
  return spec.formulas.flatMap((formulas) =>
    cellsOf(formulas.area).flatMap(({ row, column }) =>
      differing(
        contents,
        row + offset.rows,
        column + offset.columns,
        movedFormula(formulaAt(formulas, row, column), offset),
      ),
    ),
  );
}

/** 判定 and 達成率 of 数値目標, by header, in every row that stands there. */
export function overwrittenJudgements(plan: Plan, contents: TableContents): OverwrittenFormula[] {
  const headers = contents.values[0]!.map(String);
  return plan.fiscalYears
    .flatMap((year) => [
      { header: judgementHeader(year), formula: judgementFormula(plan, year) },
      { header: rateHeader(year), formula: rateFormula(plan, year) },
    ])
    .flatMap(({ header, formula }) => {
      const column = headers.indexOf(header);
      if (column < 0) return [];
      return contents.values
        .slice(1)
        .flatMap((_, i) =>
          differing(
            contents,
            contents.place.row + 1 + i,
            contents.place.column + column,
            formula,
            "PlanIndicators",
          ),
        );
    });
}

function differing(
  { place, formulas }: TableContents,
  row: number,
  column: number,
  expected: string,
  ownTable?: string,
): OverwrittenFormula[] {
  const present = String(formulas[row - place.row]?.[column - place.column] ?? "");
  if (sameFormula(present, expected, ownTable)) return [];
  const { sheetId, sheet } = place;
  return [{ sheetId, sheet, row, column, cell: cellAddress(row, column), formula: expected }];
}

const cellsOf = ({ row, column, rows, columns }: Area) =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));

/** Queues the formulas, one call for cells that stand under each other. */
export function queueFormulasBack(
  context: Excel.RequestContext,
  cells: readonly OverwrittenFormula[],
): void {
  for (const run of runsOf(cells)) {
    const { sheetId, row, column } = run[0]!;
    context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(row, column, run.length, 1).formulas = run.map(({ formula }) => [formula]);
  }
}

function runsOf(cells: readonly OverwrittenFormula[]): OverwrittenFormula[][] {
  const runs: OverwrittenFormula[][] = [];
  const ordered = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  for (const cell of ordered) {
    const above = runs.at(-1)?.at(-1);
    const follows =
      above?.sheetId === cell.sheetId && above.column === cell.column && above.row === cell.row - 1;
    if (follows) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
