import { judgementHeader, rateHeader } from "../../entries/columns";
import type { Plan } from "../../plan/plan";
import { area, cellAddress, cellsOf, overlap } from "../area";
import type { TableContents } from "../reading/survey";
import { formulaAt, type SheetSpec } from "../sheetSpec";
import { judgementFormula, rateFormat, rateFormula } from "../template/judgementFormula";
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
  /** Its number format: in a cell of text a formula stays the text it is. */
  readonly format: string;
  readonly inTable: boolean;
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
        { row: row + offset.rows, column: column + offset.columns },
        {
          formula: movedFormula(formulaAt(formulas, row, column), offset),
          format: formatAt(spec, row, column),
        },
      ),
    ),
  );
}

/** 判定 and 達成率 of 数値目標, by header, in every row that stands there. */
export function overwrittenJudgements(plan: Plan, contents: TableContents): OverwrittenFormula[] {
  const headers = contents.values[0]!.map(String);
  return plan.fiscalYears
    .flatMap((year) => [
      { header: judgementHeader(year), formula: judgementFormula(plan, year), format: "General" },
      { header: rateHeader(year), formula: rateFormula(plan, year), format: rateFormat },
    ])
    .flatMap(({ header, ...expected }) => {
      const column = headers.indexOf(header);
      if (column < 0) return [];
      return contents.values
        .slice(1)
        .flatMap((_, i) =>
          differing(
            contents,
            { row: contents.place.row + 1 + i, column: contents.place.column + column },
            expected,
            "PlanIndicators",
          ),
        );
    });
}

function differing(
  { place, formulas }: TableContents,
  { row, column }: { readonly row: number; readonly column: number },
  expected: Pick<OverwrittenFormula, "formula" | "format">,
  ownTable?: string,
): OverwrittenFormula[] {
  const present = String(formulas[row - place.row]?.[column - place.column] ?? "");
  if (sameFormula(present, expected.formula, ownTable)) return [];
  const { sheetId, sheet } = place;
  const inTable = ownTable !== undefined;
  return [{ sheetId, sheet, row, column, cell: cellAddress(row, column), ...expected, inTable }];
}

/** The number format insert gives a cell. */
function formatAt({ formats }: SheetSpec, row: number, column: number): string {
  const last = formats.filter(({ area: place }) => overlap(place, area(row, column))).at(-1);
  if (!last) return "General";
  const { area: place, format } = last;
  return typeof format === "string" ? format : format[row - place.row]![column - place.column]!;
}

/**
 * Queues the formulas, one call for cells that stand under each other; those of a table each by itself,
 * for a filter may hide some of its rows (office-js issue 224). Number formats come first: a paste brings
 * that of text along, and a cell without one takes that of the first cell its formula refers to
 * (Microsoft's KB 214280).
 */
export function queueFormulasBack(
  context: Excel.RequestContext,
  cells: readonly OverwrittenFormula[],
): void {
  for (const run of runsOf(cells)) {
    const { sheetId, row, column } = run[0]!;
    const range = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(row, column, run.length, 1);
    range.numberFormat = run.map(({ format }) => [format]);
    range.formulas = run.map(({ formula }) => [formula]);
    range.untrack();
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
    if (follows && !cell.inTable) runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
