import { keyHeader, type PlanTable } from "../../entries/columns";
import { foldEntries } from "../../entries/entries";
import type { CellValue } from "../../entries/cell";
import { keyIn, planRows, planTables } from "../../entries/rows";
import type { Plan } from "../../plan/plan";
import { addressOf, area, cellAddress } from "../area";
import type { Sentence } from "../outcome";
import { readingOf } from "../reading/readEntries";
import type { LostTable } from "../reading/lostParts";
import type { OurNames } from "../reading/ours";
import type { Survey, SurveySheet } from "../reading/survey";
import { queueTableLook } from "../writing/build";
import { marksBack, type Marks } from "./marksRepair";
import { namesBack } from "./namesRepair";
import { partsBack } from "./partsRepair";
import { told } from "./told";
import { templateUpgraded } from "./upgradeRepair";

/** What repair does before it looks at single cells: the tables get their shape back. */
interface Mend {
  /** What was put right and what could not be, in Japanese. */
  readonly told: readonly Sentence[];
  /** Sheets whose protection must be off. */
  readonly touched: readonly SurveySheet[];
  /** Missing where there is something to tell and nothing to write. */
  readonly queue?: (context: Excel.RequestContext) => void;
}

/** Finds out whether there is something to mend; null where there is not. */
export type FindMend = (
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
  more: { readonly ourNames: OurNames; readonly marks: Marks; readonly today: Date },
) => Promise<Mend | null>;

/**
 * Tables over the cells that carry their headers, as far down as rows of ours go. Nothing is written
 * into a cell.
 */
const tablesBack: FindMend = async (context, plan, survey) => {
  if (survey.lost.length === 0) return null;
  const asked = survey.lost.map((lost) => {
    const range = context.workbook.worksheets.getItem(lost.place.sheetId).getUsedRange(true);
    range.load("values,rowIndex,columnIndex");
    return { lost, range };
  });
  await context.sync();
  const tables = asked.map(({ lost, range }) => ({
    lost,
    rows: rowsOf(plan, lost, range),
  }));
  return {
    told: survey.lost.map(({ place }) => told.table(place.sheet)),
    touched: sheetsOf(
      survey,
      survey.lost.map(({ place }) => place.sheetId),
    ),
    queue({ workbook }) {
      for (const { lost, rows } of tables) {
        const { name, place, columns } = lost;
        const range = workbook.worksheets
          .getItem(place.sheetId)
          .getRange(addressOf(area(place.row, place.column, rows, columns)));
        queueTableLook(workbook.worksheets.getItem(place.sheetId).tables.add(range, true), name);
      }
    },
  };
};

/** Rows of a table that was lost, its headers included. */
function rowsOf(
  plan: Plan,
  { name, place, columns }: LostTable,
  range: { readonly values: unknown[][]; readonly rowIndex: number; readonly columnIndex: number },
): number {
  const left = place.column - range.columnIndex;
  const [headers = [], ...body] = range.values
    .slice(place.row - range.rowIndex)
    .map((line) => line.slice(left, left + columns));
  const table = planTables.find((each) => each === name);
  if (table) {
    const keys = new Set(planRows(plan, table).map(({ key }) => key));
    const keyColumn = headers.map(String).indexOf(keyHeader[table]);
    const isOurs = body.map((line) => keys.has(keyIn(table, line[keyColumn] as CellValue) ?? ""));
    return Math.max(isOurs.lastIndexOf(true) + 1, 1) + 1;
  }
  const end = body.findIndex((line) => line.every((value) => value === ""));
  return Math.max(end < 0 ? body.length : end, 1) + 1;
}

/** Tables that have another name; Excel changes the formulas that mention it. */
const tableNamesBack: FindMend = (_, __, survey) => {
  const renamed = Object.entries(survey.located.tables).filter(([, { renamed: is }]) => is);
  if (renamed.length === 0) return Promise.resolve(null);
  const sheets = renamed.map(([, { table }]) => table.sheet);
  return Promise.resolve({
    told: renamed.map(([name]) => told.tableName(name)),
    touched: survey.sheets.filter(({ name }) => sheets.includes(name)),
    queue({ workbook }) {
      for (const [name, { table }] of renamed) workbook.tables.getItem(table.id).name = name;
    },
  });
};

