import { foldEntries } from "../../entries/entries";
import type { Plan } from "../../plan/plan";
import { area } from "../area";
import { refuse, type Outcome } from "../outcome";
import { localTime } from "../planInfo";
import type { Progress } from "../progress";
import { readingOf } from "../reading/readEntries";
import { chosenYear } from "../reading/reportingYear";
import { queueOurNames } from "../reading/ours";
import { noPlan, surveyWith, tablesLost } from "../reading/survey";
import { isExcelError, runExcel } from "../runExcel";
import type { NameSpec } from "../sheetSpec";
import { itemPagesSheet, itemPagesTitle } from "../template/itemPages";
import { names } from "../template/names";
import {
  inWork,
  protectionOptions,
  queueContents,
  queueLooks,
  queueNames,
  queuePrint,
  printWarning,
} from "../writing/build";
import { removeNew } from "../writing/removeNew";
import { chooseSheetNames } from "../writing/sheetNames";

export interface ItemSheetsOptions {
  readonly now: Date;
  readonly onProgress?: Progress;
}

export interface ItemSheets {
  /** Name of the sheet that was made. */
  readonly sheet: string;
  readonly items: number;
  /** Japanese sentences about what could not be done but harms nothing. */
  readonly warnings: readonly string[];
}

/**
 * 個票一覧: a sheet with every item's 個票 of the reporting year, a page each, as values of `now`. One
 * that was made before is replaced. One read and two writes, the second for the print set-up alone.
 */
export const buildItemSheets = (
  plan: Plan,
  { now, onProgress }: ItemSheetsOptions,
): Promise<Outcome<ItemSheets>> =>
  runExcel<ItemSheets>(async (context) => {
    const { workbook } = context;
    onProgress?.("reading");
    const { survey, more } = await surveyWith(context, plan, { contents: true }, () =>
      queueOurNames(context),
    );
    const refusal = noPlan(plan, survey) ?? tablesLost(survey);
    if (refusal) return refusal;
    const { PlanItems, PlanActions, PlanIndicators } = survey.contents;
    if (!PlanItems || !PlanActions || !PlanIndicators || !survey.reportingYear)
      return refuse("not-whole");
    const year = chosenYear(plan, survey);
    if (year === null) return refuse("unknown-year", survey.reportingYear.text);
    if (survey.readOnly) return refuse("read-only");
    if (survey.structureProtected) return refuse("structure-protected");
    const known = survey.itemPages;
    const earlier = known?.text.startsWith(itemPagesTitle) ? known : null;
    // A name of somebody else's is not ours to move.
    if (known && !earlier) return refuse("name-taken", names.itemPages);

    onProgress?.("writing");
    const role = "個票一覧";
    const chosen = chooseSheetNames(
      survey.sheets.filter(({ id }) => id !== earlier?.place.sheetId).map(({ name }) => name),
      [role],
    );
    const entries = foldEntries(plan, readingOf(plan, survey));
    const spec = itemPagesSheet(plan, entries, year, localTime(now));
    try {
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      if (more.read().has(names.itemPages)) workbook.names.getItem(names.itemPages).delete();
      if (earlier) workbook.worksheets.getItem(earlier.place.sheetId).delete();
      const sheet = inWork(workbook.worksheets.add(chosen[role]), spec);
      queueContents(sheet);
      queueNames(workbook, [ownName], () => chosen[role]);
      queueLooks(sheet);
      sheet.sheet.protection.protect(protectionOptions);
      sheet.sheet.activate();
      await context.sync();
    } catch (error) {
      if (!isExcelError(error)) throw error;
      await removeNew(survey, [chosen[role]], [names.itemPages]);
      throw error;
    }
    return {
      ok: true,
      sheet: chosen[role],
      items: plan.items.length,
      warnings: await printSetUp(),
    };

    /** Apart, because it fails where no printer is known. */
    async function printSetUp(): Promise<string[]> {
      queuePrint(inWork(workbook.worksheets.getItem(chosen[role]), spec));
      try {
        await context.sync();
        return [];
      } catch (error) {
        if (!isExcelError(error)) throw error;
        return [printWarning];
      }
    }
  });

const ownName: NameSpec = {
  name: names.itemPages,
  comment: "作り直すときに、このシートを置き換えます",
  refersTo: { role: "個票一覧", area: area(0, 0) },
};
