import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { keyHeader } from "../../../src/entries/columns";
import { keyIn, planTables } from "../../../src/entries/rows";
import type { CellReading } from "../../../src/entries/cell";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { submitEntries } from "../../../src/workbook";
import { surveyOfFile, type FileSurvey } from "../../../src/workbook/collect/surveyOfFile";
import { readingOf } from "../../../src/workbook/reading/readEntries";
import { surveyWorkbook, type Survey } from "../../../src/workbook/reading/survey";
import {
  readWorkbook,
  type FileCell,
  type FileSheet,
  type FileTable,
  type FileWorkbook,
} from "../../../src/xlsx/read";
import { completeReport, enter } from "../../e2e/reportR7";
import { keptWorkbook } from "../../fixtures/templates";
import { libreOfficeTimeout, saveAllWithLibreOffice } from "../../local-excel/libreOffice";
import { saveAllWithOpenpyxl } from "../../local-excel/openpyxl";
import { openLocalExcel } from "../../local-excel/withExcel";
import { insertedBook } from "../insertedBook";

jest.setTimeout(2 * libreOfficeTimeout);

function workbookOf(bytes: Uint8Array): FileWorkbook {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const fromFile = (bytes: Uint8Array): FileSurvey =>
  surveyOfFile(plan, workbookOf(bytes), "報告.xlsx");

/** Of the workbook that is open, through Microsoft's client library. */
const throughExcel = (): Promise<Survey> =>
  Excel.run((context) => surveyWorkbook(context, plan, { contents: true }));

/**
 * Without the ids, which are each program's own. Formulas by that they are formulas: files write them
 * otherwise than Excel's functions. Formats where they show a number.
 */
function comparable(survey: Survey) {
  const nameOf = new Map(survey.sheets.map(({ id, name }) => [id, name]));
  const contents = Object.entries(survey.contents).map(([name, table]) => [
    name,
    {
      ...table,
      formulas: table.formulas.map((row) =>
        row.map((cell) => (String(cell).startsWith("=") ? "=" : cell)),
      ),
      numberFormats: table.numberFormats.map((row, r) =>
        row.map((format, c) => (typeof table.values[r]![c] === "number" ? format : "")),
      ),
    },
  ]);
  const told = {
    ...survey,
    fileName: undefined,
    contents: Object.fromEntries(contents) as unknown,
    hasHiddenRows: [...survey.hasHiddenRows],
    layout: survey.layout.version,
    activeSheetId: nameOf.get(survey.activeSheetId),
    ambiguous: undefined,
  };
  const withoutIds = (key: string, value: unknown) =>
    key === "sheetId" || key === "id" ? undefined : value;
  return JSON.parse(JSON.stringify(told, withoutIds)) as Record<string, unknown>;
}

/** What was entered, by key and header, and what was submitted: all that is ever taken of a file. */
function entered(survey: Survey) {
  const { tables, submissions, reportingYear, columnsOf } = readingOf(plan, survey);
  // Programs write 12 digits at least.
  const rounded = (value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(12)) : value;
  const shown = ({ value, formula }: CellReading) =>
    formula === undefined ? rounded(value) : "a formula";
  const cells = planTables.flatMap((table) => {
    const { headers, rows } = tables[table]!;
    const keyColumn = headers.indexOf(keyHeader[table]);
    return rows.flatMap((row) =>
      headers.map((header, c) => [
        `${table} ${keyIn(table, row[keyColumn]!.value)} ${header}`,
        shown(row[c]!),
      ]),
    );
  });
  const layout = planTables.map((table) => columnsOf(plan, table).map(({ header }) => header));
  return {
    cells: Object.fromEntries(cells) as unknown,
    submissions,
    reportingYear,
    layout,
    info: survey.info && { ...survey.info, complete: true },
  };
}

/** A complete report of R7 in the present template; one department has submitted its part. */
async function reported(): Promise<Uint8Array> {
  const excel = await openLocalExcel(await insertedBook());
  await enter(excel, completeReport());
  const submitted = await submitEntries(plan, {
    scope: "スマートシティ推進室",
    submittedBy: "山田",
    now: new Date(2026, 4, 20, 10, 0),
  });
  if (!submitted.ok) throw new Error(submitted.refusal.code);
  return saveXlsx(excel.book);
}

describe("a workbook says from its file what it says through Excel, cell for cell", () => {
  test("as inserted, and with a complete report of which a part is submitted", async () => {
    const excel = await openLocalExcel(await insertedBook());
    expect(comparable(fromFile(await saveXlsx(excel.book)))).toEqual(
      comparable(await throughExcel()),
    );
    const bytes = await reported();
    const survey = fromFile(bytes);
    expect(comparable(survey)).toEqual(comparable(await throughExcel()));
    expect(readingOf(plan, survey).submissions).toMatchObject([
      { department: "スマートシティ推進室", by: "山田", at: "2026-05-20 10:00", state: "提出" },
    ]);
  });

  test.each([
    ["1", "complete"],
    ["1", "faulty"],
    ["2", "empty"],
    ["2", "faulty"],
  ] as const)("made by template %s, %s", async (version, kind) => {
    const bytes = await keptWorkbook(version, kind);
    await openLocalExcel(await openXlsx(bytes, "報告.xlsx"));
    expect(comparable(fromFile(bytes))).toEqual(comparable(await throughExcel()));
  });
});

describe("what was entered comes through", () => {
  let originals: Uint8Array[];
  beforeAll(async () => {
    const kept = [keptWorkbook("1", "faulty"), keptWorkbook("2", "complete")];
    originals = [await reported(), ...(await Promise.all(kept))];
  });
  const same = (saved: readonly Uint8Array[]) =>
    saved.forEach((bytes, i) =>
      expect(entered(fromFile(bytes))).toEqual(entered(fromFile(originals[i]!))),
    );

  test("LibreOffice", async () => same(await saveAllWithLibreOffice(originals, "xlsx", "xlsx")));

  test("openpyxl, which leaves no results of formulas", async () =>
    same(await saveAllWithOpenpyxl(originals)));

  test("a program that knows neither tables nor names", async () => {
    const saved = await saveAllWithOpenpyxl(originals, "poorer");
    same(saved);
    expect(fromFile(saved[0]!).lost).toHaveLength(6);
  });

  test("Gnumeric, which leaves out tables", async () => {
    const kept = join(__dirname, "../../fixtures/returned/gnumeric-1.12.55.xlsx");
    const survey = fromFile(await readFile(kept));
    expect(survey.lost.map(({ name }) => name)).toEqual([...planTables, "CheckFindings"]);
    expect(entered(survey)).toEqual(entered(fromFile(originals[2]!)));
  });
});

describe("wherever it stands, what was entered is found", () => {
  let file: FileWorkbook;
  beforeAll(async () => {
    file = workbookOf(await keptWorkbook("2", "faulty"));
  });
  const survey = (changed: FileWorkbook) => surveyOfFile(plan, changed, "報告.xlsx");
  const withSheet = (name: string, change: (sheet: FileSheet) => FileSheet): FileWorkbook => ({
    ...file,
    sheets: file.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });
  const withTables = (sheet: FileSheet, change: Partial<FileTable>): FileSheet => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, ...change })),
  });
  const withCells = (sheet: FileSheet, move: (row: number, column: number) => [number, number]) => {
    const cells = new Map<number, Map<number, FileCell>>();
    for (const [row, inRow] of sheet.cells)
      for (const [column, cell] of inRow) {
        const [toRow, toColumn] = move(row, column);
        cells.set(toRow, (cells.get(toRow) ?? new Map<number, FileCell>()).set(toColumn, cell));
      }
    return { ...sheet, cells };
  };

  test.each<[string, (sheet: FileSheet) => FileSheet]>([
    ["a sheet renamed", (sheet) => ({ ...sheet, name: "回答 '最終'" })],
    ["a table renamed", (sheet) => withTables(sheet, { name: "テーブル1" })],
    [
      "rows sorted the other way, and filtered",
      (sheet) => {
        const { row, rowCount } = sheet.tables[0]!.area;
        const isBody = (r: number) => r > row && r < row + rowCount;
        const sorted = withCells(sheet, (r, c) => [isBody(r) ? 2 * row + rowCount - r : r, c]);
        return { ...sorted, hiddenRows: new Set([row + 3]) };
      },
    ],
    [
      "a column inserted, and the table moved down",
      (sheet) => {
        const [table] = sheet.tables;
        const columns = [...table!.columns];
        columns.splice(4, 0, "課のメモ");
        const { area } = table!;
        const first = area.column + 4;
        const moved = withCells(sheet, (r, c) => [r + 2, c < first ? c : c + 1]);
        moved.cells
          .get(area.row + 2)!
          .set(first, { content: "課のメモ", formula: null, numberFormat: "General" });
        return withTables(moved, {
          columns,
          area: { ...area, row: area.row + 2, columnCount: area.columnCount + 1 },
        });
      },
    ],
    [
      "its headers hidden",
      (sheet) => {
        const { area } = sheet.tables[0]!;
        const body = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
        const without = new Map([...sheet.cells].filter(([row]) => row !== area.row));
        return withTables({ ...sheet, cells: without }, { hasHeader: false, area: body });
      },
    ],
    ["no table over it, on a renamed sheet", (sheet) => ({ ...sheet, name: "回答", tables: [] })],
  ])("%s", (_, change) => {
    const before = entered(survey(file));
    for (const name of ["推進項目", "取組内容", "数値目標"]) {
      const after = entered(survey(withSheet(name, change)));
      expect(after).toMatchObject(before);
    }
  });

  test("filtered rows are told as Excel tells them", () => {
    const { row } = file.sheets.find(({ name }) => name === "取組内容")!.tables[0]!.area;
    const hide = (hidden: number) =>
      survey(withSheet("取組内容", (sheet) => ({ ...sheet, hiddenRows: new Set([hidden]) })));
    expect([...hide(row + 3).hasHiddenRows]).toEqual(["PlanActions"]);
    expect([...hide(row - 1).hasHiddenRows]).toEqual([]);
  });

  test("a copied sheet beside ours is left alone; of two copies neither is taken for ours", () => {
    const copied = (...names: string[]): FileWorkbook => ({
      ...file,
      sheets: file.sheets.flatMap((sheet) =>
        sheet.name === "推進項目"
          ? names.map((name, i) => ({ ...withTables(sheet, { name }), name: `推進項目 (${i})` }))
          : [sheet],
      ),
    });
    const beside = survey(copied("PlanItems", "PlanItems_2"));
    expect(beside.ambiguous).toEqual([]);
    expect(entered(beside)).toEqual(entered(survey(file)));
    const twice = survey(copied("PlanItems_1", "PlanItems_2"));
    expect(twice.ambiguous).toEqual(["PlanItems"]);
    expect(Object.keys(twice.contents)).not.toContain("PlanItems");
    // The same without tables over them.
    const bare = copied("1", "2");
    const sheets = bare.sheets.map((sheet) => ({ ...sheet, tables: [] }));
    expect(survey({ ...bare, sheets }).ambiguous).toEqual(["PlanItems"]);
  });

  test("without names the plan is known by its labels", () => {
    const nameless = survey({ ...file, names: [] });
    expect(nameless.info).toEqual(survey(file).info);
    expect(nameless.reportingYear).toEqual(survey(file).reportingYear);
  });

  test("names that were pointed elsewhere, or at each other's cells, say nothing else", () => {
    const meant = survey(file);
    const pointing = (names: Record<string, string>) =>
      survey({
        ...file,
        names: file.names.map((one) => ({ ...one, formula: names[one.name] ?? one.formula })),
      });
    const at = Object.fromEntries(file.names.map(({ name, formula }) => [name, formula]));
    const [info, year] = [at["PlanInfo"]!, at["対象年度"]!];
    const cases: Record<string, string>[] = [
      { PlanInfo: "推進項目!$A$1:$B$4" },
      { 対象年度: "推進項目!$D$6" },
      { 対象年度: "集計!$A$2" },
      { PlanInfo: year, 対象年度: info },
      { 個票番号: year, 対象年度: at["個票番号"]! },
    ];
    for (const elsewhere of cases) {
      const { info, infoPlace, reportingYear, itemNumber } = pointing(elsewhere);
      expect({ info, infoPlace, reportingYear, itemNumber }).toEqual({
        info: meant.info,
        infoPlace: meant.infoPlace,
        reportingYear: meant.reportingYear,
        itemNumber: meant.itemNumber,
      });
    }
  });

  test("dates of a workbook that counts from 1904 are those it shows", () => {
    const { row, column } = file.sheets.find(({ name }) => name === "数値目標")!.tables[0]!.area;
    // 2026-05-20: 44,700 days after 1904-01-01, and 46,162 as Excel counts elsewhere.
    const typed = (numberFormat: string) => {
      const changed = withSheet("数値目標", (sheet) => {
        const cells = new Map(sheet.cells);
        const cell: FileCell = { content: 44_700, formula: null, numberFormat };
        cells.set(row + 1, new Map(cells.get(row + 1)).set(column + 9, cell));
        return { ...sheet, cells };
      });
      return survey({ ...changed, datesFrom1904: true }).contents.PlanIndicators!.values[1]![9];
    };
    expect(typed('yyyy"年"m"月"d"日"')).toBe(46_162);
    expect(typed('#,##0"人"')).toBe(44_700);
  });
});
