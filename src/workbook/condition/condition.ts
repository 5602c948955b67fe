import { summariseIndicators } from "../../achievement/summariseIndicators";
import { summariseStatuses } from "../../achievement/summariseStatuses";
import type { Scope } from "../../check/finding";
import type { CellValue } from "../../entries/cell";
import { keyHeader, type PlanTable } from "../../entries/columns";
import type { TemplateCell, TemplateCondition } from "../../entries/condition";
import type { Entries } from "../../entries/entries";
import { keyIn, planRow } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { areaAt } from "../area";
import { newPlanInfo } from "../planInfo";
import type { Ours } from "../reading/ours";
import { chosenYear } from "../reading/reportingYear";
import { renamedTables, type Survey } from "../reading/survey";
import { templateOf } from "../template/template";
import { templateAge } from "../upgrade/layouts";
import { alteredSubmissions } from "./alteredSubmissions";
import { compareSummary } from "./compareSummary";
import { figuresMustDiffer, namesMissing } from "./consequences";
import { damagedBlocks, queueEntryBlocks } from "./entryBlocks";
import { movedLabel } from "./movedSummary";
import {
  changedJudgements,
  tablePlaces,
  type ChangedFormula,
  type FormulaChange,
} from "./changedFormulas";
import {
  offsetOf,
  changedInSummary,
  queueSummary,
  referenceOf,
  type SummaryBlock,
} from "./summaryBlock";

/** What a check looks at beside the entries, queued for the same round trip as the survey. */
export interface QueuedCondition {
  /** After the sync; `entries` are those of the survey. */
  read(survey: Survey, entries: Entries): Promise<TemplateCondition>;
}

/** For a department 集計 is left alone: its formulas and figures are the secretariat's. */
export function queueCondition(
  context: Excel.RequestContext,
  ours: Ours,
  plan: Plan,
  scope: Scope,
): QueuedCondition {
  const { application } = context.workbook;
  application.load("calculationMode");
  const queued = scope.kind === "all" ? queueSummary(ours) : null;
  const blocks = queueEntryBlocks(context, ours, plan);
  return {
    read: async (survey, entries) => ({
      ...compared(plan, survey, entries, queued?.read(survey, elsewhere(entries)) ?? null),
      manualCalculation: application.calculationMode === "Manual",
      copies: survey.located.copies.map(({ name, sheet }) => ({ table: name, sheet })),
      definitionVersion: survey.info?.definitionVersion || null,
      damagedBlocks: damagedBlocks(plan, survey, entries, await blocks.read(survey)),
      alteredSubmissions: await alteredSubmissions(survey, entries.submissions),
    }),
  };
}

const elsewhere = ({ problems }: Entries): readonly string[] =>
  problems.flatMap((problem) => (problem.kind === "namesElsewhere" ? problem.names : []));

/** Formulas against the template's, figures against the engine's. */
function compared(
  plan: Plan,
  survey: Survey,
  entries: Entries,
  summary: SummaryBlock | null,
): Pick<TemplateCondition, FormulaFacts> {
  const table = survey.contents.PlanIndicators;
  const tables = tablePlaces(survey);
  const isLost = namesMissing(entries.problems, renamedTables(survey));
  const inTable = (table ? changedJudgements(plan, survey.layout, table, tables) : []).filter(
    (cell) => !isLost(cell.formula, "PlanIndicators") && isInPlan(plan, survey, cell),
  );
  const reportingYear = chosenYear(plan, survey);
  const facts = (inSummary: readonly ChangedFormula[]) =>
    formulaFacts(survey, [...inSummary, ...inTable]);
  if (!summary || !survey.reportingYear || reportingYear === null)
    return { ...facts([]), differences: null };

  // Neither the block of 記入要領 nor the columns in sight are compared: any time will do.
  const info = newPlanInfo(plan, null, reportingYear, new Date(0));
  const template = templateOf(plan, info, reportingYear, survey.layout);
  const offset = offsetOf(template, survey.reportingYear);
  const movedSummary = movedLabel(template, summary, offset);
  if (movedSummary) return { ...facts([]), differences: null, movedSummary };
  const inSummary = changedInSummary(plan, template, summary, survey, tables).filter(
    ({ formula }) => !isLost(formula),
  );
  // Figures go by figures; those of 個票 nothing goes by.
  const isCause = ({ change, sheet }: ChangedFormula) =>
    change === "overwritten" && sheet !== summary.itemSheet?.place.sheet;
  if (
    !table ||
    figuresMustDiffer(plan, template, entries) ||
    [...inSummary, ...inTable].some(isCause)
  )
    return { ...facts(inSummary), differences: null };
  const reference = referenceOf(plan, template, summary, offset, reportingYear);
  const differences = compareSummary({
    plan,
    entries,
    reportingYear,
    template,
    summary,
    offset,
    table,
    precisionAsDisplayed: survey.precisionAsDisplayed,
    referenceYear: reference.referenceYear,
    statuses: summariseStatuses(plan, entries, reportingYear, reference),
    indicators: summariseIndicators(plan, entries, reportingYear, reference),
  });
  const ofEarlier = sheetsOfEarlier([...inSummary, ...inTable], summary.sheet.place.sheet);
  return {
    ...facts(inSummary),
    differences: differences
      .filter(({ sheet }) => !ofEarlier.has(sheet))
      .map((cell) => ({ ...cell, ...templateCell(survey, cell.sheet, cell.cell) })),
  };
}