/** Headers that were typed over, where it is plain which. */
const headersBack: FindMend = (_, plan, survey) => {
  const changed = problemsOf(plan, survey).flatMap((problem) => {
    if (problem.kind !== "missingColumn" || problem.found === null) return [];
    const { place, values } = survey.contents[problem.table]!;
    const column = place.column + values[0]!.map(String).indexOf(problem.found);
    return [{ ...place, column, header: problem.column }];
  });
  if (changed.length === 0) return Promise.resolve(null);
  return Promise.resolve({
    told: changed.map(({ sheet, row, column, header }) =>
      told.header(sheet, cellAddress(row, column), header),
    ),
    touched: sheetsOf(
      survey,
      changed.map(({ sheetId }) => sheetId),
    ),
    queue({ workbook }) {
      for (const { sheetId, row, column, header } of changed)
        workbook.worksheets.getItem(sheetId).getCell(row, column).values = [[header]];
    },
  });
};

/** Keys that were typed over come back, and wholly blank rows go. */
const rowsBack: FindMend = async (context, plan, survey) => {
  const problems = problemsOf(plan, survey);
  const keys = problems.flatMap((problem) => {
    if (problem.kind !== "changedKey") return [];
    const { table, row, at } = problem;
    return [{ ...placeOfKeys(survey, table), row: at - 1, key: row.key }];
  });
  const blank = problems.flatMap((problem) => {
    if (problem.kind !== "blankRows") return [];
    const { place, values } = survey.contents[problem.table]!;
    // A table keeps one row.
    if (values.length - 1 === problem.at.length) return [];
    return problem.at.map((at) => {
      const range = context.workbook.worksheets
        .getItem(place.sheetId)
        .getRange(`${at}:${at}`)
        .getUsedRangeOrNullObject(true);
      range.load("columnIndex,columnCount");
      return { ...place, at, end: place.column + values[0]!.length, range };
    });
  });
  if (keys.length === 0 && blank.length === 0) return null;
  if (blank.length > 0) await context.sync();
  const isOurs = ({ range, column, end }: (typeof blank)[number]) =>
    range.isNullObject ||
    (range.columnIndex >= column && range.columnIndex + range.columnCount <= end);
  const gone = blank.filter(isOurs);
  return {
    told: [
      ...keys.map(({ sheet, row, column, key }) =>
        told.key(sheet, cellAddress(row, column), String(key)),
      ),
      ...gone.map(({ sheet, at }) => told.blankRow(sheet, at)),
      ...blank.filter((row) => !isOurs(row)).map(({ sheet, at }) => told.blankRowLeft(sheet, at)),
    ],
    touched: sheetsOf(
      survey,
      [...keys, ...gone].map(({ sheetId }) => sheetId),
    ),
    ...(keys.length + gone.length > 0 && { queue: written }),
  };
  function written({ workbook }: Excel.RequestContext): void {
    for (const { sheetId, row, column, key } of keys)
      workbook.worksheets.getItem(sheetId).getCell(row, column).values = [[key]];
    // From below, for what stands under a row moves up.
    for (const { sheetId, at } of [...gone].sort((a, b) => b.at - a.at))
      workbook.worksheets.getItem(sheetId).getRange(`${at}:${at}`).delete("Up");
  }
};

/** One after the other, each on what the one before has left. */
export const structureMends: readonly FindMend[] = [
  tablesBack,
  tableNamesBack,
  namesBack,
  headersBack,
  rowsBack,
  partsBack,
  marksBack,
  templateUpgraded,
];

const problemsOf = (plan: Plan, survey: Survey) =>
  foldEntries(plan, readingOf(plan, survey)).problems;

const placeOfKeys = (survey: Survey, table: PlanTable) => {
  const { place, values } = survey.contents[table]!;
  return { ...place, column: place.column + values[0]!.map(String).indexOf(keyHeader[table]) };
};

const sheetsOf = (survey: Survey, ids: readonly string[]): SurveySheet[] =>
  survey.sheets.filter(({ id }) => ids.includes(id));
