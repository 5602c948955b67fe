import { cellAt, type Sheet, type Table } from "../../book";
import { cellText } from "../../display";
import { CellRange } from "../edits/cellRange";
import { addin } from "../events";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { changeLines } from "../edits/rowsAndColumns";
import { mayChange } from "../edits/sheetProtection";
import { bodyOf } from "../edits/tableModel";
import type { Session } from "../session";

interface Filtered {
  session: Session;
  sheet: Sheet;
  table: Table;
}

/** By a switch an add-in may not filter a protected sheet, allowed or not; people may. */
function mayFilter({ contrary, actor }: Session, sheet: Sheet): void {
  const isRefused = contrary.has("refusesFilterWhenProtected") && actor === addin;
  mayChange(sheet, isRefused ? undefined : "allowAutoFilter");
}

/** Only rows that show one of these texts in a column stay in sight. */
export function filterRows(
  { session, sheet, table }: Filtered,
  index: number,
  texts: readonly string[],
): void {
  mayFilter(session, sheet);
  if (session.contrary.has("refusesFilter") && session.actor === addin) return;
  session.bringUpToDate();
  const { row, column, rowCount } = bodyOf(table);
  table.isFiltered = true;
  for (let at = row; at < row + rowCount; at++) {
    if (texts.includes(cellText(cellAt(sheet, at, column + index)))) continue;
    sheet.rows.set(at, { ...sheet.rows.get(at), hidden: true });
  }
  session.touch();
}

/** All of the table's filters: which column hides which row is not kept. */
export function clearFilters({ session, sheet, table }: Filtered): void {
  mayFilter(session, sheet);
  if (!table.isFiltered || session.contrary.has("refusesClearFilters")) return;
  delete table.isFiltered;
  changeLines(new CellRange(session, sheet, bodyOf(table)), "rows", (row) => delete row.hidden);
}

export const filter: HostClass<Filtered & { index: number }> = hostClass("Filter", {
  methods: {
    ApplyValuesFilter: (self, values: unknown) => {
      if (!Array.isArray(values) || !values.every((value) => typeof value === "string"))
        throw invalidArgument();
      filterRows(self, self.index, values);
    },
  },
});
