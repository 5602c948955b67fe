import { tokensOf, type FormulaToken } from "./formulaTokens";
import { readAddress } from "./references";
import type { StructuredReference } from "./structuredReference";

/**
 * Formulas compared by what they mean. No program gives a formula back as it was written: Excel keeps
 * tokens and prints them anew (numbers by value, functions in capitals, `@` where a file has no marks
 * of dynamic arrays: exceljs #1491), other programs write TRUE() for TRUE or prefixes of their own,
 * and a file that went through .ods has cells where there were table columns.
 */
export type Agreement =
  | "same"
  /** The same cells, but as addresses, which do not grow with their table. */
  | "otherSpelling"
  | "different";

/** Where a table stands. */
export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  /** Of its header row; rows and columns count from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows below the headers. */
  readonly bodyRows: number;
}

/** The cell a formula stands in, and the tables around it. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The table whose body the cell is in: its name may be left out of references. */
  readonly ownTable: string | null;
  readonly tables: readonly TablePlace[];
}

/** Both with `=`. */
export function agreementOf(present: string, expected: string, place: FormulaPlace): Agreement {
  if (sameMeaning(present, expected, place.ownTable)) return "same";
  if (!present.startsWith("=")) return "different";
  return inCells(present, place) === inCells(expected, place) ? "otherSpelling" : "different";
}

/** Whether two formulas with `=` are the same but for spelling, references as they are written. */
export const sameMeaning = (a: string, b: string, ownTable: string | null): boolean =>
  a === b || (a.startsWith("=") && b.startsWith("=") && plain(a, ownTable) === plain(b, ownTable));

const plain = (formula: string, ownTable: string | null): string =>
  textOf(simplified(formula), (reference) => columnText(reference, ownTable));

/** With a separator no formula has, so that two tokens never read as one. */
const textOf = (
  tokens: readonly FormulaToken[],
  structured: (reference: StructuredReference) => string | null,
): string =>
  tokens
    .map((token) => {
      switch (token.kind) {
        case "structured":
          return (token.reference && structured(token.reference)) ?? token.text;
        case "string":
          return token.text;
        case "number":
          return String(Number(token.text));
        case "sheet":
          return `${token.name.toUpperCase()}!`;
        default:
          // Whether a reference moves when it is copied makes no difference where it stands.
          return token.text.replaceAll("$", "").toUpperCase();
      }
    })
    .join("\n");

function columnText(
  { table, items, columns }: StructuredReference,
  ownTable: string | null,
): string {
  const rows = items.filter((item) => item !== "#Data");
  return `${table ?? ownTable ?? ""}[${[...rows, ...columns].join("|")}]`.toUpperCase();
}

/** Without what means nothing: spaces, `@` outside brackets, prefixes, TRUE() for TRUE. */
function simplified(formula: string): FormulaToken[] {
  const tokens = tokensOf(formula.replace(/^=/, "")).filter(
    ({ kind, text }) => kind !== "space" && !(kind === "symbol" && text === "@"),
  );
  const found: FormulaToken[] = [];
  /** For each parenthesis that is open, whether it belongs to a SINGLE( that was left out. */
  const open: boolean[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "function") {
      const name = token.text.replace(/^(_xlfn\.|_xlws\.)+/i, "").toUpperCase();
      const isEmpty = tokens[at + 2]?.text === ")";
      if (name === "SINGLE") {
        open.push(true);
        at++;
      } else if (isEmpty && (name === "TRUE" || name === "FALSE")) {
        found.push({ kind: "word", text: name });
        at += 2;
      } else found.push({ kind: "function", text: name });
      continue;
    }
    if (token.text === "(") open.push(false);
    if (token.text === ")" && open.pop() === true) continue;
    found.push(token);
  }
  return found;
}

/** The formula with every reference as the cells it means. */
function inCells(formula: string, place: FormulaPlace): string {
  const tokens = simplified(formula);
  const found: FormulaToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const sheet = token.kind === "sheet" ? token : null;
    const first = sheet ? tokens[at + 1] : token;
    if (first?.kind !== "cell") {
      found.push(token);
      continue;
    }
    if (sheet) at++;
    const isRange = tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";
    const last = isRange ? tokens[at + 2]! : first;
    if (isRange) at += 2;
    const name = sheet?.kind === "sheet" ? sheet.name : place.sheet;
    found.push({ kind: "word", text: cellsText(name, cellAt(first.text), cellAt(last.text)) });
  }
  return textOf(found, (reference) => cellsOfReference(reference, place));
}

type Cell = readonly [row: number, column: number];

const cellsText = (sheet: string, [top, left]: Cell, [bottom, right]: Cell): string =>
  `${sheet}!${Math.min(top, bottom)},${Math.min(left, right)}:${Math.max(top, bottom)},${Math.max(left, right)}`.toUpperCase();

/** `$B$12` → 11, 1 */
function cellAt(address: string): Cell {
  const { row, column } = readAddress(address)!;
  return [row, column];
}

/** Null where the table or the column is not there. */
function cellsOfReference(
  { table: named, items, columns }: StructuredReference,
  { ownTable, tables, row }: FormulaPlace,
): string | null {
  const wanted = (named ?? ownTable ?? "").toLowerCase();
  const table = tables.find(({ name }) => name.toLowerCase() === wanted);
  if (!table) return null;
  const [from = 0, to = columns.length === 0 ? table.headers.length - 1 : from] = columns.map(
    (column) => table.headers.findIndex((header) => sameWord(header, column)),
  );
  if (from < 0 || to < 0) return null;
  const body: readonly [number, number] = [table.row + 1, table.row + table.bodyRows];
  const rows: Readonly<Record<string, readonly [number, number]>> = {
    "": body,
    "#Data": body,
    "#All": [table.row, body[1]],
    "#Headers": [table.row, table.row],
    "#This Row": [row, row],
  };
  const [top, bottom] = (items.length <= 1 && rows[items[0] ?? ""]) || [null, null];
  if (top === null) return null;
  return cellsText(table.sheet, [top, table.column + from], [bottom, table.column + to]);
}

const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
