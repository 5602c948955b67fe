/** What a cell of a file holds, to the last digit. */
import { unescapeText, type CellXml } from "./sheetData";

/** Null is a blank cell. */
export type CellContent = number | string | boolean | { readonly error: string } | null;

/** @param texts the workbook's shared strings */
export function contentOf({ type, value }: CellXml, texts: readonly string[]): CellContent {
  if (value === undefined) return null;
  switch (type) {
    case "s":
      return unescapeText(texts[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return unescapeText(value);
    case "b":
      return value === "1" || value === "true";
    case "e":
      return { error: value };
    case "d":
      return serialOf(value);
    default:
      return Number.isNaN(Number(value)) ? value : Number(value);
  }
}

/** The serial number of an ISO 8601 date, which the strict variant writes. */
function serialOf(text: string): CellContent {
  const time = Date.parse(
    /[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00`}Z`,
  );
  const dayMs = 86_400_000;
  const unixEpoch = 25_569;
  return Number.isNaN(time) ? text : time / dayMs + unixEpoch;
}
