import type { HandOut } from "../collect/handOut";
import type { ReportState } from "../entries/submission";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { refuse, type Outcome } from "./outcome";
import { readSubmissions } from "./reading/readSubmissions";
import { chosenYear } from "./reading/reportingYear";
import { presentSheets, surveyWorkbook, type Survey } from "./reading/survey";
import { isExcelError, runExcel } from "./runExcel";
import type { SheetRole } from "./sheetSpec";
import { isKnownTemplate, templateAge } from "./upgrade/layouts";
import { syncUnprotected } from "./writing/unprotected";

/** What the pane needs to know of the open workbook. */
export interface PlanState {
  readonly kind: "none" | "complete" | "torso" | "otherPlan" | "unknownTemplate";
  /** Its formulas are of an earlier version: 修復 brings them to a later one. */
  readonly hasEarlierFormulas: boolean;
  /** Of the definition it was inserted from and of its template, as it says itself; null where it does not. */
  readonly versions: { readonly definition: string; readonly template: string } | null;
  readonly reportingYear: FiscalYear | null;
  /** Title of the plan that is there. */
  readonly title: string | null;
  /** Present names of the template's sheets. */
  readonly sheets: Partial<Readonly<Record<SheetRole, string>>>;
  /** Tables have become plain cells: nothing works before 修復. */
  readonly tablesLost: boolean;
  /**
   * Departments' reports of 対象年度, by 提出記録; one that is not there was never submitted. What was
   * sent back says why, so that its clerk reads it wherever the pane is opened.
   */
  readonly reports: readonly ReportState[];
  /** Of a department's copy whose it is, for which year, and when it was handed out; null in a master. */
  readonly handOut: Pick<HandOut, "department" | "year" | "at" | "sentBack"> | null;
}

/** One round trip. */
export const readPlanState = (plan: Plan): Promise<Outcome<PlanState>> =>
  runExcel<PlanState>(async (context) => {
    const survey = await surveyWorkbook(context, plan, { contents: ["PlanSubmissions"] });
    const reportingYear = chosenYear(plan, survey);
    const { isBehind, becomes } = templateAge(survey.info, survey.layout);
    return {
      ok: true,
      kind: kindOf(plan, survey),
      hasEarlierFormulas: isBehind || (becomes !== null && !survey.handOut),
      versions: survey.info && {
        definition: survey.info.definitionVersion,
        template: survey.info.templateVersion,
      },
      reportingYear,
      title: survey.info?.planTitle ?? null,
      sheets: presentSheets(survey),
      tablesLost: survey.lost.length > 0,
      handOut: survey.handOut,
      reports: readSubmissions(plan, survey).filter(({ year }) => year === reportingYear),
    };
  });

function kindOf(plan: Plan, { info, located, lost }: Survey): PlanState["kind"] {
  if (info && info.planId !== plan.id) return "otherPlan";
  if (!isKnownTemplate(info)) return "unknownTemplate";
  if (info?.complete) return "complete";
  return info || located.tables.PlanItems || lost.length > 0 ? "torso" : "none";
}

/** Shows one of the template's sheets. */
export const goToSheet = (plan: Plan, role: SheetRole): Promise<Outcome<object>> =>
  runExcel<object>(async (context) => {
    const survey = await surveyWorkbook(context, plan, { contents: false });
    const name = presentSheets(survey)[role];
    if (!name) return refuse("no-plan");
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("visibility");
    await context.sync();
    show(sheet);
    await context.sync();
    return { ok: true };
  });

/**
 * Shows and selects a finding's cell, or its sheet. `sheet` and `cell` as the check gave them. A row that
 * a filter hides comes into sight, or the refusal says which it is. A cell in a
 * year's column that is put away comes into sight, on a sheet that forbids it under its protection taken
 * off and put back.
 */
export const goToCell = (place: {
  readonly sheet: string | null;
  readonly cell: string | null;
}): Promise<Outcome<object>> =>
  runExcel<object>(async (context) => {
    if (place.sheet === null) return { ok: true };
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    const range = place.cell === null ? null : sheet.getRange(place.cell);
    sheet.load("id,name,visibility,protection/protected,protection/options");
    range?.load("columnHidden,rowHidden,rowIndex");
    try {
      await context.sync();
    } catch (error) {
      // An Excel that does not look below a null object.
      if (isExcelError(error) && error.code === "ItemNotFound")
        return refuse("sheet-gone", place.sheet);
      throw error;
    }
    if (sheet.isNullObject) return refuse("sheet-gone", place.sheet);
    show(sheet);
    range?.select();
    await context.sync();
    if (range?.rowHidden && !(await showRow(context, range)))
      return refuse("row-hidden", `${sheet.name} ${range.rowIndex + 1}`);
    if (!range?.columnHidden) return { ok: true };
    const { id, name, protection } = sheet;
    const isForbidden = protection.protected && protection.options.allowFormatColumns !== true;
    const closed = { id, name, protected: isForbidden, options: protection.options };
    return syncUnprotected(context, [closed], () => {
      range.getEntireColumn().columnHidden = false;
      // Once more: what is selected out of sight is not scrolled to.
      range.select();
    });
  });

/**
 * Shows a row that a filter, or somebody, has put away: the row alone, which leaves the filter as it is,
 * else without the filter. Excel may refuse either on a protected sheet, or do nothing.
 */
async function showRow(context: Excel.RequestContext, cell: Excel.Range): Promise<boolean> {
  const ways = [
    () => {
      cell.getEntireRow().rowHidden = false;
    },
    () => cell.getTables(false).getFirst().clearFilters(),
  ];
  for (const way of ways) {
    try {
      way();
      // Once more: what is selected out of sight is not scrolled to.
      cell.select();
      cell.load("rowHidden");
      await context.sync();
      if (!cell.rowHidden) return true;
    } catch (error) {
      if (!isExcelError(error)) throw error;
    }
  }
  return false;
}

/** Only what has to be written: a write empties the undo list, and a protected structure refuses it. */
function show(sheet: Excel.Worksheet): void {
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
}
