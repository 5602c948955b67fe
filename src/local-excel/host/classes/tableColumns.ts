import { CellRange } from "../edits/cellRange";
import { cellAt } from "../../book";
import { valueOf } from "../edits/cells";
import { filter } from "./filter";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument, itemNotFound } from "../hostError";
import { range } from "./range";
import type { OfTable } from "./table";
import { bodyOf, renameColumn } from "../edits/tableModel";
import { writeValues } from "../edits/writing";

interface OfColumn extends OfTable {
  column: OfTable["table"]["columns"][number];
}

const columns = (self: OfTable) =>
  self.table.columns.map((column) => tableColumn({ ...self, column }));

/** By name, or by id as a number. */
function find(self: OfTable, key: unknown) {
  const { columns } = self.table;
  const column =
    columns.find(({ id }) => id === key) ??
    columns.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return column ? tableColumn({ ...self, column }) : null;
}

export const tableColumns: HostClass<OfTable> = hostClass("TableColumnCollection", {
  properties: { Count: { get: ({ table }) => table.columns.length } },
  items: columns,
  methods: {
    GetItemAt: (self, index: number) => {
      const column = self.table.columns[index];
      if (!column) throw invalidArgument();
      return tableColumn({ ...self, column });
    },
    Indexer: (self, key: unknown) => {
      const found = find(self, key);
      if (!found) throw itemNotFound();
      return found;
    },
  },
});

const indexOf = ({ table, column }: OfColumn) => table.columns.indexOf(column);

const across = (self: OfColumn, area: OfTable["table"]["area"]) =>
  new CellRange(self.session, self.sheet, {
    ...area,
    column: area.column + indexOf(self),
    columnCount: 1,
  });

const tableColumn: HostClass<OfColumn> = hostClass("TableColumn", {
  identity: ({ column }) => ({ Id: column.id }),
  properties: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (self, name: string) => {
        const header = across(self, { ...self.table.area, rowCount: 1 });
        header.mayWrite();
        renameColumn(self.session, self.sheet, self.table, indexOf(self), String(name));
        self.session.cellsChanged(header, "RangeEdited");
      },
    },
    // Header included, as in Excel.
    Values: {
      get: (self) => {
        self.session.bringUpToDate();
        return across(self, self.table.area).map((row, column) =>
          valueOf(cellAt(self.sheet, row, column)?.value ?? null),
        );
      },
      set: (self, written) => writeValues(across(self, self.table.area), written),
    },
  },
  navigation: { Filter: (self) => filter({ ...self, index: indexOf(self) }) },
  methods: {
    GetDataBodyRange: (self) => range(across(self, bodyOf(self.table))),
  },
});
