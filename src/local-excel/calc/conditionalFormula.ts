/**
 * A conditional format's formula as it reads at each cell, with the COUNTIFS that an index can
 * answer already counted.
 */
import { cellAt } from "../book";
import type { CellContent, ConditionalFormat, Sheet } from "../book";
import type { CountIndex } from "./countIndex";
import { shiftTokens } from "../formula/spelling";
import type { FormulaToken } from "../../formula/formulaTokens";
import { tokensOf } from "../../formula/formulaTokens";
import { readAddress } from "../area";
import type { BookNames, SheetArea } from "../formula/plainFormula";
import { isReference, plainFormula } from "../formula/plainFormula";

export interface FormatFormula {
  /** @returns the text at a cell, and whether it gives the same anywhere on the sheet */
  at(cell: { row: number; column: number }): { text: string; anywhere: boolean };
}

/** A call that the index may answer: `COUNTIFS(指摘キー,$A5,指摘列,K$4)`. */
interface CountCall {
  tokens: FormulaToken[];
  columns: SheetArea[];
  criteria: FormulaToken[];
}

export function formatFormula(
  format: ConditionalFormat,
  sheet: Sheet,
  names: BookNames,
  counts: CountIndex,
): FormatFormula {
  const origin = format.areas[0]!;
  const tokens = tokensOf(format.formula.replace(/^=/, ""));
  const parts = splitCalls(tokens, (call) => countCall(call, { sheet, ...origin }, names));
  const anywhere = !tokens.some(
    ({ kind, text }) => kind === "function" && /^(ROW|COLUMN|CELL|INDIRECT|OFFSET)$/i.test(text),
  );
  return {
    at: ({ row, column }) => {
      const down = row - origin.row;
      const right = column - origin.column;
      const text = parts
        .map((part) => {
          if (Array.isArray(part)) return shiftTokens(part, down, right);
          const criteria = part.criteria.map((token) => criterion(token, sheet, down, right));
          const count = counts.count(part.columns, criteria);
          return count === null ? shiftTokens(part.tokens, down, right) : String(count);
        })
        .join("");
      return { text, anywhere };
    },
  };
}

function splitCalls(
  tokens: readonly FormulaToken[],
  read: (call: FormulaToken[]) => CountCall | null,
): (FormulaToken[] | CountCall)[] {
  const parts: (FormulaToken[] | CountCall)[] = [];
  let start = 0;
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index]!;
    if (kind !== "function" || !/^COUNTIFS?$/i.test(text)) continue;
    const end = closing(tokens, index + 1);
    const call = read(tokens.slice(index, end + 1));
    if (!call) continue;
    parts.push(tokens.slice(start, index), call);
    start = end + 1;
    index = end;
  }
  return [...parts, tokens.slice(start)];
}

/** The place of the parenthesis that closes the one at `open`. */
function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]!.text === "(") depth++;
    else if (tokens[index]!.text === ")" && --depth === 0) return index;
  }
  return tokens.length - 1;
}

/** Null unless all ranges are single columns of fixed places and all criteria single tokens. */
function countCall(
  call: FormulaToken[],
  place: { sheet: Sheet; row: number; column: number },
  names: BookNames,
): CountCall | null {
  const given = splitArguments(call.slice(2, -1));
  const columns: SheetArea[] = [];
  const criteria: FormulaToken[] = [];
  for (const [index, tokens] of given.entries()) {
    const [only] = tokens;
    if (tokens.length !== 1 || !only) return null;
    if (index % 2 === 1) criteria.push(only);
    else {
      // A range that moves with the cell is no column of the index.
      if (only.kind !== "word" && only.kind !== "structured") return null;
      const { text, areas } = plainFormula(only.text, place, names);
      const [column] = areas;
      if (column?.area.columnCount !== 1 || !isReference(text)) return null;
      columns.push(column);
    }
  }
  const usable =
    columns.length > 0 &&
    columns.length === criteria.length &&
    columns.every(({ area }) => area.rowCount === columns[0]!.area.rowCount) &&
    criteria.every(({ kind }) => kind === "string" || kind === "number" || kind === "cell");
  return usable ? { tokens: call, columns, criteria } : null;
}

/** Cuts at the commas outside parentheses and drops spaces. */
function splitArguments(tokens: readonly FormulaToken[]): FormulaToken[][] {
  const parts: FormulaToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(") depth++;
    if (token.text === ")") depth--;
    if (token.text === "," && depth === 0) parts.push([]);
    else if (token.kind !== "space") parts.at(-1)!.push(token);
  }
  return parts;
}

function criterion(token: FormulaToken, sheet: Sheet, down: number, right: number): CellContent {
  if (token.kind === "string") return token.text.slice(1, -1).replaceAll('""', '"');
  if (token.kind === "number") return Number(token.text);
  const area = readAddress(shiftTokens([token], down, right));
  return area ? (cellAt(sheet, area.row, area.column)?.value ?? null) : { error: "#REF!" };
}
