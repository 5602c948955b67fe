/** A whole sheet of another package taken over: its numbers of texts and looks become the file's. */
import { rowsOf, sheetDataOf } from "./sheetData";
import { selected } from "./sheetEdit";
import { Splices } from "./splices";
import { attributesOf, elementsOf, nextTag } from "./xml";

export interface Renumbering {
  /** From a look's number there to the file's. */
  style(index: number): number;
  differential(index: number): number;
  text(index: number): number;
}

/** A worksheet's part with the file's numbers, and not selected beside the sheet that is. */
export function renumbered(xml: string, { style, differential, text }: Renumbering): string {
  const splices = new Splices(xml);
  const sheetData = sheetDataOf(xml);
  if (sheetData) {
    for (const row of rowsOf(xml, sheetData)) {
      if (row.style !== undefined) splices.setAttributes(row, { s: String(style(row.style)) });
      for (const cell of row.cells) {
        if (cell.style !== 0) splices.setAttributes(cell, { s: String(style(cell.style)) });
        if (cell.type !== "s" || cell.value === undefined) continue;
        const [value] = elementsOf(xml, "v", cell.innerStart, cell.innerEnd);
        const number = String(text(Number(cell.value)));
        splices.replace(value!.innerStart, value!.innerEnd, number);
      }
    }
  }
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (sheetData && tag.start === sheetData.start) tag = { ...tag, end: sheetData.end };
    const element = { ...tag, innerStart: tag.end, innerEnd: tag.end };
    if (tag.name === "col" || tag.name === "cfRule") {
      const [name, change] = tag.name === "col" ? ["style", style] : ["dxfId", differential];
      const number = attributesOf(xml, tag)[name as string];
      if (number !== undefined) {
        const to = (change as Renumbering["style"])(Number(number));
        splices.setAttributes(element, { [name as string]: String(to) });
      }
    }
  }
  return splices.toString().replace(selected, "");
}

/** Elements of conditional formats with the file's numbers of looks. */
export const withDifferentials = (fragment: string, differential: (index: number) => number) =>
  fragment.replace(/(<cfRule\b[^>]*?\sdxfId=")(\d+)"/g, (_, before: string, number: string) => {
    return `${before}${differential(Number(number))}"`;
  });
