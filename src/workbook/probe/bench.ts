import { runApart } from "./attempt";
import { show, type Bench } from "./question";
import { scratchName } from "./scratch";

/** What several experiments begin with, and how they show what they read. */

/** A table of the columns 値 (1, 2, 3) and 結果 (blank) in A3:B6. */
export function addTable({ sheet }: Pick<Bench, "sheet">): { table: Excel.Table; name: string } {
  const name = scratchName("表");
  sheet.getRange("A3:B3").values = [["値", "結果"]];
  sheet.getRange("A4:A6").values = [[1], [2], [3]];
  const table = sheet.tables.add("A3:B6", true);
  table.name = name;
  return { table, name };
}

/** A block of cells on one line: rows parted by `;`. */
export const listed = (block: readonly (readonly unknown[])[]): string =>
  block.map((row) => row.map(show).join(", ")).join("; ");

export const inProbeBook = {
  ja: "診断.xlsx を開いて、もう一度診断してください。",
  en: "Open 診断.xlsx and run this again there.",
};

export const activeSheetName = (): Promise<string> =>
  runApart(async (context) => {
    const front = context.workbook.worksheets.getActiveWorksheet();
    front.load("name");
    await context.sync();
    return front.name;
  });
