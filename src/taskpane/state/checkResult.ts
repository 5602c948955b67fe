import type { Scope } from "../../check/finding";
import { bySeverity, countSeverities } from "../../check/severity";
import type { Checked, PlacedFinding, RowsChecked } from "../../workbook";

/** What a check found, and where it looked. */
export type CheckResult = Checked & { readonly scope: Scope };

/** Tells a finding again after another check: one cell has one finding. */
export const findingId = ({ table, key, column, cell, message }: PlacedFinding): string =>
  [table, key, column, cell === null ? message : ""].join(" ");

/** The result of a check with the findings of some items replaced: what a live check brings. */
export function replaceFindings(result: CheckResult, rows: RowsChecked): CheckResult {
  const others = result.findings.filter(
    ({ itemNo }) => itemNo === null || !rows.items.includes(itemNo),
  );
  const sheets = [...new Set([...result.findings, ...rows.findings].map(({ sheet }) => sheet))];
  const findings = [...others, ...rows.findings].sort(
    (a, b) =>
      bySeverity(a, b) ||
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
      placeIn(a) - placeIn(b),
  );
  // What is missing may be more than is listed.
  const counts = { ...countSeverities(findings), missing: rows.missing };
  return { ...result, findings, counts, progress: rows.progress };
}

/** Row by row, left to right; what has no cell comes first. */
function placeIn({ cell }: PlacedFinding): number {
  const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(cell ?? "") ?? [];
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return Number(row) * 1e5 + column;
}
