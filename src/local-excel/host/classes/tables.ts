import type { Sheet, Table } from "../../book";
import { covers, overlap } from "../../area";
import type { CellRange } from "../edits/cellRange";
import { eventMethods, EventType, workbookTarget } from "../events";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument, itemNotFound, NotEmulated } from "../hostError";
import { rangeArgument } from "../edits/resolve";
import { mayChange } from "../edits/sheetProtection";
import { insertCells } from "../edits/shifting";
import { table } from "./table";
import { headerFor, nextTableId, readHeaders } from "../edits/tableModel";
import type { Session } from "../session";

interface OfTables {
  session: Session;
  /** Null: those of the whole workbook. */
  sheet: Sheet | null;
}

const listed = ({ session, sheet }: OfTables): { sheet: Sheet; table: Table }[] =>
  session.tables().filter((found) => !sheet || found.sheet === sheet);

/** By name or id. */
const find = (self: OfTables, key: unknown) =>
  listed(self).find(
    ({ table }) =>
      table.id === String(key) || table.name.toLowerCase() === String(key).toLowerCase(),
  );

export const tables: HostClass<OfTables> = hostClass("TableCollection", {
  properties: { Count: { get: (self) => listed(self).length } },
  items: (self) => listed(self).map((found) => table({ session: self.session, ...found })),
  methods: {
    Add: (self, place: CellRange | string, hasHeaders: boolean) => {
      const { session } = self;
      const range = rangeArgument(session, self.sheet ?? session.activeSheet(), place);
      if (self.sheet && range.sheet !== self.sheet) throw invalidArgument();
      return table({ session, sheet: range.sheet, table: addTable(range, hasHeaders) });
    },
    GetItemAt: (self, index: number) => {
      const found = listed(self)[index];
      if (!found) throw invalidArgument();
      return table({ session: self.session, ...found });
    },
    Indexer: (self, key: unknown) => {
      const found = find(self, key);
      if (!found) throw itemNotFound();
      return table({ session: self.session, ...found });
    },
    GetItemOrNullObject: (self, key: unknown) => {
      const found = find(self, key);
      return found ? table({ session: self.session, ...found }) : null;
    },
    ...eventMethods<OfTables>(
      "DataChanged",
      EventType.tableChanged,
      ({ sheet }) => sheet?.id ?? workbookTarget,
    ),
  },
});

/** The tables that touch a range. */
export const tablesIn: HostClass<{ range: CellRange; fullyContained?: boolean }> = hostClass(
  "TableScopedCollection",
  {
    items: (self) => touched(self),
    methods: {
      GetFirst: (self) => {
        const [first] = touched(self);
        if (!first) throw itemNotFound();
        return first;
      },
    },
  },
);

const touched = ({ range, fullyContained }: { range: CellRange; fullyContained?: boolean }) =>
  range.sheet.tables
    .filter(({ area }) => (fullyContained ? covers(range.area, area) : overlap(range.area, area)))
    .map((own) => table({ session: range.session, sheet: range.sheet, table: own }));

/**
 * A table over a range. Without headers a header row is put in above, and the cells below move
 * down. A single row of headers gets a blank row, for a table always has one.
 */
function addTable(range: CellRange, hasHeaders: boolean): Table {
  const { session, sheet } = range;
  mayChange(sheet);
  if (sheet.tables.some(({ area }) => overlap(area, range.area))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  let { area } = range;
  if (!hasHeaders) {
    insertCells(range.at({ ...area, rowCount: 1 }), "Down");
    area = { ...area, rowCount: area.rowCount + 1 };
  } else if (area.rowCount === 1) {
    area = { ...area, rowCount: 2 };
    if (
      [...range.at({ ...area, row: area.row + 1, rowCount: 1 }).cells()].some(
        ({ cell }) => cell.value !== null,
      )
    ) {
      throw new NotEmulated("a table over a single row with cells below it");
    }
  }
  const id = nextTableId(session.book);
  const added: Table = {
    id,
    name: headerFor(`テーブル${id}`, 0, session.takenNames()),
    area,
    columns: [],
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  };
  sheet.tables.push(added);
  readHeaders(session, sheet, added);
  session.touch();
  return added;
}
