import type { CellValue } from "../../entries/cell";
import { keyHeader, type PlanTable } from "../../entries/columns";
import { keyIn, planRows, planTables, type RowKey } from "../../entries/rows";
import type { Item, Plan } from "../../plan/plan";
import { addressOf, area, overlap, type Area } from "../area";
import { queueRange, type Survey, type TableContents } from "../reading/survey";

/**
 * A reading of the workbook that is kept while staff edit it: which of its rows an edit touched, and
 * the reading as it is afterwards. A reading is never changed in place.
 */

/** What an event tells of an edit. */
export interface Edit {
  readonly sheetId: string;
  readonly areas: readonly Area[];
  /** Values of the one cell that was edited; null where several were, or the event does not say. */
  readonly cell: { readonly before: CellValue; readonly after: CellValue } | null;
}

/** Whether an edit can change what a check finds; elsewhere staff may do as they like. */
export const isOnPlan = (kept: Survey, edit: Edit): boolean =>
  isOnYear(kept, edit) ||
  tablesOf(kept).some(
    ({ contents }) =>
      contents.place.sheetId === edit.sheetId && touches(edit, withBorder(contents)),
  );

/**
 * Whether an edit may have changed what the reading goes by: the 対象年度, headers, keys, or the
 * extent of a table, which Excel lets grow when something is typed beside it.
 */
export const isOnOutline = (kept: Survey, edit: Edit): boolean =>
  isOnYear(kept, edit) ||
  tablesOf(kept).some(({ table, contents }) => {
    const { place, values } = contents;
    if (place.sheetId !== edit.sheetId) return false;
    const [rows, columns] = [values.length, values[0]!.length];
    const at = (row: number, column: number, height: number, width: number) =>
      area(place.row + row, place.column + column, height, width);
    const key = keyColumn(table, contents);
    return [
      at(0, 0, 1, columns),
      at(rows, 0, 1, columns),
      at(0, columns, rows, 1),
      ...(key < 0 ? [] : [at(0, key, rows, 1)]),
    ].some((border) => touches(edit, border));
  });

export const isOnSheets = (kept: Survey, sheetId: string): boolean =>
  kept.reportingYear?.place.sheetId === sheetId ||
  tablesOf(kept).some(({ contents }) => contents.place.sheetId === sheetId);

export const isOnFindings = ({ contents }: Survey, sheetId: string): boolean =>
  contents.CheckFindings?.place.sheetId === sheetId;

/**
 * The reading after an edit of one cell, by the event's own word; null where that is not enough:
 * rows may have moved on a sheet without protection, and another value than ours before the edit
 * means that an event was lost. A formula is taken for its value.
 */
export function withCell(plan: Plan, kept: Survey, { sheetId, areas, cell }: Edit): Survey | null {
  const [at] = areas;
  const found = tablesOf(kept).find(
    ({ contents }) => contents.place.sheetId === sheetId && at && overlap(at, body(contents)),
  );
  const sheet = kept.sheets.find(({ id }) => id === sheetId);
  if (!cell || !at || areas.length > 1 || !found || !sheet?.protected) return null;
  const { table, contents } = found;
  const [row, column] = [at.row - contents.place.row, at.column - contents.place.column];
  if (contents.values[row]![column] !== cell.before) return null;
  const put = (cells: unknown[][]) =>
    replaced(cells, row, [replaced(cells[row]!, column, [cell.after])]);
  const { values, formulas } = contents;
  return withContents(plan, kept, {
    [table]: { ...contents, values: put(values), formulas: put(formulas) },
  });
}

/**
 * Reads again, in one round trip, the block of rows around the edited ones in each table, for Excel
 * loses some of the events of quick edits. Null where the rows are not those that were kept.
 */
export async function withRowsRead(
  context: Excel.RequestContext,
  plan: Plan,
  kept: Survey,
  edits: readonly Edit[],
): Promise<Survey | null> {
  const queued = tablesOf(kept).flatMap(({ table, contents }) => {
    const rows = touchedRows(contents, edits);
    if (rows.length === 0) return [];
    const { place, values } = contents;
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const block = area(place.row + first, place.column, last - first + 1, values[0]!.length);
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const hasFormats = contents.numberFormats.length > 0;
    const read = queueRange(sheet.getRange(addressOf(block)), true, hasFormats);
    return [{ table, contents, first, read }];
  });
  await context.sync();
  const tables: Partial<Record<PlanTable, TableContents>> = {};
  for (const { table, contents, first, read } of queued) {
    const fresh = read.read()!;
    const key = keyColumn(table, contents);
    const isSame = fresh.values.every((row, i) => row[key] === contents.values[first + i]![key]);
    if (!isSame || fresh.place.sheet !== contents.place.sheet) return null;
    const put = (cells: unknown[][], rows: unknown[][]) => replaced(cells, first, rows);
    tables[table] = {
      place: contents.place,
      values: put(contents.values, fresh.values),
      formulas: put(contents.formulas, fresh.formulas),
      numberFormats: put(contents.numberFormats, fresh.numberFormats),
    };
  }
  return withContents(plan, kept, tables);
}

