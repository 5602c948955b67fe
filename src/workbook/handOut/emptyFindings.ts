import { withCells, type CellChange } from "../../xlsx/cellEdit";
import type { PackageEdit } from "../../xlsx/packageEdit";
import { Splices } from "../../xlsx/splices";
import { childOf, rootOf } from "../../xlsx/xml";
import { addressOf, area } from "../area";
import type { Survey } from "../reading/survey";
import { notChecked } from "../template/findingsSheet";

/**
 * チェック結果 as a fresh workbook has it: whoever gets the copy has not checked it yet, and what was found
 * for the others is not for them.
 *
 * @param sheet path of its part @param table of the table's part
 */
export function emptyFindings(
  edit: PackageEdit,
  survey: Survey,
  sheet: string,
  table: string,
): void {
  const { place, values } = survey.contents.CheckFindings!;
  const width = values[0]!.length;
  const blank = (style: number | undefined): CellChange => ({
    value: null,
    formula: undefined,
    style,
  });
  const body = Math.max(1, values.length - 1);
  const cells = new Map<number, Map<number, CellChange>>();
  for (let index = 0; index < body; index++) {
    // A table keeps one row, in its looks.
    const change = blank(index === 0 ? undefined : 0);
    const columns = Array.from({ length: width }, (_, at) => [place.column + at, change] as const);
    cells.set(place.row + 1 + index, new Map(columns));
  }
  const rows = [...cells.keys()].map((row) => [row, { height: null, isHidden: false }] as const);
  const { checkSummary } = survey;
  if (checkSummary && checkSummary.place.sheet === place.sheet) {
    const { row, column } = checkSummary.place;
    const change = { value: notChecked, formula: undefined, style: undefined };
    cells.set(row, new Map([[column, change]]));
  }
  edit.change(sheet, (xml) =>
    withCells(xml, {
      ...{ cells, rows: new Map(rows) },
      contentAt: () => undefined,
      textNumber: () => null,
    }),
  );
  const ref = addressOf(area(place.row, place.column, 2, width));
  edit.change(table, (xml) => {
    const splices = new Splices(xml);
    const root = rootOf(xml)!;
    splices.setAttributes(root, { ref, totalsRowCount: null });
    const filter = childOf(xml, root, "autoFilter");
    if (filter) splices.setAttributes(filter, { ref });
    return splices.toString();
  });
}
