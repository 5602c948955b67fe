import { actionYears, type ActionYears } from "../entries/actionYears";
import {
  actualHeader,
  columnsOf,
  header,
  isEntryColumn,
  outlookHeader,
  reportHeader,
  statusHeader,
  targetHeader,
  type PlanTable,
} from "../entries/columns";
import type { Entries } from "../entries/entries";
import type { CellReading } from "../entries/cell";
import { planRows, planTables, type RowKey } from "../entries/rows";
import { previous, type FiscalYear } from "../plan/fiscalYear";
import type { Action, Indicator, Item, Plan } from "../plan/plan";
import { readActual, readTarget, type ActualReading, type TargetReading } from "../plan/quantity";
import { readStatus, type StatusReading } from "../plan/status";
import type { FindingPlace, Scope } from "./finding";
import { rowsInScope, type RowsInScope } from "./scope";

/**
 * What rules look at: the rows in scope, each cell read once. 再掲 rows are not among them, for they
 * owe nothing and follow their source. A cell whose row or column is missing is not here either.
 */
export interface CheckContext {
  readonly plan: Plan;
  readonly entries: Entries;
  /** Null: none is set. It may lie outside the plan. */
  readonly reportingYear: FiscalYear | null;
  /** Rows in scope, 再掲 included. */
  readonly scope: RowsInScope;
  /** 全庁: the scope is the whole workbook. */
  readonly isWhole: boolean;
  readonly items: readonly ItemRow[];
  readonly actions: readonly ActionRow[];
  readonly indicators: readonly IndicatorRow[];
  /** Those of the cells staff may write, planned values included, that `isMeant`; row by row. */
  readonly entryCells: (isMeant: (cell: CellReading) => boolean) => Iterable<EntryCell>;
}

/** The same, where the reporting year is one of the plan's. */
export interface YearContext extends CheckContext {
  readonly reportingYear: FiscalYear;
  /** Index of the reporting year. */
  readonly at: number;
  /** The latest reporting year ever set. */
  readonly latestYear: FiscalYear;
}

/** A cell and its place. */
export interface EntryCell {
  readonly table: PlanTable;
  readonly key: RowKey;
  readonly column: string;
  readonly year: FiscalYear | null;
  readonly cell: CellReading;
}

export interface ItemRow {
  readonly item: Item;
  /** One per year of the plan. */
  readonly years: readonly ItemYear[];
}

interface ItemYear {
  readonly status: (EntryCell & { readonly reading: StatusReading }) | undefined;
  readonly report: EntryCell | undefined;
  readonly outlook: EntryCell | undefined;
}

export interface ActionRow {
  readonly item: Item;
  readonly action: Action;
  readonly years: ActionYears;
}

export interface IndicatorRow {
  readonly item: Item;
  readonly indicator: Indicator;
  /** One per year of the plan. */
  readonly targets: readonly (TargetCell | undefined)[];
  /** One per year of the plan. */
  readonly actuals: readonly (ActualCell | undefined)[];
  /** 計画前年度実績, which only year-on-year rows ask for. */
  readonly previousActual: ActualCell | undefined;
}

export type TargetCell = EntryCell & { readonly reading: TargetReading };
export type ActualCell = EntryCell & { readonly reading: ActualReading };

export function checkContext(
  plan: Plan,
  entries: Entries,
  reportingYear: FiscalYear | null,
  scope: Scope,
): CheckContext {
  const inScope = rowsInScope(plan, scope);
  const { items } = inScope;
  const own = <T extends { readonly reprintOf: unknown }>(
    table: PlanTable,
    rows: readonly T[],
    keyOf: (row: T) => RowKey,
  ): T[] => rows.filter((row) => row.reprintOf === null && inScope.has({ table, key: keyOf(row) }));
  return {
    plan,
    entries,
    reportingYear,
    scope: inScope,
    isWhole: scope.kind === "all",
    items: own("PlanItems", items, ({ no }) => no).map((item) => itemRow(plan, entries, item)),
    actions: items.flatMap((item) =>
      own("PlanActions", item.actions, ({ key }) => key).map((action) => ({
        item,
        action,
        years: actionYears(plan, entries, action),
      })),
    ),
    indicators: items.flatMap((item) =>
      own("PlanIndicators", item.indicators, ({ key }) => key).map((indicator) =>
        indicatorRow(plan, entries, item, indicator),
      ),
    ),
    entryCells: (isMeant) => entryCells(plan, entries, inScope, isMeant),
  };
}

