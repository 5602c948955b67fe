import { addListSheet } from "../../src/xlsx/addSheet";
import { withCells, type CellChange, type Restyled } from "../../src/xlsx/cellEdit";
import { LockTwins } from "../../src/xlsx/lockTwins";
import { openPackage } from "../../src/xlsx/package";
import { PackageEdit } from "../../src/xlsx/packageEdit";
import { readWorkbook } from "../../src/xlsx/read";
import { withFrontSheet, withName, withSheetState } from "../../src/xlsx/workbookEdit";
import { withSelected } from "../../src/xlsx/sheetViews";
import { kinds } from "../fixtures/kinds";
import { libreOfficeTimeout, recalculateWithLibreOffice } from "../local-excel/libreOffice";
import { readWithOpenpyxl } from "./openpyxlCells";
import { partText } from "./parts";
import { faultsOf } from "./soundPackage";

jest.setTimeout(libreOfficeTimeout);

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function edited(bytes: Uint8Array, change: (edit: PackageEdit) => void): Uint8Array {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const edit = new PackageEdit(opened.value);
  change(edit);
  return edit.bytes();
}

const list = {
  name: "控え",
  state: "veryHidden",
  table: "Kept",
  headers: ["キー", "値"],
  rows: [
    ["1-①", 0.125],
    [" <空白> & _x000D_\n", true],
    ["=1+1", null],
  ],
  widths: [12, 40],
} as const;

test.each(Object.keys(kinds))(
  "a list comes into %s as a table on a sheet of its own",
  async (kind) => {
    const file = edited(kinds[kind]!, (edit) => {
      addListSheet(edit, list);
      edit.change(edit.workbook, (xml) =>
        withName(xml, { name: "控えの表", formula: "控え!$A$1:$B$4", comment: "数 & 量" }),
      );
    });
    expect(faultsOf(file)).toEqual([]);
    const expected = {
      name: "控え",
      state: "veryHidden",
      tables: [["Kept", "A1:B4", ["キー", "値"]]],
      cells: [
        ["A1", "キー", false],
        ["B1", "値", false],
        ["A2", "1-①", false],
        ["B2", 0.125, false],
        ["A3", " <空白> & _x000D_\n", false],
        ["B3", true, false],
        ["A4", "=1+1", false],
      ],
    };
    const own = readWorkbook(file);
    if (!own.ok) throw new Error(own.problem.code);
    const sheet = own.value.sheets.at(-1)!;
    expect([sheet.name, sheet.visibility]).toEqual(["控え", "veryHidden"]);
    expect(sheet.cells.get(2)!.get(0)!.content).toBe(" <空白> & _x000D_\n");
    expect(own.value.names.at(-1)).toEqual({
      name: "控えの表",
      sheet: null,
      formula: "控え!$A$1:$B$4",
    });
    if (kind !== "excel365.xlsx") return;
    // openpyxl does not take escapes back.
    const [openpyxl] = readWithOpenpyxl([file]);
    const read = openpyxl!.sheets.at(-1)!;
    expect(read).toMatchObject({
      ...expected,
      cells: expected.cells.map(([cell, value, formula]) => [
        cell,
        typeof value === "string" ? value.replace("_x000D_", "_x005F_x000D_") : value,
        formula,
      ]),
    });
    const [libreOffice] = readWithOpenpyxl([await recalculateWithLibreOffice(file)]);
    const again = libreOffice!.sheets.find(({ name }) => name === "控え")!;
    expect(again.cells.map(([cell, value]) => [cell, value])).toEqual(
      expected.cells.map(([cell, value]) => [cell, value]),
    );
  },
);

test("a name takes the place of the workbook's own by that name, not of a sheet's", () => {
  const xml = `<workbook xmlns="${main}"><sheets/><definedNames><definedName name="件数" localSheetId="0">A!$A$1</definedName><definedName name="件数">A!$A$2</definedName></definedNames></workbook>`;
  expect(withName(xml, { name: "件数", formula: "'B&C'!$A$3", comment: "" })).toContain(
    `<definedName name="件数" localSheetId="0">A!$A$1</definedName><definedName name="件数" comment="">'B&amp;C'!$A$3</definedName></definedNames>`,
  );
  const none = `<x:workbook xmlns:x="${main}"><x:sheets/><x:calcPr/></x:workbook>`;
  expect(withName(none, { name: "a", formula: "1", comment: "" })).toBe(
    `<x:workbook xmlns:x="${main}"><x:sheets/><x:definedNames><x:definedName name="a" comment="">1</x:definedName></x:definedNames><x:calcPr/></x:workbook>`,
  );
});

