import type { CellValue } from "../../entries/cell";
import { agreementOf, type FormulaPlace, type TablePlace } from "../../formula/meaning";
import type { Plan } from "../../plan/plan";
import { cellAddress, cellsOf } from "../area";
import { templateTables } from "../reading/locate";
import type { Survey, TableContents } from "../reading/survey";
import { formatAt, formulaAt, type SheetSpec } from "../sheetSpec";
import { columnFormat } from "../template/columnLooks";
import { rows } from "../template/look";
import { columnIndex, tableLayout } from "../template/tableLayout";
import type { TemplateLayout } from "../template/templateLayout";
import { earlierFormulas } from "../upgrade/layouts";
import { movedFormula } from "./movedFormula";
import type { Offset } from "./summaryBlock";

/** How a cell differs from the formula of the last version of the workbook's layout. */
export type FormulaChange =
  /** By something that was never the template's. */
  | "overwritten"
  /** It holds what an earlier version of that layout had there. */
  | "earlier"
  /** It means the same cells, but names them by address: another program saved the workbook. */
  | "otherSpelling";

/** A cell that does not hold the formula its template has. */
export interface ChangedFormula {
  readonly change: FormulaChange;
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `K12` */
  readonly cell: string;
  /** What stands there: a formula with `=`, else the value. */
  readonly shown: CellValue;
  /** What belongs there, with `=`; nothing where a setting does. */
  readonly formula: string;
  /** What belongs there where that is no formula, but something formulas go by. */
  readonly setting?: CellValue;
  /** Its number format: in a cell of text a formula stays the text it is. */
  readonly format: string;
  readonly inTable: boolean;
}

/** Where our tables stand. */
export const tablePlaces = ({ contents }: Survey): TablePlace[] =>
  templateTables.flatMap((name) => {
    const table = contents[name];
    if (!table) return [];
    const { sheet, row, column } = table.place;
    const [headers = [], ...body] = table.values;
    return [{ name, sheet, row, column, headers: headers.map(String), bodyRows: body.length }];
  });

/**
 * Formulas of a sheet without a table, by place: `offset` is how far its cells have moved since
 * insert, known from a cell that has a name.
 */
export function changedOnSheet(
  plan: Plan,
  layout: TemplateLayout,
  spec: SheetSpec,
  contents: TableContents,
  offset: Offset,
  tables: readonly TablePlace[],
): ChangedFormula[] {
  const earlier = earlierFormulas(plan, spec.role, layout);
  return spec.formulas.flatMap((formulas) =>
    cellsOf(formulas.area).flatMap(({ row, column }) =>
      changed(
        contents,
        { row: row + offset.rows, column: column + offset.columns },
        {
          formula: movedFormula(formulaAt(formulas, row, column), offset),
          format: formatAt(spec, row, column),
          earlier: earlier(row, column).map((formula) => movedFormula(formula, offset)),
        },
        { ownTable: null, tables },
      ),
    ),
  );
}

/** The calculated columns of 数値目標, by header, in every row that stands there. */
export function changedJudgements(
  plan: Plan,
  layout: TemplateLayout,
  contents: TableContents,
  tables: readonly TablePlace[],
): ChangedFormula[] {
  const headers = contents.values[0]!.map(String);
  const columns = tableLayout(plan, "PlanIndicators", layout);
  const earlier = earlierFormulas(plan, "数値目標", layout);
  return layout.calculatedColumns(plan).flatMap(({ header, formula }) => {
    const column = headers.indexOf(header);
    if (column < 0) return [];
    const index = columnIndex(columns, header);
    const expected = {
      formula,
      format: columnFormat(plan, columns.columns[index]!, null),
      earlier: earlier(rows.body, index),
    };
    return contents.values
      .slice(1)
      .flatMap((_, i) =>
        changed(
          contents,
          { row: contents.place.row + 1 + i, column: contents.place.column + column },
          expected,
          { ownTable: "PlanIndicators", tables },
        ),
      );
  });
}

interface ExpectedFormula extends Pick<ChangedFormula, "formula" | "format"> {
  /** What earlier versions had there. */
  readonly earlier: readonly string[];
}

function changed(
  { place, values, formulas }: TableContents,
  { row, column }: { readonly row: number; readonly column: number },
  { earlier, ...expected }: ExpectedFormula,
  around: Pick<FormulaPlace, "ownTable" | "tables">,
): ChangedFormula[] {
  const [r, c] = [row - place.row, column - place.column];
  const present = String(formulas[r]?.[c] ?? "");
  const { sheetId, sheet } = place;
  const agreement = (formula: string) =>
    agreementOf(present, formula, { sheet, row, column, ...around });
  const own = agreement(expected.formula);
  if (own === "same") return [];
  const change =
    own === "otherSpelling"
      ? own
      : earlier.some((formula) => agreement(formula) !== "different")
        ? "earlier"
        : "overwritten";
  const shown = present.startsWith("=") ? present : ((values[r]?.[c] ?? "") as CellValue);
  const inTable = around.ownTable !== null;
  const cell = cellAddress(row, column);
  return [{ change, sheetId, sheet, row, column, cell, shown, ...expected, inTable }];
}

/**
 * Queues the formulas, one call for cells that stand under each other; those of a table each by itself,
 * for a filter may hide some of its rows (office-js issue 224). Number formats come first: a paste brings
 * that of text along, and a cell without one takes that of the first cell its formula refers to
 * (Microsoft's KB 214280).
 */
export function queueFormulasBack(
  context: Excel.RequestContext,
  cells: readonly ChangedFormula[],
): void {
  for (const run of runsOf(cells)) {
    const { sheetId, row, column } = run[0]!;
    const range = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(row, column, run.length, 1);
    range.numberFormat = run.map(({ format }) => [format]);
    range.formulas = run.map(({ formula, setting = formula }) => [setting]);
    range.untrack();
  }
}

function runsOf(cells: readonly ChangedFormula[]): ChangedFormula[][] {
  const runs: ChangedFormula[][] = [];
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
