import type { Book, Sheet } from "../book";

/**
 * Rewrites every formula of a book: in cells, names, validations, conditional formats and charts.
 * The rewriting is given the formula without `=` and the sheet it belongs to (null: the workbook).
 */
export function rewriteFormulas(
  book: Book,
  rewrite: (formula: string, sheet: Sheet | null) => string,
): void {
  const withSign = (formula: string, sheet: Sheet | null) =>
    formula.startsWith("=") ? `=${rewrite(formula.slice(1), sheet)}` : formula;

  for (const name of book.names) name.formula = withSign(name.formula, null);
  for (const sheet of book.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, sheet);
      }
    }
    for (const name of sheet.names) name.formula = withSign(name.formula, sheet);
    for (const validation of sheet.validations) {
      validation.rule = inTexts(validation.rule, (text) => withSign(text, sheet));
    }
    for (const format of sheet.conditionalFormats) format.formula = withSign(format.formula, sheet);
    for (const chart of sheet.charts) {
      chart.source = rewrite(chart.source, sheet);
      chart.settings = inTexts(chart.settings, (text) => withSign(text, sheet));
    }
  }
}

/** The same value with every text in it changed. */
function inTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inTexts(item, change)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [key, inTexts(below, change)]),
  ) as T;
}
