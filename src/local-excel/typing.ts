/** What Excel makes of a text that is typed into a cell or written through the API. */
import type { CellContent } from "./book";
import { toFileForm } from "./formula";

export interface Typed {
  value: CellContent;
  /** In the file's form. */
  formula?: string;
  quotePrefix?: true;
  /** The format that the text brings along for a cell that is General. */
  numberFormat?: string;
}

export interface TypingOptions {
  /** Typed by a user: in a cell formatted as a percentage `1` means 1 %. */
  percentEntry?: boolean;
  /** The table in whose body the cell stands. */
  tableName?: string | null;
}

export function parseTyped(
  text: string,
  numberFormat: string,
  { percentEntry = false, tableName = null }: TypingOptions = {},
): Typed {
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (/^=./.test(text)) return { value: null, formula: toFileForm(text, tableName) };
  if (/^(TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  const match = /^\s*([-+]?\d[\d,]*\.?\d*)(%?)\s*$/.exec(text.normalize("NFKC"));
  if (!match) return { value: text };
  const number = Number(match[1]!.replaceAll(",", ""));
  if (match[2]) return { value: number / 100, numberFormat: "0%" };
  return { value: percentEntry && numberFormat.includes("%") ? number / 100 : number };
}
