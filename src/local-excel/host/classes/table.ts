import { cellAt, ensureCell, type Area, type Sheet, type Table } from "../../book";
import { covers, overlap } from "../../area";
import { rewriteFormulas } from "../../formula/bookFormulas";
import { CellRange, areaOf } from "../edits/cellRange";
import { clearRange } from "../edits/clearing";
import { isDefinableName } from "../../formula/definedNames";
import { eventMethods, EventType } from "../events";
import { clearFilters } from "./filter";
import { hostClass, type HostClass } from "./hostClass";
import { alreadyExists, invalidArgument, NotEmulated } from "../hostError";
import { range } from "./range";
import { resolveRange } from "../edits/resolve";
import { mayChange } from "../edits/sheetProtection";
import { tableColumns } from "./tableColumns";
import { bodyOf, formulasWithoutTable, readHeaders, renameTable } from "../edits/tableModel";
import { tableRows } from "./tableRows";
import { worksheet } from "./worksheet";
import type { Session } from "../session";

export interface OfTable {
  session: Session;
  sheet: Sheet;
  table: Table;
}

const part = ({ session, sheet }: OfTable, area: Area) =>
  range(new CellRange(session, sheet, area));

/** Sets a look of the table that the model keeps. */
const look =
  <K extends "style" | "showBandedRows" | "showFilterButton">(key: K) =>
  ({ session, sheet, table }: OfTable, value: Table[K]) => {
    mayChange(sheet);
    if (typeof value !== typeof table[key]) throw invalidArgument();
    table[key] = value;
    session.touch();
  };

export const table: HostClass<OfTable> = hostClass("Table", {
  identity: ({ table }) => ({ Id: table.id }),
  properties: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ session, sheet, table }, name: string) => {
        mayChange(sheet);
        if (!isDefinableName(name)) throw invalidArgument();
        const taken = session.takenNames().map((other) => other.toLowerCase());
        const own = name.toLowerCase() === table.name.toLowerCase();
        if (!own && taken.includes(name.toLowerCase())) throw alreadyExists();
        renameTable(session, table, name);
      },
    },
    Style: { get: ({ table }) => table.style, set: look("style") },
    ShowBandedRows: { get: ({ table }) => table.showBandedRows, set: look("showBandedRows") },
    ShowTotals: {
      get: ({ table }) => table.showTotals === true,
      set: setTotals,
    },
  },
  navigation: {
    Columns: (self) => tableColumns(self),
    Rows: (self) => tableRows(self),
    Worksheet: ({ session, sheet }) => worksheet({ session, sheet }),
    Sort: (self) => tableSort(self),
  },
  methods: {
    GetRange: (self) => part(self, self.table.area),
    GetDataBodyRange: (self) => part(self, bodyOf(self.table)),
    Resize: (self, to: CellRange | string) =>
      resize(self, typeof to === "string" ? resolveRange(self.session, self.sheet, to) : to),
    ClearFilters: clearFilters,
    ConvertToRange: (self) => {
      mayChange(self.sheet);
      dropTable(self);
      return part(self, self.table.area);
    },
    ...eventMethods<OfTable>("DataChanged", EventType.tableChanged, ({ table }) => table.id),
  },
});

const tableSort: HostClass<OfTable> = hostClass("TableSort", {
  // The model keeps no sorting: a table is in the order of its rows.
  methods: {
    Apply: (self, fields: { key: number; ascending?: boolean }[]) => sortRows(self, fields),
  },
});

/** By one column of numbers; where cells are locked a protected sheet refuses (office-js #2135). */
function sortRows(
  { session, sheet, table }: OfTable,
  [field, ...others]: { key: number; ascending?: boolean }[],
): void {
  mayChange(sheet);
  if (!field || others.length > 0) throw new NotEmulated("a sort by several columns");
  const body = new CellRange(session, sheet, bodyOf(table));
  const cells = [...body.cells()].map(({ cell }) => cell);
  if (cells.some(({ formula, value }) => formula !== undefined || typeof value === "string"))
    throw new NotEmulated("a sort of anything but numbers");
  const { row: first, column } = body.area;
  const keyOf = (values: unknown[]) => Number(values[field.key]);
  const rows = body
    .map((row, at) => cellAt(sheet, row, at)?.value ?? null)
    .sort((a, b) => (keyOf(a) - keyOf(b)) * (field.ascending === false ? -1 : 1));
  for (const [index, values] of rows.entries())
    for (const [at, value] of values.entries())
      ensureCell(sheet, first + index, column + at).value = value;
  session.touch();
  session.cellsChanged(body, "RangeEdited");
}

/** Below the body: its first cell says 集計, its last one counts. */
function setTotals({ session, sheet, table }: OfTable, shown: boolean): void {
  mayChange(sheet);
  if (shown === (table.showTotals === true)) return;
  const { row, column, rowCount, columnCount } = table.area;
  const below = (at: number) =>
    new CellRange(session, sheet, { ...areaOf(at, column), columnCount });
  if (shown) {
    const added = row + rowCount;
    if ([...below(added).cells()].some(({ cell }) => cell.value !== null))
      throw new NotEmulated("a totals row over cells that hold something");
    table.showTotals = true;
    table.area = { ...table.area, rowCount: rowCount + 1 };
    ensureCell(sheet, added, column).value = "集計";
    const { name, columns } = table;
    ensureCell(sheet, added, column + columnCount - 1).formula =
      `SUBTOTAL(103,${name}[${columns.at(-1)!.name}])`;
  } else {
    clearRange(below(row + rowCount - 1), "Contents");
    delete table.showTotals;
    table.area = { ...table.area, rowCount: rowCount - 1 };
  }
  session.touch();
}

/** The header row stays where it is; new columns take their names from their header cells. */
function resize({ session, sheet, table }: OfTable, to: CellRange): void {
  mayChange(sheet);
  const { area } = to;
  const others = sheet.tables.filter((other) => other !== table);
  const fits =
    to.sheet === sheet &&
    area.row === table.area.row &&
    area.rowCount >= 2 &&
    overlap(area, table.area) &&
    !others.some((other) => overlap(other.area, area));
  if (!fits) throw invalidArgument();
  if (!covers(area, { ...table.area, rowCount: 1 }) || area.column !== table.area.column) {
    const kept = table.columns.filter((_, index) => {
      const column = table.area.column + index;
      return column >= area.column && column < area.column + area.columnCount;
    });
    table.columns = kept;
  }
  table.area = area;
  readHeaders(session, sheet, table);
}

/** The cells stay; formulas that name the table become #REF!. */
function dropTable({ session, sheet, table }: OfTable): void {
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  rewriteFormulas(session.book, (formula) => formulasWithoutTable(formula, [table.name]));
  session.touch();
}
