import type { HandOut } from "../../collect/handOut";
import { isOpenIn } from "../../collect/openCells";
import type { Column, PlanTable } from "../../entries/columns";
import type { Plan, TargetKind } from "../../plan/plan";
import { area, type Area } from "../area";
import { rows } from "./look";
import type { TemplateLayout } from "./templateLayout";

/** Where a plan table's columns and rows stand on a fresh sheet of some version. */
export interface TableLayout {
  readonly table: PlanTable;
  readonly columns: readonly Column[];
  readonly rows: readonly LayoutRow[];
}

export interface LayoutRow {
  readonly key: number | string;
  /** 再掲: key of the row this one follows. */
  readonly reprintOf: number | string | null;
  /** Asks for 原本確認. */
  readonly restored: boolean;
  /** Asks for 計画前年度実績: its targets are cuts against the year before. */
  readonly needsPreviousActual: boolean;
}

export function tableLayout(
  plan: Plan,
  table: PlanTable,
  { columnsOf }: Pick<TemplateLayout, "columnsOf">,
): TableLayout {
  const columns = columnsOf(plan, table);
  const row = (record: {
    readonly key: number | string;
    readonly reprintOf: number | string | null;
    readonly restoration?: unknown;
    readonly targetKind?: TargetKind;
  }): LayoutRow => ({
    key: record.key,
    reprintOf: record.reprintOf,
    restored: Boolean(record.restoration),
    needsPreviousActual: record.targetKind === "yearOnYearCut",
  });
  switch (table) {
    case "PlanItems":
      return { table, columns, rows: plan.items.map((item) => row({ ...item, key: item.no })) };
    case "PlanActions":
      return { table, columns, rows: plan.items.flatMap((item) => item.actions.map(row)) };
    case "PlanIndicators":
      return { table, columns, rows: plan.items.flatMap((item) => item.indicators.map(row)) };
  }
}

export function columnIndex(layout: TableLayout, name: string): number {
  const index = layout.columns.findIndex((column) => column.header === name);
  if (index < 0) throw new Error(`${layout.table} has no column ${name}`);
  return index;
}

/** Header row and body. */
export const tableArea = (layout: TableLayout): Area =>
  area(rows.header, 0, layout.rows.length + 1, layout.columns.length);

/** Sheet row of a row key. */
export const bodyRow = (layout: TableLayout, key: number | string): number =>
  rows.body + layout.rows.findIndex((row) => row.key === key);

/** The body cells of neighbouring columns. */
export const bodyArea = (layout: TableLayout, firstColumn: number, columns = 1): Area =>
  area(rows.body, firstColumn, layout.rows.length, columns);

/** Runs of neighbouring columns that share a property, left to right. */
export function columnRuns<T>(
  layout: TableLayout,
  property: (column: Column) => T,
): { readonly column: number; readonly columns: number; readonly value: T }[] {
  return runs(layout.columns.map(property)).map(({ start, length, value }) => ({
    column: start,
    columns: length,
    value,
  }));
}

function runs<T>(values: readonly T[]): { start: number; length: number; value: T }[] {
  const found: { start: number; length: number; value: T }[] = [];
  values.forEach((value, start) => {
    const last = found.at(-1);
    if (last && last.value === value) last.length++;
    else found.push({ start, length: 1, value });
  });
  return found;
}

/** Whether staff write into this cell: 再掲 rows follow their source, and some columns ask few rows. */
export function isEntryCell({ asks }: Column, row: LayoutRow): boolean {
  if (row.reprintOf !== null) return false;
  switch (asks) {
    case "every":
      return true;
    case "yearOnYear":
      return row.needsPreviousActual;
    case "restored":
      return row.restored;
    case "none":
      return false;
  }
}

/**
 * Entry cells as few rectangles: neighbouring columns whose entry rows are the same,
 * times the runs of those rows. `split` cuts further, by a property of the cell.
 */
export function entryAreas(
  layout: TableLayout,
  split: (column: Column, row: LayoutRow) => string = () => "",
): { readonly area: Area; readonly column: Column; readonly row: LayoutRow }[] {
  const cellsOf = (column: Column) =>
    layout.rows
      .map((row) => (isEntryCell(column, row) ? `+${split(column, row)}` : ""))
      .join("\u0001");
  return columnRuns(layout, cellsOf).flatMap(({ column: start, columns: count, value }) =>
    runs(value.split("\u0001"))
      .filter((run) => run.value !== "")
      .map((run) => ({
        area: area(rows.body + run.start, start, run.length, count),
        column: layout.columns[start]!,
        row: layout.rows[run.start]!,
      })),
  );
}

/** Entry cells that are open: all, in a master; those of its department and year, in a copy. */
export const openAreas = (
  plan: Plan,
  layout: TableLayout,
  handOut: HandOut | null,
  split: (column: Column) => string = () => "",
): ReturnType<typeof entryAreas> => {
  if (!handOut) return entryAreas(layout, split);
  const isOpen = isOpenIn(plan, handOut);
  const opens = ({ header: column }: Column, { key }: LayoutRow) =>
    isOpen({ table: layout.table, key, column });
  return entryAreas(layout, (column, row) =>
    opens(column, row) ? `+${split(column)}` : "",
  ).filter(({ column, row }) => opens(column, row));
};
