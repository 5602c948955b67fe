import type { Finding } from "../../check/finding";
import { messageOf } from "../../check/message";
import type { CellValue } from "../../entries/cell";
import type { PlanTable } from "../../entries/columns";
import type { Proposal } from "../../entries/proposal";
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
  /** Leading department of its item. */
  readonly department: string | null;
  readonly message: string;
  /** The finding's fix as a change of its cell; null where there is none, or no cell to write. */
  readonly proposal: Proposal | null;
}

interface RowName {
  readonly itemNo: number;
  readonly name: string;
  readonly department: string;
}

/** Findings in the order of their sheets and rows, errors first. */
export function placeFindings(
  plan: Plan,
  survey: Survey,
  findings: readonly Finding[],
  language: Language,
): PlacedFinding[] {
  const rows = rowNames(plan);
  const placeOf = placesOf(survey);
  const placed = findings.map((finding) => {
    const at = finding.table && placeOf(finding.table, finding.key, finding.column);
    const named = finding.key === null ? undefined : rows.get(String(finding.key));
    return {
      order: at
        ? survey.sheets.findIndex((sheet) => sheet.name === at.sheet) * 1e9 +
          at.row * 1e4 +
          at.column
        : -1,
      finding: {
        ...finding,
        sheet: at?.sheet ?? finding.at?.sheet ?? sheetOfTable(survey, finding.table),
        cell: at?.cell ?? finding.at?.cell ?? null,
        row: named ? `${finding.key} ${named.name}` : null,
        itemNo: named?.itemNo ?? null,
        name: named?.name ?? null,
        department: named?.department ?? null,
        message: messageOf(finding, plan, language),
        proposal: proposalOf(survey, finding, at || null),
      },
    };
  });
  const severities = ["error", "warning", "info"];
  return placed
    .sort(
      (a, b) =>
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
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

function rowNames(plan: Plan): ReadonlyMap<string, RowName> {
  const rows = new Map<string, RowName>();
  for (const item of plan.items) {
    const department = item.departments.find(({ lead }) => lead)?.name ?? "";
    rows.set(String(item.no), { itemNo: item.no, name: item.name, department });
    for (const { key, name } of [...item.actions, ...item.indicators])
      rows.set(key, { itemNo: item.no, name, department });
  }
  return rows;
}
