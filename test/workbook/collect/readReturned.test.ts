import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { saveXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { submitEntries } from "../../../src/workbook";
import { readReturnedFiles } from "../../../src/workbook/collect/readReturned";
import {
  returnedProblemSentence,
  type ReturnedProblemCode,
} from "../../../src/workbook/collect/returnedProblems";
import { handOutName, handOutValues } from "../../../src/workbook/handOutInfo";
import { completeReport, enter } from "../../e2e/reportR7";
import { cellAt } from "../../../src/local-excel/book";
import { hostileFiles } from "../../fixtures/hostile";
import { kinds } from "../../fixtures/kinds";
import { keptWorkbook } from "../../fixtures/templates";
import { saveAllWithOpenpyxl } from "../../local-excel/openpyxl";
import { openLocalExcel } from "../../local-excel/withExcel";
import { partsOf, withParts } from "../../xlsx/parts";
import { insertedBook } from "../insertedBook";
import { labelledCell } from "../labelledCell";
import { handOut } from "./handOutCopy";

const office = handOut.department;
const digestOf = (content: string | Uint8Array) =>
  createHash("sha256").update(content).digest("hex");

/** As they stand in 配布控え, and the lines their digest is taken of. */
const handedOut = [
  ["推進項目", "10", "R6実施状況", "実施"],
  ["推進項目", "10", "R7取組実績", "1行目\n2行目"],
  ["数値目標", "10-指1", "R6実績値", 0.1],
] as const;
const handedOutLines = [
  '["PlanIndicators","10-指1","R6実績値",0.1]',
  '["PlanItems","10","R6実施状況","実施"]',
  '["PlanItems","10","R7取組実績","1行目\\n2行目"]',
];

/** A department's copy with its report of R7, submitted. */
async function submittedCopy(): Promise<Uint8Array> {
  const { book } = await openLocalExcel(await insertedBook());
  await enter({ book } as Parameters<typeof enter>[0], completeReport());
  const submitted = await submitEntries(plan, {
    scope: office,
    submittedBy: "山田",
    now: new Date(2026, 4, 20, 10, 0),
  });
  if (!submitted.ok) throw new Error(submitted.refusal.code);
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const guide = worksheets.getItem("記入要領");
    guide.protection.unprotect();
    const info = handOutValues({ ...handOut, baseDigest: digestOf(handedOutLines.join("\n")) });
    const block = guide.getRange(`H40:I${39 + info.length}`);
    block.numberFormat = info.map((row) => row.map(() => "@"));
    block.values = info;
    names.add(handOutName, block);
    const kept = worksheets.add("配布控え");
    kept.getRange("A1").values = [["配布したときの値です。書き換えないでください。"]];
    kept.getRange("A3:D6").values = [["テーブル", "キー", "見出し", "値"], ...handedOut].map(
      (row) => [...row],
    );
    kept.visibility = "VeryHidden";
    await context.sync();
  });
  return saveXlsx(book);
}

let copy: Uint8Array;
beforeAll(async () => {
  copy = await submittedCopy();
});

const read = async (files: Record<string, Uint8Array>) =>
  readReturnedFiles(
    plan,
    Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
  );
const readOne = async (bytes: Uint8Array) => (await read({ "回答.xlsx": bytes }))[0]!;
const problems = async (files: Record<string, Uint8Array>) =>
  (await read(files)).map(({ name, problem }) => [name, problem]);

