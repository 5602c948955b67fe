import { cellAt } from "../../book";
import { CellRange } from "../edits/cellRange";
import { valueOf } from "../edits/cells";
import { clearRange } from "../edits/clearing";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { mayChange } from "../edits/sheetProtection";
import { deleteCells, insertCells } from "../edits/shifting";
import type { OfTable } from "./table";
import { bodyOf } from "../edits/tableModel";
import { writeValues } from "../edits/writing";

interface OfRow extends OfTable {
  index: number;
}

const count = ({ table }: OfTable) => bodyOf(table).rowCount;

export const tableRows: HostClass<OfTable> = hostClass("TableRowCollection", {
  properties: { Count: { get: count } },
  items: (self) => Array.from({ length: count(self) }, (_, index) => tableRow({ ...self, index })),
  methods: {
    GetItemAt: (self, index: number) => tableRow({ ...self, index: place(self, index) }),
    Add: (self, index?: number | null, values?: unknown) =>
      tableRow({ ...self, index: addRows(self, index ?? null, values) }),
  },
});

const tableRow: HostClass<OfRow> = hostClass("TableRow", {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => {
        self.session.bringUpToDate();
        return across(self).map((row, column) =>
          valueOf(cellAt(self.sheet, row, column)?.value ?? null),
        );
      },
      set: (self, written) => writeValues(across(self), written),
    },
  },
  methods: {
    Delete: (self) => {
      mayChange(self.sheet, "allowDeleteRows");
      // The only row is emptied: a table always has one.
      if (count(self) === 1) clearRange(across(self), "Contents");
      else deleteCells(across(self), "Up");
    },
  },
});

const across = ({ session, sheet, table, index }: OfRow) => {
  const body = bodyOf(table);
  return new CellRange(session, sheet, { ...body, row: body.row + index, rowCount: 1 });
};

function place(self: OfTable, index: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= count(self)) throw invalidArgument();
  return index;
}

/** Rows before the given one, at the end without one; what stands below the table moves down. */
function addRows(self: OfTable, index: number | null, values: unknown): number {
  const { session, sheet, table } = self;
  mayChange(sheet);
  const at = index === null || index === -1 ? count(self) : place(self, index);
  const rows = Array.isArray(values) ? values.length : 1;
  const body = bodyOf(table);
  const added = new CellRange(session, sheet, { ...body, row: body.row + at, rowCount: rows });
  const atEnd = at === count(self);
  insertCells(added, "Down");
  // What is inserted right below a table is not in it by itself.
  if (atEnd && !table.showTotals)
    table.area = { ...table.area, rowCount: table.area.rowCount + rows };
  if (values !== undefined && values !== null) {
    writeValues(
      new CellRange(session, sheet, { ...body, row: body.row + at, rowCount: rows }),
      values,
    );
  }
  return at;
}