type FormulaFacts =
  "overwrittenFormulas" | "earlierTemplate" | "otherSpelling" | "differences" | "movedSummary";

/** A row the plan does not have is told by itself. */
function isInPlan(plan: Plan, survey: Survey, { sheet, cell }: ChangedFormula): boolean {
  const { key } = templateCell(survey, sheet, cell);
  return key !== null && planRow(plan, "PlanIndicators", key) !== undefined;
}

/** What was done to the formulas, by kind. */
function formulaFacts(survey: Survey, changed: readonly ChangedFormula[]) {
  const of = (change: FormulaChange) => changed.filter((cell) => cell.change === change);
  return {
    overwrittenFormulas: of("overwritten").map(({ sheet, cell, shown, setting, format }) => ({
      ...templateCell(survey, sheet, cell),
      ...(setting === undefined
        ? { shown }
        : { shown: asShown(shown, format), setting: asShown(setting, format) }),
    })),
    earlierTemplate: earlierTemplate(survey, of("earlier").length > 0),
    otherSpelling: {
      formulas: of("otherSpelling").length,
      sheets: [...new Set(of("otherSpelling").map(({ sheet }) => sheet))],
    },
  };
}

/** A setting as its cell shows it; a share is the only number among them. */
const asShown = (value: CellValue, format: string): string =>
  typeof value === "number" && format === "0%"
    ? `${Number((value * 100).toPrecision(12))}%`
    : String(value);

/** Where the version is lost, its formulas tell. */
function earlierTemplate(
  { info, layout }: Survey,
  hasEarlier: boolean,
): TemplateCondition["earlierTemplate"] {
  const { earlier, isBehind, becomes } = templateAge(info, layout);
  if (earlier === null && !hasEarlier) return null;
  return {
    version: info?.templateVersion || layout.version,
    upgradesTo: becomes?.version ?? (isBehind || hasEarlier ? layout.version : null),
    byRepairAlone: becomes !== null,
  };
}

/**
 * Sheets whose figures are an earlier version's, which may have counted otherwise than the engine
 * does; 集計 goes by 数値目標.
 */
function sheetsOfEarlier(changed: readonly ChangedFormula[], summary: string): ReadonlySet<string> {
  const sheets = changed.filter(({ change }) => change === "earlier").map(({ sheet }) => sheet);
  return new Set(sheets.length > 0 ? [...sheets, summary] : []);
}

/** A calculated cell by row and column of 数値目標, where it stands in it. */
function templateCell(survey: Survey, sheet: string, cell: string): TemplateCell {
  const table: PlanTable = "PlanIndicators";
  const contents = survey.contents[table];
  const nowhere = { sheet, cell, table: null, key: null, column: null };
  if (!contents || contents.place.sheet !== sheet) return nowhere;
  const { place, values } = contents;
  const headers = values[0]!.map(String);
  const at = areaAt(cell)!;
  const row = values[at.row - place.row];
  const column = headers[at.column - place.column];
  const key = row ? keyIn(table, row[headers.indexOf(keyHeader[table])] as CellValue) : null;
  return column === undefined || key === null ? nowhere : { sheet, cell, table, key, column };
}