/** Null where the reporting year is none of the plan's. */
export function yearContext(context: CheckContext): YearContext | null {
  const { plan, entries, reportingYear } = context;
  const at = reportingYear === null ? -1 : plan.fiscalYears.indexOf(reportingYear);
  if (reportingYear === null || at < 0) return null;
  const latestYear = Math.max(entries.latestReportingYear ?? 0, reportingYear) as FiscalYear;
  return { ...context, reportingYear, at, latestYear };
}

function itemRow(plan: Plan, entries: Entries, item: Item): ItemRow {
  const at = (
    column: string,
    year: FiscalYear,
    cell: CellReading | undefined,
  ): EntryCell | undefined => cell && { table: "PlanItems", key: item.no, column, year, cell };
  return {
    item,
    years: plan.fiscalYears.map((year) => {
      const cell = entries.status(item.no, year);
      return {
        status: cell && {
          table: "PlanItems",
          key: item.no,
          column: statusHeader(year),
          year,
          cell,
          reading: readStatus(cell.value),
        },
        report: at(reportHeader(year), year, entries.report(item.no, year)),
        outlook: at(outlookHeader(year), year, entries.outlook(item.no, year)),
      };
    }),
  };
}

function indicatorRow(
  plan: Plan,
  entries: Entries,
  item: Item,
  indicator: Indicator,
): IndicatorRow {
  const { key } = indicator;
  const at = <Reading>(
    column: string,
    year: FiscalYear,
    cell: CellReading,
    reading: Reading,
  ): EntryCell & { readonly reading: Reading } => ({
    table: "PlanIndicators",
    key,
    column,
    year,
    cell,
    reading,
  });
  let references: readonly number[] = [];
  const actualCell = (
    column: string,
    year: FiscalYear,
    cell: CellReading | undefined,
  ): ActualCell | undefined => {
    const { fiscalYears } = plan;
    const reading =
      cell && readActual(cell.value, indicator, { fiscalYears, references, shownAs: cell.shownAs });
    references = reading?.kind === "quantity" ? [reading.value] : [];
    return cell && at(column, year, cell, reading!);
  };
  const previousActual =
    indicator.targetKind === "yearOnYearCut"
      ? actualCell(
          header.previousActual,
          previous(plan.fiscalYears[0]!),
          entries.previousActual(key),
        )
      : undefined;
  return {
    item,
    indicator,
    previousActual,
    actuals: plan.fiscalYears.map((year) =>
      actualCell(actualHeader(year), year, entries.actual(key, year)),
    ),
    targets: plan.fiscalYears.map((year) => {
      const cell = entries.target(key, year);
      if (!cell) return undefined;
      const options = { fiscalYears: plan.fiscalYears, shownAs: cell.shownAs };
      return at(targetHeader(year), year, cell, readTarget(cell.value, indicator, options));
    }),
  };
}

function* entryCells(
  plan: Plan,
  entries: Entries,
  inScope: RowsInScope,
  isMeant: (cell: CellReading) => boolean,
): Iterable<EntryCell> {
  for (const table of planTables) {
    const columns = columnsOf(plan, table).filter(isEntryColumn);
    for (const { key, reprintOf } of planRows(plan, table)) {
      if (reprintOf !== null || !inScope.has({ table, key })) continue;
      for (const { header: column, year = null } of columns) {
        const cell = entries.cell(table, key, column);
        if (cell && isMeant(cell)) yield { table, key, column, year, cell };
      }
    }
  }
}

/** Where a finding about the cell points. */
export const placeOf = ({ table, key, column, year }: EntryCell): FindingPlace => ({
  table,
  key,
  column,
  year,
});

/** All cells that hold an actual of the row, the one of the year before the plan first. */
export const actualCells = ({ previousActual, actuals }: IndicatorRow): ActualCell[] =>
  [previousActual, ...actuals].filter((cell) => cell !== undefined);
