import type { Plan } from "../../plan/plan";
import { quoteSheet } from "../area";
import { refuse } from "../outcome";
import { readPlanInfo, type PlanInfo } from "../planInfo";
import type { SheetRole, TemplateTable } from "../sheetSpec";
import { names } from "../template/names";
import { locateTables, templateTables, type Located, type TableSummary } from "./locate";

/** What every operation asks first, in one round trip. */
export interface Survey {
  readonly fileName: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** In tab order. */
  readonly sheets: readonly SurveySheet[];
  readonly located: Located<TableSummary>;
  /** Workbook-scoped names, lower case, with what they refer to. */
  readonly names: ReadonlyMap<string, string>;
  readonly info: PlanInfo | null;
  /** Where the name PlanInfo points, even when nothing is written there. */
  readonly infoPlace: Place | null;
  readonly reportingYear: NamedCell | null;
  /** The sentence over the findings. */
  readonly checkSummary: NamedCell | null;
  /** Ranges of our tables that have their names; present when the survey was asked for contents. */
  readonly contents: Partial<Record<TemplateTable, TableContents>>;
}

export interface SurveySheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
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
}

/** One round trip; two where one of our tables was renamed and its contents are wanted. */
export async function surveyWorkbook(
  context: Excel.RequestContext,
  plan: Plan,
  { contents }: { readonly contents: boolean },
): Promise<Survey> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load(
    "items/id,items/name,items/protection/protected,items/protection/options",
  );
  workbook.tables.load("items/id,items/name,items/columns/items/name,items/worksheet/name");
  workbook.names.load("items/name,items/formula,items/scope");
  const queueNamed = (name: string) =>
    queueRange(workbook.names.getItemOrNullObject(name).getRangeOrNullObject());
  const info = queueNamed(names.planInfo);
  const year = queueNamed(names.reportingYear);
  const summary = queueNamed(names.checkSummary);
  const byName = contents
    ? templateTables.map((name) => ({
        name,
        queued: queueTable(workbook.tables.getItemOrNullObject(name), name),
      }))
    : [];
  await context.sync();

  const tables = workbook.tables.items.map((table) => ({
    id: table.id,
    name: table.name,
    headers: table.columns.items.map((column) => column.name),
    sheet: table.worksheet.name,
  }));
  const located = locateTables(plan, tables);
  const found: Partial<Record<TemplateTable, TableContents>> = {};
  for (const { name, queued } of byName)
    if (located.tables[name] && !located.tables[name].renamed) found[name] = queued.read()!;
  const renamed = templateTables.filter((name) => contents && located.tables[name]?.renamed);
  if (renamed.length > 0) {
    const late = renamed.map((name) => ({
      name,
      queued: queueTable(workbook.tables.getItem(located.tables[name]!.table.id), name),
    }));
    await context.sync();
    for (const { name, queued } of late) found[name] = queued.read()!;
  }

  const infoRange = info.read();
  return {
    fileName: workbook.name,
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    sheets: workbook.worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      protected: sheet.protection.protected,
      columnsOpen:
        !sheet.protection.protected || sheet.protection.options.allowFormatColumns === true,
    })),
    located,
    names: new Map(
      workbook.names.items
        .filter((item) => item.scope === "Workbook")
        .map((item) => [item.name.toLowerCase(), String(item.formula)]),
    ),
    info: infoRange && readPlanInfo(infoRange.values),
    infoPlace: infoRange && infoRange.place,
    reportingYear: namedCell(year.read()),
    checkSummary: namedCell(summary.read()),
    contents: found,
  };
}

const namedCell = (range: TableContents | null): NamedCell | null =>
  range && { text: String(range.values[0]?.[0] ?? "").trim(), place: range.place };

/** A table's range, or nothing where the table is not there. */
const queueTable = (table: Excel.Table, name: TemplateTable) =>
  // It grows with every submission, and holds nothing but values.
  queueRange(table.getRange(), name !== "SubmittedEntries");

/** Queues a range's cells and where they stand; `read` gives them after the sync, null if there is none. */
export function queueRange(range: Excel.Range, formulas = false): { read(): TableContents | null } {
  range.load(formulas ? "values,formulas,rowIndex,columnIndex" : "values,rowIndex,columnIndex");
  range.worksheet.load("id,name");
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
          },
  };
}

/** Why there is nothing to check or sum up; null when there is. */
export function noPlan(plan: Plan, survey: Survey): ReturnType<typeof refuse> | null {
  if (survey.info && survey.info.planId !== plan.id)
    return refuse("other-plan", survey.info.planTitle);
  const { PlanItems, PlanActions, PlanIndicators } = survey.located.tables;
  return PlanItems || PlanActions || PlanIndicators ? null : refuse("no-plan");
}

/** Present names of the template's sheets. One without a plan table is known by a name into it. */
export function presentSheets(survey: Survey): Partial<Record<SheetRole, string>> {
  const { PlanItems, PlanActions, PlanIndicators, CheckFindings } = survey.located.tables;
  const { PlanSubmissions, SubmittedEntries } = survey.located.tables;
  const found: Record<SheetRole, string | undefined> = {
    記入要領: survey.infoPlace?.sheet,
    推進項目: PlanItems?.table.sheet,
    取組内容: PlanActions?.table.sheet,
    数値目標: PlanIndicators?.table.sheet,
    集計: survey.reportingYear?.place.sheet,
    個票: sheetNamed(survey, names.itemNumber),
    個票一覧: sheetNamed(survey, names.itemPages),
    チェック結果: CheckFindings?.table.sheet,
    提出記録: PlanSubmissions?.table.sheet,
    提出内容: SubmittedEntries?.table.sheet,
  };
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name !== undefined));
}

/** The sheet a workbook name points into, if it is still there. */
export function sheetNamed(survey: Survey, name: string): string | undefined {
  const formula = survey.names.get(name.toLowerCase()) ?? "";
  return survey.sheets.find((sheet) =>
    [sheet.name, quoteSheet(sheet.name)].some((written) => formula.startsWith(`=${written}!$`)),
  )?.name;
}
