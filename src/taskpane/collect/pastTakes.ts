import type { ImportRecord } from "../../collect/returned";

/** What was taken in together, by 取込記録. */
export interface PastTake {
  readonly no: number;
  readonly at: string;
  readonly by: string;
  readonly files: readonly string[];
  readonly departments: readonly string[];
  readonly isUndone: boolean;
}

/** Newest first. */
export function pastTakes(imports: readonly ImportRecord[]): readonly PastTake[] {
  const numbers = [...new Set(imports.map(({ no }) => no))].sort((a, b) => b - a);
  return numbers.map((no) => {
    const rows = imports.filter((row) => row.no === no);
    const { at, by, isUndone } = rows[0]!;
    return {
      no,
      at,
      by,
      isUndone,
      files: rows.map(({ file }) => file),
      departments: [...new Set(rows.map(({ department }) => department))],
    };
  });
}
