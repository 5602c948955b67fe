import type { Plan } from "../../plan/plan";
import { foldEntries } from "../../entries/entries";
import { namesMissing } from "../condition/consequences";
import { queueEntryBlocks } from "../condition/entryBlocks";
import { movedLabel } from "../condition/movedSummary";
import {
  changedJudgements,
  queueFormulasBack,
  tablePlaces,
  type ChangedFormula,
  type FormulaChange,
} from "../condition/changedFormulas";
import { offsetOf, changedInSummary, queueSummary } from "../condition/summaryBlock";
import {
  inLanguage,
  refusalSentence,
  refuse,
  type Language,
  type Outcome,
  type Sentence,
} from "../outcome";
import { newPlanInfo } from "../planInfo";
import type { Progress } from "../progress";
import { readingOf } from "../reading/readEntries";
import { chosenYear, latestYear, usualReportingYear } from "../reading/reportingYear";
import { queueOurNames } from "../reading/ours";
import { noPlan, presentSheets, surveyWith } from "../reading/survey";
import { isExcelError, runExcel } from "../runExcel";
import { sheetRoles, type SheetRole } from "../sheetSpec";
import { templateOf } from "../template/template";
import type { TemplateLayout } from "../template/templateLayout";
import { templateAge } from "../upgrade/layouts";
import {
  inWork,
  protectionOptions,
  queueContents,
  queueEntryHelp,
  queueFormulas,
  queueHiddenColumns,
  queueInFront,
  queueNames,
} from "../writing/build";
import { showAllRows } from "../writing/allRows";
import { newSheets, removeNew, takenUnlisted } from "../writing/removeNew";
import { queueVersion } from "../writing/queueVersion";
import { chooseSheetNames } from "../writing/sheetNames";
import { syncUnprotected } from "../writing/unprotected";
import { queueMarks } from "./marksRepair";
import { namesToGive } from "./namesRepair";
import { finishRepair, looksToGive, queueForFinish } from "./repairLooks";
import { structureMends } from "./structureRepair";
import { tableRepair } from "./tableRepair";
import { told } from "./told";

export interface RepairOptions {
  readonly language?: Language;
  readonly today: Date;
  readonly onProgress?: Progress;
}

export interface Repaired {
  /** What was put right and what could not be, in the reader's language; empty when nothing was wrong. */
  readonly repaired: readonly string[];
}

/**
 * 修復: gives a plan's workbook back what it lost (tables, names, headers, keys, rows, columns, sheets,
 * formulas, plan texts, validations, colours of findings, protection, the mark of completeness), and
 * brings formulas to the last version of the workbook's layout. What staff entered stays as it is: a sheet that
 * is there is never rebuilt. One read and at most two writes, the second for the looks; for each thing that the tables lack in their shape a write and a read before.
 */
export const repairPlan = (plan: Plan, options: RepairOptions): Promise<Outcome<Repaired>> =>
  runExcel<Repaired>((context) => repairBeside(context, plan, options, []));

