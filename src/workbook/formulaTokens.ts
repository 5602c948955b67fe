/**
 * A formula in one spelling, to tell a changed formula from one that Excel merely prints otherwise:
 * spaces and the case of words mean nothing, and `T[[#This Row],[x]]`, `T[@x]`, `[@[x]]` and `[@x]`
 * are the same cell of the own table `T`. Texts and column names are kept to the letter.
 */
export function canonicalFormula(formula: string, ownTable?: string): string {
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[|\]|[^"'[\]]+/g) ?? [];
  let depth = 0;
  let plain = "";
  for (const part of parts) {
    if (part === "[") depth++;
    if (part === "]") depth--;
    const verbatim = part.startsWith('"') || part.startsWith("'") || depth > 0;
    plain += verbatim ? part : part.replace(/\s+/g, "").toUpperCase();
  }
  const own = ownTable ? `(?:${ownTable.toUpperCase()})?` : "";
  return plain
    .replace(new RegExp(`${own}\\[\\[#This Row\\],\\s*\\[([^\\]]*)\\]\\]`, "gi"), "[@$1]")
    .replace(new RegExp(`${own}\\[@\\[([^\\]]*)\\]\\]`, "g"), "[@$1]")
    .replace(new RegExp(`${own}\\[@([^\\[\\]]*)\\]`, "g"), "[@$1]");
}

export const sameFormula = (a: string, b: string, ownTable?: string): boolean =>
  a === b || canonicalFormula(a, ownTable) === canonicalFormula(b, ownTable);
