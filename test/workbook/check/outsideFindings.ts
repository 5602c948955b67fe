import { tablesOf, type Book, type Sheet } from "../../../src/local-excel/book";

/**
 * All that a check must leave as it is, as text by sheet name: everything but the sheet that holds
 * the findings' table. Results of formulas are left out, the formulas are not.
 */
export function outsideFindings(book: Book): Record<string, string> {
  const alike = tablesOf(book).filter(({ table }) =>
    table.columns.some((column) => column.name === "重大度"),
  );
  const named = tablesOf(book).find(({ table }) => table.name === "CheckFindings");
  const findings = named ?? (alike.length === 1 ? alike[0] : undefined);
  const { sheets, ...rest } = book;
  const entries = sheets
    .filter((sheet) => sheet !== findings?.sheet)
    .map((sheet) => [sheet.name, textOf(sheet)]);
  return { ...Object.fromEntries(entries), "": JSON.stringify(rest) };
}

/** Cells share their styles: each is written out once. */
function textOf(sheet: Sheet): string {
  const styles = new Map<object, number>();
  return JSON.stringify(sheet, (key, value: unknown) => {
    if (isMap(value)) return [...value].filter(([, inner]) => !(isMap(inner) && inner.size === 0));
    if (typeof value !== "object" || value === null) return value;
    if (key === "style" && styles.has(value)) return styles.get(value);
    if (key === "style") styles.set(value, styles.size);
    return "formula" in value && "style" in value ? { ...value, value: null } : value;
  });
}

/** A map of Node's is none of jest's: `structuredClone` makes Node's. */
const isMap = (value: unknown): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === "[object Map]";
