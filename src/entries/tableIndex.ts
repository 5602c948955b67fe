import type { Plan } from "../plan/plan";
import { foldWord } from "../plan/width";
import { columnsOf, keyHeader, type PlanTable } from "./columns";
import type { CellReading } from "./cell";
import type { TableReading } from "./reading";
import { keyIn, planRows, type PlanRow, type RowKey } from "./rows";

/** What is wrong with a table's shape, as data for the rules about structure. */
export type StructureProblem =
  | { readonly kind: "missingSheet"; readonly sheet: string }
  | { readonly kind: "missingTable"; readonly table: PlanTable }
  /** `found`: the header that seems to stand in its place. */
  | {
      readonly kind: "missingColumn";
      readonly table: PlanTable;
      readonly column: string;
      readonly found: string | null;
    }
  | { readonly kind: "missingRow"; readonly table: PlanTable; readonly row: PlanRow }
  /** `count` rows have the key; the first is read. */
  | {
      readonly kind: "duplicateRow";
      readonly table: PlanTable;
      readonly row: PlanRow;
      readonly count: number;
    }
  /** `key` is "" where the key cell is blank; `count` rows have it. */
  | {
      readonly kind: "unknownRow";
      readonly table: PlanTable;
      readonly key: RowKey;
      readonly count: number;
    };

/** A table that can be asked by row key and header. */
export interface TableIndex {
  readonly problems: readonly StructureProblem[];
  /** Undefined where the row or the column is missing: that is not a blank. */
  cell(key: RowKey, column: string): CellReading | undefined;
}

/** Finds a table's rows by key and its columns by header, never by position. */
export function indexTable(plan: Plan, table: PlanTable, reading: TableReading): TableIndex {
  const columns = new Map<string, number>();
  reading.headers.forEach((text, i) => {
    if (!columns.has(text)) columns.set(text, i);
  });
  const problems = missingColumns(plan, table, reading.headers, columns);

  const keyColumn = columns.get(keyHeader[table]);
  const rows = new Map<RowKey, readonly CellReading[]>();
  // Without its key column no row can be told from another: that is one problem, not one per row.
  if (keyColumn !== undefined) {
    const counts = new Map<RowKey, number>();
    for (const cells of reading.rows) {
      const key = keyIn(table, cells[keyColumn]?.value ?? "") ?? "";
      if (key === "" && isEmpty(cells)) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!rows.has(key)) rows.set(key, cells);
    }
    problems.push(...rowProblems(plan, table, counts));
  }
  return {
    problems,
    cell: (key, column) => {
      const at = columns.get(column);
      const cells = rows.get(key);
      return at === undefined || !cells ? undefined : (cells[at] ?? blank);
    },
  };
}

const blank: CellReading = { value: "" };

/** Nothing but blanks and formulas: a row Excel added below a table. */
const isEmpty = (cells: readonly CellReading[]): boolean =>
  cells.every(({ value, formula }) => formula !== undefined || String(value).trim() === "");

function missingColumns(
  plan: Plan,
  table: PlanTable,
  headers: readonly string[],
  present: ReadonlyMap<string, number>,
): StructureProblem[] {
  const expected = columnsOf(plan, table).map((column) => column.header);
  const known = new Set(expected);
  const strangers = headers.filter((text) => !known.has(text));
  return expected.flatMap((column, i): StructureProblem[] => {
    if (present.has(column)) return [];
    const found =
      strangers.find((text) => foldWord(text) === foldWord(column)) ??
      strangerBetween(headers, known, expected[i - 1], expected[i + 1]) ??
      null;
    return [{ kind: "missingColumn", table, column, found }];
  });
}

/** The one unknown header that stands right after `before` or right before `after`. */
function strangerBetween(
  headers: readonly string[],
  known: ReadonlySet<string>,
  before: string | undefined,
  after: string | undefined,
): string | undefined {
  const beside = [
    before === undefined ? undefined : headers[headers.indexOf(before) + 1],
    after === undefined ? undefined : headers[headers.indexOf(after) - 1],
  ];
  return beside.find((text) => text !== undefined && !known.has(text));
}

function rowProblems(
  plan: Plan,
  table: PlanTable,
  counts: ReadonlyMap<RowKey, number>,
): StructureProblem[] {
  const expected = planRows(plan, table);
  const known = new Set(expected.map(({ key }) => key));
  return [
    ...expected.flatMap((row): StructureProblem[] => {
      const count = counts.get(row.key) ?? 0;
      if (count === 0) return [{ kind: "missingRow", table, row }];
      return count > 1 ? [{ kind: "duplicateRow", table, row, count }] : [];
    }),
    ...[...counts]
      .filter(([key]) => !known.has(key))
      .map(([key, count]): StructureProblem => ({ kind: "unknownRow", table, key, count })),
  ];
}
