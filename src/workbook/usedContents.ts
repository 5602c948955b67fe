/** What a sheet holds, addressed from A1; a cell outside the used range is blank. */
export interface UsedContents {
  at(row: number, column: number): unknown;
}

/** The used ranges of sheets by name, in one round trip. */
export async function usedContents(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, UsedContents>> {
  const ranges = sheets.map((name) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    range.load("values,rowIndex,columnIndex");
    return { name, range };
  });
  await context.sync();
  return new Map(
    ranges.map(({ name, range }) => [
      name,
      {
        at: (row, column) =>
          range.isNullObject
            ? ""
            : (range.values[row - range.rowIndex]?.[column - range.columnIndex] ?? ""),
      },
    ]),
  );
}
