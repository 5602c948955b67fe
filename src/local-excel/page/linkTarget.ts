import { cellAt, type Book, type Sheet } from "../book";
import { evaluate } from "../calc";
import { formulaOf, tokensOf, type FormulaToken } from "../../formula/formulaTokens";

/** Where a cell's `HYPERLINK("#シート!A1", …)` leads, as an address; null where it leads nowhere. */
export function linkTarget(book: Book, sheet: Sheet, row: number, column: number): string | null {
  const cell = cellAt(sheet, row, column);
  const address = cell?.formula === undefined ? null : firstArgument(tokensOf(cell.formula));
  if (address === null || cell!.value === null || cell!.value === "") return null;
  const target = evaluate(book, address, { sheetId: sheet.id, row, column });
  return typeof target === "string" && target.startsWith("#") ? target.slice(1) : null;
}

/** The first argument of a formula's HYPERLINK, as a formula of its own. */
function firstArgument(tokens: readonly FormulaToken[]): string | null {
  const start = tokens.findIndex(
    ({ kind, text }) => kind === "function" && text.toUpperCase() === "HYPERLINK",
  );
  if (start < 0) return null;
  let depth = 0;
  for (let i = start + 1; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== "symbol") continue;
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (depth === 0 || (depth === 1 && text === ",")) return formulaOf(tokens.slice(start + 2, i));
  }
  return null;
}
