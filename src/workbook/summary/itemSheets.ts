import { foldEntries } from "../../entries/entries";
import type { Plan } from "../../plan/plan";
import { area } from "../area";
import { inLanguage, refuse, type Language, type Outcome, type Sentence } from "../outcome";
import { localTime } from "../planInfo";
import type { Progress } from "../progress";
import { readingOf } from "../reading/readEntries";
import { chosenYear } from "../reading/reportingYear";
import { queueOurNames } from "../reading/ours";
import { noPlan, surveyWith, tablesLost, type NamedCell } from "../reading/survey";
import { isExcelError, runExcel } from "../runExcel";
import type { NameSpec } from "../sheetSpec";
import { itemPagesSheet, itemPagesTitle } from "../template/itemPages";
import { names } from "../template/names";
import {
  inWork,
  protectionOptions,
  queueContents,
  queueEntryHelp,
  queueInFront,
  queueNames,
} from "../writing/build";
import {
  cosmeticWarnings,
  queueCosmetics,
  tryCosmetics,
  type NamedSheet,
} from "../writing/cosmetics";
import { newSheets, removeNew, takenUnlisted } from "../writing/removeNew";
import { chooseSheetNames } from "../writing/sheetNames";

export interface ItemSheetsOptions {
  readonly now: Date;
  /** Of the warnings. */
  readonly language?: Language;
  readonly onProgress?: Progress;
}

export interface ItemSheets {
  /** Name of the sheet that was made. */
  readonly sheet: string;
  readonly items: number;
  /** Sentences about what could not be done but harms nothing. */
  readonly warnings: readonly string[];
}

/**
 * 個票一覧: a sheet with every item's 個票 of the reporting year, a page each, as values of `now`. One
 * that was made before is replaced. One read and two writes, the second for the looks.
 */
export const buildItemSheets = (
  plan: Plan,
  options: ItemSheetsOptions,
): Promise<Outcome<ItemSheets>> =>
  runExcel<ItemSheets>((context) => buildBeside(context, plan, options, []));

/** `unlisted`: names of sheets that Excel does not list. */
async function buildBeside(
  context: Excel.RequestContext,
  plan: Plan,
  { now, language, onProgress }: ItemSheetsOptions,
  unlisted: readonly string[],
): Promise<Outcome<ItemSheets>> {
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
    [
      ...survey.sheets.filter(({ id }) => id !== earlier?.place.sheetId).map(({ name }) => name),
      ...unlisted,
    ],
    [role],
  );
  const entries = foldEntries(plan, readingOf(plan, survey));
  const spec = itemPagesSheet(plan, entries, year, localTime(now));
  const { worksheets } = workbook;
  // Beside the one that was made before, which goes when all of this is there.
  const beside = chooseSheetNames([...survey.sheets.map(({ name }) => name), ...unlisted], [role]);
  const added = newSheets(context);
  try {
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
    queueInFront(context, survey);
    const sheet = inWork(added.add(beside[role]), spec);
    queueContents(sheet);
    queueEntryHelp(sheet);
    if (more.read().has(names.itemPages)) workbook.names.getItem(names.itemPages).delete();
    queueNames(workbook, [ownName], () => sheet.sheet);
    if (earlier) {
      worksheets.getItem(earlier.place.sheetId).delete();
      sheet.sheet.name = chosen[role];
    }
    await context.sync();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    const removed = await removeNew(survey, added, [names.itemPages]);
    if (earlier) await giveNameBack(earlier);
    const taken = takenUnlisted(error, [beside[role]], removed);
    if (taken === null || unlisted.includes(taken)) throw error;
    return buildBeside(context, plan, { now, language, onProgress }, [...unlisted, taken]);
  }
  return {
    ok: true,
    sheet: chosen[role],
    items: plan.items.length,
    warnings: inLanguage(await finish(), language),
  };

  /** Looks, protection, and the sheet in front: what Excel refuses of the looks harms nothing. */
  async function finish(): Promise<Sentence[]> {
    const made = (): NamedSheet => ({
      inWork: inWork(worksheets.getItem(chosen[role]), spec),
      name: chosen[role],
    });
    const leftOut = await tryCosmetics(async (kinds) => {
      const sheet = made();
      queueCosmetics(kinds, [sheet]);
      added.queueUnmarked();
      sheet.inWork.sheet.protection.protect(protectionOptions);
      // Not in the batch that adds it: Excel on the web would not do it (office-js #930).
      sheet.inWork.sheet.activate();
      await context.sync();
    });
    return cosmeticWarnings(leftOut, { ja: "個票一覧", en: "Item sheets (個票一覧)" });
  }
}

/** After a failure: the sheet that was made before is known by its name again. */
async function giveNameBack({ place }: NamedCell): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const { workbook } = context;
      const name = workbook.names.getItemOrNullObject(names.itemPages);
      const sheet = workbook.worksheets.getItemOrNullObject(place.sheetId);
      name.load("name");
      sheet.load("id");
      await context.sync();
      if (!name.isNullObject || sheet.isNullObject) return;
      queueNames(workbook, [ownName], () => sheet);
      await context.sync();
    });
  } catch (error) {
    if (!isExcelError(error)) throw error;
  }
}

const ownName: NameSpec = {
  name: names.itemPages,
  comment: "作り直すときに、このシートを置き換えます",
  refersTo: { role: "個票一覧", area: area(0, 0) },
};
