import { quoteSheet } from "../area";
import type { Survey } from "../reading/survey";
import { isExcelError } from "../runExcel";

/**
 * The sheets that an operation adds. It must know them again if it fails, for somebody else may add
 * sheets with the same names at the same time: once their batch is through by their ids, before that by
 * a mark in the number format of their first cell, in the part for negative numbers, where nobody sees it.
 */
export interface NewSheets {
  /** Queues a new sheet. */
  add(name: string): Excel.Worksheet;
  /** Queues that the mark goes, behind all that matters in the batch that adds them or in the next. */
  queueUnmarked(): void;
  isOne(sheet: Excel.Worksheet, firstCell: Excel.Range): boolean;
}

export function newSheets({ workbook }: Excel.RequestContext): NewSheets {
  const id = crypto.randomUUID();
  const added: Excel.Worksheet[] = [];
  const queueFormat = (sheet: Excel.Worksheet, format: string) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [[format]];
    cell.untrack();
  };
  return {
    add(name) {
      const sheet = workbook.worksheets.add(name).load("id");
      queueFormat(sheet, `0;"${id}"0;0;@`);
      added.push(sheet);
      return sheet;
    },
    queueUnmarked() {
      for (const sheet of added) queueFormat(sheet, "General");
    },
    isOne: (sheet, firstCell) =>
      // Without an id where their batch did not come through.
      added.some((own) => own.toJSON().id === sheet.id) ||
      String(firstCell.numberFormat[0]?.[0]).includes(id),
  };
}

/**
 * The name that could not be given to a sheet because one has it that Excel does not list: one of charts
 * or macros (office-js #2444), or one that somebody else has just made. Null where that was not it.
 */
export const takenUnlisted = (
  { code, debugInfo }: OfficeExtension.Error,
  names: readonly string[],
  removed: readonly string[],
): string | null =>
  code === "ItemAlreadyExists" && debugInfo?.errorLocation === "WorksheetCollection.add"
    ? (names.find((name) => !removed.includes(name)) ?? null)
    : null;

/**
 * After a failure: removes the sheets that were added, and of the names given those that point into
 * one. A failure of its own leaves a torso, which the next insert recognises.
 *
 * @returns the names of the sheets it removed
 */
export async function removeNew(
  survey: Survey,
  { isOne }: NewSheets,
  addedNames: readonly string[],
): Promise<readonly string[]> {
  const before = new Set(survey.sheets.map((sheet) => sheet.id));
  try {
    return await Excel.run({ delayForCellEdit: true } as Excel.RunOptions, async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      const sheets = worksheets.items
        .filter(({ id }) => !before.has(id))
        .map((sheet) => ({ sheet, cell: sheet.getRange("A1").load("numberFormat") }));
      const items = addedNames.map((name) => names.getItemOrNullObject(name).load("formula,scope"));
      await context.sync();
      const made = sheets.filter(({ sheet, cell }) => isOne(sheet, cell));
      const pointsInto = made.flatMap(({ sheet: { name } }) => [
        `=${name}!`,
        `=${quoteSheet(name)}!`,
      ]);
      const isOurs = (formula: string) =>
        pointsInto.some((start) => formula.startsWith(start)) ||
        // Of a table's column: the table goes with the sheets.
        (made.length > 0 && formula.includes("["));
      for (const item of items)
        if (!item.isNullObject && item.scope === "Workbook" && isOurs(String(item.formula)))
          item.delete();
      for (const { sheet } of made) sheet.delete();
      await context.sync();
      return made.map(({ sheet }) => sheet.name);
    });
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return [];
  }
}
