/** Shared strings that no cell shows any more, emptied in their places. */
import { workbookPart } from "./package";
import type { PackageEdit } from "./packageEdit";
import { rowsOf, sheetDataOf } from "./sheetData";
import { Splices } from "./splices";
import { elementsOf } from "./xml";

/** What stood on a sheet that was taken out is not to be read in the file either. */
export function emptyUnusedTexts(edit: PackageEdit, sheets: readonly string[]): void {
  const path = workbookPart(edit.original, "sharedStrings");
  if (path === undefined) return;
  const used = new Set<number>();
  for (const sheet of sheets) {
    const xml = edit.text(sheet);
    const data = sheetDataOf(xml);
    if (!data) continue;
    for (const { cells } of rowsOf(xml, data)) {
      for (const { type, value } of cells) if (type === "s") used.add(Number(value));
    }
  }
  edit.change(path, (xml) => {
    const splices = new Splices(xml);
    elementsOf(xml, "si").forEach((item, index) => {
      if (used.has(index) || item.kind === "empty") return;
      splices.replace(item.innerStart, item.innerEnd, `<${item.prefix}t/>`);
    });
    return splices.toString();
  });
}
