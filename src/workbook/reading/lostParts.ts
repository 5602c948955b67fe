import type { Plan } from "../../plan/plan";
import { planInfoLabels, readPlanInfo } from "../planInfo";
import { sheetRoles, type SheetRole, type TemplateTable } from "../sheetSpec";
import { rows } from "../template/look";
import { checkSummary } from "../template/findingsSheet";
import { itemNumberMark } from "../template/itemSheet";
import { isRecordTable } from "../template/recordSheets";
import { headerSpan, roleOfTable, templateTables } from "./locate";
import { yearLabelCell } from "./namedCells";
import type { NamedCell, Place, Survey, SurveySheet } from "./survey";

/**
 * Tables and names that another program dropped, or that somebody made ordinary cells (範囲に変換): the
 * cells stand there all the same. Tables are known by their headers, the other sheets by their titles
 * and by the labels of their cells. Looked for only where something of ours is there and something else
 * of it is not.
 */

/** Ordinary cells that carry a table's headers. */
export interface LostTable {
  readonly name: TemplateTable;
  /** Of its header row. */
  readonly place: Place;
  /** From its first header to its last. */
  readonly columns: number;
}

/** How far down and to the right the sheets are looked at. */
export const looked = { rows: 200, columns: 80 };
/** More sheets than these are not ours. */
const mostSheets = 40;

/** The survey with what was found without a table or a name; one round trip more where one is needed. */
export async function withLostParts(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
): Promise<Survey> {
  const asked = sheetsToSearch(survey).map((sheet) => {
    const range = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(0, 0, looked.rows, looked.columns)
      .getUsedRangeOrNullObject(true);
    range.load("values,rowIndex,columnIndex");
    return { sheet, range };
  });
  if (asked.length === 0) return survey;
  await context.sync();
  const cells = asked.flatMap(({ sheet, range }): SheetCells[] =>
    range.isNullObject
      ? []
      : [
          {
            sheetId: sheet.id,
            sheet: sheet.name,
            row: range.rowIndex,
            column: range.columnIndex,
            values: range.values as unknown[][],
          },
        ],
  );
  return { ...survey, ...lostParts(plan, survey, cells) };
}

/** Sheets that may hold what is missing: none where nothing is ours, or nothing missing. */
export function sheetsToSearch(survey: Survey): readonly SurveySheet[] {
  const { located } = survey;
  const claimed = new Set(Object.values(located.tables).map(({ table }) => table.sheet));
  for (const copy of located.copies) claimed.add(copy.sheet);
  const free = survey.sheets.filter(({ name }) => !claimed.has(name));
  const bearing = free.filter(({ name }) =>
    [...sheetRoles, ...Object.values(roleOfTable)].some((role) => name.includes(role)),
  );
  const places = [survey.infoPlace, survey.reportingYear, survey.itemNumber, survey.checkSummary];
  // One name or sheet of these words may be anybody's.
  const isOurs =
    survey.info !== null ||
    claimed.size > 0 ||
    places.filter(Boolean).length > 1 ||
    bearing.length > 2;
  const isWhole =
    places.every(Boolean) &&
    templateTables.every((name) => {
      const isNotYet =
        isRecordTable(name) && !bearing.some((s) => s.name.includes(roleOfTable[name]));
      return located.tables[name] || isNotYet;
    });
  if (!isOurs || isWhole) return [];
  return free.length > mostSheets ? bearing.slice(0, mostSheets) : free;
}

/** The cells of a sheet's upper left, as far as they are used. */
export interface SheetCells extends Place {
  readonly values: readonly (readonly unknown[])[];
}

/** What of the survey is to be found in these cells. */
export function lostParts(
  plan: Plan,
  survey: Survey,
  sheets: readonly SheetCells[],
): Partial<Survey> {
  const lost = templateTables
    .filter((name) => !survey.located.tables[name])
    .flatMap((name) => {
      const all = headerRows(plan, name, sheets);
      // Beside copies, the one whose sheet has the template's name.
      return all.find(({ place }) => place.sheet === roleOfTable[name]) ?? all[0] ?? [];
    });
  const infoCells = sheets.find((cells) => placeOf(cells, planInfoLabels[0]));
  const infoPlace = infoCells ? placeOf(infoCells, planInfoLabels[0]) : null;
  const yearCells = titled(plan, sheets, "集計");
  const findingsCells = titled(plan, sheets, "チェック結果");
  const mark = itemNumberMark(plan);
  const itemCells = sheets.find((cells) => placeOf(cells, mark.text));
  return {
    lost,
    ...(!survey.infoPlace &&
      infoCells &&
      infoPlace && { infoPlace, info: readPlanInfo(blockAt(infoCells, infoPlace)) }),
    reportingYear:
      survey.reportingYear ?? cellFrom(yearCells, yearLabelCell.text, 0, -yearLabelCell.columns),
    itemNumber: survey.itemNumber ?? cellFrom(itemCells, mark.text, 0, -mark.columns),
    checkSummary:
      survey.checkSummary ??
      cellFrom(findingsCells, titleOf(plan, "チェック結果"), checkSummary.row - rows.title, 0),
  };
}

const titleOf = (plan: Plan, role: SheetRole): string => `${role}　${plan.title}`;

/** The sheet with a role's title; of several the one with the template's name. */
const titled = (plan: Plan, sheets: readonly SheetCells[], role: SheetRole) => {
  const all = sheets.filter((cells) => placeOf(cells, titleOf(plan, role)));
  return all.find(({ sheet }) => sheet === role) ?? all[0];
};

/** The cell so far from the one that says this. */
function cellFrom(
  cells: SheetCells | undefined,
  text: string,
  rowsDown: number,
  columnsRight: number,
): NamedCell | null {
  const at = cells && placeOf(cells, text);
  if (!at) return null;
  const place = { ...at, row: at.row + rowsDown, column: at.column + columnsRight };
  return { text: textAt(cells, place.row, place.column), place };
}

/** Labels and what stands beside them. */
const blockAt = (cells: SheetCells, { row, column }: Place): string[][] =>
  planInfoLabels.map((_, i) => [
    textAt(cells, row + i, column),
    textAt(cells, row + i, column + 1),
  ]);

/** Every row of headers of a table, one of each sheet. */
export const headerRows = (
  plan: Plan,
  name: TemplateTable,
  sheets: readonly SheetCells[],
): LostTable[] => sheets.flatMap((cells) => headerRow(plan, name, cells) ?? []);

function headerRow(plan: Plan, name: TemplateTable, cells: SheetCells): LostTable | null {
  const { sheetId, sheet, row, column, values } = cells;
  for (const [r, line] of values.entries()) {
    const span = headerSpan(plan, name, line.map(String));
    if (span)
      return {
        name,
        place: { sheetId, sheet, row: row + r, column: column + span.first },
        columns: span.last - span.first + 1,
      };
  }
  return null;
}

/** The first cell that says this. */
function placeOf({ sheetId, sheet, row, column, values }: SheetCells, text: string): Place | null {
  for (const [r, line] of values.entries()) {
    const c = line.findIndex((value) => value === text);
    if (c >= 0) return { sheetId, sheet, row: row + r, column: column + c };
  }
  return null;
}

const textAt = ({ row, column, values }: SheetCells, atRow: number, atColumn: number): string =>
  String(values[atRow - row]?.[atColumn - column] ?? "").trim();
