/** Sheets that differ in their rows only, put together from rows of several. */
import { rowsOf, sheetDataOf } from "./sheetData";
import { startTagOf } from "./xml";

/** A worksheet's part cut at its rows. */
export interface CutSheet {
  /** To the start tag of the rows' parent, and from its end tag. */
  readonly head: string;
  readonly tail: string;
  /** Each whole, by its number from 0. */
  readonly rows: ReadonlyMap<number, string>;
}

export function cutAtRows(xml: string): CutSheet {
  const data = sheetDataOf(xml);
  if (!data) return { head: xml, tail: "", rows: new Map() };
  const open = startTagOf(xml, data).replace(/\s*\/>$/, ">");
  return {
    head: xml.slice(0, data.start) + open,
    tail: `</${data.prefix}sheetData>${xml.slice(data.end)}`,
    rows: new Map(
      [...rowsOf(xml, data)].map(({ row, start, end }) => [row, xml.slice(start, end)]),
    ),
  };
}

/** A sheet with each row as one of the others has it; rows in which the one has none are left out. */
export function chosenRows(
  sheet: CutSheet,
  others: readonly CutSheet[],
  choose: (row: number) => CutSheet,
): string {
  const numbers = new Set([sheet, ...others].flatMap(({ rows }) => [...rows.keys()]));
  const texts = [...numbers].sort((a, b) => a - b).map((row) => choose(row).rows.get(row) ?? "");
  return sheet.head + texts.join("") + sheet.tail;
}
