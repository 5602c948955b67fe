import type { Survey } from "../reading/survey";
import { isExcelError } from "../runExcel";

/**
 * After a failure: removes the sheets that were not there before and have the names just chosen, and
 * names just added. A failure of its own leaves a torso, which the next insert recognises.
 */
export async function removeNew(
  survey: Survey,
  sheetNames: readonly string[],
  addedNames: readonly string[],
): Promise<void> {
  const before = new Set(survey.sheets.map((sheet) => sheet.id));
  const lower = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()));
  const ours = lower(sheetNames);
  const added = lower(addedNames);
  try {
    await Excel.run({ delayForCellEdit: true } as Excel.RunOptions, async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/id,items/name");
      names.load("items/name,items/scope");
      await context.sync();
      for (const item of names.items)
        if (item.scope === "Workbook" && added.has(item.name.toLowerCase())) item.delete();
      for (const sheet of worksheets.items)
        if (!before.has(sheet.id) && ours.has(sheet.name.toLowerCase())) sheet.delete();
      worksheets.load("items/name");
      await context.sync();
    });
  } catch (error) {
    if (!isExcelError(error)) throw error;
  }
}
