import { cellAddress } from "../area";

/**
 * A formula in one spelling, to tell a changed formula from one that Excel merely prints otherwise:
 * spaces and the case of words mean nothing, and `T[[#This Row],[x]]`, `T[@x]`, `[@[x]]` and `[@x]`
 * are the same cell of the own table `T`. Texts and column names are kept to the letter.
 */
export function canonicalFormula(formula: string, ownTable?: string): string {
  const plain = outsideWords(formula, (part) => part.replace(/\s+/g, "").toUpperCase());
  const own = ownTable ? `(?:${ownTable.toUpperCase()})?` : "";
  return plain
    .replace(new RegExp(`${own}\\[\\[#This Row\\],\\s*\\[([^\\]]*)\\]\\]`, "gi"), "[@$1]")
    .replace(new RegExp(`${own}\\[@\\[([^\\]]*)\\]\\]`, "g"), "[@$1]")
    .replace(new RegExp(`${own}\\[@([^\\[\\]]*)\\]`, "g"), "[@$1]");
}

export const sameFormula = (a: string, b: string, ownTable?: string): boolean =>
  a === b || canonicalFormula(a, ownTable) === canonicalFormula(b, ownTable);

/** A formula as it reads after all cells of its sheet have moved: `D$8` is `D$9` one row down. */
export const movedFormula = (
  formula: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): string =>
  rows === 0 && columns === 0
    ? formula
    : outsideWords(formula, (part) =>
        part.replace(
          /(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_.(])/gu,
          (_, beforeColumn: string, column: string, beforeRow: string, row: string) =>
            beforeColumn +
            columnName(columnNumber(column) + columns) +
            beforeRow +
            String(Number(row) + rows),
        ),
      );

const columnNumber = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const columnName = (column: number): string => cellAddress(0, column).replace("1", "");

/** Changes a formula but for its texts, sheet names and what stands in brackets. */
function outsideWords(formula: string, change: (part: string) => string): string {
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[|\]|[^"'[\]]+/g) ?? [];
  let depth = 0;
  let changed = "";
  for (const part of parts) {
    if (part === "[") depth++;
    if (part === "]") depth--;
    const verbatim = part.startsWith('"') || part.startsWith("'") || depth > 0;
    changed += verbatim ? part : change(part);
  }
  return changed;
}