/** The items whose rows some edits touched, as the rows stand in a reading. */
export const editedItems = (plan: Plan, kept: Survey, edits: readonly Edit[]): Item[] =>
  itemsOf(plan, kept, (contents) => touchedRows(contents, edits));

/** The items of which a reading has other entries than the one before it. */
export const changedItems = (plan: Plan, before: Survey, now: Survey): Item[] =>
  itemsOf(plan, now, (contents, table) => {
    const old = before.contents[table];
    if (old === contents) return [];
    const rows = new Map(old?.formulas.map((row, i) => [keyAt(table, old, i), row]));
    // 判定 and look-ups of 再掲 rows have new values and the same formulas.
    return contents.formulas.flatMap((row, i) => {
      const kept = rows.get(keyAt(table, contents, i));
      return row.every((cell, c) => cell === kept?.[c]) ? [] : [i];
    });
  });

function itemsOf(
  plan: Plan,
  survey: Survey,
  rowsOf: (contents: TableContents, table: PlanTable) => readonly number[],
): Item[] {
  const found = new Set<Item>();
  for (const { table, contents } of tablesOf(survey)) {
    const items = new Map(planRows(plan, table).map(({ key, item }) => [key, item]));
    for (const row of rowsOf(contents, table)) {
      const key = keyAt(table, contents, row);
      const item = key === null ? undefined : items.get(key);
      if (item) found.add(item);
    }
  }
  return plan.items.filter((item) => found.has(item));
}

const tablesOf = (survey: Survey): { table: PlanTable; contents: TableContents }[] =>
  planTables.flatMap((table) => {
    const contents = survey.contents[table];
    return contents ? [{ table, contents }] : [];
  });

const isOnYear = ({ reportingYear }: Survey, edit: Edit): boolean =>
  reportingYear?.place.sheetId === edit.sheetId &&
  touches(edit, area(reportingYear.place.row, reportingYear.place.column));

const touches = ({ areas }: Edit, place: Area): boolean => areas.some((a) => overlap(a, place));

const body = ({ place, values }: TableContents): Area =>
  area(place.row + 1, place.column, values.length - 1, values[0]!.length);

const withBorder = ({ place, values }: TableContents): Area =>
  area(place.row, place.column, values.length + 1, values[0]!.length + 1);

/** Indexes into a table's values, ascending; 0 is its header row. */
function touchedRows(contents: TableContents, edits: readonly Edit[]): number[] {
  const { sheetId, row } = contents.place;
  const areas = edits.filter((edit) => edit.sheetId === sheetId).flatMap((edit) => edit.areas);
  const inBody = areas.filter((place) => overlap(place, body(contents)));
  return contents.values.flatMap((_, i) =>
    i > 0 && inBody.some((place) => place.row <= row + i && row + i < place.row + place.rows)
      ? [i]
      : [],
  );
}

const keyColumn = (table: PlanTable, { values }: TableContents): number =>
  values[0]!.map(String).indexOf(keyHeader[table]);

const keyAt = (table: PlanTable, contents: TableContents, row: number): RowKey | null =>
  keyIn(table, (contents.values[row]![keyColumn(table, contents)] ?? "") as CellValue);

/** With other contents of some tables; look-ups of 再掲 rows show what their sources hold now. */
function withContents(
  plan: Plan,
  survey: Survey,
  tables: Partial<Record<PlanTable, TableContents>>,
): Survey {
  const followed = Object.entries(tables).map(([name, contents]) => {
    const table = name as PlanTable;
    const rows = new Map(contents.values.map((_, i) => [keyAt(table, contents, i), i]));
    const values = [...contents.values];
    for (const { key, reprintOf } of planRows(plan, table)) {
      const [own, source] = [rows.get(key), reprintOf === null ? undefined : rows.get(reprintOf)];
      if (own === undefined || source === undefined) continue;
      values[own] = values[own]!.map((value, c) => {
        const formula = contents.formulas[own]![c];
        const isLookUp = typeof formula === "string" && /^=/.test(formula) && formula !== value;
        return isLookUp ? values[source]![c] : value;
      });
    }
    return [table, { ...contents, values }];
  });
  return { ...survey, contents: { ...survey.contents, ...Object.fromEntries(followed) } };
}

/** The list with others in the place of as many, from `first` on. */
const replaced = <T>(list: readonly T[], first: number, others: readonly T[]): T[] => [
  ...list.slice(0, first),
  ...others,
  ...list.slice(first + others.length),
];
