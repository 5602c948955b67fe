import type { CellValue } from "../../entries/cell";
import type { Plan } from "../../plan/plan";
import { asText } from "../asText";
import { refuse, type Outcome } from "../outcome";
import { tablesLost, type Survey, type SurveySheet } from "../reading/survey";
import type { LaterRole, SheetSpec, SubmissionTable } from "../sheetSpec";
import {
  submissionColumns,
  submissionSheet,
  submittedColumns,
  submittedSheet,
  type SubmissionRow,
  type SubmittedRow,
} from "../template/submissionSheets";
import { inWork, queueContents, queueEntryHelp } from "../writing/build";
import { queueCosmetics, type Cosmetic } from "../writing/cosmetics";
import type { NewSheets } from "../writing/removeNew";
import { chooseSheetNames } from "../writing/sheetNames";

/** Rows to come: an event for each report, and for a 提出 the values it hands in. */
export interface SubmissionRows {
  readonly events: readonly SubmissionRow[];
  readonly entries: readonly SubmittedRow[];
}

/** How the rows get into 提出記録 and 提出内容. */
export interface SubmissionWrite {
  /** Names of the sheets it makes: to be removed again if the batch fails. */
  readonly newSheets: readonly string[];
  /** Sheets that are there and are written into. */
  readonly sheets: readonly SurveySheet[];
  /**
   * Queues the values and then, last of all, the events: a batch that breaks off leaves values without
   * an event, which no reader counts.
   */
  queue(context: Excel.RequestContext, added: NewSheets): void;
  /** Looks of new sheets. To be queued behind everything else, for Excel may refuse them. */
  queueLooks(context: Excel.RequestContext, kinds: readonly Cosmetic[]): void;
}

/** Refuses where a sheet must be made and cannot, or where a header of a table is gone. */
export function prepareSubmission(
  plan: Plan,
  survey: Survey,
  { events, entries }: SubmissionRows,
  unlisted: readonly string[] = [],
): Outcome<SubmissionWrite> {
  const { located, sheets } = survey;
  const roles: Record<SubmissionTable, LaterRole> = {
    PlanSubmissions: "提出記録",
    SubmittedEntries: "提出内容",
  };
  const tables = (["PlanSubmissions", "SubmittedEntries"] as const).filter(
    (name) => name === "PlanSubmissions" || entries.length > 0,
  );
  // Beside what was submitted before, no second sheet.
  const plain = tablesLost(survey);
  if (plain) return plain;
  const missing = tables.filter((name) => !located.tables[name]);
  const taken = missing.find((name) => located.taken.includes(name));
  if (taken) return refuse("name-taken", taken);
  if (missing.length > 0 && survey.structureProtected) return refuse("structure-protected");
  const lost = tables
    .filter((name) => located.tables[name])
    .flatMap((name) => lostHeaders(survey, name))[0];
  if (lost) return refuse("lost-header", lost);

  const chosen = chooseSheetNames(
    [...sheets.map(({ name }) => name), ...unlisted],
    missing.map((name) => roles[name]),
  );
  const specs = missing.map((name): SheetSpec =>
    name === "PlanSubmissions" ? submissionSheet(plan, events) : submittedSheet(plan, entries),
  );
  return {
    ok: true,
    newSheets: specs.map(({ role }) => chosen[role]),
    sheets: sheets.filter(({ id }) =>
      tables.some((name) => survey.contents[name]?.place.sheetId === id),
    ),
    queue(context, added) {
      const made = new Map(
        specs.map((spec) => [spec.role, inWork(added.add(chosen[spec.role]), spec)]),
      );
      const rowsOf = { PlanSubmissions: events, SubmittedEntries: entries };
      for (const name of [...tables].reverse()) {
        const sheet = made.get(roles[name]);
        if (sheet) {
          queueEntryHelp(sheet);
          queueContents(sheet);
        } else queueAppend(context, survey, name, rowsOf[name]);
      }
    },
    queueLooks({ workbook }, kinds) {
      const sheets = specs.map((spec) => ({
        inWork: inWork(workbook.worksheets.getItem(chosen[spec.role]), spec),
        name: chosen[spec.role],
      }));
      queueCosmetics(kinds, sheets);
    },
  };
}

const headersIn = (survey: Survey, name: SubmissionTable): string[] =>
  survey.contents[name]!.values[0]!.map(String);

function lostHeaders(survey: Survey, name: SubmissionTable): string[] {
  const present = headersIn(survey, name);
  return (name === "PlanSubmissions" ? submissionColumns : submittedColumns)
    .map(({ header }) => header)
    .filter((header) => !present.includes(header));
}

/**
 * At the table's end; what stands below it moves down. Columns go by their headers; those staff added
 * are left alone.
 */
function queueAppend(
  context: Excel.RequestContext,
  survey: Survey,
  name: SubmissionTable,
  rows: readonly Partial<Record<string, CellValue>>[],
): void {
  const headers = headersIn(survey, name);
  const ours = new Set<string>(
    [...submissionColumns, ...submittedColumns].map(({ header }) => header),
  );
  const table = context.workbook.tables.getItem(survey.located.tables[name]!.table.id);
  table.rows.add(
    undefined,
    rows.map((row) =>
      headers.map((header) => (ours.has(header) ? asText(row[header] ?? "") : null)),
    ) as CellValue[][],
  );
}
