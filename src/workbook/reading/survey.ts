import type { HandOut } from "../../collect/handOut";
import type { PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { handOutName, readHandOut } from "../handOutInfo";
import { refuse } from "../outcome";
import { readPlanInfo, type PlanInfo } from "../planInfo";
import type { SheetRole, TemplateTable } from "../sheetSpec";
import { names } from "../template/names";
import { presentLayout } from "../template/presentLayout";
import { isRecordTable } from "../template/recordSheets";
import type { TemplateLayout } from "../template/templateLayout";
import { isKnownTemplate, layoutOf } from "../upgrade/layouts";
import { withLostParts, type LostTable } from "./lostParts";
import { locateTables, templateTables, type Located, type TableSummary } from "./locate";
import { lookingRight, orByName, type NamedRow } from "./namedCells";
import { readOurs, type Ours } from "./ours";

/** What every operation asks first, in one round trip. */
export interface Survey {
  readonly fileName: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** 表示桁数で計算する: every figure is kept as its cell shows it. */
  readonly precisionAsDisplayed: boolean;
  /** In tab order. */
  readonly sheets: readonly SurveySheet[];
  /** The sheet in front. */
  readonly activeSheetId: string;
  readonly located: Located<TableSummary>;
  readonly info: PlanInfo | null;
  /** 配布情報, where it is a department's copy; null in a master. */
  readonly handOut: HandOut | null;
  /** The layout its version of the template has. */
  readonly layout: TemplateLayout;
  /** Where the name PlanInfo points, even when nothing is written there. */
  readonly infoPlace: Place | null;
  readonly reportingYear: NamedCell | null;
  /** The sentence over the findings. */
  readonly checkSummary: NamedCell | null;
  /** The cell of 個票 that says which item it shows. */
  readonly itemNumber: NamedCell | null;
  /** The first cell of 個票一覧, or of what somebody else calls so. */
  readonly itemPages: NamedCell | null;
  /** Tables of ours whose cells are there without a table over them. */
  readonly lost: readonly LostTable[];
  /** Ranges of our tables that have their names; present when the survey was asked for contents. */
  readonly contents: Partial<Record<TemplateTable, TableContents>>;
  /** Tables of which a filter, or somebody, has put rows away; known with the contents. */
  readonly hasHiddenRows: ReadonlySet<TemplateTable>;
}

export interface SurveySheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** What its protection allows; null where it is not protected. */
  readonly options: Excel.WorksheetProtectionOptions | null;
  /** Its columns can be shown and hidden, protected or not. */
  readonly columnsOpen: boolean;
}

/** A single cell of ours, found by its name. */
export interface NamedCell {
  readonly text: string;
  readonly place: Place;
}

