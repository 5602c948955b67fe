/**
 * A table reference of a formula: `T[col]`, `T[[a]:[b]]`, `T[[#This Row],[col]]`, `[@col]`, `T[#All]`.
 * The one place that knows how they are written, in a cell and in a file.
 */
export interface StructuredReference {
  /** Null inside the table itself, where the name may be left out. */
  readonly table: string | null;
  /** `#This Row`, `#All`, `#Data`, `#Headers`, `#Totals`, without the brackets. */
  readonly items: readonly string[];
  /** None: all columns. One, or the first and the last of a range. */
  readonly columns: [] | [string] | [string, string];
}

const itemNames = ["#This Row", "#All", "#Data", "#Headers", "#Totals"];
const itemNamed = (text: string) =>
  itemNames.find((name) => name.toLowerCase() === text.toLowerCase());

/**
 * Reads what stands between the outer brackets. Null if it is no table reference, as in the
 * `[1]Sheet1!A1` of another workbook.
 */
export function readStructured(table: string | null, inside: string): StructuredReference | null {
  const text = inside.trim();
  if (text.startsWith("@")) {
    const rest = text.slice(1).trim();
    const columns: StructuredReference["columns"] | null = rest.startsWith("[")
      ? columnRange(rest)
      : rest === ""
        ? []
        : [unescape(rest)];
    return columns && { table, items: ["#This Row"], columns };
  }
  if (!text.startsWith("[")) {
    if (text === "") return { table, items: [], columns: [] };
    const item = itemNamed(text);
    if (item) return { table, items: [item], columns: [] };
    return { table, items: [], columns: [unescape(inside)] };
  }
  const items: string[] = [];
  let columns: StructuredReference["columns"] = [];
  for (const part of splitOutside(text, ",")) {
    const item = itemNamed(part.slice(1, -1).trim());
    if (item) items.push(item);
    else {
      const range = columnRange(part);
      if (!range) return null;
      columns = range;
    }
  }
  return { table, items, columns };
}

/** As a file stores it: always with the table's name, never with `@`. */
export function fileFormOf({ table, items, columns }: StructuredReference): string {
  const name = table ?? "";
  if (items.length === 0 && columns.length === 0) return `${name}[]`;
  if (items.length === 0 && columns.length === 1) return `${name}[${simpleColumn(columns[0])}]`;
  if (items.length === 1 && columns.length === 0) return `${name}[${items[0]}]`;
  return `${name}[${[...items.map((item) => `[${item}]`), ...rangeText(columns)].join(",")}]`;
}

/** As a cell shows it: `[@col]` in the table itself, `T[@col]` outside. */
export function displayFormOf(reference: StructuredReference, ownTable: string | null): string {
  const { table, items, columns } = reference;
  const own =
    table === null || (ownTable !== null && table.toLowerCase() === ownTable.toLowerCase());
  const shown = { ...reference, table: own ? null : table };
  if (items.length !== 1 || items[0] !== "#This Row") {
    // `[#All]` alone would be a column to the reader: Excel keeps the name there.
    return fileFormOf(columns.length === 0 ? { ...reference, table: table ?? ownTable } : shown);
  }
  const name = shown.table ?? "";
  if (columns.length === 0) return `${name}[@]`;
  if (columns.length === 1 && isPlain(columns[0])) return `${name}[@${columns[0]}]`;
  return `${name}[@${rangeText(columns).join("")}]`;
}

const rangeText = (columns: StructuredReference["columns"]): string[] =>
  columns.length === 0 ? [] : [columns.map((column) => `[${escape(column)}]`).join(":")];

/** Names that Excel writes without brackets of their own after `@`. */
const isPlain = (column: string) => /^[\p{L}\p{N}\p{M}_・％（）〜～]+$/u.test(column);

/** Inside one pair of brackets a name with a leading or trailing space needs a second pair. */
const simpleColumn = (column: string) =>
  column !== column.trim() || /[,:[\]#'"]/.test(column) ? `[${escape(column)}]` : escape(column);

const escape = (column: string) => column.replace(/[[\]#'@]/g, "'$&");
const unescape = (column: string) => column.replace(/'([^])/g, "$1");

/** `[a]` or `[a]:[b]`. */
function columnRange(text: string): [string] | [string, string] | null {
  const parts = splitOutside(text, ":");
  const names = parts.map((part) =>
    part.startsWith("[") && part.endsWith("]") ? unescape(part.slice(1, -1)) : null,
  );
  if (names.includes(null)) return null;
  if (names.length === 1) return [names[0]!];
  return names.length === 2 ? [names[0]!, names[1]!] : null;
}

/** Splits at a separator that stands outside brackets; the parts are trimmed. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]") depth--;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}
