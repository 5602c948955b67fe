import { lastColumn, lastRow, sheetColumns, sheetRows } from "../../area";
import { CellRange, areaOf } from "../edits/cellRange";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { range } from "./range";
import { rangeArgument } from "../edits/resolve";
import type { OfSheet } from "../session";

const freeze = ({ session, sheet }: OfSheet, rows: number, columns: number) => {
  const counts = [rows, columns].every((count) => Number.isInteger(count) && count >= 0);
  if (!counts) throw invalidArgument();
  sheet.freeze = { rows, columns };
  if (session.contrary.has("freezingActivates") && rows + columns > 0) session.activate(sheet);
  session.touch();
};

const location = ({ session, sheet }: OfSheet): CellRange | null => {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return new CellRange(session, sheet, areaOf(0, 0, rows || sheetRows, columns || sheetColumns));
};

export const freezePanes: HostClass<OfSheet> = hostClass("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (self, count?: number) => freeze(self, count ?? 1, 0),
    FreezeColumns: (self, count?: number) => freeze(self, 0, count ?? 1),
    // Rows and columns up to the range's end; a range of whole rows freezes rows only.
    FreezeAt: (self, place: CellRange | string) => {
      const { area } = rangeArgument(self.session, self.sheet, place);
      freeze(
        self,
        area.rowCount === sheetRows ? 0 : lastRow(area) + 1,
        area.columnCount === sheetColumns ? 0 : lastColumn(area) + 1,
      );
    },
    Unfreeze: (self) => freeze(self, 0, 0),
    GetLocation: (self) => {
      const found = location(self);
      if (!found) throw invalidArgument(`Nothing is frozen on ${self.sheet.name}.`);
      return range(found);
    },
    GetLocationOrNullObject: (self) => {
      const found = location(self);
      return found && range(found);
    },
  },
});
