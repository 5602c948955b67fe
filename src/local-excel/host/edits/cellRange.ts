import { cellAt, type Area, type Cell, type Sheet } from "../../book";
import { accessDenied, invalidArgument } from "../hostError";
import { isUnbounded, sheetColumns, sheetRows } from "../../area";
import type { Session } from "../session";

/** @throws InvalidArgument where it leaves the sheet */
export function areaOf(row: number, column: number, rowCount = 1, columnCount = 1): Area {
  const numbers = [row, column, rowCount, columnCount];
  const inside =
    numbers.every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= sheetRows &&
    column + columnCount <= sheetColumns;
  if (!inside) throw invalidArgument();
  return { row, column, rowCount, columnCount };
}

/** A range of one sheet: what a client's `Range` stands for. */
export class CellRange {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    /** Moves with its cells while the client keeps the range. */
    public area: Area,
  ) {}

  copy(): CellRange {
    return new CellRange(this.session, this.sheet, this.area);
  }

  at(area: Area): CellRange {
    return new CellRange(this.session, this.sheet, area);
  }

  /** @throws InvalidArgument where it leaves the sheet */
  moved(rows: number, columns: number, rowCount: number, columnCount: number): CellRange {
    const { row, column } = this.area;
    return this.at(areaOf(row + rows, column + columns, rowCount, columnCount));
  }

  /** One result per cell, row by row. @throws InvalidArgument for whole rows and columns */
  map<T>(of: (row: number, column: number) => T): T[][] {
    if (isUnbounded(this.area)) throw invalidArgument("The range is unbounded.");
    const { row, column, rowCount, columnCount } = this.area;
    return Array.from({ length: rowCount }, (_, i) =>
      Array.from({ length: columnCount }, (_, j) => of(row + i, column + j)),
    );
  }

  /** The cells that are there; absent ones are empty and plain. */
  *cells(): Generator<{ row: number; column: number; cell: Cell }> {
    const { row: top, column: left, rowCount, columnCount } = this.area;
    for (const [row, cells] of this.sheet.cells) {
      if (row < top || row >= top + rowCount) continue;
      for (const [column, cell] of cells) {
        if (column >= left && column < left + columnCount) yield { row, column, cell };
      }
    }
  }

  /** @throws AccessDenied on a protected sheet where a cell is locked */
  mayWrite(): void {
    if (this.sheet.protection.protected && !this.isUnlocked()) throw accessDenied();
  }

  private isUnlocked(): boolean {
    const { row: top, column: left, rowCount, columnCount } = this.area;
    if (isUnbounded(this.area)) return false;
    for (let row = top; row < top + rowCount; row++) {
      for (let column = left; column < left + columnCount; column++) {
        if (cellAt(this.sheet, row, column)?.style.locked !== false) return false;
      }
    }
    return true;
  }
}
