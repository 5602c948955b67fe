/** Which formulas of a file speak of something that is to leave it. */

/** In lower case: Excel's names do not differ by it. */
export interface Gone {
  readonly sheets: ReadonlySet<string>;
  /** Tables and workbook names, which a formula has as plain words. */
  readonly words: ReadonlySet<string>;
}

const text = /"(?:[^"]|"")*"/g;
const quotedSheet = /'((?:[^']|'')*)'!/g;
const plainSheet = /(^|[^\p{L}\p{N}_.?\\])([\p{L}\p{N}_.?\\]+(?::[\p{L}\p{N}_.?\\]+)?)!/gu;
const bracketed = /\[[^[\]]*\]/g;
const word = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/gu;

/**
 * @param formula without `=`, as a file has it. A run of sheets (`4月:6月!A1`) speaks of its two ends;
 *   a sheet of another workbook (`[1]台帳!A1`) is none of this one's.
 */
export function mentions(formula: string, { sheets, words }: Gone): boolean {
  const named: string[] = [];
  const unquoted = formula.replace(text, '""').replace(quotedSheet, (_, name: string) => {
    if (!name.includes("[")) named.push(...name.replaceAll("''", "'").split(":"));
    return " ";
  });
  const rest = unquoted.replace(plainSheet, (_, before: string, name: string) => {
    if (before !== "]" && before !== "#") named.push(...name.split(":"));
    return `${before} `;
  });
  if (named.some((name) => sheets.has(name.toLowerCase()))) return true;
  if (words.size === 0) return false;
  let open = rest;
  for (let shorter = ""; shorter !== open;) {
    shorter = open;
    open = open.replace(bracketed, " ");
  }
  return [...open.matchAll(word)].some(([name]) => words.has(name.toLowerCase()));
}
