/** What of a sheet differs from how its file was opened. */
import { cellAt } from "../book";
import type { Cell, CellContent, CellStyle, Sheet } from "../book";
import { facets, type Facet } from "../../xlsx/styleMerge";

export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
  /** The formula is another one, or there is none: else it keeps all that the file says of it. */
  readonly hasOtherFormula: boolean;
  readonly facets: readonly Facet[];
}

/** Values as the file has them, of cells whose formulas were computed anew. */
export type FileValues = ReadonlyMap<Cell, CellContent>;

/** @param before the sheet as opened, its formulas computed anew */
export function changedCells(before: Sheet, after: Sheet, fileValues: FileValues): ChangedCell[] {
  const entered: ChangedCell[] = [];
  const results: ChangedCell[] = [];
  const missing: ChangedCell[] = [];
  for (const [row, column] of places(before, after)) {
    const [was, is] = [cellAt(before, row, column), cellAt(after, row, column)];
    const hasOtherFormula = was?.formula !== is?.formula;
    const changed = { row, column, before: was, after: is, hasOtherFormula };
    const styled = changedFacets(was, is);
    const isResult = is?.formula !== undefined && !hasOtherFormula;
    if (styled.length > 0 || hasOtherFormula || !(isResult || sameValue(was?.value, is?.value))) {
      entered.push({ ...changed, facets: styled });
    } else if (isResult) {
      const file = fileValues.get(was!) ?? null;
      if (hasOtherResult(file, was!.value, is.value)) results.push({ ...changed, facets: [] });
      else if (file === "" && is.value !== "") missing.push({ ...changed, facets: [] });
    }
  }
  // A sheet nobody wrote into keeps its results, also where its writer left them out.
  const isWritten = entered.length > 0 || results.length > 0;
  return [...entered, ...results, ...(isWritten ? missing.filter(isNoError) : [])];
}

const isNoError = ({ after }: ChangedCell) => typeof after?.value !== "object";

/**
 * Whether what was done changed a formula's result. Where our engine did not come to what the file
 * has in the first place, Excel knows better and computes it again when it opens the file.
 */
const hasOtherResult = (file: CellContent, before: CellContent, after: CellContent) =>
  !sameValue(before, after) &&
  !sameValue(file, after) &&
  (sameValue(file, before) || file === "" || file === null);

function* places(before: Sheet, after: Sheet): Generator<[number, number]> {
  for (const [row, cells] of after.cells) for (const column of cells.keys()) yield [row, column];
  for (const [row, cells] of before.cells) {
    for (const column of cells.keys()) if (!cellAt(after, row, column)) yield [row, column];
  }
}

/** Numbers by fifteen digits: a file and an engine may differ in the last bits. */
function sameValue(a: CellContent | undefined, b: CellContent | undefined): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  }
  if (typeof a === "object" && a && typeof b === "object" && b) return a.error === b.error;
  return (a ?? null) === (b ?? null);
}

/** By what the file keeps apart in a look. */
const parts: Record<Exclude<Facet, "quotePrefix">, (style: CellStyle) => unknown> = {
  numberFormat: ({ numberFormat }) => numberFormat,
  font: ({ font }) => font,
  fill: ({ fill }) => fill,
  border: ({ borders }) => borders,
  alignment: ({ horizontal, vertical, wrap, indent }) => [horizontal, vertical, wrap, indent],
  protection: ({ locked }) => locked,
};

const plain: Cell["style"] = { numberFormat: "General", locked: true };

function changedFacets(before: Cell | undefined, after: Cell | undefined): Facet[] {
  const [was, is] = [before?.style ?? plain, after?.style ?? plain];
  return facets.filter((facet) =>
    facet === "quotePrefix"
      ? (before?.quotePrefix === true) !== (after?.quotePrefix === true)
      : was !== is && !same(parts[facet](was), parts[facet](is)),
  );
}

/** Members in whatever order, and those that are undefined as good as absent. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    same(one[key], other[key]),
  );
}

/** Entries that are there, or differ, on one side only; of maps by row or column. */
export const changedKeys = <T>(before: Map<number, T>, after: Map<number, T>): number[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !same(before.get(key) ?? {}, after.get(key) ?? {}),
  );
