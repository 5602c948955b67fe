import type { CellValue } from "../../entries/cell";
import { area, cellAddress, cellsOf, overlap } from "../area";
import type { TableContents } from "../reading/survey";
import { formatAt } from "../sheetSpec";
import type { Template } from "../template/template";
import type { ChangedFormula } from "./changedFormulas";
import type { Offset } from "./summaryBlock";

/**
 * Cells of 記入要領 that formulas go by and that are no formulas: the plan's years, the width of 程度 and
 * the words for 集計中. Where one is not the plan's, right formulas come to other figures than the plan's.
 */
export function changedSettings(
  { guide, sheets }: Template,
  { place, values }: TableContents,
  offset: Offset,
): ChangedFormula[] {
  const spec = sheets.find(({ role }) => role === "記入要領")!;
  const { sheetId, sheet } = place;
  const settings = [guide.yearLabels, guide.yearNames, guide.laterWords, guide.aboutTolerance];
  return settings.flatMap(cellsOf).flatMap((at): ChangedFormula[] => {
    const block = spec.values.find((own) => overlap(own.area, area(at.row, at.column)))!;
    const setting = block.values[at.row - block.area.row]![at.column - block.area.column]!;
    const [row, column] = [at.row + offset.rows, at.column + offset.columns];
    const shown = (values[row - place.row]?.[column - place.column] ?? "") as CellValue;
    if (shown === setting) return [];
    return [
      {
        change: "overwritten",
        sheetId,
        sheet,
        row,
        column,
        inTable: false,
        cell: cellAddress(row, column),
        shown,
        setting,
        formula: "",
        format: formatAt(spec, at.row, at.column),
      },
    ];
  });
}
