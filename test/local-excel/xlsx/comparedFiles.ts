import type { Sheet } from "../../../src/local-excel/book";
import { partsOf } from "../../xlsx/parts";

/** Parts of a file that are other bytes in the next one, or gone. */
export const changedParts = (before: Uint8Array, afterwards: Uint8Array): string[] => {
  const [one, other] = [partsOf(before), partsOf(afterwards)];
  return Object.keys(one).filter(
    (path) => !other[path] || Buffer.compare(one[path]!, other[path]) !== 0,
  );
};

/** What saving may touch: lists of sheets, looks and texts, never a sheet of others. */
export const shared =
  /^\[Content_Types\]\.xml$|\/(workbook|main)\.xml(\.rels)?$|\/(styles|sharedStrings|calcChain)\.xml$/;

/** What a sheet shows, without what the host counts anew at each opening. */
export const shown = (sheet: Sheet) => ({
  ...sheet,
  id: "",
  tables: sheet.tables.map((table) => ({ ...table, id: "" })),
  conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })),
});
