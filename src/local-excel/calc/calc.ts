/**
 * Calculation of a book's formulas. The package `@cj-tech-master/excelts` computes; this is the
 * only file that knows it. What it is given, and what it is not trusted with, is decided here.
 */
import { calculateFormulas, parse, tokenize } from "@cj-tech-master/excelts/formula";
import type {
  CellLike,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { cellAt } from "../book";
import type { Book, Cell, CellContent, Sheet } from "../book";
import { asDisplayed } from "../display";
import { toFileForm } from "../formula/spelling";
import { engineFunctions, resultCall } from "./engineFunctions";
import { CalcMemory } from "./calcMemory";
import { BookNames, plainFormula } from "../formula/plainFormula";

/** Brings every formula's value up to date. */
export function recalculate(book: Book): void {
  calculate(book);
}

/**
 * Computes all of a sheet's formulas as `worksheet.calculate` does: those of other sheets keep the
 * values they have.
 */
export function recalculateSheet(book: Book, sheetId: string): void {
  calculate(book, sheetId);
}

/** A copy of a book, with what is known of its last calculation: what has not changed is not computed again. */
export function copyOf(book: Book): Book {
  const { memory, workbook } = stateOf(book);
  // In one go, for the memory points at the book's cells. Only its class gets lost.
  const copy = structuredClone({ book, memory });
  states.set(copy.book, { memory: Object.assign(new CalcMemory(), copy.memory), workbook });
  return copy.book;
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
  if (questions.length === 0) return answers;
  const names = new BookNames(book);
  const worksheets = book.sheets.map((sheet, index) => worksheetOf(sheet, index + 1, noFormulas));
  const asked = questions.map((question, index) => {
    const sheet = book.sheets.find(({ id }) => id === question.sheetId);
    if (!sheet) throw new Error(`No sheet ${question.sheetId} in ${book.name}`);
    const { row, column, formula } = question;
    const plain = plainFormula(formula.replace(/^=/, ""), { sheet, row, column }, names, true);
    return new FormulaCell(row, column, plain.text, (value) => {
      answers[index] = value;
    });
  });
  run(stateOf(book), [...worksheets, ...questionSheets(asked, worksheets.length)]);
  return answers;
}

/**
 * Whether a text makes sense as a formula at all: `1+`, `SUM(` and `あ い)` do not, and Excel
 * refuses them.
 * @param formula in either form, with or without `=`
 */
export function canParse(formula: string): boolean {
  try {
    parse(tokenize(toFileForm(formula, "T").replaceAll("@", "")));
    return true;
  } catch {
    return false;
  }
}

interface CalcState {
  memory: CalcMemory;
  /** The package keeps parsed formulas by this object. */
  workbook: WorkbookLike;
}
const states = new WeakMap<Book, CalcState>();

function stateOf(book: Book): CalcState {
  let state = states.get(book);
  if (!state) {
    const workbook: WorkbookLike = {
      worksheets: [],
      getWorksheet: () => undefined,
      userFunctions: engineFunctions,
    };
    states.set(book, (state = { memory: new CalcMemory(), workbook }));
  }
  return state;
}

function calculate(book: Book, onlySheet?: string): void {
  const state = stateOf(book);
  const outdated = state.memory.outdated(book, new BookNames(book), onlySheet);
  if (outdated.length === 0) return;
  const bySheet = new Map(book.sheets.map((sheet): [Sheet, FormulaCells] => [sheet, new Map()]));
  for (const { sheet, row, column, cell, plain } of outdated) {
    const formula = new FormulaCell(row, column, plain.text, (value) => {
      cell.value = book.precisionAsDisplayed ? asDisplayed(value, cell.style.numberFormat) : value;
    });
    bySheet.get(sheet)!.set(cell, formula);
  }
  run(
    state,
    book.sheets.map((sheet, index) => worksheetOf(sheet, index + 1, bySheet.get(sheet)!)),
  );
}

function run({ workbook }: CalcState, worksheets: WorksheetLike[]): void {
  const byName = new Map(worksheets.map((sheet) => [sheet.name, sheet]));
  workbook.worksheets = worksheets;
  workbook.getWorksheet = (name) => byName.get(String(name));
  calculateFormulas(workbook);
}

type FormulaCells = Map<Cell, FormulaCell>;
const noFormulas: FormulaCells = new Map();

/** The sheet as the package sees it: the other formulas count with the values they have. */
function worksheetOf(sheet: Sheet, id: number, formulas: FormulaCells): WorksheetLike {
  const rows: [number, RowLike][] = [];
  for (const [row, { hidden }] of sheet.rows) {
    if (hidden && !sheet.cells.has(row)) rows.push([row + 1, rowOf([], true)]);
  }
  let right = 0;
  let bottom = 0;
  for (const [row, cells] of sheet.cells) {
    const list: [number, CellLike][] = [];
    for (const [column, cell] of cells) {
      const formula = formulas.get(cell);
      if (formula) list.push([column + 1, formula]);
      else if (cell.value !== null) list.push([column + 1, valueCell(row, column, cell.value)]);
      else continue;
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
function questionSheets(asked: readonly FormulaCell[], sheetCount: number): WorksheetLike[] {
  const layers: Map<number, Map<number, FormulaCell>>[] = [];
  const depths = new Map<string, number>();
  for (const cell of asked) {
    const place = `${cell.row}:${cell.col}`;
    const depth = depths.get(place) ?? 0;
    depths.set(place, depth + 1);
    const layer = (layers[depth] ??= new Map<number, Map<number, FormulaCell>>());
    if (!layer.has(cell.row)) layer.set(cell.row, new Map());
    layer.get(cell.row)!.set(cell.col, cell);
  }
  return layers.map((layer, index) => ({
    id: sheetCount + index + 1,
    // No sheet of a book can have a name with a colon.
    name: `:${index}`,
    dimensions: null,
    eachRow: eachRowOf([...layer].map(([row, cells]) => [row, rowOf([...cells], false)])),
    findCell: (row, column) => layer.get(row)?.get(column),
    getCell: (row, column) => valueCell(row - 1, column - 1, null),
  }));
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
