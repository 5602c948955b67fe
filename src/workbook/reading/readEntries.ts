import type { CellReading, CellValue } from "../../entries/cell";
import { keyHeader, type PlanTable } from "../../entries/columns";
import type { TableReading, WorkbookReading } from "../../entries/reading";
import { keyIn, planTables, type RowKey } from "../../entries/rows";
import { shownAs } from "../../plan/numberFormat";
import type { Plan } from "../../plan/plan";
import { cellAddress } from "../area";
import { names, sheetOfName } from "../template/names";
import { roleOfTable } from "./locate";
import type { OurNames } from "./ours";
import { readSubmissions } from "./readSubmissions";
import { chosenYear, latestYear } from "./reportingYear";
import { presentSheets, type Survey, type TableContents } from "./survey";

/**
 * A survey with contents, as the pure folders want it; `ourNames` where they were asked for, and those
 * that point elsewhere.
 */
export function readingOf(
  plan: Plan,
  survey: Survey,
  ourNames?: OurNames,
  namesElsewhere: readonly string[] = [],
): WorkbookReading {
  return {
    columnsOf: survey.layout.columnsOf,
    planShown: survey.layout.planOf(plan),
    tables: Object.fromEntries(
      planTables.flatMap((table) => {
        const contents = survey.contents[table];
        return contents ? [[table, tableReading(contents)]] : [];
      }),
    ),
    reportingYear: chosenYear(plan, survey),
    latestReportingYear: latestYear(plan, survey),
    missingSheets: missingSheets(survey),
    plainTables: survey.lost.map(({ name, place }) => ({
      sheet: roleOfTable[name],
      present: place.sheet,
    })),
    missingNames: ourNames ? missingNames(survey, ourNames) : [],
    namesElsewhere,
    condition: null,
    // A copy is of the department its sheets say, whoever reports a row by now.
    submissions: readSubmissions(survey.handOut ? survey.layout.planOf(plan) : plan, survey),
  };
}

function tableReading({ place, values, formulas, numberFormats }: TableContents): TableReading {
  const [headers = [], ...body] = values;
  return {
    sheet: place.sheet,
    headers: headers.map(String),
    firstRow: place.row + 2,
    rows: body.map((row, r) =>
      row.map((value, c): CellReading => {
        const formula = formulas[r + 1]?.[c];
        const shown = typeof value === "number" && shownAs(String(numberFormats[r + 1]?.[c] ?? ""));
        return {
          value: value as CellValue,
          // A text cell may hold "=…" as text: then value and formula are the same words.
          ...(typeof formula === "string" &&
            formula.startsWith("=") &&
            formula !== value && { formula }),
          ...(shown && { shownAs: shown }),
        };
      }),
    ),
  };
}

/** Missing tables are found as tables; these are the other sheets. */
function missingSheets(survey: Survey): string[] {
  const present = presentSheets(survey);
  return (["記入要領", "集計", "個票", "チェック結果"] as const).filter((role) => !present[role]);
}

/** What a whole template has; 個票一覧 is made on request. */
export const namesToHave = Object.values(names).filter((name) => name !== names.itemPages);

/** Names of cells and columns whose sheet is there. */
function missingNames(survey: Survey, ourNames: OurNames): string[] {
  const sheetOf = sheetsOfNames(survey);
  return namesToHave.filter((name) => sheetOf(name) !== null && !isNamed(ourNames, name));
}

/** The present sheet of a name of ours; null where it is not there, or its table is plain cells. */
export function sheetsOfNames(survey: Survey): (name: keyof typeof sheetOfName) => string | null {
  const present = presentSheets(survey);
  const plain = new Set(survey.lost.map(({ place }) => place.sheet));
  return (name) => {
    const sheet = present[sheetOfName[name]];
    return sheet === undefined || plain.has(sheet) ? null : sheet;
  };
}

/** Whether a name is there and stands for something. */
export const isNamed = (ourNames: OurNames, name: string): boolean =>
  ourNames.has(name) && !ourNames.get(name)!.includes("#REF!");

/** A cell of a plan table, where it stands now. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** `K12` */
  readonly cell: string;
}

export type FindPlace = (
  table: PlanTable,
  key: RowKey | null,
  column: string | null,
) => PlacedCell | null;

/**
 * Finds the cells of a survey's tables by row key and header, read as the checks read them; without
 * a header the key's own cell. Null where row or column is not there.
 */
export function placesOf(survey: Survey): FindPlace {
  const indexes = new Map(
    planTables.flatMap((table) => {
      const contents = survey.contents[table];
      return contents ? [[table, indexOf(table, contents)] as const] : [];
    }),
  );
  return (table, key, column) => {
    const index = indexes.get(table);
    const row = key === null ? undefined : index?.rows.get(key);
    const at = index?.columns.get(column ?? keyHeader[table]);
    if (!index || row === undefined || at === undefined) return null;
    const { sheet } = index.place;
    return { sheet, row, column: at, cell: cellAddress(row, at) };
  };
}

/** Sheet rows by key and sheet columns by header; of several the first, as it is the one read. */
function indexOf(table: PlanTable, { place, values }: TableContents) {
  const columns = new Map<string, number>();
  values[0]!.forEach((header, c) => {
    if (!columns.has(String(header))) columns.set(String(header), place.column + c);
  });
  const rows = new Map<RowKey, number>();
  const keyColumn = columns.get(keyHeader[table]);
  if (keyColumn !== undefined)
    values.slice(1).forEach((cells, r) => {
      const key = keyIn(table, cells[keyColumn - place.column] as CellValue);
      if (key !== null && !rows.has(key)) rows.set(key, place.row + 1 + r);
    });
  return { place, columns, rows };
}
