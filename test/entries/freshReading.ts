import { columnsOf, header, keyHeader, sheetOf, type PlanTable } from "../../src/entries/columns";
import { planTexts } from "../../src/entries/planText";
import type { CellReading, CellValue } from "../../src/entries/cell";
import type { TableReading, WorkbookReading } from "../../src/entries/reading";
import type { FiscalYear } from "../../src/plan/fiscalYear";
import type { Plan } from "../../src/plan/plan";

/**
 * A workbook reading for tests, without a workbook: what a freshly inserted template reads as, and
 * the things staff do to it.
 */

type Key = number | string;

/** A fresh template: plan texts, schedules and targets stand; all that staff write is blank. */
export function freshReading(
  plan: Plan,
  reportingYear: FiscalYear | null = plan.fiscalYears[0]!,
): WorkbookReading {
  return {
    columnsOf,
    tables: {
      PlanItems: tableOf(plan, "PlanItems"),
      PlanActions: tableOf(plan, "PlanActions"),
      PlanIndicators: tableOf(plan, "PlanIndicators"),
    },
    reportingYear,
    latestReportingYear: reportingYear,
    missingSheets: [],
    plainTables: [],
    missingNames: [],
    namesElsewhere: [],
    condition: null,
    submissions: [],
  };
}

function tableOf(plan: Plan, table: PlanTable): TableReading {
  const headers = columnsOf(plan, table).map((column) => column.header);
  return {
    sheet: sheetOf[table],
    firstRow: 5,
    headers,
    rows: [...planTexts(plan, table).values()].map((text) =>
      headers.map((header) => ({ value: text[header] ?? "" })),
    ),
  };
}

/** A cell somebody wrote: table, row key, column header, value and, when it holds one, formula. */
export type Written = readonly [PlanTable, Key, string, CellValue, string?];

/** The reading after somebody wrote one cell. */
export const withEntry = (reading: WorkbookReading, ...written: Written): WorkbookReading =>
  withEntries(reading, [written]);

/** The reading after these cells were written. 再掲 rows look up their source, as the template's do. */
export function withEntries(
  reading: WorkbookReading,
  written: readonly Written[],
): WorkbookReading {
  return written.reduce(
    (before, [table, key, column, value, formula]) =>
      withTable(before, table, ({ rows, headers, ...rest }) => {
        const at = headers.indexOf(column);
        const keyAt = headers.indexOf(keyHeader[table]);
        const sourceAt = headers.indexOf(header.reprintOf);
        if (at < 0) throw new Error(`${table} has no column ${column}`);
        if (!rows.some((row) => row[keyAt]!.value === key))
          throw new Error(`${table} has no row ${key}`);
        // The yearly columns of a 再掲 row look up their source.
        const follows = (row: readonly CellReading[]) =>
          /^R\d/.test(column) && row[sourceAt]?.value === key;
        const cell: CellReading = formula === undefined ? { value } : { value, formula };
        return {
          ...rest,
          headers,
          rows: rows.map((row) =>
            row[keyAt]!.value === key
              ? row.with(at, cell)
              : follows(row)
                ? row.with(at, { value })
                : row,
          ),
        };
      }),
    reading,
  );
}

/** The reading with one table changed. */
export function withTable(
  reading: WorkbookReading,
  table: PlanTable,
  change: (table: TableReading) => TableReading,
): WorkbookReading {
  return { ...reading, tables: { ...reading.tables, [table]: change(reading.tables[table]!) } };
}

/** The reading without a table, or without some of its rows. */
export function withoutTable(reading: WorkbookReading, table: PlanTable): WorkbookReading {
  return { ...reading, tables: { ...reading.tables, [table]: undefined } };
}

export const withoutRow = (reading: WorkbookReading, table: PlanTable, key: Key): WorkbookReading =>
  withTable(reading, table, (t) => ({
    ...t,
    rows: t.rows.filter((row) => row[t.headers.indexOf(keyHeader[table])]!.value !== key),
  }));

/** The reading after a header was overwritten. */
export const withHeader = (
  reading: WorkbookReading,
  table: PlanTable,
  column: string,
  text: string,
): WorkbookReading =>
  withTable(reading, table, (t) => ({
    ...t,
    headers: t.headers.map((h) => (h === column ? text : h)),
  }));
