import { keyHeader, type PlanTable } from "../../src/entries/columns";
import { cellAt, tablesOf, type Book } from "../../src/local-excel/book";
import { addressOf } from "../../src/local-excel/area";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";

/** Where a table's cell stands, by row key and header. */
export function entryCell(book: Book, tableName: PlanTable, key: number | string, column: string) {
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === tableName)!;
  const at = (name: string) => table.area.column + table.columns.findIndex((c) => c.name === name);
  for (let i = 1; i < table.area.rowCount; i++) {
    const row = table.area.row + i;
    if (String(cellAt(sheet, row, at(keyHeader[tableName]))?.value) === String(key))
      return { sheet: sheet.name, row, column: at(column) };
  }
  throw new Error(`${tableName} has no row ${key}`);
}

/** Types into an entry cell as a clerk does. */
export function type(
  excel: LocalExcel,
  tableName: PlanTable,
  key: number | string,
  column: string,
  text: string,
): void {
  const place = entryCell(excel.book, tableName, key, column);
  const address = addressOf({ row: place.row, column: place.column, rowCount: 1, columnCount: 1 });
  excel.userEdit(place.sheet, address, text);
}
