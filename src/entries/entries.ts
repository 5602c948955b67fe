import type { FiscalYear } from "../plan/fiscalYear";
import type { ActionKey, IndicatorKey, Plan } from "../plan/plan";
import {
  actualHeader,
  header,
  outlookHeader,
  plannedHeader,
  progressHeader,
  reportHeader,
  sheetOf,
  statusHeader,
  targetHeader,
  type PlanTable,
} from "./columns";
import type { TemplateCondition } from "./condition";
import type { CellReading, CellValue } from "./cell";
import type { WorkbookReading } from "./reading";
import { planRows, planTables, type RowKey } from "./rows";
import type { Submission } from "./submission";
import { indexTable, type StructureProblem, type TableIndex } from "./tableIndex";

/**
 * 記入内容: all that staff may write, by row key and year. A cell whose row or column is missing from
 * the workbook is undefined, which is not the same as blank. 再掲 rows give the cells of their source.
 */
export interface Entries {
  /** 対象年度 as the workbook says; null when it says none. */
  readonly reportingYear: FiscalYear | null;
  /** The latest 対象年度 ever set in the workbook. */
  readonly latestReportingYear: FiscalYear | null;
  /** The plan as the workbook's sheets have it. */
  readonly planShown: Plan;
  readonly problems: readonly StructureProblem[];
  /** How the template's own cells compare with the template; null: not looked at. */
  readonly condition: TemplateCondition | null;
  /** The latest submission of each department (or of 全庁) and year. */
  readonly submissions: readonly Submission[];

  status(itemNo: number, year: FiscalYear): CellReading | undefined;
  report(itemNo: number, year: FiscalYear): CellReading | undefined;
  outlook(itemNo: number, year: FiscalYear): CellReading | undefined;
  planned(key: ActionKey, year: FiscalYear): CellReading | undefined;
  progress(key: ActionKey, year: FiscalYear): CellReading | undefined;
  target(key: IndicatorKey, year: FiscalYear): CellReading | undefined;
  actual(key: IndicatorKey, year: FiscalYear): CellReading | undefined;
  /** 計画前年度実績 */
  previousActual(key: IndicatorKey): CellReading | undefined;
  reason(table: PlanTable, key: RowKey): CellReading | undefined;
  /** 原本確認 */
  verification(table: PlanTable, key: RowKey): CellReading | undefined;

  /** Any cell as it stands in its own row, that of a 再掲 row included. */
  cell(table: PlanTable, key: RowKey, column: string): CellReading | undefined;
}

export function foldEntries(plan: Plan, reading: WorkbookReading): Entries {
  const indexes: Partial<Record<PlanTable, TableIndex>> = {};
  const { plainTables, missingNames, namesElsewhere } = reading;
  const problems: StructureProblem[] = [
    ...reading.missingSheets.map((sheet) => ({ kind: "missingSheet" as const, sheet })),
    ...(plainTables.length > 0
      ? [{ kind: "plainTables" as const, sheets: plainTables.map(({ present }) => present) }]
      : []),
    ...(missingNames.length > 0 ? [{ kind: "missingNames" as const, names: missingNames }] : []),
    ...(namesElsewhere.length > 0
      ? [{ kind: "namesElsewhere" as const, names: namesElsewhere }]
      : []),
  ];
  for (const table of planTables) {
    const tableReading = reading.tables[table];
    if (tableReading) {
      indexes[table] = indexTable(plan, table, tableReading, reading.columnsOf);
      problems.push(...indexes[table].problems);
    } else {
      const isPlain = plainTables.some(({ sheet }) => sheet === sheetOf[table]);
      problems.push({ kind: "missingTable", table, isPlain });
    }
  }

  return entriesOf(plan, (table, key, column) => indexes[table]?.cell(key, column), {
    reportingYear: reading.reportingYear,
    latestReportingYear: reading.latestReportingYear,
    planShown: reading.planShown ?? plan,
    problems,
    condition: reading.condition,
    submissions: reading.submissions,
  });
}

/** An entry cell with another value than the one it was read with. */
export interface ChangedEntry {
  readonly table: PlanTable;
  readonly key: RowKey;
  readonly column: string;
  readonly value: CellValue;
}

/** The entries as they are with some cells changed; a cell the workbook lacks stays missing. */
export function withChanges(
  plan: Plan,
  entries: Entries,
  changes: readonly ChangedEntry[],
): Entries {
  if (changes.length === 0) return entries;
  const place = (table: PlanTable, key: RowKey, column: string) => `${table} ${key} ${column}`;
  const changed = new Map(
    changes.map(({ table, key, column, value }) => [place(table, key, column), { value }]),
  );
  return entriesOf(
    plan,
    (table, key, column) => {
      const read = entries.cell(table, key, column);
      return read && (changed.get(place(table, key, column)) ?? read);
    },
    entries,
  );
}

type EntryCellOf = (table: PlanTable, key: RowKey, column: string) => CellReading | undefined;

function entriesOf(
  plan: Plan,
  cell: EntryCellOf,
  facts: Pick<
    Entries,
    "reportingYear" | "latestReportingYear" | "planShown" | "problems" | "condition" | "submissions"
  >,
): Entries {
  const sources = reprintSources(plan);
  const followed = (table: PlanTable, key: RowKey, column: string) =>
    cell(table, sources.get(key) ?? key, column);

  const { reportingYear, latestReportingYear, planShown } = facts;
  const { problems, condition, submissions } = facts;
  return {
    reportingYear,
    latestReportingYear,
    planShown,
    problems,
    condition,
    submissions,
    status: (no, year) => followed("PlanItems", no, statusHeader(year)),
    report: (no, year) => followed("PlanItems", no, reportHeader(year)),
    outlook: (no, year) => followed("PlanItems", no, outlookHeader(year)),
    planned: (key, year) => followed("PlanActions", key, plannedHeader(year)),
    progress: (key, year) => followed("PlanActions", key, progressHeader(year)),
    target: (key, year) => followed("PlanIndicators", key, targetHeader(year)),
    actual: (key, year) => followed("PlanIndicators", key, actualHeader(year)),
    previousActual: (key) => followed("PlanIndicators", key, header.previousActual),
    reason: (table, key) => cell(table, key, header.reason),
    verification: (table, key) => cell(table, key, header.verification),
    cell,
  };
}

/** Row whose cells a 再掲 row gives, by its key; a key tells its table. */
const reprintSources = (plan: Plan): ReadonlyMap<RowKey, RowKey> =>
  new Map(
    planTables.flatMap((table) =>
      planRows(plan, table).flatMap(({ key, reprintOf }): [RowKey, RowKey][] =>
        reprintOf === null ? [] : [[key, reprintOf]],
      ),
    ),
  );
