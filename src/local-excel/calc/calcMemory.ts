/**
 * Which formulas have to be computed again: those that changed or mean other cells than before, and
 * those that refer, however far round, to a cell that changed since the last calculation. The package
 * computes everything it is given; on a filled-in plan that is half a second.
 */
import type { Area, Book, Cell, CellContent, Sheet } from "../book";
import { holds } from "../area";
import type { BookNames, Place, PlainFormula } from "../formula/plainFormula";
import { plainFormula } from "../formula/plainFormula";

export interface FormulaToCompute {
  sheet: Sheet;
  row: number;
  column: number;
  cell: Cell;
  /** With the cells written out that names and tables mean. */
  plain: PlainFormula;
}

/** What a cell held when it was last looked at. */
interface Seen {
  round: number;
  value: CellContent;
  formula?: KnownFormula;
}
interface KnownFormula extends FormulaToCompute {
  key: string;
  text: string;
  precedents: Precedent[];
}
/** A rectangle, or a single cell, that formulas refer to. */
interface Precedent extends Area {
  key: string;
  sheetId: string;
  dependents: Set<KnownFormula>;
}

export class CalcMemory {
  private round = 0;
  private meanings = "";
  private readonly seen = new Map<string, Map<number, Seen>>();
  private readonly formulas = new Map<string, KnownFormula>();
  private readonly precedents = new Map<string, Precedent>();
  private readonly cellPrecedents = new Map<string, Precedent>();
  /** Out of date. Whatever depends on one of them is among them too. */
  private readonly pending = new Set<KnownFormula>();

  /** Looks at the whole book and gives what is out of date, on one sheet or everywhere. */
  outdated(book: Book, names: BookNames, onlySheet?: string): FormulaToCompute[] {
    this.look(book, names);
    // A sheet that is calculated by itself is calculated whole, as Excel does.
    this.mark(
      [...this.formulas.values()].filter(
        ({ plain, sheet }) => plain.volatile || sheet.id === onlySheet,
      ),
    );
    const outdated = [...this.pending];
    if (onlySheet === undefined) {
      this.pending.clear();
      return outdated;
    }
    // They may rest on formulas of other sheets that stay out of date: they stay marked as well.
    return outdated.filter(({ sheet }) => sheet.id === onlySheet);
  }

  private look(book: Book, names: BookNames): void {
    const meanings = meaningsOf(book);
    const sameMeanings = meanings === this.meanings;
    this.meanings = meanings;
    this.round++;
    const changed: [sheetId: string, row: number, column: number][] = [];
    for (const sheet of book.sheets) {
      const cells = this.cellsOf(sheet.id);
      for (const [row, line] of sheet.cells) {
        for (const [column, cell] of line) {
          if (this.hasChanged(cells, { sheet, row, column }, cell, names, sameMeanings)) {
            changed.push([sheet.id, row, column]);
          }
        }
      }
    }
    for (const [sheetId, cells] of this.seen) {
      for (const [position, seen] of cells) {
        if (seen.round === this.round) continue;
        cells.delete(position);
        if (seen.formula) this.drop(seen.formula);
        changed.push([sheetId, Math.floor(position / columnLimit), position % columnLimit]);
      }
    }
    // In a book that is looked at for the first time every formula is marked already.
    if (this.pending.size === this.formulas.size) return;
    for (const place of changed) this.mark(this.dependentsOf(...place));
  }

  /** Notes what the cell holds now. */
  private hasChanged(
    cells: Map<number, Seen>,
    place: Place,
    cell: Cell,
    names: BookNames,
    sameMeanings: boolean,
  ): boolean {
    const position = place.row * columnLimit + place.column;
    const before = cells.get(position);
    if (cell.formula === undefined && cell.value === null && !before) return false;
    const same =
      before !== undefined &&
      before.formula?.text === cell.formula &&
      before.formula?.cell === (cell.formula === undefined ? undefined : cell) &&
      (cell.formula === undefined
        ? isSame(before.value, cell.value)
        : // Entered again, it waits for its value.
          cell.value !== null &&
          ((sameMeanings && !before.formula!.plain.cut) ||
            isSamePlain(before.formula!.plain, cell.formula, place, names)));
    if (same) {
      before.round = this.round;
      return false;
    }
    if (before?.formula) this.drop(before.formula);
    const seen: Seen = { round: this.round, value: cell.value };
    if (cell.formula !== undefined) {
      seen.formula = this.add(place, cell, cell.formula, names);
      this.pending.add(seen.formula);
    }
    cells.set(position, seen);
    return true;
  }

  private add(place: Place, cell: Cell, text: string, names: BookNames): KnownFormula {
    const plain = plainFormula(text, place, names);
    const key = `${place.sheet.id}:${place.row}:${place.column}`;
    const formula: KnownFormula = { ...place, cell, plain, key, text, precedents: [] };
    for (const { sheet, area } of plain.areas) {
      const isCell = area.rowCount === 1 && area.columnCount === 1;
      const all = isCell ? this.cellPrecedents : this.precedents;
      const start = `${sheet.id}:${area.row}:${area.column}`;
      const id = isCell ? start : `${start}:${area.rowCount}:${area.columnCount}`;
      let precedent = all.get(id);
      if (!precedent) {
        precedent = { key: id, sheetId: sheet.id, ...area, dependents: new Set() };
        all.set(id, precedent);
      }
      precedent.dependents.add(formula);
      formula.precedents.push(precedent);
    }
    this.formulas.set(key, formula);
    return formula;
  }

  private drop(formula: KnownFormula): void {
    this.formulas.delete(formula.key);
    this.pending.delete(formula);
    for (const precedent of formula.precedents) {
      precedent.dependents.delete(formula);
      if (precedent.dependents.size > 0) continue;
      this.precedents.delete(precedent.key);
      this.cellPrecedents.delete(precedent.key);
    }
  }

  /** Marks formulas and all that depends on them. */
  private mark(formulas: KnownFormula[]): void {
    const waiting = [...formulas];
    for (let formula = waiting.pop(); formula; formula = waiting.pop()) {
      if (this.pending.has(formula)) continue;
      this.pending.add(formula);
      waiting.push(...this.dependentsOf(formula.sheet.id, formula.row, formula.column));
    }
  }

  /** The formulas that refer to a cell. */
  private dependentsOf(sheetId: string, row: number, column: number): KnownFormula[] {
    const single = this.cellPrecedents.get(`${sheetId}:${row}:${column}`);
    const ranges = [...this.precedents.values()].filter(
      (area) => area.sheetId === sheetId && holds(area, row, column),
    );
    return [...(single ? [single] : []), ...ranges].flatMap(({ dependents }) => [...dependents]);
  }

  private cellsOf(sheetId: string): Map<number, Seen> {
    let cells = this.seen.get(sheetId);
    if (!cells) this.seen.set(sheetId, (cells = new Map()));
    return cells;
  }
}

const columnLimit = 16384;

/** What words of a formula can mean: where it changes, every formula is read again. */
const meaningsOf = (book: Book): string =>
  JSON.stringify([
    book.names,
    book.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.names,
      sheet.tables.map(({ name, area, columns }) => [name, area, columns]),
    ]),
  ]);

function isSamePlain(before: PlainFormula, text: string, place: Place, names: BookNames): boolean {
  const now = plainFormula(text, place, names);
  return (
    before.text === now.text &&
    before.volatile === now.volatile &&
    // The name of a sheet that was replaced by another.
    before.areas.every(({ sheet }, index) => sheet === now.areas[index]?.sheet)
  );
}

function isSame(a: CellContent, b: CellContent): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  return a === b;
}
