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
import type { Survey, TableContents } from "../reading/survey";
import { templateOf } from "../template/template";
import { alteredSubmissions } from "./alteredSubmissions";
import { compareSummary } from "./compareSummary";
import { figuresMustDiffer, namesMissing } from "./consequences";
import { damagedBlocks, queueEntryBlocks } from "./entryBlocks";
import { movedLabel } from "./movedSummary";
import { overwrittenJudgements, type OverwrittenFormula } from "./overwrittenFormulas";
import {
  offsetOf,
  overwrittenInSummary,
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
  const blocks = queueEntryBlocks(ours, plan);
  return {
    read: async (survey, entries) => ({
      ...compared(plan, survey, entries, queued?.read() ?? null),
      manualCalculation: application.calculationMode === "Manual",
      copies: survey.located.copies.map(({ name, sheet }) => ({ table: name, sheet })),
      definitionVersion: survey.info?.definitionVersion || null,
      damagedBlocks: damagedBlocks(plan, survey, entries, blocks),
      alteredSubmissions: await alteredSubmissions(survey, entries.submissions),
    }),
  };
}

/** Formulas against the template's, figures against the engine's. */
function compared(
  plan: Plan,
  survey: Survey,
  entries: Entries,
  summary: SummaryBlock | null,
): Pick<TemplateCondition, "overwrittenFormulas" | "differences" | "movedSummary"> {
  const table = survey.contents.PlanIndicators;
  const isLost = namesMissing(entries);
  const judgements = table
    ? overwrittenJudgements(plan, table).filter(({ formula }) => !isLost(formula, "PlanIndicators"))
    : [];
  const reportingYear = chosenYear(plan, survey);
  const overwritten = (cells: readonly OverwrittenFormula[], contents: TableContents | null) =>
    cells.map(({ sheet, row, column, cell }) => ({
      ...templateCell(survey, sheet, cell),
      shown: (contents?.values[row - contents.place.row]?.[column - contents.place.column] ??
        "") as CellValue,
    }));
  // A row the plan does not have is told by itself.
  const inTable = overwritten(judgements, table ?? null).filter(
    ({ key }) => key !== null && planRow(plan, "PlanIndicators", key),
  );
  if (!summary || !survey.reportingYear || reportingYear === null)
    return { overwrittenFormulas: inTable, differences: null };

  // Neither the block of 記入要領 nor the columns in sight are compared: any time will do.
  const info = newPlanInfo(plan, null, reportingYear, new Date(0));
  const template = templateOf(plan, info, reportingYear);
  const offset = offsetOf(template, survey.reportingYear);
  const movedSummary = movedLabel(template, summary, offset);
  if (movedSummary) return { overwrittenFormulas: inTable, differences: null, movedSummary };
  const inSummary = overwrittenInSummary(template, summary, offset).filter(
    ({ formula }) => !isLost(formula),
  );
  const overwrittenFormulas = [...overwritten(inSummary, summary.sheet), ...inTable];
  if (!table || figuresMustDiffer(plan, template, entries))
    return { overwrittenFormulas, differences: null };
  const reference = referenceOf(plan, template, summary, offset, reportingYear);
  const differences = compareSummary({
    ...{ plan, entries, reportingYear, template, summary, offset, table },
    referenceYear: reference.referenceYear,
    statuses: summariseStatuses(plan, entries, reportingYear, reference),
    indicators: summariseIndicators(plan, entries, reportingYear, reference),
  });
  return {
    overwrittenFormulas,
    differences: differences.map((cell) => ({
      ...cell,
      ...templateCell(survey, cell.sheet, cell.cell),
    })),
  };
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
