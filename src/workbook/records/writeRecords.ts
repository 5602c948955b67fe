import type { CellValue } from "../../entries/cell";
import type { Plan } from "../../plan/plan";
import { asText } from "../asText";
import { refuse, type Outcome } from "../outcome";
import { tablesLost, type Survey, type SurveySheet } from "../reading/survey";
import type { RecordTable } from "../sheetSpec";
import { recordSheet, recordSheets, recordTables, type RecordRow } from "../template/recordSheets";
import { inWork, queueContents, queueEntryHelp } from "../writing/build";
import { queueCosmetics, type Cosmetic } from "../writing/cosmetics";
import type { NewSheets } from "../writing/removeNew";
import { chooseSheetNames } from "../writing/sheetNames";

/** Rows to come, each at the end of its table. */
export type RecordRows = { readonly [T in RecordTable]?: readonly RecordRow<T>[] };

/** How the rows get into their tables. */
export interface RecordWrite {
  /** Names of the sheets it makes: to be removed again if the batch fails. */
  readonly newSheets: readonly string[];
  /** Tables that are there and are written into, and their sheets. */
  readonly tables: readonly RecordTable[];
  readonly sheets: readonly SurveySheet[];
  /**
   * Queues values and what is said of files first, and the events they belong to last of all: a batch
   * that breaks off leaves rows without an event, which no reader counts, and can be done again.
   */
  queue(context: Excel.RequestContext, added: NewSheets): void;
  /** Looks of new sheets. To be queued behind everything else, for Excel may refuse them. */
  queueLooks(context: Excel.RequestContext, kinds: readonly Cosmetic[]): void;
}

/** In which order rows are written. */
const writingOrder = [
  "SubmittedEntries",
  "PlanImportCells",
  "PlanHandOuts",
  "PlanImports",
  "PlanSubmissions",
] as const satisfies readonly RecordTable[];

/**
 * Refuses where a sheet must be made and cannot, or where a header of a table is gone. `unlisted`: names
 * of sheets that Excel does not list.
 */
export function prepareRecords(
  plan: Plan,
  survey: Survey,
  rows: RecordRows,
  unlisted: readonly string[] = [],
): Outcome<RecordWrite> {
  const { located, sheets } = survey;
  const tables = recordTables.filter((name) => (rows[name] ?? []).length > 0);
  // Beside what was recorded before, no second sheet.
  const plain = tablesLost(survey);
  if (plain) return plain;
  const missing = tables.filter((name) => !located.tables[name]);
  const present = tables.filter((name) => located.tables[name]);
  const taken = missing.find((name) => located.taken.includes(name));
  if (taken) return refuse("name-taken", taken);
  if (missing.length > 0 && survey.structureProtected) return refuse("structure-protected");
  const lost = present.flatMap((name) => lostHeaders(survey, name))[0];
  if (lost) return refuse("lost-header", lost);

  const chosen = chooseSheetNames(
    [...sheets.map(({ name }) => name), ...unlisted],
    missing.map((name) => recordSheets[name].role),
  );
  const specs = missing.map((name) => ({ name, spec: recordSheet(plan, name, rows[name]!) }));
  return {
    ok: true,
    newSheets: specs.map(({ spec }) => chosen[spec.role]),
    tables: present,
    sheets: sheets.filter(({ id }) =>
      present.some((name) => survey.contents[name]!.place.sheetId === id),
    ),
    queue(context, added) {
      const made = new Map(
        specs.map(({ name, spec }) => [name, inWork(added.add(chosen[spec.role]), spec)]),
      );
      for (const name of writingOrder.filter((each) => tables.includes(each))) {
        const sheet = made.get(name);
        if (sheet) {
          queueEntryHelp(sheet);
          queueContents(sheet);
        } else queueAppend(context, survey, name, rows[name]!);
      }
    },
    queueLooks({ workbook }, kinds) {
      const made = specs.map(({ spec }) => ({
        inWork: inWork(workbook.worksheets.getItem(chosen[spec.role]), spec),
        name: chosen[spec.role],
      }));
      queueCosmetics(kinds, made);
    },
  };
}

const headersIn = (survey: Survey, name: RecordTable): string[] =>
  survey.contents[name]!.values[0]!.map(String);

const headersOf = (name: RecordTable): string[] =>
  recordSheets[name].columns.map(({ header }) => header);

function lostHeaders(survey: Survey, name: RecordTable): string[] {
  const present = headersIn(survey, name);
  return headersOf(name).filter((header) => !present.includes(header));
}

/**
 * At the table's end; what stands below it moves down. Columns go by their headers; those staff added
 * are left alone.
 */
function queueAppend(
  context: Excel.RequestContext,
  survey: Survey,
  name: RecordTable,
  rows: readonly Partial<Record<string, CellValue>>[],
): void {
  const ours = headersOf(name);
  const table = context.workbook.tables.getItem(survey.located.tables[name]!.table.id);
  table.rows.add(
    undefined,
    rows.map((row) =>
      headersIn(survey, name).map((header) =>
        ours.includes(header) ? asText(row[header] ?? "") : null,
      ),
    ) as CellValue[][],
  );
}
