import type { PlacedFinding } from "../../workbook";

export interface FindingSheet {
  /** null: the whole workbook. */
  readonly sheet: string | null;
  readonly count: number;
  readonly rows: readonly FindingRow[];
}

export interface FindingRow {
  /** Number and name; null where a finding concerns no single row. */
  readonly row: string | null;
  readonly findings: readonly PlacedFinding[];
}

/** Findings by sheet and row, each in the order of its first appearance. */
export function groupFindings(findings: readonly PlacedFinding[]): FindingSheet[] {
  return [...groupBy(findings, ({ sheet }) => sheet)].map(([sheet, ofSheet]) => ({
    sheet,
    count: ofSheet.length,
    rows: [...groupBy(ofSheet, ({ row }) => row)].map(([row, ofRow]) => ({
      row,
      findings: ofRow,
    })),
  }));
}

function groupBy<T, Key>(list: readonly T[], keyOf: (entry: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
