import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { inLanguage, refuse, type Language, type Outcome } from "../outcome";
import { newPlanInfo } from "../planInfo";
import type { Progress } from "../progress";
import { usualReportingYear } from "../reading/reportingYear";
import { queueOurNames, type OurNames } from "../reading/ours";
import { surveyWith, tablesLost, type Survey } from "../reading/survey";
import { isExcelError, runExcel } from "../runExcel";
import { presentLayout } from "../template/presentLayout";
import { templateOf, type Template } from "../template/template";
import { newSheets, removeNew, takenUnlisted } from "../writing/removeNew";
import { chooseSheetNames } from "../writing/sheetNames";
import { finishSheets, queueBuild } from "./newSheets";
import { roleOfName, torsoSheets } from "./torso";

export interface InsertOptions {
  /** Without one, the year staff usually report at `today`. */
  readonly reportingYear?: FiscalYear;
  readonly today: Date;
  /** Of the warnings. */
  readonly language?: Language;
  readonly onProgress?: Progress;
}

export interface Inserted {
  /** Names the sheets got, in tab order. */
  readonly sheets: readonly string[];
  /** Sentences about what could not be done but harms nothing. */
  readonly warnings: readonly string[];
  readonly reportingYear: FiscalYear;
}

/**
 * テンプレート挿入: builds the plan's sheets beside whatever is in the workbook. Three round trips:
 * read, build, finish. Excel rolls nothing back, so a failure is followed by a clean-up of at most
 * three more, and `complete` is written last: what survives even that is recognised next time.
 */
export const insertPlan = (plan: Plan, options: InsertOptions): Promise<Outcome<Inserted>> =>
  runExcel<Inserted>(async (context) => {
    const progress = options.onProgress ?? (() => undefined);
    const reportingYear = options.reportingYear ?? usualReportingYear(plan, options.today);
    if (!plan.fiscalYears.includes(reportingYear))
      return refuse("unknown-year", yearLabel(reportingYear));

    /** Names of sheets that Excel does not list: of charts and macros, or just made by somebody else. */
    const unlisted: string[] = [];
    for (;;) {
      progress("reading");
      const { survey, more } = await surveyWith(context, plan, { contents: false }, () =>
        queueOurNames(context),
      );
      const ourNames = more.read();
      const refusal = whyNot(plan, survey, ourNames);
      if (refusal) return refusal;
      // Somebody else is inserting the plan just now.
      if (unlisted.length > 0 && survey.infoPlace) return refuse("already-there");
      const torso = await torsoSheets(context, plan, survey);
      if (torso === "in-use") return refuse("already-there");

      const kept = survey.sheets.filter((sheet) => !torso.includes(sheet.name));
      const chosen = chooseSheetNames([...kept.map((sheet) => sheet.name), ...unlisted]);
      const template = templateOf(
        plan,
        newPlanInfo(plan, chosen, reportingYear, options.today),
        reportingYear,
        presentLayout,
      );
      const added = newSheets(context);
      try {
        progress("building");
        queueRemoval(context, torso, template, ourNames);
        queueBuild(context, template, chosen, added);
        await context.sync();
        progress("finishing");
        const warnings = await finishSheets(context, plan, template, chosen, added);
        return {
          ok: true,
          sheets: template.sheets.map(({ role }) => chosen[role]),
          warnings: inLanguage(warnings, options.language),
          reportingYear,
        };
      } catch (error) {
        if (!isExcelError(error)) throw error;
        const removed = await removeNew(
          survey,
          added,
          template.names.map(({ name }) => name),
        );
        const names = template.sheets.map(({ role }) => chosen[role]);
        const taken = takenUnlisted(error, names, removed);
        if (taken === null || unlisted.includes(taken)) throw error;
        unlisted.push(taken);
      }
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
  const template = templateOf(
    plan,
    newPlanInfo(plan, null, year, new Date(0)),
    year,
    presentLayout,
  );
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
