import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { refuse, type Outcome } from "../outcome";
import { completeWord, newPlanInfo, planInfoRow, readPlanInfo } from "../planInfo";
import type { Progress } from "../progress";
import { usualReportingYear } from "../reading/reportingYear";
import { queueOurNames, type OurNames } from "../reading/ours";
import { surveyWith, tablesLost, type Survey } from "../reading/survey";
import { isExcelError, runExcel } from "../runExcel";
import type { NameSpec, SheetRole } from "../sheetSpec";
import { names } from "../template/names";
import { templateOf, type Template } from "../template/template";
import {
  inWork,
  isPrintSetUp,
  printWarning,
  protectionOptions,
  queueContents,
  queueFormulas,
  queueHiddenColumns,
  queueLooks,
  queueNames,
  queuePrint,
} from "../writing/build";
import { queueCharts } from "../writing/buildCharts";
import { removeNew } from "../writing/removeNew";
import { chooseSheetNames } from "../writing/sheetNames";
import { roleOfName, torsoSheets } from "./torso";

export interface InsertOptions {
  /** Without one, the year staff usually report at `today`. */
  readonly reportingYear?: FiscalYear;
  readonly today: Date;
  readonly onProgress?: Progress;
}

export interface Inserted {
  /** Names the sheets got, in tab order. */
  readonly sheets: readonly string[];
  /** Japanese sentences about what could not be done but harms nothing. */
  readonly warnings: readonly string[];
  readonly reportingYear: FiscalYear;
}

/**
 * テンプレート挿入: builds the plan's sheets beside whatever is in the workbook. Three round trips:
 * read, build, finish. Excel rolls nothing back, so a failure is followed by a clean-up of at most
 * two more, and `complete` is written last: what survives even that is recognised next time.
 */
export const insertPlan = (plan: Plan, options: InsertOptions): Promise<Outcome<Inserted>> =>
  runExcel<Inserted>(async (context) => {
    const progress = options.onProgress ?? (() => undefined);
    const reportingYear = options.reportingYear ?? usualReportingYear(plan, options.today);
    if (!plan.fiscalYears.includes(reportingYear))
      return refuse("unknown-year", yearLabel(reportingYear));

    progress("reading");
    const { survey, more } = await surveyWith(context, plan, { contents: false }, () =>
      queueOurNames(context),
    );
    const ourNames = more.read();
    const refusal = whyNot(plan, survey, ourNames);
    if (refusal) return refusal;
    const torso = await torsoSheets(context, plan, survey);
    if (torso === "in-use") return refuse("already-there");

    const kept = survey.sheets.filter((sheet) => !torso.includes(sheet.name));
    const chosen = chooseSheetNames(kept.map((sheet) => sheet.name));
    const template = templateOf(
      plan,
      newPlanInfo(plan, chosen, reportingYear, options.today),
      reportingYear,
    );
    try {
      progress("building");
      queueRemoval(context, torso, template, ourNames);
      queueBuild(context, template, chosen);
      await context.sync();
      progress("finishing");
      const warnings = await finish(context, template, chosen);
      return {
        ok: true,
        sheets: template.sheets.map(({ role }) => chosen[role]),
        warnings,
        reportingYear,
      };
    } catch (error) {
      if (!isExcelError(error)) throw error;
      await removeNew(
        survey,
        Object.values(chosen),
        template.names.map(({ name }) => name),
      );
      throw error;
    }
  });

function whyNot(plan: Plan, survey: Survey, ourNames: OurNames): ReturnType<typeof refuse> | null {
  if (survey.info && survey.info.planId !== plan.id)
    return refuse("other-plan", survey.info.planTitle);
  const lost = tablesLost(survey);
  if (lost) return lost;
  if (survey.info?.complete) return refuse("already-there");
  // Our tables without PlanInfo: the plan is there and lost its mark; repair gives it back.
  if (!survey.info && survey.located.tables.PlanItems) return refuse("already-there");
  const [ending] = /\.(xls|csv|txt|prn|ods)$/i.exec(survey.fileName) ?? [];
  if (ending) return refuse("old-format", ending);
  if (survey.readOnly) return refuse("read-only");
  if (survey.structureProtected) return refuse("structure-protected");
  const taken = survey.located.taken[0] ?? takenName(plan, survey, ourNames);
  return taken ? refuse("name-taken", taken) : null;
}

