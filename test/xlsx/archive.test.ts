import { strToU8, zipSync } from "fflate";
import { limits, readArchive, unpack } from "../../src/xlsx/archive";
import { contentLimits } from "../../src/xlsx/contentLimits";
import { crc32 } from "../../src/xlsx/crc32";
import { openPackage } from "../../src/xlsx/package";
import { pack, writeArchive } from "../../src/xlsx/repack";
import { partsOf } from "./parts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (kind: string, target: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/${kind}" Target="${target}"/></Relationships>`,
  );
const sheetOf = (inner: string) => strToU8(`<worksheet xmlns="${main}">${inner}</worksheet>`);
const book = (changes: Record<string, Uint8Array> = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheetOf("<sheetData/>"),
    ...changes,
  });

/** What a file is refused for; null where it opens. */
const refusal = (bytes: Uint8Array): string | null => {
  const opened = openPackage(bytes);
  return opened.ok ? null : opened.problem.code;
};

/** A file whose directory was changed: `at` counts from the beginning of a part's record. */
function withDirectory(bytes: Uint8Array, part: string, change: (record: DataView) => void) {
  const changed = Buffer.from(bytes);
  for (
    let at = changed.indexOf("PK\x01\x02");
    at >= 0;
    at = changed.indexOf("PK\x01\x02", at + 1)
  ) {
    const length = changed.readUInt16LE(at + 28);
    if (changed.toString("utf8", at + 46, at + 46 + length) === part) {
      change(new DataView(changed.buffer, changed.byteOffset + at));
    }
  }
  return new Uint8Array(changed);
}
const sheet1 = "xl/worksheets/sheet1.xml";

test("a sound workbook opens, and comes out byte for byte", () => {
  const opened = openPackage(book());
  expect(opened).toMatchObject({
    ok: true,
    value: {
      workbook: "xl/workbook.xml",
      ending: ".xlsx",
      sheets: [{ name: "表", path: sheet1, isWorksheet: true }],
    },
  });
  if (!opened.ok) throw new Error();
  const again = writeArchive([...opened.value.parts.values()]);
  expect(partsOf(again)).toEqual(partsOf(book()));
  for (const part of readArchive(again)) {
    // The compressed bytes as well, not only what they unpack to.
    expect([...part.bytes]).toEqual([...opened.value.parts.get(part.name)!.bytes]);
    expect([...unpack(part)]).toEqual([...partsOf(again)[part.name]!]);
  }
});

test("what is packed here, others unpack", () => {
  const text = strToU8("推進計画".repeat(5000));
  expect(partsOf(writeArchive([pack("a/あ.xml", text)]))).toEqual({ "a/あ.xml": text });
});

test("names are read as UTF-8, or as Windows Explorer writes them", () => {
  const name = (bytes: Uint8Array) => readArchive(bytes).map((part) => part.name);
  expect(name(zipSync({ "部署/回答.xlsx": strToU8("x") }))).toEqual(["部署/回答.xlsx"]);
  // 表示 in CP932; the second byte of 表 is that of a backslash.
  const cp932 = Buffer.from(zipSync({ "abcd.xlsx": strToU8("x") })).toString("latin1");
  const written = cp932.replaceAll("abcd", "\x95\x5c\x8e\xa6");
  expect(name(Uint8Array.from(Buffer.from(written, "latin1")))).toEqual(["表示.xlsx"]);
});

test("the checksum is zip's", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("6789"), crc32(strToU8("12345")))).toBe(0xcbf43926);
});

describe("a container that is none of a workbook is refused by its own name", () => {
  const zeros = new Uint8Array(40 << 20);
  const compound = (inside: string) => {
    const bytes = Buffer.alloc(4096);
    Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
    Buffer.from(inside, "utf16le").copy(bytes, 1200);
    return new Uint8Array(bytes);
  };
  const many = Object.fromEntries(
    Array.from({ length: limits.parts + 1 }, (_, index) => [`a${index}.xml`, new Uint8Array()]),
  );
  const size = (bytes: number) => (record: DataView) => record.setUint32(24, bytes, true);
  test.each<[string, string, () => Uint8Array]>([
    ["nothing", "empty", () => new Uint8Array()],
    ["text", "notZip", () => strToU8("部署,件数\n")],
    ["html", "notZip", () => strToU8("<html><table></table></html>")],
    ["a password to open", "encrypted", () => compound("EncryptedPackage")],
    ["an old .xls", "oldXls", () => compound("Workbook")],
    ["cut off", "truncated", () => book().subarray(0, 700)],
    ["a zip of something else", "notWorkbook", () => zipSync({ "a.txt": strToU8("x") })],
    [
      "an .ods",
      "openDocument",
      () => zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<a/>") }),
    ],
    [
      "an .xlsb",
      "binaryWorkbook",
      () =>
        zipSync({
          "_rels/.rels": relations("officeDocument", "xl/workbook.bin"),
          "xl/workbook.bin": new Uint8Array(9),
        }),
    ],
    [
      "a flipped bit",
      "damaged",
      () => {
        const bytes = zipSync({ "a.xml": [strToU8("<a>推進</a>"), { level: 0 }] });
        bytes[40]! ^= 1;
        return bytes;
      },
    ],
    ["more than it says", "wrongSize", () => withDirectory(book(), sheet1, size(10))],
    ["less than it says", "wrongSize", () => withDirectory(book(), sheet1, size(9999))],
    [
      "a bomb that says it is small",
      "wrongSize",
      () => withDirectory(book({ [sheet1]: zeros }), sheet1, size(1000)),
    ],
    ["a part above the limit", "tooLarge", () => withDirectory(book(), sheet1, size(65 << 20))],
    [
      "parts above the limit together",
      "tooLarge",
      () => {
        const bomb = pack("", zeros);
        return writeArchive(["a", "b", "c", "d", "e"].map((name) => ({ ...bomb, name })));
      },
    ],
    ["too many parts", "tooManyParts", () => zipSync(many)],
    ["a path up", "badPartName", () => book({ "../a.xml": new Uint8Array() })],
    ["an absolute path", "badPartName", () => book({ "/etc/a.xml": new Uint8Array() })],
    ["a drive", "badPartName", () => book({ "C:\\a.xml": new Uint8Array() })],
    ["a part twice", "badPartName", () => book({ "XL/Workbook.xml": new Uint8Array() })],
    [
      "zip64",
      "zip64",
      () => withDirectory(book(), sheet1, (record) => record.setUint32(24, 0xffffffff, true)),
    ],
    [
      "another method",
      "unknownPacking",
      () => withDirectory(book(), sheet1, (record) => record.setUint16(10, 9, true)),
    ],
    [
      "encrypted parts",
      "zipPassword",
      () => withDirectory(book(), sheet1, (record) => record.setUint16(8, 1, true)),
    ],
  ])("%s: %s", (_, code, file) => {
    expect(refusal(file())).toBe(code);
  });

  test("no wrong byte anywhere crashes it or goes unseen", () => {
    const sound = book();
    const parts = partsOf(sound);
    for (let at = 0; at < sound.length; at += 2) {
      const bytes = Uint8Array.from(sound);
      bytes[at]! ^= 0x55;
      const opened = openPackage(bytes);
      // Times, versions and such carry nothing; what opens has the same parts or a part renamed.
      if (!opened.ok) continue;
      for (const [name, part] of opened.value.parts) {
        if (name in parts)
          expect([at, name, Buffer.compare(unpack(part), parts[name]!)]).toEqual([at, name, 0]);
      }
    }
  });
});

describe("content that would fill the memory is refused before it is built", () => {
  const rows = (count: number) => `<row>${"<c/>".repeat(count)}</row>`;
  const merge = (ref: string) =>
    sheetOf(`<sheetData/><mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
  const withTable = (ref: string) =>
    book({
      "xl/worksheets/_rels/sheet1.xml.rels": relations("table", "../tables/table1.xml"),
      "xl/tables/table1.xml": strToU8(`<table xmlns="${main}" ref="${ref}"/>`),
    });
  test.each<[string, string | null, () => Uint8Array]>([
    [
      "merged cells of a million rows",
      "tooWideAreas",
      () => book({ [sheet1]: merge("A1:A1048576") }),
    ],
    ["a table of a million rows", "tooWideAreas", () => withTable("A1:J1048576")],
    ["a whole merged row", null, () => book({ [sheet1]: merge("A1:XFD1") })],
    ["a table of a thousand rows", null, () => withTable("A1:J1000")],
    [
      "a dimension of the whole sheet and a cell in its last corner",
      null,
      () =>
        book({
          [sheet1]: sheetOf(
            '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
          ),
        }),
    ],
    [
      "validations and filters of whole columns",
      null,
      () =>
        book({
          [sheet1]: sheetOf(
            '<sheetData/><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
          ),
        }),
    ],
    [
      "entities that unfold",
      "documentType",
      () =>
        book({
          [sheet1]: strToU8(
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>',
          ),
        }),
    ],
    [
      "too many cells",
      "tooManyCells",
      () => book({ [sheet1]: sheetOf(`<sheetData>${rows(contentLimits.cells + 1)}</sheetData>`) }),
    ],
    [
      "elements without end",
      "tooManyElements",
      () => book({ [sheet1]: sheetOf(`<cols>${"<col/>".repeat(500_000)}</cols><sheetData/>`) }),
    ],
    [
      "nested without end",
      "tooManyElements",
      () => book({ [sheet1]: sheetOf("<a>".repeat(300) + "</a>".repeat(300)) }),
    ],
    [
      "attributes without end",
      "tooManyElements",
      () => {
        const attributes = Array.from({ length: 5000 }, (_, index) => ` a${index}="1"`).join("");
        return book({ [sheet1]: sheetOf(`<sheetData${attributes}/>`) });
      },
    ],
  ])("%s: %s", (_, code, file) => {
    expect(refusal(file())).toBe(code);
  });
});
