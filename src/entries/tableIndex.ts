import type { Plan } from "../plan/plan";
import { header, keyHeader, type ColumnsOf, type PlanTable } from "./columns";
import type { CellReading } from "./cell";
import { missingColumns, type MissingColumn } from "./missingColumns";
import { planTexts } from "./planText";
import type { TableReading } from "./reading";
import { keyIn, planRows, type PlanRow, type RowKey } from "./rows";

/** What is wrong with a table's shape, as data for the rules about structure. */
export type StructureProblem =
  | { readonly kind: "missingSheet"; readonly sheet: string }
  /** `isPlain`: its cells are there, as `plainTables` says. */
  | { readonly kind: "missingTable"; readonly table: PlanTable; readonly isPlain: boolean }
  /** Present names of sheets whose tables are plain cells now. */
  | { readonly kind: "plainTables"; readonly sheets: readonly string[] }
  | { readonly kind: "missingNames"; readonly names: readonly string[] }
  | { readonly kind: "namesElsewhere"; readonly names: readonly string[] }
  | MissingColumn
  | { readonly kind: "missingRow"; readonly table: PlanTable; readonly row: PlanRow }
  /** A row of the plan stands there under another key: `found`, "" for a blank. */
  | {
      readonly kind: "changedKey";
      readonly table: PlanTable;
      readonly row: PlanRow;
      readonly found: RowKey;
      /** Present name of its sheet. */
      readonly sheet: string;
      /** Row of the sheet, from 1. */
      readonly at: number;
    }
  /** Several rows have the key; the first is read. `at`: rows of the sheet, from 1. */
  | {
      readonly kind: "duplicateRow";
      readonly table: PlanTable;
      readonly row: PlanRow;
      readonly at: readonly number[];
    }
  /** `key` is "" where the key cell is blank. */
  | {
      readonly kind: "unknownRow";
      readonly table: PlanTable;
      readonly key: RowKey;
      readonly at: readonly number[];
    }
  /** Nothing but blanks and formulas. */
  | {
      readonly kind: "blankRows";
      readonly table: PlanTable;
      readonly sheet: string;
      readonly at: readonly number[];
    };

/** A table that can be asked by row key and header. */
export interface TableIndex {
  readonly problems: readonly StructureProblem[];
  /** Undefined where the row or the column is missing: that is not a blank. */
  cell(key: RowKey, column: string): CellReading | undefined;
}

/** Finds a table's rows by key and its columns by header, never by position. */
export function indexTable(
  plan: Plan,
  table: PlanTable,
  reading: TableReading,
  columnsOf: ColumnsOf,
): TableIndex {
  const columns = new Map<string, number>();
  reading.headers.forEach((text, i) => {
    if (!columns.has(text)) columns.set(text, i);
  });
  const { rows, problems } = indexRows(plan, table, reading, columns);
  return {
    problems: [...missingColumns(table, columnsOf(plan, table), reading.headers), ...problems],
    cell: (key, column) => {
      const at = columns.get(column);
      const cells = rows.get(key);
      return at === undefined || !cells ? undefined : (cells[at] ?? blank);
    },
  };
}

const blank: CellReading = { value: "" };

type Row = readonly CellReading[];

/** Without its key column no row can be told from another: that is one problem, not one per row. */
function indexRows(
  plan: Plan,
  table: PlanTable,
  { sheet, rows: body, firstRow }: TableReading,
  columns: ReadonlyMap<string, number>,
): { readonly rows: ReadonlyMap<RowKey, Row>; readonly problems: StructureProblem[] } {
  const keyColumn = columns.get(keyHeader[table]);
  if (keyColumn === undefined) return { rows: new Map(), problems: [] };
  const blanks: number[] = [];
  const byKey = new Map<RowKey, number[]>();
  body.forEach((cells, i) => {
    const key = keyIn(table, cells[keyColumn]?.value ?? "") ?? "";
    if (key === "" && isEmpty(cells)) blanks.push(i);
    else byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  const changed = changedKeys(plan, table, body, columns, byKey);
  for (const { found, index } of changed)
    byKey.set(
      found,
      byKey.get(found)!.filter((i) => i !== index),
    );

  const expected = planRows(plan, table);
  const known = new Set(expected.map(({ key }) => key));
  const at = (index: number) => firstRow + index;
  return {
    rows: new Map(
      [...byKey].flatMap(([key, [first]]): [RowKey, Row][] =>
        first === undefined ? [] : [[key, body[first]!]],
      ),
    ),
    problems: [
      ...expected.flatMap((row): StructureProblem[] => {
        const there = byKey.get(row.key) ?? [];
        const other = changed.find(({ key }) => key === row.key);
        if (other) {
          const { found, index } = other;
          return [{ kind: "changedKey", table, row, found, sheet, at: at(index) }];
        }
        if (there.length === 0) return [{ kind: "missingRow", table, row }];
        return there.length > 1 ? [{ kind: "duplicateRow", table, row, at: there.map(at) }] : [];
      }),
      ...[...byKey]
        .filter(([key, there]) => !known.has(key) && there.length > 0)
        .map(([key, there]): StructureProblem => ({
          kind: "unknownRow",
          table,
          key,
          at: there.map(at),
        })),
      ...(blanks.length > 0
        ? [{ kind: "blankRows" as const, table, sheet, at: blanks.map(at) }]
        : []),
    ],
  };
}

const isEmpty = (cells: Row): boolean =>
  cells.every(({ value, formula }) => formula !== undefined || String(value).trim() === "");

/** Columns by which a person tells a row, beside its key. */
const nameHeaders: Readonly<Record<PlanTable, readonly string[]>> = {
  PlanItems: [header.item],
  PlanActions: [header.itemNo, header.action],
  PlanIndicators: [header.itemNo, header.indicator],
};

/**
 * Rows that the plan has and that stand under another key, by their names: only where exactly one row
 * with a key that is unknown, or that others have too, bears the missing row's names.
 */
function changedKeys(
  plan: Plan,
  table: PlanTable,
  body: readonly Row[],
  columns: ReadonlyMap<string, number>,
  byKey: ReadonlyMap<RowKey, readonly number[]>,
): { readonly key: RowKey; readonly found: RowKey; readonly index: number }[] {
  const texts = planTexts(plan, table);
  const missing = planRows(plan, table).filter(({ key }) => !byKey.has(key));
  const strays = [...byKey].flatMap(([found, there]) =>
    texts.has(found) && there.length === 1 ? [] : there.map((index) => ({ found, index })),
  );
  const bears = (index: number, key: RowKey) =>
    nameHeaders[table].every((name) => {
      const column = columns.get(name);
      const value = column === undefined ? undefined : body[index]![column]?.value;
      return value !== undefined && value === texts.get(key)?.[name];
    });
  return missing.flatMap(({ key }) => {
    const rows = strays.filter(({ found, index }) => bears(index, key) && !bears(index, found));
    return rows.length === 1 ? [{ key, ...rows[0]! }] : [];
  });
}