/** A workbook name of ours that somebody else's workbook already uses. */
function takenName(plan: Plan, survey: Survey, ourNames: OurNames): string | undefined {
  const { info, infoPlace } = survey;
  // A torso's own names. Anybody may have a PlanInfo: without our block it is ours on 記入要領 only.
  if (info || (infoPlace && roleOfName(infoPlace.sheet) === "記入要領")) return undefined;
  const year = plan.fiscalYears[0]!;
  const template = templateOf(plan, newPlanInfo(plan, null, year, new Date(0)), year);
  // A table cannot have the name of something else either.
  const tables = template.sheets.flatMap(({ table }) => table ?? []);
  return [...template.names, ...tables].find(({ name }) => ourNames.has(name))?.name;
}

/** Takes away what an earlier, broken insert left: sheets nobody wrote into, and our names. */
function queueRemoval(
  context: Excel.RequestContext,
  torso: readonly string[],
  template: Template,
  ourNames: OurNames,
): void {
  const { workbook } = context;
  for (const { name } of template.names)
    if (ourNames.has(name)) workbook.names.getItem(name).delete();
  for (const sheet of torso) workbook.worksheets.getItem(sheet).delete();
}

function queueBuild(
  context: Excel.RequestContext,
  template: Template,
  chosen: Record<SheetRole, string>,
): void {
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheetName = (role: SheetRole) => chosen[role];
  const isInfo = ({ name }: NameSpec) => name === names.planInfo;
  const sheets = template.sheets.map((spec) => {
    const sheet = inWork(workbook.worksheets.add(chosen[spec.role]), spec);
    // PlanInfo first of all, still incomplete: by it the next insert knows a torso.
    if (spec.role === "記入要領") queueNames(workbook, template.names.filter(isInfo), sheetName);
    queueContents(sheet);
    return sheet;
  });
  queueNames(
    workbook,
    template.names.filter((spec) => !isInfo(spec)),
    sheetName,
  );
  for (const sheet of sheets) queueFormulas(sheet);
  for (const sheet of sheets) queueLooks(sheet);
  for (const sheet of sheets) queueCharts(sheet, chosen[sheet.spec.role]);
}

/** Print set-up, protection, the mark of completeness; then looks at what stands there. */
async function finish(
  context: Excel.RequestContext,
  template: Template,
  chosen: Record<SheetRole, string>,
): Promise<string[]> {
  const queue = (withPrint: boolean): Excel.Range => {
    const { worksheets } = context.workbook;
    const sheets = template.sheets.map((spec) =>
      inWork(worksheets.getItem(chosen[spec.role]), spec),
    );
    if (withPrint) for (const sheet of sheets) queuePrint(sheet);
    for (const sheet of sheets) queueHiddenColumns(sheet);
    const guide = worksheets.getItem(chosen.記入要領);
    const { planInfo } = template.guide;
    const block = guide.getRangeByIndexes(planInfo.row, planInfo.column, planInfo.rows, 2);
    for (const { sheet, spec } of sheets)
      if (spec.protect && spec.role !== "記入要領") sheet.protection.protect(protectionOptions);
    block.getCell(planInfoRow("挿入完了"), 1).values = [[completeWord]];
    guide.protection.protect(protectionOptions);
    worksheets.getItem(chosen.推進項目).activate();
    block.load("values");
    return block;
  };
  let block = queue(true);
  const warnings: string[] = [];
  try {
    await context.sync();
  } catch (error) {
    // Page set-up fails where no printer is known; everything else must still be finished.
    if (!isExcelError(error) || !isPrintSetUp(error)) throw error;
    warnings.push(printWarning);
    block = queue(false);
    await context.sync();
  }
  if (!readPlanInfo(block.values)?.complete) throw new Error("insert did not complete");
  return warnings;
}
