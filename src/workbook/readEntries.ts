import { keyHeader, type PlanTable } from "../entries/columns";
import type { CellReading, CellValue, TableReading, WorkbookReading } from "../entries/reading";
import type { Plan } from "../plan/plan";
import { cellAddress } from "./area";
import { presentSheets, type Survey, type TableContents } from "./survey";
import { chosenYear, latestYear } from "./reportingYear";

const planTables: readonly PlanTable[] = ["PlanItems", "PlanActions", "PlanIndicators"];

/** A survey with contents, as the pure folders want it. */
export function readingOf(plan: Plan, survey: Survey): WorkbookReading {
  return {
    tables: Object.fromEntries(
      planTables.flatMap((table) => {
        const contents = survey.contents[table];
        return contents ? [[table, tableReading(contents)]] : [];
      }),
    ),
    reportingYear: chosenYear(plan, survey),
    latestReportingYear: latestYear(plan, survey),
    missingSheets: missingSheets(survey),
  };
}

function tableReading({ place, values, formulas }: TableContents): TableReading {
  const [headers = [], ...body] = values;
  return {
    sheet: place.sheet,
    headers: headers.map(String),
    rows: body.map((row, r) =>
      row.map((value, c): CellReading => {
        const formula = formulas[r + 1]?.[c];
        // A text cell may hold "=…" as text: then value and formula are the same words.
        return typeof formula === "string" && formula.startsWith("=") && formula !== value
          ? { value: value as CellValue, formula }
          : { value: value as CellValue };
      }),
    ),
  };
}

/** Missing tables are found as tables; these are the other sheets. */
function missingSheets(survey: Survey): string[] {
  const present = presentSheets(survey);
  return (["記入要領", "集計", "チェック結果"] as const).filter((role) => !present[role]);
}

/** Where a table's cell stands now, by row key and header; null when it is not there. */
export function placeOf(
  survey: Survey,
  table: PlanTable,
  key: number | string | null,
  column: string | null,
): {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
} | null {
  const contents = survey.contents[table];
  if (!contents) return null;
  const headers = contents.values[0]!.map(String);
  const keyColumn = headers.indexOf(keyHeader[table]);
  const row = contents.values.findIndex(
    (cells, i) => i > 0 && String(cells[keyColumn]) === String(key),
  );
  const at = column === null ? keyColumn : headers.indexOf(column);
  if (key === null || row < 0 || at < 0) return null;
  const { place } = contents;
  return {
    sheet: place.sheet,
    row: place.row + row,
    column: place.column + at,
    cell: cellAddress(place.row + row, place.column + at),
  };
}
