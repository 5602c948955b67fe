import { lastColumn, lastRow, sheetColumns, sheetRows } from "../../area";
import type { CellRange } from "../edits/cellRange";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { rangeArgument } from "../edits/resolve";
import type { OfSheet } from "../session";

const freeze = ({ session, sheet }: OfSheet, rows: number, columns: number) => {
  const counts = [rows, columns].every((count) => Number.isInteger(count) && count >= 0);
  if (!counts) throw invalidArgument();
  sheet.freeze = { rows, columns };
  if (session.contrary.has("freezingActivates") && rows + columns > 0) session.activate(sheet);
  session.touch();
};

export const freezePanes: HostClass<OfSheet> = hostClass("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (self, count?: number) => freeze(self, count ?? 1, 0),
    // Rows and columns up to the range's end; a range of whole rows freezes rows only.
    FreezeAt: (self, place: CellRange | string) => {
      const { area } = rangeArgument(self.session, self.sheet, place);
      freeze(
        self,
        area.rowCount === sheetRows ? 0 : lastRow(area) + 1,
        area.columnCount === sheetColumns ? 0 : lastColumn(area) + 1,
      );
    },
  },
});