test("one sheet comes to the front, and one that was hidden is shown", () => {
  const file = edited(kinds["excel365.xlsx"]!, (edit) => {
    edit.change(edit.workbook, (xml) =>
      withFrontSheet(withSheetState(xml, "集計用", "visible"), "集計用"),
    );
    edit.change("xl/worksheets/sheet1.xml", (xml) => withSelected(xml, false));
    edit.change("xl/worksheets/sheet2.xml", (xml) => withSelected(xml, true));
  });
  expect(partText(file, "xl/workbook.xml")).toMatch(
    /activeTab="2".*<sheet name="集計用" sheetId="3" r:id/,
  );
  expect(partText(file, "xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
  expect(partText(file, "xl/worksheets/sheet2.xml")).toContain(
    '<sheetView workbookViewId="0" tabSelected="1"/>',
  );
});

test("a look has a twin that is locked, and one that is open, and each only once", () => {
  const xml = `<styleSheet xmlns="${main}"><cellXfs count="3"><xf fontId="1"><protection locked="0"/></xf><xf><alignment wrapText="1"/><extLst/></xf><xf fontId="1" applyProtection="1"><protection locked="0" hidden="1"/></xf></cellXfs></styleSheet>`;
  const looks = new LockTwins(xml);
  expect([0, 1, 2].map((style) => looks.isLocked(style))).toEqual([false, true, false]);
  expect([looks.twin(0, false), looks.twin(1, true), looks.twin(7, true)]).toEqual([0, 1, 7]);
  expect(looks.toString()).toBe(xml);
  expect([0, 2, 0, 2].map((style) => looks.twin(style, true))).toEqual([3, 4, 3, 4]);
  expect(looks.twin(1, false)).toBe(5);
  expect(looks.toString()).toContain(
    '<cellXfs count="6">' +
      '<xf fontId="1"><protection locked="0"/></xf><xf><alignment wrapText="1"/><extLst/></xf><xf fontId="1" applyProtection="1"><protection locked="0" hidden="1"/></xf>' +
      '<xf fontId="1" applyProtection="1"><protection locked="1"/></xf><xf fontId="1" applyProtection="1"><protection locked="1" hidden="1"/></xf>' +
      '<xf applyProtection="1"><alignment wrapText="1"/><protection locked="0"/><extLst/></xf></cellXfs>',
  );
});

const sheet = (inner: string) => `<worksheet xmlns="${main}">${inner}</worksheet>`;
const changed = (
  xml: string,
  cells: [number, number, CellChange | Restyled][],
  rows: [number, boolean][] = [],
) =>
  withCells(xml, {
    cells: new Map(
      [...new Set(cells.map(([row]) => row))].map((row) => [
        row,
        new Map(cells.filter(([one]) => one === row).map(([, column, change]) => [column, change])),
      ]),
    ),
    rows: new Map(rows.map(([row, isHidden]) => [row, { height: undefined, isHidden }])),
    contentAt: () => undefined,
    textNumber: () => null,
  });

test("a cell gets another look and keeps what it holds; one that is not there comes in for it", () => {
  const xml = sheet(
    '<cols><col min="3" max="9" style="2"/></cols><sheetData><row r="1"><c r="A1" s="4" cm="1"><f t="array" ref="A1">X()</f><v>1</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData>',
  );
  const restyle = (style: number) => (style === 2 ? 5 : style === 4 ? 0 : style);
  expect(
    changed(
      xml,
      [0, 1, 2, 20].map((column) => [0, column, { restyle }]),
    ),
  ).toContain(
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">X()</f><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" s="5"/></row>',
  );
});

test("a row is hidden or shown and keeps its height; a text may stand in its cell", () => {
  const xml = sheet(
    '<sheetData><row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/></sheetData>',
  );
  const text = { value: " あ<\n", formula: undefined, style: 3 };
  expect(
    changed(
      xml,
      [[2, 0, text]],
      [
        [0, true],
        [1, false],
        [5, true],
      ],
    ),
  ).toBe(
    sheet(
      '<sheetData><row r="1" ht="30" customHeight="1" hidden="1"></row><row r="2"></row><row r="3"><c r="A3" s="3" t="inlineStr"><is><t xml:space="preserve"> あ&lt;\n</t></is></c></row><row r="6" hidden="1"></row></sheetData>',
    ),
  );
});