describe("a department's copy", () => {
  const expected = {
    planId: plan.id,
    definitionVersion: plan.version,
    handOut: { id: "R7-02-7c1e9a", department: office, year: 2025, at: "2026-04-15 09:30" },
    base: [
      { table: "PlanItems", key: 10, column: "R6実施状況", value: "実施" },
      { table: "PlanItems", key: 10, column: "R7取組実績", value: "1行目\n2行目" },
      { table: "PlanIndicators", key: "10-指1", column: "R6実績値", value: 0.1 },
    ],
    isAmbiguous: false,
  };

  test("says who had it, what was handed out, what stands there and what was submitted", async () => {
    const returned = await readOne(copy);
    expect(returned).toMatchObject({ name: "回答.xlsx", sha256: digestOf(copy), problem: null });
    expect(returned.workbook).toMatchObject(expected);
    const { reading, intact } = returned.workbook!;
    expect(reading.submissions).toMatchObject([{ department: office, by: "山田", no: 1 }]);
    expect([...intact]).toEqual([1]);
    expect(Object.keys(reading.tables)).toEqual(["PlanItems", "PlanActions", "PlanIndicators"]);
  });

  test("says the same when a program saved it that knows neither tables nor names", async () => {
    const [poorer] = await saveAllWithOpenpyxl([copy], "poorer");
    const { workbook } = await readOne(poorer!);
    expect(workbook).toMatchObject(expected);
    expect([...workbook!.intact]).toEqual([1]);
  });

  test("says the same when its names were pointed elsewhere, or at each other's cells", async () => {
    const at = (xml: string, name: string) =>
      new RegExp(`(<definedName name="${name}"[^>]*>)([^<]*)`).exec(xml)!;
    const moved = withParts(copy, {
      "xl/workbook.xml": (xml) => {
        const [[, tag, info], [, other, block]] = [at(xml, "PlanInfo"), at(xml, handOutName)];
        expect(block).toMatch(/記入要領/);
        return xml
          .replace(`${tag}${info}`, `${tag}${block}`)
          .replace(`${other}${block}`, `${other}推進項目!$A$1:$B$9`);
      },
    });
    const { workbook } = await readOne(moved);
    expect(workbook).toMatchObject(expected);
    expect([...workbook!.intact]).toEqual([1]);
  });

  test("whose 配布控え or 提出内容 was changed is not believed in that", async () => {
    const retyped = (from: string, to: string) =>
      readOne(
        withParts(copy, {
          "xl/sharedStrings.xml": (xml) => {
            expect(xml).toContain(from);
            return xml.replace(from, to);
          },
        }),
      );
    const { workbook: handedOutOtherwise } = await retyped("1行目\n2行目", "1行目\n3行目");
    expect(handedOutOtherwise).toMatchObject({ base: null, handOut: expected.handOut });
    expect([...handedOutOtherwise!.intact]).toEqual([1]);
    const { name } = plan.items.find(({ no }) => no === 10)!;
    const { workbook: submittedOtherwise } = await retyped(`${name}に計画どおり`, `${name}に`);
    expect(submittedOtherwise).toMatchObject(expected);
    expect([...submittedOtherwise!.intact]).toEqual([]);
  });
});

test("a whole workbook that was returned is no copy", async () => {
  const { workbook } = await readOne(await keptWorkbook("2", "complete"));
  expect(workbook).toMatchObject({ planId: plan.id, handOut: null, base: null });
});

test("a workbook without the plan, and one of another plan, are read and say so", async () => {
  const anybodys = kinds["excel365.xlsx"]!;
  expect((await readOne(anybodys)).workbook).toMatchObject({
    planId: null,
    reading: { tables: {} },
  });
  const other = withParts(copy, {
    "xl/sharedStrings.xml": (xml) => xml.replace(`>${plan.id}<`, ">other-city<"),
  });
  expect((await readOne(other)).workbook).toMatchObject({ planId: "other-city" });
});

test("of two sheets with our tables under other names neither is taken for ours", async () => {
  const excel = await openLocalExcel(await insertedBook());
  await Excel.run(({ workbook }) => {
    workbook.worksheets.getItem("推進項目").copy("End");
    return workbook.context.sync();
  });
  const twice = await saveXlsx(excel.book);
  expect((await readOne(twice)).workbook).toMatchObject({ isAmbiguous: false });
  const tables = Object.keys(partsOf(twice)).filter((path) => path.startsWith("xl/tables/"));
  const rename = (xml: string) => xml.replaceAll('ame="PlanItems"', 'ame="回答"');
  const neither = withParts(twice, Object.fromEntries(tables.map((path) => [path, rename])));
  expect((await readOne(neither)).workbook).toMatchObject({ isAmbiguous: true });
});

