import type { CellRange } from "../edits/cellRange";
import { invalidArgument, NotEmulated } from "../hostError";
import { rangeFormat } from "./rangeFormat";

/** `range.setColumnProperties`: one object per column, of which the widths are emulated. */
export function setColumnProperties(self: CellRange, columns: unknown): void {
  if (!Array.isArray(columns) || columns.length !== self.area.columnCount) throw invalidArgument();
  (columns as Record<string, unknown>[]).forEach((properties, index) => {
    for (const [name, value] of Object.entries(properties)) {
      if (name !== "format") throw new NotEmulated(`Range.setColumnProperties: ${name}`);
      for (const [member, set] of Object.entries(value as Record<string, unknown>)) {
        if (member !== "columnWidth") {
          throw new NotEmulated(`Range.setColumnProperties: format.${member}`);
        }
        const column = self.moved(0, index, self.area.rowCount, 1);
        rangeFormat(column).set("ColumnWidth", set);
      }
    }
  });
}
