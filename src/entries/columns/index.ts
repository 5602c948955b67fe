import { yearLabel, type FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import {
  catalogue,
  type ColumnFacts,
  type ColumnName,
  type ForEachColumn,
  type PlanTable,
} from "./catalogue";
import { columnOrder, type ColumnOrder } from "./order";

/**
 * The columns of the workbook's three plan tables as they stand on its sheets. Reading goes by their
 * headers, never by position; the template is laid out from them and findings name them.
 */

export type { ColumnOrder } from "./order";
export { sheetOf } from "./catalogue";
export type {
  ColumnFacts,
  ColumnName,
  ColumnRole,
  ColumnWith,
  ForColumnsWith,
  ForEachColumn,
  PlanTable,
} from "./catalogue";

/** A column of a table's sheet; a yearly one has one for each year of the plan. */
export interface Column extends ColumnFacts {
  readonly table: PlanTable;
  readonly name: ColumnName;
  /** As it stands over the cells: with the year's label. */
  readonly header: string;
  /** Set on columns that exist once per year of the plan. */
  readonly year?: FiscalYear;
}

/** Headers are asked for once per cell, so each is made once. */
function yearly({ header: suffix }: ColumnFacts): (year: FiscalYear) => string {
  const made = new Map<FiscalYear, string>();
  return (year) => {
    const known = made.get(year);
    if (known !== undefined) return known;
    const text = `${yearLabel(year)}${suffix}`;
    made.set(year, text);
    return text;
  };
}

const { PlanItems: items, PlanActions: actions, PlanIndicators: indicators } = catalogue;

/** Headers that exist once per year. */
export const statusHeader = yearly(items.status);
export const reportHeader = yearly(items.report);
export const outlookHeader = yearly(items.outlook);
export const plannedHeader = yearly(actions.planned);
export const progressHeader = yearly(actions.progress);
export const targetHeader = yearly(indicators.target);
export const actualHeader = yearly(indicators.actual);
export const judgementHeader = yearly(indicators.judgement);
export const rateHeader = yearly(indicators.rate);
export const limitHeader = yearly(indicators.limit);

/** Headers that exist once. */
export const header = {
  itemNo: items.itemNo.header,
  key: actions.key.header,
  policy: items.policy.header,
  measure: items.measure.header,
  section: items.section.header,
  itemNoInSection: items.itemNoInSection.header,
  item: items.item.header,
  lead: items.lead.header,
  related: items.related.header,
  reprintOf: items.reprintOf.header,
  purpose: items.purpose.header,
  content: items.content.header,
  action: actions.action.header,
  indicator: indicators.indicator.header,
  unit: indicators.unit.header,
  comparator: indicators.comparator.header,
  baselineYear: indicators.baselineYear.header,
  baseline: indicators.baseline.header,
  previousActual: indicators.previousActual.header,
  reason: actions.reason.header,
  asPrinted: actions.asPrinted.header,
  verification: actions.verification.header,
  comparisonKind: indicators.comparisonKind.header,
  blankText: indicators.blankText.header,
} as const;

/** Header of the column that holds each table's row key. */
export const keyHeader: Readonly<Record<PlanTable, string>> = {
  PlanItems: header.itemNo,
  PlanActions: header.key,
  PlanIndicators: header.key,
};

/** The column's answer among those given for each. */
export function answerFor<Answer>(
  answers: ForEachColumn<Answer>,
  { table, name }: Pick<Column, "table" | "name">,
): Answer {
  return (answers[table] as Readonly<Record<string, Answer>>)[name]!;
}

/** Its answer where they are given for columns of a kind; undefined where it is none of them. */
export function answerAmong<Answer>(
  answers: Readonly<Record<PlanTable, Readonly<Record<string, Answer>>>>,
  { table, name }: Pick<Column, "table" | "name">,
): Answer | undefined {
  return answers[table][name];
}

/** All columns of a table, left to right, in some version of the template. */
export type ColumnsOf = (plan: Plan, table: PlanTable) => readonly Column[];

/** The columns in a version's order, made once for each plan. */
export function columnsInOrder(order: ColumnOrder): ColumnsOf {
  const known = new WeakMap<Plan, Partial<Record<PlanTable, readonly Column[]>>>();
  return (plan, table) => {
    const ofPlan = known.get(plan) ?? {};
    known.set(plan, ofPlan);
    return (ofPlan[table] ??= order[table].flatMap((step) =>
      typeof step === "string"
        ? [columnOfYear(table, step)]
        : plan.fiscalYears.flatMap((year) =>
            step.eachYear.map((name) => columnOfYear(table, name, year)),
          ),
    ));
  };
}

function columnOfYear(table: PlanTable, name: ColumnName, year?: FiscalYear): Column {
  const facts = (catalogue[table] as Readonly<Record<string, ColumnFacts>>)[name]!;
  if (year === undefined) return { ...facts, table, name };
  return { ...facts, table, name, year, header: `${yearLabel(year)}${facts.header}` };
}

/** Those of the present template. */
export const columnsOf: ColumnsOf = columnsInOrder(columnOrder);

const byHeader = new WeakMap<readonly Column[], ReadonlyMap<string, Column>>();

/** The column with a header; undefined for one that is none of the present template's. */
export function columnOf(plan: Plan, table: PlanTable, columnHeader: string): Column | undefined {
  const columns = columnsOf(plan, table);
  const known = byHeader.get(columns) ?? new Map(columns.map((c) => [c.header, c]));
  byHeader.set(columns, known);
  return known.get(columnHeader);
}

/** Whether staff write into it: entries, and planned values that may be changed. */
export const isEntryColumn = ({ role }: Pick<ColumnFacts, "role">): boolean =>
  role === "entry" || role === "planned";