describe("zips", () => {
  const text = strToU8("読んでください");

  test("of workbooks are read as their files; what systems put beside them is passed over", async () => {
    const zip = zipSync({
      // As macOS writes the name: が in two characters.
      "R7/か\u3099くしゅう課.xlsx": copy,
      "__MACOSX/R7/._a.xlsx": text,
      "R7/~$回答.xlsx": text,
      "R7/Thumbs.db": text,
      "R7/.DS_Store": text,
      "R7/読んで.txt": text,
    });
    expect(await problems({ "回答.zip": zip, "後.xlsx": copy })).toEqual([
      ["回答.zip/R7/がくしゅう課.xlsx", null],
      ["回答.zip/R7/読んで.txt", "notZip"],
      ["後.xlsx", null],
    ]);
  });

  test("inside zips, without anything in them, or with a password are refused", async () => {
    const inner = zipSync({ "回答.xlsx": copy });
    const locked = Buffer.from(inner);
    // Bit 0 of the flags, in the directory: encrypted.
    locked[locked.indexOf("PK\x01\x02") + 8]! |= 1;
    expect(
      await problems({
        "a.zip": zipSync({ "b.zip": inner, "c.xlsx": copy }),
        "d.zip": zipSync({ "__MACOSX/a": text }),
        "e.zip": new Uint8Array(locked),
      }),
    ).toEqual([
      ["a.zip/b.zip", "zipInZip"],
      ["a.zip/c.xlsx", null],
      ["d.zip", "emptyZip"],
      ["e.zip", "zipPassword"],
    ]);
  });

  test("a bomb inside one is refused, and the others come through", async () => {
    const hostile = hostileFiles();
    const bombs = Object.fromEntries(hostile.map(([, bytes], i) => [`bomb${i}.xlsx`, bytes]));
    const [sound, ...refused] = (
      await read({ "回答.zip": zipSync({ "a.xlsx": copy, ...bombs }, { level: 1 }) })
    ).map(({ problem }) => problem);
    expect(sound).toBeNull();
    const told = refused.map((code) =>
      returnedProblemSentence(code as ReturnedProblemCode, "bomb.xlsx", "ja"),
    );
    expect(told).toEqual(hostile.map(([, , sentence]) => expect.stringMatching(sentence)));
  });
});

test("whatever is wrong with one file, the others are read", async () => {
  const compound = (inside: string) => {
    const bytes = Buffer.alloc(4096);
    Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
    Buffer.from(inside, "utf16le").copy(bytes, 1200);
    return new Uint8Array(bytes);
  };
  const flipped = Uint8Array.from(copy);
  flipped[copy.length >> 1]! ^= 0x10;
  expect(
    await problems({
      "空.xlsx": new Uint8Array(),
      "表.csv": strToU8("部署,件数\n"),
      "頁.xlsx": strToU8("<html><table></table></html>"),
      "古い.xls": compound("Workbook"),
      "鍵.xlsx": compound("EncryptedPackage"),
      "途中.xlsx": copy.subarray(0, copy.length / 2),
      "傷.xlsx": flipped,
      "別.ods": zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<a/>") }),
      "文書.docx": zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "word/a.xml": strToU8("<a/>"),
      }),
      "後の版.xlsx": await withTemplateVersion("99"),
      "回答.xlsx": copy,
    }),
  ).toEqual([
    ["空.xlsx", "empty"],
    ["表.csv", "notZip"],
    ["頁.xlsx", "notZip"],
    ["古い.xls", "oldXls"],
    ["鍵.xlsx", "encrypted"],
    ["途中.xlsx", "truncated"],
    ["傷.xlsx", expect.stringMatching(/^(damaged|wrongSize)$/)],
    ["別.ods", "openDocument"],
    ["文書.docx", "notWorkbook"],
    ["後の版.xlsx", "unknownTemplate"],
    ["回答.xlsx", null],
  ]);
});

async function withTemplateVersion(version: string): Promise<Uint8Array> {
  const excel = await openLocalExcel(await insertedBook());
  const { sheet, row, column } = labelledCell(excel.book, "記入要領", "テンプレートの版");
  cellAt(sheet, row, column)!.value = version;
  return saveXlsx(excel.book);
}

test("each problem is told in a sentence of both languages", () => {
  const sentence = (code: ReturnedProblemCode, language: "ja" | "en") =>
    returnedProblemSentence(code, "回答.xlsx", language);
  expect(sentence("inUse", "ja")).toBe(
    "「回答.xlsx」のファイルが開かれています。閉じてから選び直してください。",
  );
  expect(sentence("inUse", "en")).toBe(
    "“回答.xlsx” is open in another program. Close it, then choose it again.",
  );
  expect(sentence("zipInZip", "ja")).toMatch(/^「回答\.xlsx」は zip の中の zip です。/);
  expect(sentence("encrypted", "en")).toMatch(/^“回答\.xlsx” needs a password to open\./);
});
