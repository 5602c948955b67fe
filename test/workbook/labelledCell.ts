import { cellAt, type Book, type Sheet } from "../../src/local-excel/book";

/** The cell to the right of a label. */
export function labelledCell(
  book: Book,
  sheetName: string,
  label: string,
): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
  const sheet = book.sheets.find(({ name }) => name === sheetName)!;
  for (const [row, cells] of sheet.cells)
    for (const [column] of cells)
      if (cellAt(sheet, row, column)?.value === label) return { sheet, row, column: column + 1 };
  throw new Error(`no cell ${label} on ${sheetName}`);
}
