import { cellAt, newBook, type Book } from "../../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { parseYear } from "../../../src/plan/fiscalYear";
import { checkPlan, insertPlan, recalculatePlan } from "../../../src/workbook";
import { kinds } from "../../fixtures/kinds";
import { type } from "../../workbook/entryCells";
import { insertedBook } from "../../workbook/insertedBook";
import { partText, partsOf, withParts } from "../../xlsx/parts";
import { faultsOf } from "../../xlsx/soundPackage";
import { changedParts, shared, shown } from "./comparedFiles";
import { fullBook } from "../fullBook";
import { libreOfficeTimeout, recalculateWithLibreOffice } from "../libreOffice";
import { openLocalExcel } from "../withExcel";

/** What nobody changed in a file that was opened comes through byte for byte. */
jest.setTimeout(libreOfficeTimeout);

const now = new Date(2026, 10, 22, 9, 30);

type Operation = () => Promise<{ ok: boolean }>;
const insert: Operation = () => insertPlan(bundledPlan, { today: now });
const check: Operation = () => checkPlan(bundledPlan, { scope: { kind: "all" }, now });
const recalculate: Operation = () =>
  recalculatePlan(bundledPlan, { now, reportingYear: parseYear("R6")! });

/** A file after an operation, as the command line saves it. */
async function after(file: Uint8Array, name: string, operation: Operation): Promise<Uint8Array> {
  const excel = await openLocalExcel(await openXlsx(file, name));
  expect(await operation()).toMatchObject({ ok: true });
  return saveXlsx(excel.book);
}

const named = (book: Book, name: string) => book.sheets.find((sheet) => sheet.name === name)!;

describe.each(Object.entries(kinds))("%s", (name, original) => {
  let [inserted, checked, summed] = [original, original, original];

  beforeAll(async () => {
    inserted = await after(original, name, insert);
    checked = await after(inserted, name, check);
    summed = await after(checked, name, recalculate);
  });

  test("is small", () => expect(original.length).toBeLessThan(30_000));

  test("keeps every part that is no list of sheets, looks or texts", () => {
    expect(changedParts(original, inserted).filter((path) => !shared.test(path))).toEqual([]);
    const own = Object.keys(partsOf(original));
    for (const file of [checked, summed]) {
      const touched = changedParts(inserted, file);
      expect(touched.filter((path) => own.includes(path) && !shared.test(path))).toEqual([]);
    }
    const calcChain = (file: Uint8Array) => Object.keys(partsOf(file)).some((p) => /calcC/.test(p));
    expect(calcChain(inserted)).toBe(false);
  });

  test("is a package that Excel does not repair", () => {
    expect(faultsOf(original)).toEqual([]);
    expect([inserted, checked, summed].map(faultsOf)).toEqual([[], [], []]);
  });

  test("shows in its own sheets what it showed", async () => {
    const before = await openXlsx(original, name);
    for (const file of [inserted, checked, summed]) {
      const book = await openXlsx(file, name);
      for (const sheet of before.sheets) {
        expect(shown(named(book, sheet.name))).toEqual(shown(sheet));
      }
      expect(book.names).toEqual(expect.arrayContaining(before.names));
      expect(named(book, "推進項目").tables[0]!.name).toBe("PlanItems");
    }
  });

  test("shows the same in LibreOffice, and the plan beside it", async () => {
    const open = async (file: Uint8Array) => openXlsx(await recalculateWithLibreOffice(file), name);
    const [before, afterwards] = await Promise.all([open(original), open(summed)]);
    for (const sheet of before.sheets) {
      const other = named(afterwards, sheet.name);
      for (const [row, cells] of sheet.cells) {
        for (const [column, { value, style }] of cells) {
          const cell = cellAt(other, row, column);
          expect([row, column, cell?.value, cell?.style.numberFormat]).toEqual([
            row,
            column,
            value,
            style.numberFormat,
          ]);
        }
      }
    }
    expect(cellAt(named(afterwards, "集計"), 3, 1)!.value).toBe("R6");
  });
});

test("the workbook's part keeps what it says, and its numbers of sheets follow theirs", async () => {
  const file = await after(kinds["excel365.xlsx"]!, "excel365.xlsx", insert);
  const xml = partText(file, "xl/workbook.xml");
  expect(
    xml.match(/<sheet [^>]*name="([^"]*)"/g)!.map((tag) => /name="(.*)"/.exec(tag)![1]),
  ).toEqual([
    "台帳",
    "グラフ",
    "集計用",
    "記入要領",
    "推進項目",
    "取組内容",
    "数値目標",
    "集計",
    "個票",
    "チェック結果",
  ]);
  for (const kept of [
    "x15ac:absPath",
    "xr:revisionPtr",
    "<externalReferences>",
    "<pivotCaches>",
    "x15:workbookPr",
    'codeName="ThisWorkbook"',
    'activeTab="1"',
    'name="集計用" sheetId="3" state="hidden"',
    'name="_xlnm.Print_Area" localSheetId="2">集計用!$A$1:$C$9<',
    'name="件数" comment="数 &amp; 量">台帳!$B$2:$B$4<',
  ]) {
    expect(xml).toContain(kept);
  }
  expect(xml).toMatch(/Print_Titles" localSheetId="4">'?推進項目/);
  // Of two selected sheets Excel would write into both.
  const selected = Object.keys(partsOf(file)).filter((path) =>
    /worksheets\/[^/]*\.xml$/.test(path) ? /tabSelected="1"/.test(partText(file, path)) : false,
  );
  expect(selected).toEqual(["xl/worksheets/sheet1.xml"]);
});

