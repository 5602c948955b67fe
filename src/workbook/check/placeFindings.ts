import type { Finding } from "../../check/finding";
import { briefMessageOf, messageOf } from "../../check/message";
import { bySeverity } from "../../check/severity";
import type { CellValue } from "../../entries/cell";
import type { PlanTable } from "../../entries/columns";
import type { Proposal } from "../../entries/proposal";
import { reporterOfRow } from "../../entries/reporter";
import { planRow } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import type { Language } from "../outcome";
import { placesOf, type PlacedCell } from "../reading/readEntries";
import type { Survey } from "../reading/survey";

/** A finding with the place it has in the workbook now, and its sentence. */
export interface PlacedFinding extends Finding {
  /** Present name of its sheet; null where it concerns the whole workbook. */
  readonly sheet: string | null;
  /** `K12`; null where the finding has no cell of its own. */
  readonly cell: string | null;
  /** Number and name of its row: `12 待たなくてよい、…`. */
  readonly row: string | null;
  readonly itemNo: number | null;
  /** Name of the row's item, action or indicator. */
  readonly name: string | null;
  /** The office that reports its row. */
  readonly department: string | null;
  readonly message: string;
  /** The same in a few words, where the cell is named beside. */
  readonly brief: string;
  /** The finding's fix as a change of its cell; null where there is none, or no cell to write. */
  readonly proposal: Proposal | null;
}

/** Findings in the order of their sheets and rows, errors first. */
export function placeFindings(
  plan: Plan,
  survey: Survey,
  findings: readonly Finding[],
  language: Language,
): PlacedFinding[] {
  const placeOf = placesOf(survey);
  const placed = findings.map((finding) => {
    const { table, key, column } = finding;
    const at = table && placeOf(table, key, column);
    const row = table === null || key === null ? undefined : planRow(plan, table, key);
    return {
      order: at
        ? survey.sheets.findIndex((sheet) => sheet.name === at.sheet) * 1e9 +
          at.row * 1e4 +
          at.column
        : -1,
      finding: {
        ...finding,
        sheet: at?.sheet ?? finding.at?.sheet ?? sheetOfTable(survey, table),
        cell: at?.cell ?? finding.at?.cell ?? null,
        row: row ? `${key} ${row.name}` : null,
        itemNo: row?.item.no ?? null,
        name: row?.name ?? null,
        department: row ? reporterOfRow(plan, row) : null,
        message: messageOf(finding, plan, language),
        brief: briefMessageOf(finding, language),
        proposal: proposalOf(survey, finding, at || null),
      },
    };
  });
  return placed
    .sort(
      (a, b) =>
        bySeverity(a.finding, b.finding) ||
        a.order - b.order ||
        a.finding.rule.localeCompare(b.finding.rule),
    )
    .map(({ finding }) => finding);
}

/** The fix as a change of the cell as it stands. */
function proposalOf(survey: Survey, finding: Finding, at: PlacedCell | null): Proposal | null {
  const { table, key, column, year, fix } = finding;
  const contents = table && survey.contents[table];
  if (!fix || !at || !contents || key === null || column === null) return null;
  const { place, values } = contents;
  const before = values[at.row - place.row]![at.column - place.column] as CellValue;
  return { table, key, column, year, before, value: fix.value };
}

const sheetOfTable = (survey: Survey, table: PlanTable | null): string | null =>
  table === null ? null : (survey.contents[table]?.place.sheet ?? null);
