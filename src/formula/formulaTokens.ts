/**
 * A formula cut into tokens without losing a character: the texts joined are the formula again, so
 * a rewriting changes what it means to change and nothing else. Works on both forms of a formula,
 * without the leading `=`.
 */
import { readStructured, type StructuredReference } from "./structuredReference";

export type FormulaToken =
  /** `"text"`, quotes included. */
  | { kind: "string"; text: string }
  | { kind: "number"; text: string }
  /** `#N/A`, `#REF!` … */
  | { kind: "error"; text: string }
  /** `集計!`, `'My sheet'!`, `Jan:Dec!`: everything before a reference, `!` included. */
  | { kind: "sheet"; text: string; name: string }
  /** `Table[…]`, or `[…]` inside a table; null for the `[1]` of another workbook. */
  | { kind: "structured"; text: string; reference: StructuredReference | null }
  /** A word that is followed by `(`. */
  | { kind: "function"; text: string }
  /** `A1`, `$B$12`. */
  | { kind: "cell"; text: string }
  /** A defined name, a bare table name, TRUE, FALSE, or a column of `A:C`. */
  | { kind: "word"; text: string }
  | { kind: "space"; text: string }
  /** Operators, parentheses, braces, separators. */
  | { kind: "symbol"; text: string };

/** What a word of a formula is made of; `$` belongs to references. */
const word = /[\p{L}\p{N}\p{M}_.\\?$]+/uy;
const number = /(\d+\.?\d*|\.\d+)(E[+-]?\d+)?(?![\p{L}_])/iuy;
const error = /#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/iy;
const space = /\s+/y;
const quoted = /'((?:[^']|'')*)'!/y;
const unquotedSheets = /(\[[^\]]*\])?[\p{L}\p{N}\p{M}_.]+(:[\p{L}\p{N}\p{M}_.]+)?!/uy;
const string = /"(?:[^"]|"")*"?/y;
const cellReference = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const symbol = /<>|<=|>=|[^]/uy;

/** Whether a text is the address of a cell: `A1`, `$XFD$1048576`. */
export function isCellReference(text: string): boolean {
  const match = cellReference.exec(text);
  if (!match) return false;
  const letters = match[1]!.toUpperCase();
  return (letters.length < 3 || letters <= "XFD") && Number(match[2]) <= 1048576;
}

const cacheLimit = 20_000;
const cache = new Map<string, readonly FormulaToken[]>();

/** The tokens of a formula, kept: a book has the same texts again and again. */
export function tokensOf(formula: string): readonly FormulaToken[] {
  let tokens = cache.get(formula);
  if (!tokens) {
    if (cache.size > cacheLimit) cache.clear();
    cache.set(formula, (tokens = cut(formula)));
  }
  return tokens;
}

function cut(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };

  while (at < formula.length) {
    let found: RegExpExecArray | null;
    if ((found = match(space))) tokens.push({ kind: "space", text: found[0] });
    else if ((found = match(string))) tokens.push({ kind: "string", text: found[0] });
    else if ((found = match(quoted))) {
      tokens.push({ kind: "sheet", text: found[0], name: found[1]!.replaceAll("''", "'") });
    } else if ((found = match(error))) tokens.push({ kind: "error", text: found[0] });
    else if ((found = match(unquotedSheets))) {
      tokens.push({ kind: "sheet", text: found[0], name: found[0].slice(0, -1) });
    } else if (formula[at] === "[") {
      const text = brackets(formula, at);
      at += text.length;
      const reference = readStructured(null, text.slice(1, -1));
      tokens.push({ kind: "structured", text, reference });
    } else if ((found = match(number))) tokens.push({ kind: "number", text: found[0] });
    else if ((found = match(word))) {
      const text = found[0];
      if (formula[at] === "[") {
        const inside = brackets(formula, at);
        at += inside.length;
        const reference = readStructured(text, inside.slice(1, -1));
        tokens.push({ kind: "structured", text: text + inside, reference });
      } else if (formula[at] === "(") tokens.push({ kind: "function", text });
      else if (isCellReference(text)) tokens.push({ kind: "cell", text });
      else tokens.push({ kind: "word", text });
    } else tokens.push({ kind: "symbol", text: match(symbol)![0] });
  }
  return tokens;
}

export const formulaOf = (tokens: readonly FormulaToken[]): string =>
  tokens.map((token) => token.text).join("");

/** The balanced `[…]` that begins at a place; an apostrophe takes the next character as it is. */
function brackets(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}
