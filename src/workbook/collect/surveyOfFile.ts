import type { HandOut } from "../../collect/handOut";
import type { Plan } from "../../plan/plan";
import type { FileSheet, FileTable, FileWorkbook } from "../../xlsx/read";
import type { CellArea } from "../../formula/references";
import { handOutLabels, handOutName, readHandOut } from "../handOutInfo";
import { readPlanInfo } from "../planInfo";
import {
  headerRows,
  looked,
  lostParts,
  sheetsToSearch,
  type LostTable,
} from "../reading/lostParts";
import {
  headerSpan,
  locateTables,
  roleOfTable,
  templateTables,
  type TableSummary,
} from "../reading/locate";
import { lookingRight, orByName } from "../reading/namedCells";
import {
  headersOf,
  namedCell,
  type Place,
  type Survey,
  type TableContents,
} from "../reading/survey";
import type { TemplateTable } from "../sheetSpec";
import { names } from "../template/names";
import { isRecordTable } from "../template/recordSheets";
import { presentLayout } from "../template/presentLayout";
import { layoutOf } from "../upgrade/layouts";
import { formulaIn, gridOf, namedRow, namedValues, placeIn, upperLeft, valueIn } from "./fileCells";
import { surveySheet } from "./surveySheet";

/**
 * The survey of a workbook that nobody has opened: the one Excel would give, so that all that reads a
 * survey reads a file. Ids of sheets and tables are their names.
 */
export interface FileSurvey extends Survey {
  /** Tables that are there more than once, and none of them by our name: none has contents. */
  readonly ambiguous: readonly TemplateTable[];
}

/**
 * With the contents of all tables; those that another program made ordinary cells have theirs too, and
 * stand among the `lost`.
 */
export function surveyOfFile(plan: Plan, file: FileWorkbook, fileName: string): FileSurvey {
  const tables = new Map(
    file.sheets.flatMap((sheet) =>
      sheet.tables.map((table): [TableSummary, { sheet: FileSheet; table: FileTable }] => [
        {
          id: table.name,
          name: table.name,
          headers: table.columns,
          sheet: sheet.name,
          hasTotals: table.totalsRows > 0,
        },
        { sheet, table },
      ]),
    ),
  );
  const located = locateTables(plan, [...tables.keys()]);
  const contents: Partial<Record<TemplateTable, TableContents>> = {};
  const hidden = new Set<TemplateTable>();
  for (const name of templateTables) {
    const found = located.tables[name] && tables.get(located.tables[name].table);
    if (!found) continue;
    contents[name] = tableContents(file, name, found.sheet, found.table);
    if (hasHiddenRows(found.sheet, found.table.area)) hidden.add(name);
  }
  const info = namedValues(file, names.planInfo);
  const cell = (name: string) => namedCell(namedValues(file, name));
  const survey: Survey = {
    fileName,
    readOnly: false,
    structureProtected: file.structureProtected,
    precisionAsDisplayed: file.precisionAsDisplayed,
    sheets: file.sheets.map(surveySheet),
    activeSheetId: file.activeSheet,
    located,
    info: info && readPlanInfo(info.values),
    handOut: readHandOut(namedValues(file, handOutName)?.values ?? []),
    layout: presentLayout,
    infoPlace: info && info.place,
    reportingYear: cell(names.reportingYear),
    checkSummary: cell(names.checkSummary),
    itemNumber: cell(names.itemNumber),
    itemPages: cell(names.itemPages),
    lost: [],
    contents,
    hasHiddenRows: hidden,
  };
  const right = lookingRight(plan, survey, info?.values ?? [], {
    reportingYear: namedRow(file, names.reportingYear),
    itemNumber: namedRow(file, names.itemNumber),
  });
  return withLostTables(plan, file, survey, right);
}

function tableContents(
  file: FileWorkbook,
  name: TemplateTable,
  sheet: FileSheet,
  { area, hasHeader, totalsRows, columns }: FileTable,
): TableContents {
  const read = contentsOf(file, name, sheet, {
    ...area,
    rowCount: Math.max(0, area.rowCount - totalsRows),
  });
  if (hasHeader) return read;
  const withHeader = (grid: unknown[][]) => (grid.length > 0 ? [[...columns], ...grid] : grid);
  return {
    place: { ...read.place, row: read.place.row - 1 },
    values: [[...columns], ...read.values],
    formulas: withHeader(read.formulas),
    numberFormats: withHeader(read.numberFormats),
  };
}

