import { formulaOf, tokensOf } from "../../formula/formulaTokens";
import { areaAt, cellAddress } from "../area";
import type { Offset } from "./summaryBlock";

/** A formula as it reads after all cells of its sheet have moved: `D$8` is `D$9` one row down. */
export const movedFormula = (formula: string, { rows, columns }: Offset): string =>
  rows === 0 && columns === 0
    ? formula
    : formulaOf(
        tokensOf(formula).map((token) =>
          token.kind === "cell" ? { ...token, text: movedCell(token.text, rows, columns) } : token,
        ),
      );

function movedCell(address: string, rows: number, columns: number): string {
  const { row, column } = areaAt(address.toUpperCase())!;
  const moved = cellAddress(row + rows, column + columns);
  const [, beforeColumn, beforeRow] = /^(\$?)[A-Z]+(\$?)/i.exec(address)!;
  return beforeColumn + moved.replace(/\d/, (digit) => beforeRow + digit);
}
