import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { makeCopies } from "../../../src/workbook/handOut/makeCopies";
import { masterSavedByExcel } from "../../fixtures/masterSavedByExcel";
import { keptWorkbook } from "../../fixtures/templates";
import { libreOfficeTimeout, recalculateWithLibreOffice } from "../../local-excel/libreOffice";
import { readWithOpenpyxl } from "../../xlsx/openpyxlCells";
import { partsOf, partText, withParts } from "../../xlsx/parts";
import { faultsOf } from "../../xlsx/soundPackage";

jest.setTimeout(libreOfficeTimeout);

test("what Excel 365 writes beside the plan goes through unharmed", async () => {
  const master = await masterSavedByExcel();
  expect(faultsOf(master)).toEqual([]);
  const outcome = await makeCopies(plan, master, {
    now: new Date(2026, 3, 15, 9, 30),
    departments: ["広報広聴課"],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { bytes } = outcome.copies[0]!;
  expect(faultsOf(bytes)).toEqual([]);

  const parts = Object.keys(partsOf(bytes));
  // The department's sheets keep their comments; Sheet1's are gone with it.
  expect(parts.filter((path) => /comments|persons|vml|calcChain/i.test(path)).sort()).toEqual([
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/persons/person.xml",
    "xl/threadedComments/threadedComment1.xml",
  ]);
  const workbook = partText(bytes, "xl/workbook.xml");
  expect(workbook).toContain('<x15ac:absPath url="C:\\計画\\"');
  expect(workbook).toContain("<xr:revisionPtr");
  expect(workbook).toContain('localSheetId="1" hidden="1">推進項目!$A$4:$Z$46');
  expect(partText(bytes, "xl/sharedStrings.xml")).toContain("<t>イチブ</t>");

  const items = partText(bytes, "xl/worksheets/sheet3.xml");
  expect(items).toContain('xr:uid="{S3}"');
  // A rule that looked at the sheet that is gone asks nothing any more; it stands where it stood.
  expect(items).toContain("<xm:f>#REF!</xm:f>");
  expect(items).not.toContain("filterMode");
  expect(items).toContain('topLeftCell="G5"');
  expect(items).toContain('tabSelected="1"');
  expect(partText(bytes, "xl/worksheets/sheet4.xml")).not.toContain("tabSelected");
  expect(partText(bytes, "xl/tables/table1.xml")).not.toContain("filterColumn");

  // Items 1 and 2, of which 2 was filtered away in the master.
  const [reading, again] = readWithOpenpyxl([bytes, await recalculateWithLibreOffice(bytes)]);
  for (const { sheets } of [reading!, again!]) {
    const shown = sheets[1]!.cells
      .filter(([cell]) => /^A([5-9]|\d\d)$/.test(cell))
      .filter(([cell]) => !sheets[1]!.hiddenRows.includes(Number(cell.slice(1))));
    expect(shown.map(([, value]) => value)).toEqual(outcome.copies[0]!.items);
    expect(sheets.slice(0, 6).every((sheet) => sheet.protected)).toBe(true);
  }
  expect(outcome.copies[0]!.items).toEqual([1, 2]);
});

test("a macro workbook's copies are ordinary ones without macros", async () => {
  const macros = withParts(await keptWorkbook("2", "empty"), {
    "[Content_Types].xml": (xml) =>
      xml
        .replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        .replace(
          "</Types>",
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    "xl/vbaProject.bin": Uint8Array.from([1, 2, 3]),
  });
  const outcome = await makeCopies(plan, macros, {
    now: new Date(2026, 3, 15, 9, 30),
    departments: ["収納課"],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { bytes } = outcome.copies[0]!;
  expect(faultsOf(bytes)).toEqual([]);
  const types = partText(bytes, "[Content_Types].xml");
  expect(types).not.toMatch(/macro|vba/i);
  expect(types).toContain(
    'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
  );
  expect(Object.keys(partsOf(bytes))).not.toContain("xl/vbaProject.bin");
});
