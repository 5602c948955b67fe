import { foldWord } from "../plan/width";
import type { Column, PlanTable } from "./columns";

/** A header that is not there; `found`: the one that seems to stand in its place. */
export interface MissingColumn {
  readonly kind: "missingColumn";
  readonly table: PlanTable;
  readonly column: string;
  readonly found: string | null;
}

/**
 * The columns a table lacks of those its version of the template has, in their order. An unknown header is taken for a changed one where it reads alike, or
 * where between the neighbours of missing columns as many unknown ones stand as are missing.
 */
export function missingColumns(
  table: PlanTable,
  columns: readonly Column[],
  headers: readonly string[],
): MissingColumn[] {
  const expected = columns.map((column) => column.header);
  const known = new Set(expected);
  const strangers = headers.filter((text) => !known.has(text));
  const changed = new Map<string, string>();
  const missing = expected.filter((column) => !headers.includes(column));
  for (const column of missing) {
    const alike = strangers.filter((text) => foldWord(text) === foldWord(column));
    if (alike.length === 1) changed.set(column, alike[0]!);
  }
  const taken = new Set(changed.values());
  for (const { columns: run, before, after } of runsOf(expected, headers, changed)) {
    const from = before === undefined ? 0 : headers.indexOf(before) + 1;
    const to = after === undefined ? headers.length : headers.indexOf(after);
    // Columns of staff's own may stand at the end.
    if (after === undefined && headers.length !== expected.length) continue;
    const between = headers.slice(from, to).filter((text) => !known.has(text) && !taken.has(text));
    if (between.length === run.length) run.forEach((column, i) => changed.set(column, between[i]!));
  }
  return missing.map((column) => ({
    kind: "missingColumn",
    table,
    column,
    found: changed.get(column) ?? null,
  }));
}

/** Missing columns that belong beside each other, with the present ones they belong between. */
function runsOf(
  expected: readonly string[],
  headers: readonly string[],
  changed: ReadonlyMap<string, string>,
) {
  const runs: { columns: string[]; before: string | undefined; after: string | undefined }[] = [];
  let before: string | undefined;
  let columns: string[] = [];
  for (const column of [...expected, undefined]) {
    const present = column === undefined || headers.includes(column) ? column : changed.get(column);
    if (column !== undefined && present === undefined) columns.push(column);
    else {
      if (columns.length > 0) runs.push({ columns, before, after: present });
      columns = [];
      before = present;
    }
  }
  return runs;
}
