import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { makeCopies } from "../../../src/workbook/handOut/makeCopies";
import { kinds } from "../../fixtures/kinds";
import { keptWorkbook } from "../../fixtures/templates";
import { libreOfficeTimeout, recalculateWithLibreOffice } from "../../local-excel/libreOffice";
import { readWithOpenpyxl } from "../../xlsx/openpyxlCells";
import { partsOf, partText, withParts } from "../../xlsx/parts";
import { faultsOf } from "../../xlsx/soundPackage";

jest.setTimeout(libreOfficeTimeout);

/**
 * A master of an earlier template as Excel 365 saves one: what it writes beside our cells, and 総務課's
 * own doings. sheet1 is Sheet1, sheet2 記入要領, sheet3 推進項目, sheet5 数値目標.
 */
async function savedByExcel(): Promise<Uint8Array> {
  const office = "http://schemas.microsoft.com/office";
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${kind.includes(":") ? kind : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`}" Target="${target}"/>`;
  const threads = `${office}/2017/10/relationships/threadedComment`;
  const revision = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="${office}/spreadsheetml/2014/revision"`;
  const from = (path: string) => partsOf(kinds["excel365.xlsx"]!)[path]!;
  return withParts(await keptWorkbook("2", "complete"), {
    "[Content_Types].xml": (xml) =>
      xml.replace(
        "</Types>",
        '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/comments2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/threadedComments/threadedComment2.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>',
      ),
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml
        .replaceAll('Target="worksheets/', 'Target="/xl/worksheets/')
        .replace(
          "</Relationships>",
          `${relation("rId90", "calcChain", "calcChain.xml")}${relation("rId91", `${office}/2017/10/relationships/person`, "persons/person.xml")}</Relationships>`,
        ),
    "xl/workbook.xml": (xml) =>
      xml
        .replace(
          "<bookViews>",
          `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\計画\\" xmlns:x15ac="${office}/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" documentId="8_{1}" xmlns:xr="${office}/spreadsheetml/2014/revision"/><bookViews>`,
        )
        .replace(
          "</definedNames>",
          '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">推進項目!$A$4:$Z$46</definedName></definedNames>',
        ),
    "xl/calcChain.xml":
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="L20" i="3"/><c r="M20"/><c r="Z5" i="5"/></calcChain>',
    "xl/persons/person.xml": from("xl/persons/person.xml"),
    "xl/comments1.xml": from("xl/comments1.xml"),
    "xl/comments2.xml": from("xl/comments1.xml"),
    "xl/threadedComments/threadedComment1.xml": from("xl/threadedComments/threadedComment1.xml"),
    "xl/threadedComments/threadedComment2.xml": from("xl/threadedComments/threadedComment1.xml"),
    "xl/drawings/vmlDrawing1.vml": from("xl/drawings/vmlDrawing1.vml"),
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rId1", "comments", "../comments2.xml")}${relation("rId2", threads, "../threadedComments/threadedComment2.xml")}</Relationships>`,
    "xl/worksheets/_rels/sheet3.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        `${relation("rId8", "comments", "../comments1.xml")}${relation("rId9", threads, "/xl/threadedComments/threadedComment1.xml")}${relation("rId10", "vmlDrawing", "../drawings/vmlDrawing1.vml")}</Relationships>`,
      ),
    // Filtered to some office's rows and scrolled down, in front together with the next sheet.
    "xl/worksheets/sheet3.xml": (xml) =>
      xml
        .replace(
          /^([^]*?<worksheet) ([^>]*?)xmlns:mc="[^"]*"([^>]*?) mc:Ignorable="[^"]*"/,
          `$1 ${revision} xr:uid="{S3}" $2$3`,
        )
        .replace("<sheetPr>", '<sheetPr filterMode="1">')
        .replace(
          /<sheetView [^>]*>/,
          '<sheetView tabSelected="1" topLeftCell="A1" workbookViewId="0">',
        )
        .replace(/topLeftCell="[B-Z]\d+"/, 'topLeftCell="G40"')
        .replace('<row r="6" ', '<row r="6" hidden="1" ')
        .replace("<tableParts", '<legacyDrawing r:id="rId10"/><tableParts')
        .replace(
          "</worksheet>",
          `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${office}/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${office}/excel/2006/main"><x14:cfRule type="expression" priority="99" id="{E1}"><xm:f>$A5=Sheet1!$A$1</xm:f><x14:dxf/></x14:cfRule><xm:sqref>A5:A46</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
        ),
    "xl/worksheets/sheet4.xml": (xml) =>
      xml
        .replace("<sheetView ", '<sheetView tabSelected="1" ')
        .replace(/<sheetProtection[^>]*>/, ""),
    "xl/tables/table1.xml": (xml) =>
      xml.replace(
        /<autoFilter ref="([^"]*)"\/>/,
        '<autoFilter ref="$1"><filterColumn colId="6"><filters><filter val="財政課"/></filters></filterColumn></autoFilter>',
      ),
    // Furigana over a text that stands in an entry cell.
    "xl/sharedStrings.xml": (xml) =>
      xml.replace(
        "<t>一部実施</t>",
        '<t>一部実施</t><rPh sb="0" eb="2"><t>イチブ</t></rPh><phoneticPr fontId="1"/>',
      ),
  });
}

test("what Excel 365 writes beside the plan goes through unharmed", async () => {
  const master = await savedByExcel();
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
