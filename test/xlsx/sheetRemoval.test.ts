import { openPackage } from "../../src/xlsx/package";
import { PackageEdit } from "../../src/xlsx/packageEdit";
import { removeSheets } from "../../src/xlsx/sheetRemoval";
import { emptyUnusedTexts } from "../../src/xlsx/unusedTexts";
import { kinds } from "../fixtures/kinds";
import { recalculateWithLibreOffice, libreOfficeTimeout } from "../local-excel/libreOffice";
import { readWithOpenpyxl } from "./openpyxlCells";
import { partText, partsOf, withParts } from "./parts";
import { faultsOf } from "./soundPackage";

jest.setTimeout(libreOfficeTimeout);

function without(bytes: Uint8Array, ...names: string[]): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const edit = new PackageEdit(opened.value);
  removeSheets(edit, new Set(names));
  const { sheets } = opened.value;
  emptyUnusedTexts(
    edit,
    sheets.filter(({ name }) => !names.includes(name)).map(({ path }) => path),
  );
  return edit.bytes();
}

/** 集計用, here to be seen, speaks of 台帳, its table and its name in every way a sheet can. */
const busy = withParts(kinds["excel365.xlsx"]!, {
  "xl/workbook.xml": (xml) => xml.replace(' state="hidden"', ""),
  "xl/worksheets/sheet2.xml": (xml) =>
    xml.replace(
      "</row></sheetData>",
      '</row><row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">台帳!B2</f><v>12</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3.5</v></c><c r="B3" cm="1"><f t="array" ref="B3">SUM(表1[件数])</f><v>22.5</v></c><c r="C3"><f>"台帳!A1"&amp;1</f><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;台帳!B2</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>件数</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="\'台帳\'!A1"/></hyperlinks>',
    ),
});

test("a sheet leaves with its table, drawing, comments and names, and nothing speaks of it", async () => {
  const file = without(busy, "台帳", "グラフ");
  expect(faultsOf(file)).toEqual([]);
  const parts = Object.keys(partsOf(file));
  for (const gone of [
    "tables",
    "drawings",
    "charts",
    "chartsheets",
    "media",
    "comments",
    "threadedComments",
    "persons",
    "externalLinks",
    "calcChain",
    "printerSettings",
  ]) {
    expect(parts.filter((path) => path.includes(gone))).toEqual([]);
  }
  // A pivot table that stays keeps what it was made from.
  expect(parts).toEqual(
    expect.arrayContaining([
      "xl/pivotCache/pivotCacheDefinition1.xml",
      "xl/metadata.xml",
      "customXml/item1.xml",
    ]),
  );

  const workbook = partText(file, "xl/workbook.xml");
  expect(/<sheets>.*<\/sheets>/.exec(workbook)![0]).toBe(
    '<sheets><sheet name="集計用" sheetId="3" r:id="rId2"/></sheets>',
  );
  expect(/<definedNames>.*<\/definedNames>/.exec(workbook)![0]).toBe(
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">集計用!$A$1:$C$9</definedName></definedNames>',
  );
  expect(workbook).toContain('activeTab="0"');
  expect(workbook).not.toContain("externalReference");
  expect(workbook).toContain('<pivotCache cacheId="4"');

  // Cells keep what they showed; only what is in quotes still has the word.
  const sheet = partText(file, "xl/worksheets/sheet2.xml");
  expect(sheet).toContain('<c r="A1"><v>22.5</v></c>');
  expect(sheet).toContain('<c r="A2"><v>12</v></c>');
  expect(sheet).toContain('<c r="A3"><v>3.5</v></c><c r="B3"><v>22.5</v></c>');
  expect(sheet).toContain('<f>"台帳!A1"&amp;1</f>');
  expect(sheet).toContain("<formula>#REF!</formula>");
  expect(sheet).toContain("<formula1>#REF!</formula1>");
  expect(sheet).not.toContain("hyperlink");

  const opened = withParts(file, {
    "xl/workbook.xml": (xml) => xml.replace(' state="hidden"', ""),
  });
  const [reading] = readWithOpenpyxl([opened]);
  expect(reading!.sheets.map(({ name }) => name)).toEqual(["集計用"]);
  expect(reading!.sheets[0]!.cells).toContainEqual(["A2", 12, false]);
  const [again] = readWithOpenpyxl([await recalculateWithLibreOffice(opened)]);
  expect(again!.sheets[0]!.cells).toContainEqual(["A1", 22.5, false]);
});

test("what stood on it is not to be read among the shared strings either", () => {
  const file = without(busy, "台帳", "グラフ");
  expect(partText(file, "xl/sharedStrings.xml")).not.toMatch(/項目|コウモク|末尾/);
  expect(partText(file, "xl/sharedStrings.xml").match(/<si>/g)).toHaveLength(8);
});

test("the other way round, the ledger keeps all but the other sheet, its pivot and its data", () => {
  const file = without(busy, "集計用");
  expect(faultsOf(file)).toEqual([]);
  const before = partsOf(busy);
  const changed = Object.entries(before).filter(([path, bytes]) => {
    const now = partsOf(file)[path];
    return !now || Buffer.compare(now, bytes) !== 0;
  });
  expect(changed.map(([path]) => path).sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "xl/pivotTables/_rels/pivotTable1.xml.rels",
    "xl/pivotTables/pivotTable1.xml",
    "xl/workbook.xml",
    "xl/worksheets/_rels/sheet2.xml.rels",
    "xl/worksheets/sheet2.xml",
  ]);
  const workbook = partText(file, "xl/workbook.xml");
  expect(workbook).not.toContain("pivotCache");
  expect(workbook).toContain('<externalReference r:id="rId8"/>');
  expect(workbook).toContain('localSheetId="0" hidden="1">台帳!$A$1:$D$4');
  expect(workbook).not.toContain("集計用");
});

test("the sheet in front stays in front, or the next that is visible comes there", () => {
  const tabs = (...names: string[]) =>
    /activeTab="(\d)"/.exec(partText(without(busy, ...names), "xl/workbook.xml"))![1];
  // グラフ, the second of three.
  expect([tabs("台帳"), tabs("集計用"), tabs("グラフ")]).toEqual(["0", "1", "0"]);
});
