/**
 * Formulas in their two spellings, and the renaming of what they refer to.
 *
 * In a cell: `=IF([@R5目標値]="","",PlanIndicators[R5実績値])`. In a file, and in `Cell.formula`:
 * `IF(T[[#This Row],[R5目標値]]="","",PlanIndicators[R5実績値])`, with `_xlfn.` before functions that
 * are younger than the file format. Text literals are never touched.
 */
import { columnIndex, columnLetters, quoteSheet } from "../../formula/references";
import { displayFormOf, fileFormOf } from "../../formula/structuredReference";
import type { StructuredReference } from "../../formula/structuredReference";
import { numberLiteral } from "./numberLiteral";
import type { FormulaToken } from "../../formula/formulaTokens";
import { formulaOf, isCellReference, tokensOf } from "../../formula/formulaTokens";

/** Functions that a file stores with a prefix, of those that Excel 2021 has. */
const prefixed = new Map<string, string>([
  ...["CONCAT", "IFNA", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "XLOOKUP", "XMATCH"].map(
    (name): [string, string] => [name, `_xlfn.${name}`],
  ),
  ...["UNIQUE", "SORTBY", "SEQUENCE", "RANDARRAY"].map((name): [string, string] => [
    name,
    `_xlfn.${name}`,
  ]),
  ...["FILTER", "SORT"].map((name): [string, string] => [name, `_xlfn._xlws.${name}`]),
]);

/** @param tableName the table in whose body the formula stands, null outside tables */
export function toFileForm(formula: string, tableName: string | null): string {
  return rewrite(formula.replace(/^=/, ""), {
    structured: (reference) => fileFormOf({ ...reference, table: reference.table ?? tableName }),
    function: (name) => prefixed.get(name.toUpperCase()) ?? name,
    // A file has no sign for it: whatever is no array formula has it.
    symbol: (text) => (text === "@" ? "" : text),
  });
}

/**
 * With `=`, as a cell shows it and as `range.formulas` gives it: printed anew from its tokens, numbers
 * by value, words in capitals, spaces kept.
 */
export function toDisplayForm(
  formula: string,
  tableName: string | null,
  { callsConstants = false, showsImplicitIntersection = false }: Printing = {},
): string {
  return `=${rewrite(formula, {
    structured: (reference) => displayFormOf(reference, tableName),
    function: (text) => {
      const name = text.replace(/^(_xlfn\.|_xlws\.)+/i, "").toUpperCase();
      return showsImplicitIntersection && givesReference.test(name) ? `@${name}` : name;
    },
    number: (text) => numberLiteral(Number(text)),
    cell: (text) => text.toUpperCase(),
    word: (text) => {
      if (!isConstant(text)) return text;
      return text.toUpperCase() + (callsConstants ? "()" : "");
    },
  })}`;
}

/** Ways of printing that some Excels and files have. */
export interface Printing {
  /** `TRUE()` for `TRUE`. */
  readonly callsConstants?: boolean;
  /** `@INDEX(` in a formula of a file without marks of dynamic arrays. */
  readonly showsImplicitIntersection?: boolean;
}

/** Functions whose result may be more than one cell. */
const givesReference = /^(INDEX|OFFSET|INDIRECT|CHOOSE)$/;

/** A formula whose references to a sheet follow its new name. */
export function renameSheetIn(formula: string, oldName: string, newName: string): string {
  return rewrite(formula, {
    sheet: (name) => {
      const ends = name.split(":");
      if (!ends.some((end) => same(end, oldName))) return null;
      return `${printedSheet(ends.map((end) => (same(end, oldName) ? newName : end)).join(":"))}!`;
    },
  });
}

/** A formula whose references to a table follow its new name. */
export function renameTableIn(formula: string, oldName: string, newName: string): string {
  return rewrite(formula, {
    structured: (reference, text) =>
      reference.table !== null && same(reference.table, oldName)
        ? newName + text.slice(reference.table.length)
        : text,
    word: (text) => (same(text, oldName) ? newName : text),
  });
}