/** Where a range begins. */
export interface Place {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A table with its header row, as it stands. */
export interface TableContents {
  readonly place: Place;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  /** Of 数値目標, for what Excel shows as a date; else empty. */
  readonly numberFormats: unknown[][];
}

export interface SurveyOptions {
  /** Of which tables the contents are read: those that tell how the plan stands, none, or those named. */
  readonly contents: boolean | readonly TemplateTable[];
}

/** What was handed out and taken in is read only by those who do so: it grows with every cell. */
export const statusTables: readonly TemplateTable[] = templateTables.filter(
  (name) => name !== "PlanHandOuts" && name !== "PlanImports" && name !== "PlanImportCells",
);

/**
 * One round trip; one more where one of our tables was renamed and its contents are wanted, and one
 * where something of ours is there and something else of it is not.
 */
export const surveyWorkbook = async (
  context: Excel.RequestContext,
  plan: Plan,
  options: SurveyOptions,
): Promise<Survey> => (await surveyWith(context, plan, options, () => undefined)).survey;

/** A survey, and what else is read with it: `queueMore` may run twice. */
export async function surveyWith<More>(
  context: Excel.RequestContext,
  plan: Plan,
  { contents }: SurveyOptions,
  queueMore: (ours: Ours) => More,
): Promise<{ readonly survey: Survey; readonly more: More }> {
  const { workbook } = context;
  const wanted = typeof contents === "boolean" ? (contents ? statusTables : []) : contents;
  const { queued, more } = await readOurs(context, (ours) => ({
    queued: queueSurvey(workbook, ours, wanted),
    more: queueMore(ours),
  }));

  const tables = workbook.tables.items.map((table) => ({
    id: table.id,
    name: table.name,
    headers: table.columns.items.map((column) => column.name),
    sheet: table.worksheet.name,
    hasTotals: table.showTotals,
  }));
  const located = locateTables(plan, tables);
  const contentsOf: Partial<Record<TemplateTable, TableContents>> = {};
  const hidden = new Set<TemplateTable>();
  for (const { name, table } of queued.tables)
    if (located.tables[name] && !located.tables[name].renamed) take(name, table);
  const renamed = wanted.filter((name) => located.tables[name]?.renamed);
  if (renamed.length > 0) {
    const late = renamed.map((name) => ({
      name,
      table: queueTable(workbook.tables.getItem(located.tables[name]!.table.id), name),
    }));
    await context.sync();
    for (const { name, table } of late) take(name, table);
  }
  function take(name: TemplateTable, table: ReturnType<typeof queueTable>): void {
    contentsOf[name] = table.read()!;
    if (table.hasHiddenRows()) hidden.add(name);
  }
  for (const name of templateTables)
    if (contentsOf[name] && located.tables[name]?.table.hasTotals)
      contentsOf[name] = withoutLastRow(contentsOf[name]);

  const infoRange = queued.info.read();
  const survey: Survey = {
    fileName: workbook.name,
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    precisionAsDisplayed: workbook.usePrecisionAsDisplayed,
    sheets: workbook.worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      protected: sheet.protection.protected,
      options: sheet.protection.protected ? sheet.protection.options : null,
      columnsOpen:
        !sheet.protection.protected || sheet.protection.options.allowFormatColumns === true,
    })),
    activeSheetId: queued.active.id,
    located,
    info: infoRange && readPlanInfo(infoRange.values),
    handOut: readHandOut(queued.handOut.read()?.values ?? []),
    layout: presentLayout,
    infoPlace: infoRange && infoRange.place,
    reportingYear: namedCell(queued.reportingYear.read()),
    checkSummary: namedCell(queued.checkSummary.read()),
    itemNumber: namedCell(queued.itemNumber.read()),
    itemPages: namedCell(queued.itemPages.read()),
    lost: [],
    contents: contentsOf,
    hasHiddenRows: new Set(templateTables.filter((name) => hidden.has(name))),
  };
  const right = lookingRight(plan, survey, infoRange?.values ?? [], {
    reportingYear: queued.reportingYearRow(),
    itemNumber: queued.itemNumberRow(),
  });
  const found = await withLostParts(context, plan, { ...survey, ...right });
  const whole = { ...found, ...orByName(found, survey) };
  return { survey: { ...whole, layout: layoutOf(plan, whole.info, headersOf(whole)) }, more };
}

/** The headers of its plan tables, which tell its layout where the version is lost. */
export const headersOf = ({ located }: Survey) =>
  Object.fromEntries(
    planTables.map((name) => [name, located.tables[name]?.table.headers ?? []]),
  ) as Partial<Record<PlanTable, readonly string[]>>;

function queueSurvey(workbook: Excel.Workbook, ours: Ours, wanted: readonly TemplateTable[]) {
  workbook.load("name,readOnly,usePrecisionAsDisplayed");
  workbook.protection.load("protected");
  workbook.worksheets.load(
    "items/id,items/name,items/protection/protected,items/protection/options",
  );
  workbook.tables.load(
    "items/id,items/name,items/showTotals,items/columns/items/name,items/worksheet/name",
  );
  return {
    active: workbook.worksheets.getActiveWorksheet().load("id"),
    info: queueRange(ours.named(names.planInfo)),
    handOut: queueRange(ours.named(handOutName)),
    reportingYear: queueRange(ours.named(names.reportingYear)),
    reportingYearRow: queueRow(ours.named(names.reportingYear)),
    checkSummary: queueRange(ours.named(names.checkSummary)),
    itemNumber: queueRange(ours.named(names.itemNumber)),
    itemNumberRow: queueRow(ours.named(names.itemNumber)),
    itemPages: queueRange(ours.named(names.itemPages)),
    tables: wanted.map((name) => ({ name, table: queueTable(ours.table(name), name) })),
  };
}

const withoutLastRow = (table: TableContents): TableContents => ({
  place: table.place,
  values: table.values.slice(0, -1),
  formulas: table.formulas.slice(0, -1),
  numberFormats: table.numberFormats.slice(0, -1),
});

