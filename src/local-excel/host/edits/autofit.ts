import type { CellRange } from "./cellRange";
import { changeLines } from "./rowsAndColumns";
import { mayChange } from "./sheetProtection";
import { fittedHeight } from "../../sizes";

/** Heights by the text, about as Excel would choose them: characters are counted, nothing is measured. */
export function autofitRows(range: CellRange): void {
  mayChange(range.sheet, "allowFormatRows");
  range.session.bringUpToDate();
  const { row: first, rowCount } = range.area;
  for (let row = first; row < first + rowCount; row++)
    changeLines(range.at({ ...range.area, row, rowCount: 1 }), "rows", (line) => {
      line.height = fittedHeight(range.sheet, row);
      line.fitted = true;
    });
}