/** A formula, in the file's form, whose references to a table's column follow its new name. */
export function renameColumnIn(
  formula: string,
  table: string,
  oldName: string,
  newName: string,
): string {
  return rewrite(formula, {
    structured: (reference, text) => {
      if (reference.table === null || !same(reference.table, table)) return text;
      if (!reference.columns.some((column) => same(column, oldName))) return text;
      const columns = reference.columns.map((column) => (same(column, oldName) ? newName : column));
      return fileFormOf({ ...reference, columns: columns as StructuredReference["columns"] });
    },
  });
}

/**
 * A formula as it reads when copied some rows down and columns to the right: relative references
 * move, those with `$` stay, one that leaves the sheet becomes #REF!.
 */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : shiftTokens(tokensOf(formula), rows, columns);
}

/** `shiftReferences` of a formula that is already cut into tokens. */
export function shiftTokens(
  tokens: readonly FormulaToken[],
  rows: number,
  columns: number,
): string {
  return tokens
    .map((token, index) => {
      if (token.kind === "cell") return shiftCell(token.text, rows, columns);
      if (!isRangeEnd(tokens, index)) return token.text;
      return /\d/.test(token.text)
        ? shiftRow(token.text, rows)
        : (shiftColumn(token.text, columns) ?? "#REF!");
    })
    .join("");
}

/** A sheet's name as Excel prints it in formulas and addresses: quoted where it has to be. */
export function printedSheet(name: string): string {
  const plain =
    name.split(":").every((part) => /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u.test(part)) &&
    !isCellReference(name) &&
    !/^(R\d*C?\d*|C\d*)$/i.test(name) &&
    !isConstant(name);
  return plain ? name : quoteSheet(name);
}

interface Rewriting {
  /** Null leaves the token as it is. */
  sheet?: (name: string) => string | null;
  structured?: (reference: StructuredReference, text: string) => string;
  function?: (name: string) => string;
  word?: (text: string) => string;
  number?: (text: string) => string;
  cell?: (text: string) => string;
  symbol?: (text: string) => string;
}

function rewrite(formula: string, rewriting: Rewriting): string {
  const tokens = tokensOf(formula);
  return formulaOf(
    tokens.map((token): FormulaToken => {
      let text: string | null = null;
      if (token.kind === "sheet") text = rewriting.sheet?.(token.name) ?? null;
      else if (token.kind === "structured") {
        if (token.reference) text = rewriting.structured?.(token.reference, token.text) ?? null;
      } else if (token.kind in rewriting) {
        text = rewriting[token.kind as "function" | "word" | "number" | "cell" | "symbol"]!(
          token.text,
        );
      }
      return text === null ? token : { ...token, text };
    }),
  );
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const isConstant = (text: string) => /^(TRUE|FALSE)$/i.test(text);

/** Whether a token is the one or the other end of `A:C` or `$1:$4`. */
export function isRangeEnd(tokens: readonly FormulaToken[], index: number): boolean {
  const { kind, text } = tokens[index]!;
  if (kind !== "word" && kind !== "number") return false;
  if (!/^\$?([A-Z]{1,3}|\d+)$/i.test(text)) return false;
  return tokens[index - 1]?.text === ":" || tokens[index + 1]?.text === ":";
}

function shiftCell(text: string, rows: number, columns: number): string {
  const [, columnPart, rowPart] = /^(\$?[A-Z]+)(\$?\d+)$/i.exec(text)!;
  const column = shiftColumn(columnPart!, columns);
  const row = shiftRow(rowPart!, rows);
  return column === null || row === "#REF!" ? "#REF!" : column + row;
}

function shiftRow(text: string, by: number): string {
  if (text.startsWith("$")) return text;
  return Number(text) + by < 1 ? "#REF!" : String(Number(text) + by);
}

function shiftColumn(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const index = columnIndex(text) + by;
  return index < 0 ? null : columnLetters(index);
}
