import { keyHeader, type PlanTable } from "../../entries/columns";
import { concerns } from "../../entries/reporter";
import { keyIn, planTables } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { area, addressOf, type Area } from "../area";
import { refuse, type Outcome } from "../outcome";
import { noPlan, surveyWorkbook, tablesLost, type TableContents } from "../reading/survey";
import { isExcelError, runExcel } from "../runExcel";
import { officesIn } from "../submission/submit";

/** A table's body, and which of its rows are to stay in sight. */
interface WantedRows {
  readonly id: string;
  readonly sheet: string;
  readonly keyColumn: number;
  /** Keys as their cells show them. */
  readonly keys: readonly string[];
  readonly runs: readonly { readonly place: Area; readonly isShown: boolean }[];
}

/**
 * わたしの課の行だけを表示: in the three plan tables only the rows that concern a department stay in sight;
 * null brings all rows back. Whoever has the workbook open sees the same. The tables are filtered by
 * key; an Excel that refuses that on a protected sheet, or does nothing, gets the rows hidden; where it
 * does not do that either the refusal says how to filter by hand. No protection is taken off. One read,
 * and one write for each way that is tried.
 */
export const showRowsOf = (
  plan: Plan,
  { department }: { readonly department: string | null },
): Promise<Outcome<object>> =>
  runExcel<object>(async (context) => {
    const whom = department === null ? null : officesIn(plan, department);
    if (whom && !whom.ok) return whom;
    const survey = await surveyWorkbook(context, plan, { contents: planTables });
    const refusal = noPlan(plan, survey) ?? tablesLost(survey);
    if (refusal) return refusal;
    const whose = whom?.offices.map((office) => concerns(plan, office));
    const isOwn = (table: PlanTable, value: unknown): boolean => {
      if (!whose) return true;
      const key = keyIn(table, value as string | number);
      return key !== null && whose.some((isConcerned) => isConcerned({ table, key }));
    };
    const wanted = planTables.flatMap((table) => {
      const [contents, located] = [survey.contents[table], survey.located.tables[table]];
      if (!contents || !located) return [];
      const rows = wantedRows(contents, keyHeader[table], (value) => isOwn(table, value));
      return rows ? { id: located.table.id, sheet: contents.place.sheetId, ...rows } : [];
    });
    for (const way of whom ? [filter, hideRows] : [clearFilters, hideRows])
      if (await tried(context, wanted, way)) return { ok: true };
    const sheets = [...new Set(planTables.flatMap((t) => survey.contents[t]?.place.sheet ?? []))];
    return refuse(whom ? "filter-by-hand" : "rows-hidden", sheets.join("」「"));
  });

function wantedRows(
  { place, values: [headers = [], ...body] }: TableContents,
  keyOf: string,
  isOwn: (value: unknown) => boolean,
): Pick<WantedRows, "keyColumn" | "keys" | "runs"> | null {
  const keyColumn = headers.indexOf(keyOf);
  if (keyColumn < 0) return null;
  const runs: { row: number; rows: number; isShown: boolean }[] = [];
  const keys = new Set<string>();
  for (const [i, cells] of body.entries()) {
    const isShown = isOwn(cells[keyColumn]);
    if (isShown) keys.add(String(cells[keyColumn]));
    const last = runs.at(-1);
    if (last?.isShown === isShown) last.rows++;
    else runs.push({ row: place.row + 1 + i, rows: 1, isShown });
  }
  return {
    keyColumn,
    keys: [...keys],
    runs: runs.map(({ row, rows, isShown }) => ({
      place: area(row, place.column + keyColumn, rows, 1),
      isShown,
    })),
  };
}

type Way = (context: Excel.RequestContext, rows: WantedRows) => void;

const clearFilters: Way = ({ workbook }, { id }) => workbook.tables.getItem(id).clearFilters();

/** In place of other filters, which would put rows of the department away. */
const filter: Way = (context, rows) => {
  clearFilters(context, rows);
  const column = context.workbook.tables.getItem(rows.id).columns.getItemAt(rows.keyColumn);
  column.filter.applyValuesFilter([...rows.keys]);
};

const hideRows: Way = ({ workbook }, { sheet, runs }) => {
  for (const { place, isShown } of runs)
    workbook.worksheets.getItem(sheet).getRange(addressOf(place)).rowHidden = !isShown;
};

/** Whether it was done: Excel may refuse, or do nothing, so the rows are read back. */
async function tried(
  context: Excel.RequestContext,
  wanted: readonly WantedRows[],
  way: Way,
): Promise<boolean> {
  for (const rows of wanted) way(context, rows);
  const read = wanted.flatMap(({ sheet, runs }) =>
    runs.map(({ place, isShown }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(place));
      return { range: range.load("rowHidden"), isShown };
    }),
  );
  try {
    await context.sync();
    return read.every(({ range, isShown }) => range.rowHidden === !isShown);
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return false;
  }
}
