import { cellAddress, overlap, area } from "../area";
import type { TableContents } from "../reading/survey";
import type { SheetSpec } from "../sheetSpec";
import type { Template } from "../template/template";
import type { Offset, SummaryBlock } from "./summaryBlock";

/** A label of 集計 that stands in another place than the template with its offset has it. */
export interface MovedLabel {
  readonly sheet: string;
  /** Where it stands now: `A8` */
  readonly cell: string;
  readonly label: string;
}

/**
 * The first label that has moved against 対象年度: somebody put a row, a column or cells between
 * them, or took some away. Formulas go by their place then no more, and none may be put back. A
 * label in other words has not moved.
 */
export const movedLabel = (
  { sheets }: Template,
  { sheet }: SummaryBlock,
  offset: Offset,
): MovedLabel | null =>
  movedLabelOn(
    sheets.find(({ role }) => role === "集計")!,
    sheet,
    offset,
  );

/** The same of any sheet whose formulas go by their place. */
export function movedLabelOn(
  spec: SheetSpec,
  { place, values, formulas }: TableContents,
  offset: Offset,
): MovedLabel | null {
  const expected = new Map(
    labelsOf(spec).map(({ row, column, label }) => [
      cellAddress(row + offset.rows, column + offset.columns),
      label,
    ]),
  );
  const present = new Map(
    values.flatMap((cells, r) =>
      cells.flatMap((value, c): [string, string][] =>
        String(formulas[r]?.[c] ?? "").startsWith("=")
          ? []
          : [[cellAddress(place.row + r, place.column + c), String(value)]],
      ),
    ),
  );
  const missing = new Set(
    [...expected].filter(([cell, label]) => present.get(cell) !== label).map(([, label]) => label),
  );
  for (const [cell, label] of present)
    if (missing.has(label) && expected.get(cell) !== label)
      return { sheet: place.sheet, cell, label };
  return null;
}

/** Fixed words of the sheet: not its formulas, nor the cells that are typed into. */
function labelsOf({ values, unlocked }: SheetSpec) {
  return values.flatMap(({ area: block, values: cells }) =>
    cells.flatMap((line, r) =>
      line.flatMap((label, c) => {
        const [row, column] = [block.row + r, block.column + c];
        const isEntry = unlocked.some((entry) => overlap(entry, area(row, column)));
        return label === "" || isEntry ? [] : [{ row, column, label: String(label) }];
      }),
    ),
  );
}
