import { cellAddress } from "../../src/formula/references";
import { readWorkbook, type FileSheet, type FileWorkbook } from "../../src/xlsx/read";
import { keptKinds, keptWorkbook } from "../fixtures/templates";
import { libreOfficeTimeout, saveAllWithLibreOffice } from "../local-excel/libreOffice";
import { saveAllWithOpenpyxl } from "../local-excel/openpyxl";
import { readWithOpenpyxl } from "./openpyxlCells";
import { fileOf } from "./parts";

jest.setTimeout(2 * libreOfficeTimeout);

function read(bytes: Uint8Array): FileWorkbook {
  const came = readWorkbook(bytes);
  if (!came.ok) throw new Error(came.problem.code);
  return came.value;
}

/** In openpyxl's words. */
const cellsOf = ({ cells }: FileSheet) =>
  [...cells].flatMap(([row, inRow]) =>
    [...inRow].map(([column, { content, formula }]) => [
      cellAddress(row, column),
      typeof content === "object" && content !== null ? content.error : content,
      formula !== null,
    ]),
  );

describe("a workbook's file says what openpyxl reads of it", () => {
  const kept = keptKinds.map((kind) => keptWorkbook("2", kind));
  let files: Record<string, Uint8Array[]>;
  beforeAll(async () => {
    const original = await Promise.all(kept);
    files = {
      "as Excel's client made it": original,
      "saved by LibreOffice": await saveAllWithLibreOffice(original, "xlsx", "xlsx"),
      "saved by openpyxl, which leaves no results": await saveAllWithOpenpyxl(original),
      "without tables, names and protection": await saveAllWithOpenpyxl(original, "poorer"),
    };
  });

  test.each([
    "as Excel's client made it",
    "saved by LibreOffice",
    "saved by openpyxl, which leaves no results",
    "without tables, names and protection",
  ])("%s", (how) => {
    readWithOpenpyxl(files[how]!).forEach((expected, index) => {
      const found = read(files[how]![index]!);
      expect(found.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
        expected.sheets.map(({ name, state }) => [name, state]),
      );
      found.sheets.forEach((sheet, at) => {
        const other = expected.sheets[at]!;
        expect(cellsOf(sheet)).toEqual(other.cells);
        expect(sheet.protection !== null).toBe(other.protected);
        expect(
          sheet.tables.map(({ name, area: { row, column, rowCount, columnCount }, columns }) => [
            name,
            `${cellAddress(row, column)}:${cellAddress(row + rowCount - 1, column + columnCount - 1)}`,
            columns,
          ]),
        ).toEqual(other.tables);
      });
      expect(
        found.names
          .filter(({ name, sheet }) => sheet === null && !name.startsWith("_xlnm."))
          .map(({ name, formula }) => [name, formula]),
      ).toEqual(expected.names);
    });
  });
});

test("what another program writes otherwise: prefixes, no addresses, furigana, shared formulas, 1904", () => {
  const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const related = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  const xml = (text: string) => new TextEncoder().encode(text);
  const found = read(
    fileOf({
      "[Content_Types].xml": xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      "_rels/.rels": xml(related("officeDocument", "/xl/workbook.xml")),
      "xl/workbook.xml": xml(
        `<x:workbook ${main} xmlns:r="${office}"><x:workbookPr date1904="true"/><x:workbookProtection lockStructure="1"/>` +
          '<x:sheets><x:sheet name="回答" sheetId="1" state="veryHidden" r:id="rId1"/></x:sheets>' +
          '<x:definedNames><x:definedName name="計画" localSheetId="0">回答!$A$1</x:definedName></x:definedNames>' +
          '<x:calcPr fullPrecision="0"/></x:workbook>',
      ),
      "xl/_rels/workbook.xml.rels": xml(related("worksheet", "worksheets/sheet1.xml")),
      "xl/worksheets/sheet1.xml": xml(
        `<x:worksheet ${main}><x:sheetData><x:row>` +
          '<x:c t="inlineStr"><x:is><x:r><x:t>日&#26412;</x:t></x:r><x:rPh sb="0" eb="1"><x:t>ニ</x:t></x:rPh></x:is></x:c>' +
          '<x:c><x:v>1.5</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c s="3"/>' +
          '</x:row><x:row r="9"><x:c r="C9"><x:f t="shared" ref="C9:C10" si="0">B9*2</x:f><x:v>4</x:v></x:c></x:row>' +
          '<x:row><x:c r="C10"><x:f t="shared" si="0"/></x:c><x:c t="str"><x:v>一_x000a_二</x:v></x:c></x:row>' +
          "</x:sheetData></x:worksheet>",
      ),
    }),
  );
  expect(cellsOf(found.sheets[0]!)).toEqual([
    ["A1", "日本", false],
    ["B1", 1.5, false],
    ["C1", true, false],
    ["D1", "#N/A", false],
    ["C9", 4, true],
    // No result is none, not a nought.
    ["C10", null, true],
    ["D10", "一\n二", false],
  ]);
  expect(found).toMatchObject({
    sheets: [{ name: "回答", visibility: "veryHidden", protection: null, tables: [] }],
    names: [{ name: "計画", sheet: "回答", formula: "回答!$A$1" }],
    structureProtected: true,
    datesFrom1904: true,
    precisionAsDisplayed: true,
  });
});