/** The first cell of what a name stands for. */
export const namedCell = (
  range: Pick<TableContents, "place" | "values"> | null,
): NamedCell | null =>
  range && { text: String(range.values[0]?.[0] ?? "").trim(), place: range.place };

/** Queues what stands in a range's first row, by which we know it. */
function queueRow(range: Excel.Range | null): () => NamedRow | null {
  if (!range) return () => null;
  const row = range.getEntireRow();
  const used = row.getUsedRangeOrNullObject(true).load("values,columnIndex");
  // Its answer is all that is asked of it: no reference to keep.
  for (const each of [row, used]) each.untrack();
  return () =>
    used.isNullObject ? null : { column: used.columnIndex, values: used.values[0]! as unknown[] };
}

/** A table's range, or nothing where the table is not there. */
function queueTable(table: Excel.Table | null, name: TemplateTable) {
  const range = table && table.getRange().load("rowHidden");
  // What is recorded grows, and holds nothing but values.
  const queued = queueRange(range, !isRecordTable(name), name === "PlanIndicators");
  // Null where some rows are hidden and others not.
  return { ...queued, hasHiddenRows: () => range !== null && range.rowHidden !== false };
}

/** Queues a range's cells and where they stand; `read` gives them after the sync, null if there is none. */
export function queueRange(
  range: Excel.Range | null,
  formulas = false,
  numberFormats = false,
): { read(): TableContents | null } {
  if (!range) return { read: () => null };
  const asked = [...(formulas ? ["formulas"] : []), ...(numberFormats ? ["numberFormat"] : [])];
  range.load(["values", "rowIndex", "columnIndex", ...asked].join());
  range.worksheet.load("id,name");
  // Its answer is all that is asked of it: no reference to keep.
  range.untrack();
  return {
    read: () =>
      range.isNullObject
        ? null
        : {
            place: {
              sheetId: range.worksheet.id,
              sheet: range.worksheet.name,
              row: range.rowIndex,
              column: range.columnIndex,
            },
            values: range.values,
            formulas: formulas ? range.formulas : [],
            numberFormats: numberFormats ? range.numberFormat : [],
          },
  };
}

/** Why there is nothing that we can check or sum up; null when there is. */
export function noPlan(plan: Plan, survey: Survey): ReturnType<typeof refuse> | null {
  if (survey.info && survey.info.planId !== plan.id)
    return refuse("other-plan", survey.info.planTitle);
  if (!isKnownTemplate(survey.info))
    return refuse("unknown-template", survey.info?.templateVersion);
  const { PlanItems, PlanActions, PlanIndicators } = survey.located.tables;
  if (PlanItems || PlanActions || PlanIndicators) return null;
  return tablesLost(survey) ?? refuse("no-plan");
}

/** Why nothing can be done before 修復: cells of ours that are no tables any more; null where all are. */
export const tablesLost = ({ lost }: Survey): ReturnType<typeof refuse> | null =>
  lost.length === 0
    ? null
    : refuse("tables-lost", lost.map(({ place }) => `「${place.sheet}」`).join(""));

/** Plan tables that have another name. */
export const renamedTables = ({ located }: Survey): PlanTable[] =>
  planTables.filter((table) => located.tables[table]?.renamed);

/** Present names of the template's sheets. One without a plan table is known by a name into it. */
export function presentSheets(survey: Survey): Partial<Record<SheetRole, string>> {
  const sheetOf = (name: TemplateTable) =>
    survey.located.tables[name]?.table.sheet ??
    survey.lost.find((table) => table.name === name)?.place.sheet;
  const found: Record<SheetRole, string | undefined> = {
    記入要領: survey.infoPlace?.sheet,
    推進項目: sheetOf("PlanItems"),
    取組内容: sheetOf("PlanActions"),
    数値目標: sheetOf("PlanIndicators"),
    集計: survey.reportingYear?.place.sheet,
    個票: survey.itemNumber?.place.sheet,
    個票一覧: survey.itemPages?.place.sheet,
    チェック結果: sheetOf("CheckFindings"),
    提出記録: sheetOf("PlanSubmissions"),
    提出内容: sheetOf("SubmittedEntries"),
    配布記録: sheetOf("PlanHandOuts"),
    取込記録: sheetOf("PlanImports"),
    取込の判断: sheetOf("PlanImportCells"),
  };
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name !== undefined));
}