/** `unlisted`: names of sheets that Excel does not list. */
async function repairBeside(
  context: Excel.RequestContext,
  plan: Plan,
  options: RepairOptions,
  unlisted: readonly string[],
): Promise<Outcome<Repaired>> {
  const progress = options.onProgress ?? (() => undefined);
  progress("reading");
  let { survey, more: read } = await readForRepair(context, plan);
  const refusal = noPlan(plan, survey);
  if (refusal && refusal.refusal.code !== "tables-lost") return refusal;
  const reshaped: Sentence[] = [];
  for (const find of structureMends) {
    const mend = await find(context, plan, survey, {
      ourNames: read.ourNames.read(),
      marks: read.marks ?? {},
      today: options.today,
    });
    if (!mend) continue;
    reshaped.push(...mend.told);
    if (!mend.queue) continue;
    progress("writing");
    const { touched, queue } = mend;
    const written = await syncUnprotected(context, touched, () => queue(context));
    if (!written.ok) return written;
    ({ survey, more: read } = await readForRepair(context, plan, read.marks !== null));
  }
  const { queued, blocks } = read;

  const present = presentSheets(survey);
  const missing: readonly SheetRole[] = sheetRoles.filter((role) => !present[role]);
  if (missing.length > 0 && survey.structureProtected) return refuse("structure-protected");
  const reportingYear =
    chosenYear(plan, survey) ?? latestYear(plan, survey) ?? usualReportingYear(plan, options.today);
  const chosen = {
    ...chooseSheetNames([...survey.sheets.map(({ name }) => name), ...unlisted], missing),
    ...present,
  } as Record<SheetRole, string>;
  const info = newPlanInfo(plan, chosen, reportingYear, options.today);
  const { layout, handOut } = survey;
  const template = templateOf(plan, { ...info, complete: true }, reportingYear, layout, handOut);

  const ourNames = read.ourNames.read();
  const names = namesToGive(template, ourNames, missing);
  const summary = queued.read(survey);
  const indicators = survey.contents.PlanIndicators;
  const offset = survey.reportingYear && offsetOf(template, survey.reportingYear);
  const moved = summary && offset && movedLabel(template, summary, offset);
  // Tables that are missing still are made again before the formulas.
  const { problems } = foldEntries(plan, readingOf(plan, survey));
  const isLost = namesMissing(problems.filter(({ kind }) => kind !== "missingTable"));
  const places = tablePlaces(survey);
  const changed = [
    ...(summary && offset && !moved
      ? changedInSummary(plan, template, summary, survey, places)
      : []),
    ...(indicators ? changedJudgements(plan, survey.layout, indicators, places) : []),
    // Excel takes no formula that names what is not there.
  ].filter(({ formula, inTable }) => !isLost(formula, inTable ? "PlanIndicators" : undefined));
  const cells = (change: FormulaChange) => changed.filter((cell) => cell.change === change);
  // Where 集計 has moved its formulas stay as they are, and so does the version.
  const isBehind = !moved && templateAge(survey.info, survey.layout).isBehind;
  const tables = tableRepair(plan, template, survey, await blocks.read(survey));
  const open = survey.sheets.filter((sheet) => {
    const role = sheetRoles.find((r) => present[r] === sheet.name);
    return role && !sheet.protected && template.sheets.find((s) => s.role === role)!.protect;
  });
  const incomplete = survey.info !== null && !survey.info.complete;
  const repaired = [
    ...missing.map((role) => told.sheetMade(chosen[role])),
    ...names.map(({ name }) => told.named(name)),
    ...formulasTold(cells("overwritten")),
    ...upgradeTold(survey.layout, isBehind, cells("earlier").length),
    ...respellingTold(cells("otherSpelling").length),
    ...tables.told,
    ...open.map(({ name }) => told.protectedAgain(name)),
    ...(incomplete ? [told.insertionCompleted] : []),
  ];
  const left = [
    ...(moved ? [refusalSentence({ code: "summary-moved", subject: moved.sheet })] : []),
    ...(read.marks === null ? [told.coloursUnread] : []),
  ];
  if (repaired.length === 0 && looksToGive(survey).length === 0)
    return { ok: true, repaired: inLanguage([...reshaped, ...left], options.language) };

  progress("writing");
  const { workbook } = context;
  const added = newSheets(context);
  const touched = survey.sheets.filter(
    ({ id }) =>
      changed.some(({ sheetId }) => sheetId === id) ||
      (isBehind && id === survey.infoPlace?.sheetId) ||
      tables.sheetIds.has(id),
  );
  const shown = await showAllRows(context, survey, tables.blocksOf);
  if (!shown.ok) return shown;
  try {
    const written = await syncUnprotected(context, touched, () => {
      workbook.application.suspendApiCalculationUntilNextSync();
      const sheets = template.sheets
        .filter(({ role }) => missing.includes(role))
        .map((spec) => inWork(added.add(chosen[spec.role]), spec));
      for (const sheet of sheets) queueContents(sheet);
      for (const { name } of names) if (ourNames.has(name)) workbook.names.getItem(name).delete();
      if (names.length > 0) queueInFront(context, survey);
      queueNames(workbook, names, (role) => workbook.worksheets.getItem(chosen[role]));
      for (const sheet of sheets) queueFormulas(sheet);
      queueFormulasBack(context, changed);
      if (isBehind) queueVersion(context, survey);
      tables.queue(context);
      for (const sheet of sheets) queueEntryHelp(sheet);
      for (const sheet of sheets) queueHiddenColumns(sheet);
      for (const { id } of open)
        workbook.worksheets.getItem(id).protection.protect(protectionOptions);
      if (names.length > 0) workbook.worksheets.getItem(survey.activeSheetId).activate();
    });
    if (!written.ok) return written;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    const removed = await removeNew(
      survey,
      added,
      names.map(({ name }) => name),
    );
    const taken = takenUnlisted(
      error,
      missing.map((role) => chosen[role]),
      removed,
    );
    if (taken === null || unlisted.includes(taken)) throw error;
    return repairBeside(context, plan, options, [...unlisted, taken]);
  }
  const finished = await finishRepair(context, {
    plan,
    template,
    survey,
    missing,
    chosen,
    moved,
    added,
    ...read,
  });
  const sentences = [...reshaped, ...repaired, ...left, ...finished];
  const own = inLanguage(sentences, options.language);
  if (!isBehind || !layout.becomes) return { ok: true, repaired: own };
  // Now that its formulas are the last of its layout, it becomes the next one.
  const further = await repairBeside(context, plan, options, unlisted);
  return further.ok ? { ...further, repaired: [...own, ...further.repaired] } : further;
}

/** `marks` is null where this Excel does not give conditional formats back (office-js #6827). */
async function readForRepair(context: Excel.RequestContext, plan: Plan, givesMarks = true) {
  const read = (withMarks: boolean) =>
    surveyWith(context, plan, { contents: true }, (ours) => ({
      queued: queueSummary(ours),
      blocks: queueEntryBlocks(context, ours, plan),
      ourNames: queueOurNames(context),
      marks: withMarks ? queueMarks(ours) : null,
      ...queueForFinish(ours),
    }));
  if (!givesMarks) return read(false);
  try {
    return await read(true);
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return read(false);
  }
}

const mostNamed = 5;

/** Cell by cell where they are few; a column that was gone takes dozens of formulas along. */
const formulasTold = (cells: readonly ChangedFormula[]): Sentence[] =>
  [...new Set(cells.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    const settings = own.filter(({ setting }) => setting !== undefined);
    const formulas = own.filter(({ setting }) => setting === undefined);
    return [
      ...settings.map(({ cell }) => told.setting(sheet, cell)),
      ...(formulas.length > mostNamed
        ? [told.formulas(sheet, formulas.length)]
        : formulas.map(({ cell }) => told.formula(sheet, cell))),
    ];
  });

const upgradeTold = (
  { version }: TemplateLayout,
  isBehind: boolean,
  formulas: number,
): Sentence[] => (isBehind || formulas > 0 ? [told.upgraded(version, formulas)] : []);

const respellingTold = (formulas: number): Sentence[] =>
  formulas > 0 ? [told.respelled(formulas)] : [];
