/**
 * Calculation of a book's formulas. The package `@cj-tech-master/excelts` computes; this is the
 * only file that knows it. What it is given, and what it is not trusted with, is decided here.
 */
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type {
  CellLike,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { cellAt } from "./book";
import type { Book, Cell, CellContent, Sheet } from "./book";
import { engineFunctions, resultCall } from "./engineFunctions";
import type { Place } from "./plainFormula";
import { BookNames, plainFormula } from "./plainFormula";

/** Computes every formula of the book and writes the results into the cells' values. */
export function recalculate(book: Book): void {
  calculate(book, []);
}

/**
 * Computes a sheet's formulas as `worksheet.calculate` does in manual mode: those of other sheets
 * keep the values they have.
 */
export function recalculateSheet(book: Book, sheetId: string): void {
  calculate(book, [], (sheet) => sheet.id === sheetId);
}

/** A formula that stands in no cell: of a conditional format or a validation. */
export interface Question {
  sheetId: string;
  row: number;
  column: number;
  /** In the file's form, with or without `=`; relative references are already moved here. */
  formula: string;
}

/** What a formula would give in a cell, taking the values of all other cells as they are. */
export function evaluate(
  book: Book,
  formula: string,
  at: { sheetId: string; row: number; column: number },
): CellContent {
  return evaluateAll(book, [{ ...at, formula }])[0]!;
}

/** `evaluate` for many formulas at a time, at little more than the cost of one. */
export function evaluateAll(book: Book, questions: readonly Question[]): CellContent[] {
  const answers: CellContent[] = questions.map(() => null);
  const asked = questions.map((question, index) => ({
    question,
    answer: (value: CellContent) => {
      answers[index] = value;
    },
  }));
  if (asked.length > 0) calculate(book, asked, () => false);
  return answers;
}

interface Asked {
  question: Question;
  answer: (value: CellContent) => void;
}

/** The package keeps parsed formulas by this object: one per book. */
const workbooks = new WeakMap<Book, WorkbookLike>();

function calculate(
  book: Book,
  asked: readonly Asked[],
  calculates: (sheet: Sheet) => boolean = () => true,
): void {
  const names = new BookNames(book);
  const worksheets: WorksheetLike[] = book.sheets.map((sheet, index) =>
    worksheetOf(sheet, index + 1, calculates(sheet) ? names : null),
  );
  questionSheets(book, asked, names, worksheets);
  let workbook = workbooks.get(book);
  if (!workbook) {
    workbooks.set(
      book,
      (workbook = { worksheets, getWorksheet: () => undefined, userFunctions: engineFunctions }),
    );
  }
  const byName = new Map(worksheets.map((sheet) => [sheet.name, sheet]));
  workbook.worksheets = worksheets;
  workbook.getWorksheet = (name) => byName.get(String(name));
  calculateFormulas(workbook);
}

/** The sheet as the package sees it; formulas count as values where `names` is null. */
function worksheetOf(sheet: Sheet, id: number, names: BookNames | null): WorksheetLike {
  const formulas = new Map<Cell, FormulaCell>();
  const rows: [number, RowLike][] = [];
  for (const row of sheet.rows.keys()) {
    if (sheet.rows.get(row)!.hidden && !sheet.cells.has(row)) {
      rows.push([row + 1, rowOf([], true)]);
    }
  }
  let right = 0;
  let bottom = 0;
  for (const [row, cells] of sheet.cells) {
    const list: [number, CellLike][] = [];
    for (const [column, cell] of cells) {
      if (cell.formula !== undefined && names) {
        const text = plainFormula(cell.formula, { sheet, row, column }, names);
        const formulaCell = new FormulaCell(row, column, text, (value) => {
          cell.value = value;
        });
        formulas.set(cell, formulaCell);
        list.push([column + 1, formulaCell]);
      } else if (cell.value !== null) {
        list.push([column + 1, valueCell(row, column, cell.value)]);
      } else continue;
      if (column + 1 > right) right = column + 1;
      if (row + 1 > bottom) bottom = row + 1;
    }
    rows.push([row + 1, rowOf(list, sheet.rows.get(row)?.hidden === true)]);
  }
  return {
    id,
    name: sheet.name,
    dimensions: bottom === 0 ? null : { top: 1, left: 1, bottom, right },
    eachRow: eachRowOf(rows),
    findCell: (row, column) => {
      const cell = cellAt(sheet, row - 1, column - 1);
      return cell && formulas.get(cell);
    },
    // Asked for only where a result spills; the local Excel's formulas give one value each.
    getCell: (row, column) => valueCell(row - 1, column - 1, null),
  };
}

/**
 * Questions stand at their own place (ROW() and the like must be right) on sheets that the book
 * does not have, as many as there are questions for the same place.
 */
function questionSheets(
  book: Book,
  asked: readonly Asked[],
  names: BookNames,
  worksheets: WorksheetLike[],
): void {
  const layers: Map<number, Map<number, FormulaCell>>[] = [];
  const sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  for (const { question, answer } of asked) {
    const sheet = sheets.get(question.sheetId);
    if (!sheet) throw new Error(`No sheet ${question.sheetId} in ${book.name}`);
    const place: Place = { sheet, row: question.row, column: question.column };
    const text = plainFormula(question.formula.replace(/^=/, ""), place, names, true);
    const cell = new FormulaCell(place.row, place.column, text, answer);
    const layer = layers.find((rows) => !rows.get(place.row)?.has(place.column)) ?? new Map();
    if (!layers.includes(layer)) layers.push(layer);
    if (!layer.has(place.row)) layer.set(place.row, new Map());
    layer.get(place.row)!.set(place.column, cell);
  }
  for (const layer of layers) {
    const rows = [...layer].map(([row, cells]): [number, RowLike] => [
      row + 1,
      rowOf(
        [...cells].map(([column, cell]) => [column + 1, cell]),
        false,
      ),
    ]);
    worksheets.push({
      id: worksheets.length + 1,
      // No sheet of a book can have a name with a colon.
      name: `:${worksheets.length + 1}`,
      dimensions: null,
      eachRow: eachRowOf(rows),
      findCell: (row, column) => layer.get(row - 1)?.get(column - 1),
      getCell: (row, column) => valueCell(row - 1, column - 1, null),
    });
  }
}

/** A cell with a formula, as the package sees it. It never sees the result of an earlier run. */
class FormulaCell implements CellLike {
  readonly type = 6;
  readonly model = {};
  readonly formula: string;
  readonly row: number;
  readonly col: number;
  value: unknown = null;

  constructor(
    row: number,
    column: number,
    formula: string,
    private readonly write: (value: CellContent) => void,
  ) {
    this.row = row + 1;
    this.col = column + 1;
    this.formula = resultCall(formula);
  }

  get result(): FormulaResultLike {
    return undefined;
  }
  set result(result: FormulaResultLike) {
    if (result === undefined) this.write(0);
    else if (result instanceof Date) throw new Error("The engine gave a Date");
    else this.write(result);
  }
}

const valueCell = (row: number, column: number, value: CellContent): CellLike => ({
  row: row + 1,
  col: column + 1,
  type: value === null ? 0 : 2,
  model: {},
  value,
  result: undefined,
});

type EachCell = (cell: CellLike, column: number) => void;
const rowOf = (cells: readonly [number, CellLike][], hidden: boolean): RowLike => ({
  hidden,
  eachCell: (first: EachCell | object, second?: EachCell) => {
    const each = second ?? (first as EachCell);
    for (const [column, cell] of cells) each(cell, column);
  },
});

type EachRow = (row: RowLike, number: number) => void;
const eachRowOf =
  (rows: readonly [number, RowLike][]) => (first: EachRow | object, second?: EachRow) => {
    const each = second ?? (first as EachRow);
    for (const [number, row] of rows) each(row, number);
  };
