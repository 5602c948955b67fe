import { isOpenIn } from "../../collect/openCells";
import { keyHeader, type PlanTable } from "../../entries/columns";
import { concerns, reporterOf } from "../../entries/reporter";
import { keyIn, planRow, planTables, type RowKey } from "../../entries/rows";
import type { CellValue } from "../../entries/cell";
import type { FiscalYear } from "../../plan/fiscalYear";
import { officeOf } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { withCells, type Restyled, type SheetChange } from "../../xlsx/cellEdit";
import type { LockTwins } from "../../xlsx/lockTwins";
import { chosenRows, cutAtRows, type CutSheet } from "../../xlsx/rowChoice";
import type { Survey } from "../reading/survey";
import { isEntryCell, tableLayout } from "../template/tableLayout";

/** The sheets of the plan tables, as each department's copy has them. */
export interface CopyRows {
  /** Present names. */
  readonly sheets: readonly string[];
  sheetFor(sheet: string, department: string, related: boolean): string;
}

interface TableRows {
  readonly table: PlanTable;
  /** Keys of the body's rows by their row of the sheet; null for one that is none of the plan's. */
  readonly keys: ReadonlyMap<number, RowKey | null>;
}

/**
 * Every row in the three ways a copy may have it, each made once for all copies: hidden and locked, in
 * sight and locked, or in sight and open as in the copy of the office that reports it.
 */
interface SheetRows extends Readonly<Record<Way, CutSheet>> {
  readonly tables: readonly TableRows[];
}
type Way = "closed" | "seen" | "open";

/**
 * @param textOf a sheet's part as it stands in the master
 * @param looks of the file; it gets the locked and open twins that the rows need
 */
export function copyRows(
  plan: Plan,
  survey: Survey,
  year: FiscalYear,
  textOf: (sheet: string) => string,
  looks: LockTwins,
): CopyRows {
  const found = planTables.flatMap((table) => {
    const contents = survey.contents[table];
    return contents ? [{ table, contents }] : [];
  });
  const changeFor = changes(plan, survey, year, looks);
  const sheets = new Map<string, SheetRows>();
  for (const sheet of new Set(found.map(({ contents }) => contents.place.sheet))) {
    const own = found.filter(({ contents }) => contents.place.sheet === sheet);
    const xml = textOf(sheet);
    const version = (way: Way): CutSheet =>
      cutAtRows(own.map(({ table }) => changeFor(table, way)).reduce(withCells, xml));
    sheets.set(sheet, {
      tables: own.map(({ table }) => ({ table, keys: keysOf(plan, survey, table) })),
      closed: version("closed"),
      seen: version("seen"),
      open: version("open"),
    });
  }
  return {
    sheets: [...sheets.keys()],
    sheetFor: (name, department, related) => {
      const { tables, closed, seen, open } = sheets.get(name)!;
      const isSeen = seenRows(plan, department, related);
      return chosenRows(closed, [seen, open], (row) => {
        const at = tables.find(({ keys }) => keys.has(row));
        // Rows of no table stand in all three as they were.
        if (!at) return seen;
        const key = at.keys.get(row) ?? null;
        if (key === null) return closed;
        if (reporterOf(plan, at.table, key) === department) return open;
        return isSeen({ table: at.table, key }) ? seen : closed;
      });
    },
  };
}

/** Rows that a department sees: those that concern it and, asked for, of items it takes part in. */
function seenRows(plan: Plan, department: string, related: boolean) {
  const isConcerned = concerns(plan, department);
  return (row: { readonly table: PlanTable; readonly key: RowKey }): boolean =>
    isConcerned(row) ||
    (related &&
      planRow(plan, row.table, row.key)!.item.departments.some(
        ({ name }) => officeOf(plan, name) === department,
      ));
}

function keysOf(plan: Plan, survey: Survey, table: PlanTable): TableRows["keys"] {
  const { place, values } = survey.contents[table]!;
  const [headers = [], ...body] = values;
  const at = headers.indexOf(keyHeader[table]);
  const known = new Set<RowKey>();
  return new Map(
    body.map((cells, index) => {
      const key = keyIn(table, (cells[at] ?? "") as CellValue);
      // Of two rows with one key the first is read.
      const isOurs = key !== null && planRow(plan, table, key) !== undefined && !known.has(key);
      if (isOurs) known.add(key);
      return [place.row + 1 + index, isOurs ? key : null];
    }),
  );
}

/** What happens to a table's rows and cells for each of the ways. */
function changes(
  plan: Plan,
  survey: Survey,
  year: FiscalYear,
  looks: LockTwins,
): (table: PlanTable, way: Way) => SheetChange {
  const locked: Restyled = { restyle: (style) => looks.twin(style, true) };
  const unlocked: Restyled = { restyle: (style) => looks.twin(style, false) };
  return (table, way) => {
    const { place, values } = survey.contents[table]!;
    const headers = values[0]!.map(String);
    const keys = keysOf(plan, survey, table);
    const openIn = way === "open" ? openCells(plan, survey, year, table) : () => false;
    return {
      rows: new Map(
        [...keys.keys()].map((row) => [row, { height: undefined, isHidden: way === "closed" }]),
      ),
      cells: new Map(
        [...keys].map(([row, key]) => [
          row,
          new Map(
            headers.map((header, column) => [
              place.column + column,
              // Of two columns with one header the first is read.
              key !== null && headers.indexOf(header) === column && openIn(key, header)
                ? unlocked
                : locked,
            ]),
          ),
        ]),
      ),
      contentAt: () => undefined,
      textNumber: () => null,
    };
  };
}

/** The cells that are open in the copy of whoever reports their row. */
function openCells(
  plan: Plan,
  survey: Survey,
  year: FiscalYear,
  table: PlanTable,
): (key: RowKey, header: string) => boolean {
  const layout = tableLayout(plan, table, survey.layout);
  const rows = new Map(layout.rows.map((row) => [row.key, row]));
  const columns = new Map(layout.columns.map((column) => [column.header, column]));
  const offices = new Map<string, ReturnType<typeof isOpenIn>>();
  return (key, header) => {
    const [row, column] = [rows.get(key), columns.get(header)];
    const department = reporterOf(plan, table, key);
    if (!row || !column || department === null || !isEntryCell(column, row)) return false;
    const isOpen = offices.get(department) ?? isOpenIn(plan, { year, department });
    offices.set(department, isOpen);
    return isOpen({ table, key, column: header });
  };
}