describe("whatever the model holds is put into a file that was opened", () => {
  const content = (book: Book) => ({
    ...book,
    // The file's own: how it was opened, its font, which sheet and cell are in front.
    original: undefined,
    defaultFont: undefined,
    activeSheetId: "",
    sheets: book.sheets.map((sheet) => ({ ...sheet, id: "", selection: undefined })),
  });
  /** The first book's file brought to what the second one holds, sheet by sheet. */
  async function brought(from: Book, to: Book): Promise<Uint8Array> {
    const opened = await openXlsx(await saveXlsx(from), to.name);
    const sheets = to.sheets.map((sheet, index) => ({
      ...sheet,
      id: opened.sheets[index]?.id ?? sheet.id,
    }));
    return saveXlsx({ ...to, sheets, original: opened.original! });
  }
  const full = fullBook();
  const names = full.sheets.map(({ name }) => name);

  test.each<[string, () => Book, () => Book]>([
    ["an empty one becomes full", () => newBook(full.name, names), fullBook],
    ["a full one becomes empty", fullBook, () => newBook(full.name, names)],
    ["sheets are renamed, come and go", () => newBook(full.name, ["あ"]), fullBook],
    ["all but one sheet go", fullBook, () => newBook(full.name, ["い"])],
  ])("%s", async (_, from, to) => {
    const saved = await brought(from(), to());
    expect(faultsOf(saved)).toEqual([]);
    const read = await openXlsx(saved, full.name);
    // As a new file has it, margins spelled out; that it holds everything is tested elsewhere.
    const wanted = await openXlsx(await saveXlsx(to()), full.name);
    expect(content(read)).toEqual(content(wanted));
  });
});

test("a file in which nothing changed is the same file", async () => {
  for (const [name, file] of Object.entries(kinds)) {
    expect(await saveXlsx(await openXlsx(file, name))).toEqual(file);
  }
});

/** Our own file as Excel 365 saves it: with marks of its own, a note and a data bar of a clerk. */
function asExcelSaves(file: Uint8Array): Uint8Array {
  const sheet = /Id="(\w+)"[^>]*Target="([^"]*)"/;
  const id = /name="推進項目"[^>]*r:id="(\w+)"/.exec(partText(file, "xl/workbook.xml"))![1];
  const relations = partText(file, "xl/_rels/workbook.xml.rels").match(/<Relationship\b[^>]*>/g)!;
  const part = `xl/${relations.map((tag) => sheet.exec(tag)!).find(([, one]) => one === id)![2]}`;
  return withParts(file, {
    [part]: (xml) =>
      xml
        .replace(
          /<worksheet /,
          '<worksheet xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{A}" ',
        )
        .replace(/<row r="5"/, '<row r="5" x14ac:dyDescent="0.4"')
        .replace(
          /(<conditionalFormatting\b)/,
          '<conditionalFormatting sqref="A5:A46"><cfRule type="dataBar" priority="99"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>$1',
        )
        .replace(/(<tableParts)/, '<legacyDrawing r:id="rId99"/>$1')
        .replace(
          "</worksheet>",
          '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst></worksheet>',
        ),
    [part.replace("worksheets/", "worksheets/_rels/") + ".rels"]: (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing9.vml"/></Relationships>',
      ),
    "xl/drawings/vmlDrawing9.vml": "<xml/>",
    "[Content_Types].xml": (xml) =>
      xml.replace(
        "<Override",
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override',
      ),
  });
}

test("a sheet of ours that Excel saved keeps its marks, notes and bars when entries change", async () => {
  const file = asExcelSaves(await saveXlsx(await insertedBook()));
  const excel = await openLocalExcel(await openXlsx(file, "own.xlsx"));
  type(excel, "PlanItems", 1, "R7実施状況", "実施");
  type(excel, "PlanItems", 1, "R7取組実績", "窓口を\n見直した。");
  const saved = await saveXlsx(excel.book);
  expect(faultsOf(saved)).toEqual([]);
  const [sheet] = changedParts(file, saved).filter((path) => {
    return path.startsWith("xl/worksheets/") && partText(file, path).includes("xr:uid");
  });
  const [before, now_] = [partText(file, sheet!), partText(saved, sheet!)];
  for (const kept of ['xr:uid="{A}"', "dyDescent", "dataBar", "legacyDrawing", "sparklineGroups"]) {
    expect(now_).toContain(kept);
  }
  // Cell by cell: the two that were typed, and none but them.
  const cells = (xml: string) =>
    new Map(xml.match(/<c\b.*?(?:\/>|<\/c>)/gs)!.map((c) => [/r="(\w+)"/.exec(c)![1]!, c]));
  const [was, is] = [cells(before), cells(now_)];
  const entered = [...is.keys()].filter(
    (cell) => was.get(cell)!.includes("<f>") === false && was.get(cell) !== is.get(cell),
  );
  expect(entered).toHaveLength(2);
  const book = await openXlsx(saved, "own.xlsx");
  expect(shown(named(book, "推進項目")).cells).toEqual(shown(named(excel.book, "推進項目")).cells);
  expect(partsOf(saved)["xl/drawings/vmlDrawing9.vml"]).toBeDefined();
});
