/** What stands in a sheet's cells: formulas as texts with `=`, everything else as values. */
export interface UsedCell {
  readonly row: number;
  readonly column: number;
  readonly content: unknown;
}

/** The cells of sheets by name that are not blank, in one round trip. */
export async function usedCells(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, readonly UsedCell[]>> {
  const ranges = sheets.map((name) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    range.load("formulas,rowIndex,columnIndex");
    return { name, range };
  });
  await context.sync();
  return new Map(
    ranges.map(({ name, range }) => [
      name,
      range.isNullObject
        ? []
        : range.formulas.flatMap((cells: unknown[], r) =>
            cells.flatMap((content, c) =>
              content === ""
                ? []
                : [{ row: range.rowIndex + r, column: range.columnIndex + c, content }],
            ),
          ),
    ]),
  );
}