/** What a survey asks of a table's range, and of which tables it does not ask. */
function contentsOf(
  file: FileWorkbook,
  name: TemplateTable,
  sheet: FileSheet,
  area: CellArea,
): TableContents {
  return {
    place: placeIn(sheet, area.row, area.column),
    values: gridOf(sheet, area, (cell) => valueIn(file, cell)),
    formulas: isRecordTable(name) ? [] : gridOf(sheet, area, (cell) => formulaIn(file, cell)),
    numberFormats:
      name === "PlanIndicators"
        ? gridOf(sheet, area, (cell) => cell?.numberFormat ?? "General")
        : [],
  };
}

const hasHiddenRows = ({ hiddenRows }: FileSheet, { row, rowCount }: CellArea): boolean =>
  [...hiddenRows].some((hidden) => hidden >= row && hidden < row + rowCount);

/** `right`: of what was found by its name, what looks like the template's. */
function withLostTables(
  plan: Plan,
  file: FileWorkbook,
  byName: Survey,
  right: ReturnType<typeof lookingRight>,
): FileSurvey {
  const survey = { ...byName, ...right };
  const sheetNamed = (name: string) => file.sheets.find((sheet) => sheet.name === name)!;
  const cells = sheetsToSearch(survey).flatMap(
    ({ name }) => upperLeft(file, sheetNamed(name)) ?? [],
  );
  const found = { ...survey, ...(cells.length > 0 && lostParts(plan, survey, cells)) };
  const whole = { ...found, ...orByName(found, byName) };
  const ambiguous = templateTables.filter((name) => {
    if (survey.located.tables[name]) return false;
    const bare = headerRows(plan, name, cells);
    return (
      survey.located.copies.some(({ headers }) => headerSpan(plan, name, headers)) ||
      (bare.length > 1 && !bare.some(({ place }) => place.sheet === roleOfTable[name]))
    );
  });
  const contents = Object.fromEntries(
    whole.lost
      .filter(({ name }) => !ambiguous.includes(name))
      .map((table) => {
        const sheet = sheetNamed(table.place.sheet);
        return [table.name, contentsOf(file, table.name, sheet, areaOfLost(sheet, table))];
      }),
  );
  return {
    ...whole,
    handOut: whole.handOut ?? handOutBeside(file, whole.infoPlace),
    layout: layoutOf(plan, whole.info, { ...headersOf(whole), ...headersOfLost(contents) }),
    contents: { ...whole.contents, ...contents },
    ambiguous,
  };
}

/** 配布情報 without its name: it stands where PlanInfo does. */
function handOutBeside(file: FileWorkbook, infoPlace: Place | null): HandOut | null {
  const sheet = file.sheets.find(({ name }) => name === infoPlace?.sheet);
  const values = (sheet && upperLeft(file, sheet)?.values) ?? [];
  const column = values[0]?.findIndex((_, c) => values.some((row) => row[c] === handOutLabels[0]));
  return column === undefined || column < 0
    ? null
    : readHandOut(values.map((row) => row.slice(column)));
}

/** Down to the last row in which something stands below its headers; far below is something else. */
function areaOfLost({ cells }: FileSheet, { place, columns }: LostTable): CellArea {
  const { row, column } = place;
  const used = [...cells]
    .filter(([, inRow]) => [...inRow.keys()].some((c) => c >= column && c < column + columns))
    .map(([r]) => r)
    .sort((a, b) => a - b);
  let last = row;
  for (const r of used) if (r > last && r - last <= looked.rows) last = r;
  return { row, column, rowCount: last - row + 1, columnCount: columns };
}

const headersOfLost = (contents: Survey["contents"]) =>
  Object.fromEntries(
    Object.entries(contents).map(([name, { values }]) => [name, values[0]!.map(String)]),
  );
