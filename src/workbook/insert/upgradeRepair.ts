import { header, type PlanTable } from "../../entries/columns";
import { planTexts } from "../../entries/planText";
import { planTables } from "../../entries/rows";
import { reportingOffices } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { addressOf, area } from "../area";
import { movedFormula } from "../condition/movedFormula";
import type { Offset } from "../condition/summaryBlock";
import { placesOf } from "../reading/readEntries";
import type { Survey } from "../reading/survey";
import { formatAt, formulaAt } from "../sheetSpec";
import {
  departmentColumns,
  departmentFormulas,
  departmentTexts,
} from "../template/summary/departmentTable";
import { summaryLayout } from "../template/summary/summaryLayout";
import { summarySheet } from "../template/summary/summarySheet";
import type { TemplateLayout } from "../template/templateLayout";
import { templateAge } from "../upgrade/layouts";
import { queueVersion } from "../writing/queueVersion";
import type { FindMend } from "./structureRepair";
import { told } from "./told";

/**
 * A workbook whose sheets do not tell yet who reports a row gets the words and, in 部署別 of 集計, rows for
 * the offices that lead nothing. Rows come in whole, so that what stands below moves and all that points
 * there follows; not in a department's copy, which goes back to a master. Where 集計 is not as its version
 * has it nothing is done: that is mended first. What is there already from a batch that broke off stays.
 */
export const templateUpgraded: FindMend = async (context, plan, survey) => {
  const { isBehind, becomes } = templateAge(survey.info, survey.layout);
  if (!becomes || isBehind || survey.handOut) return null;
  const summary = await summaryRows(context, plan, survey, becomes);
  if (summary === "moved") return null;
  const texts = newTexts(plan, survey, becomes);
  const sheetIds = [
    summary?.sheetId,
    survey.infoPlace?.sheetId,
    ...texts.map(({ sheetId }) => sheetId),
  ];
  const added = [
    ...(summary?.added ?? []).map(({ office }) => told.departmentRow(office)),
    ...texts.map(({ sheet, cell }) => told.reporter(sheet, cell)),
  ];
  return {
    told: added.length > 0 ? added : [told.upgraded(becomes.version, 0)],
    touched: survey.sheets.filter(({ id }) => sheetIds.includes(id)),
    queue() {
      if (summary) queueSummaryRows(context, becomes.planOf(plan), summary);
      for (const { sheetId, row, column, text } of texts)
        context.workbook.worksheets.getItem(sheetId).getCell(row, column).values = [[text]];
      queueVersion(context, { ...survey, layout: becomes });
    },
  };
};

interface SummaryRows {
  readonly sheetId: string;
  readonly offset: Offset;
  /** Rows to put in, from the top: each where it will stand, in the template. */
  readonly added: readonly { readonly row: number; readonly office: string }[];
}

/** Null where 集計 is missing: it is made anew. */
async function summaryRows(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
  becomes: TemplateLayout,
): Promise<SummaryRows | "moved" | null> {
  if (!survey.reportingYear) return null;
  const { place } = survey.reportingYear;
  const { departments, reportingYear } = summaryLayout(becomes.planOf(plan));
  const offset = {
    rows: place.row - reportingYear.row,
    columns: place.column - reportingYear.column,
  };
  const range = context.workbook.worksheets
    .getItem(place.sheetId)
    .getRange(addressOf(area(departments.first + offset.rows, offset.columns, departments.rows, 2)))
    .load("values");
  await context.sync();
  const present = range.values.map(([number, name]) => String(name || number));
  const offices = [...reportingOffices(becomes.planOf(plan)), "合計"];
  const added: { row: number; office: string }[] = [];
  for (const [i, office] of offices.entries()) {
    if (present[i] === office) continue;
    present.splice(i, 0, office);
    added.push({ row: departments.first + i, office });
  }
  // Only offices that are new to the table may be missing from it.
  const before = new Set<string>([...reportingOffices(survey.layout.planOf(plan)), "合計"]);
  return added.some(({ office }) => before.has(office))
    ? "moved"
    : { sheetId: place.sheetId, offset, added };
}

function queueSummaryRows(
  context: Excel.RequestContext,
  plan: Plan,
  { sheetId, offset, added }: SummaryRows,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const layout = summaryLayout(plan);
  const { first } = layout.departments;
  const spec = summarySheet(plan, plan.fiscalYears[0]!);
  const at = (row: number, column: number, rows = 1, columns = 1) =>
    sheet.getRange(addressOf(area(row + offset.rows, column + offset.columns, rows, columns)));
  for (const { row } of added) {
    const line = row + offset.rows + 1;
    // It takes on the look of the row above it.
    sheet.getRange(`${line}:${line}`).insert("Down");
    at(row, 0, 1, departmentColumns).numberFormat = [
      Array.from({ length: departmentColumns }, (_, column) => formatAt(spec, row, column)),
    ];
  }
  const body = departmentTexts(plan, layout).find(({ area: { row } }) => row === first)!;
  at(body.area.row, body.area.column, body.area.rows, body.area.columns).values = body.values;
  for (const formulas of departmentFormulas(plan, layout)) {
    const { row, column, rows, columns } = formulas.area;
    at(row, column, rows, columns).formulas = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        movedFormula(formulaAt(formulas, row + r, column + c), offset),
      ),
    );
  }
  const heightOf = (row: number) =>
    spec.heights.filter((run) => row >= run.row && row < run.row + run.rows).at(-1)?.height;
  const { indicatorList } = layout;
  const resized = [
    ...added.map(({ row }) => row),
    ...spec.heights.flatMap(({ row, rows }) =>
      rows === 1 && row >= indicatorList.first ? [row] : [],
    ),
  ];
  for (const row of resized) at(row, 0).format.rowHeight = heightOf(row)!;
}

/** Words of the plan that the tables get, where those stand that they had. */
function newTexts(plan: Plan, survey: Survey, becomes: TemplateLayout) {
  const placeOf = placesOf(survey);
  const textsOf = (layout: TemplateLayout, table: PlanTable) =>
    planTexts(layout.planOf(plan), table);
  return planTables.flatMap((table) => {
    const [before, after] = [textsOf(survey.layout, table), textsOf(becomes, table)];
    return [...after].flatMap(([key, texts]) => {
      const text = String(texts[header.lead]);
      const place = placeOf(table, key, header.lead);
      const isNew = place && text !== before.get(key)?.[header.lead];
      const contents = survey.contents[table];
      if (!isNew || !contents) return [];
      const { row, column, sheetId } = { ...place, sheetId: contents.place.sheetId };
      const value = contents.values[row - contents.place.row]?.[column - contents.place.column];
      return value === before.get(key)?.[header.lead]
        ? [{ sheetId, sheet: place.sheet, cell: place.cell, row, column, text }]
        : [];
    });
  });
}
