import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tablesOf } from "../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { addressOf } from "../../src/local-excel/area";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { changeSubmissions } from "../../src/workbook";
import { spoiltFiles } from "../fixtures/spoilt";
import { libreOfficeTimeout, saveAllWithLibreOffice } from "../local-excel/libreOffice";
import { saveAllWithOpenpyxl } from "../local-excel/openpyxl";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell, type } from "../workbook/entryCells";
import { insertedBook } from "../workbook/insertedBook";
import { hasOpenXmlValidator, openXmlFaults } from "../xlsx/openXmlFaults";
import { withParts } from "../xlsx/parts";
import { faultsOf } from "../xlsx/soundPackage";
import { completeReport, enter } from "./reportR7";
import {
  change,
  handedOutTo,
  path,
  plan,
  reportOf,
  standOf,
  submit,
  typeInto,
  type CollectReport,
  type Ran,
} from "./returnedFiles";
import { mouldOf } from "./xlsxCells";

/**
 * A year of 総務課 on the command line: copies are handed out, filled in and submitted by their
 * departments, taken in, and taken back. What comes of it is what a master holds into which all was
 * typed. The copies are made, filled in and submitted once for all tests.
 */
jest.setTimeout(libreOfficeTimeout);

const offices = handedOutTo.map(([department]) => department);
const fileOf = (department: string): string => names.find((name) => name.includes(department))!;
const sha256Of = (name: string) =>
  createHash("sha256")
    .update(readFileSync(path(name)))
    .digest("hex");

let handedOut: CollectReport;
/** Of the copies, in the plan's order. In `d` as they were handed out, beside it submitted. */
let names: string[];
/** The master as it was handed out, and with all typed into it. */
let fresh: Awaited<ReturnType<typeof standOf>>;
let typed: Awaited<ReturnType<typeof standOf>>;

beforeAll(async () => {
  const excel = await openLocalExcel(await insertedBook());
  writeFileSync(path("fresh.xlsx"), await saveXlsx(excel.book));
  const ran = await plan(
    "distribute",
    "fresh.xlsx",
    "--year",
    "R7",
    "--out-dir",
    "d",
    "--out",
    "master.xlsx",
    "--json",
  );
  expect(ran.status).toBe(0);
  handedOut = ran.json;
  names = readdirSync(path("d")).sort();
  for (const name of names) {
    const department = name.replace(/^R7_\d+_|\.xlsx$/g, "");
    await typeInto(`d/${name}`, name, reportOf(department));
    await change(name, name, () => submit(department));
  }
  await typeInto("master.xlsx", "typed.xlsx", completeReport());
  fresh = await standOf("master.xlsx");
  typed = await standOf("typed.xlsx");
});

describe("distribute", () => {
  test("a copy for each department, and a row of 配布記録 for each", async () => {
    expect(handedOut).toMatchObject({
      reportingYear: "R7",
      files: handedOutTo.map(([department, items, cells]) => ({
        department,
        items,
        cells,
        file: expect.stringMatching(new RegExp(`^R7_\\d\\d_${department}\\.xlsx$`)),
        handOut: expect.stringMatching(/^R7-\d\d-[0-9a-f]{6}$/),
      })),
      leftOut: ["Sheet1"],
      recorded: true,
    });
    expect(handedOut.files.map(({ file }) => file)).toEqual(names);
    expect(handedOut.files.map(({ sha256 }) => sha256)).toEqual(
      names.map((name) => sha256Of(`d/${name}`)),
    );
    const again = await plan("distribute", "fresh.xlsx", "--out-dir", "d");
    expect(again).toMatchObject({ status: 2, text: expect.stringContaining("--force") });
    const other = await plan("distribute", "fresh.xlsx", "--out-dir", "d2", "--year", "R8");
    expect(other).toMatchObject({ status: 2, text: expect.stringContaining("R7") });
    expect(existsSync(path("d2"))).toBe(false);
  });

  test("a copy shows its department's items alone, refuses another's cells, and has no fault", async () => {
    const name = fileOf("収納課");
    const checked = await plan(
      "check",
      `d/${name}`,
      "--department",
      "収納課",
      "--year",
      "R7",
      "--json",
    );
    expect(checked.status).toBe(1);
    const { findings } = checked.json as unknown as { findings: { rule: string }[] };
    expect(new Set(findings.map(({ rule }) => rule)).has("S110")).toBe(false);
    await change(`d/${name}`, "typedInto.xlsx", (excel) => {
      const items = excel.book.sheets.find((sheet) => sheet.name === "推進項目")!;
      const { area } = items.tables[0]!;
      const shown = [...items.cells.keys()].filter(
        (row) => row > area.row && !items.rows.get(row)?.hidden,
      );
      expect(shown.map((row) => items.cells.get(row)!.get(area.column)!.value)).toEqual([40]);
      expect(() => type(excel, "PlanItems", 39, "R7取組実績", "よその課。")).toThrow(
        /保護|protect/i,
      );
      type(excel, "PlanItems", 40, "R7取組実績", "収納課の記入。");
    });
  });
});

describe("all files come back", () => {
  let before: string;
  let preview: Ran;
  let taken: Ran;
  let merged: Awaited<ReturnType<typeof standOf>>;
  beforeAll(async () => {
    before = sha256Of("master.xlsx");
    preview = await plan("consolidate", "master.xlsx", ...names, "--json");
    taken = await plan(
      "consolidate",
      "master.xlsx",
      ...names,
      "--out",
      "merged.xlsx",
      "--by",
      "佐藤",
      "--json",
    );
    merged = await standOf("merged.xlsx");
  });

  /** Who submitted what and when, as the files say. */
  const submitted = ({ files }: CollectReport) =>
    files.map(({ department, submitted }) => ({
      department,
      state: "提出",
      by: "山田",
      at: "2026-05-20 14:02",
      digest: submitted!.digest,
    }));
  const eventsOf = ({ submissions }: typeof merged) =>
    submissions.map(({ department, state, by, at, digest }) => ({
      department,
      state,
      by,
      at,
      digest,
    }));

  test("looked at first: nothing is written, and the same is told as when they are taken in", () => {
    expect(preview).toMatchObject({ status: 0, json: { event: null, written: 0 } });
    expect(sha256Of("master.xlsx")).toBe(before);
    expect(preview.json.cells).toEqual(taken.json.cells);
    expect(preview.json.files).toEqual(taken.json.files);
    expect(preview.json.departments).toEqual(taken.json.departments);
  });

  test("taken in: each entry stands at its key, each report as it was submitted", async () => {
    const { json } = taken;
    expect(taken.status).toBe(0);
    expect(json).toMatchObject({
      reportingYear: "R7",
      files: handedOut.files.map(({ department, file, handOut }) => ({
        file,
        department,
        handOut,
        sha256: sha256Of(file),
        status: "read",
        detail: null,
        remarks: [],
        definitionVersion: bundledPlan.version,
        submitted: { by: "山田", at: "2026-05-20 14:02", intact: true, changedAfter: 0 },
        counts: { take: reportOf(department!).length, conflict: 0, cleared: 0, unusable: 0 },
      })),
      departments: handedOutTo.map(([department, , owed]) => ({
        department,
        state: "提出",
        owed,
        made: owed,
      })),
      event: 1,
      written: completeReport().length,
      skipped: [],
      skippedFiles: [],
    });
    const [sheet, key, column] = ["推進項目", 10, "R7実施状況"];
    const cell = json.cells.find((one) => one.key === key && one.column === column);
    const book = await openXlsx(readFileSync(path("master.xlsx")), "master.xlsx");
    const place = entryCell(book, "PlanItems", key, column);
    expect(cell).toMatchObject({
      file: fileOf("スマートシティ推進室"),
      sheet,
      key,
      column,
      otherFiles: [],
      cell: `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place.column]}${place.row + 1}`,
      base: "",
      theirs: "実施",
      ours: "",
      outcome: "take",
      message: "配布時 空欄、返ってきた値 「実施」、いまの値 空欄。取り込みます。",
    });

    expect(merged.values).toEqual(typed.values);
    expect(eventsOf(merged)).toEqual(submitted(json));
    // None of the files had an error, and none comes of it.
    expect((await plan("check", "merged.xlsx", "--year", "R7", "--json")).status).toBe(0);
    const figures = await plan("recalculate", "merged.xlsx", "--json");
    expect(figures).toMatchObject({ status: 0, json: { differences: [] } });
  });

  test("in two round trips and less than 500 KB", () => {
    expect(taken.json.roundTrips).toBeLessThanOrEqual(2);
    expect(taken.json.bytesUp).toBeLessThan(500_000);
  });

  test("chosen again: taken in already, nothing is written", async () => {
    const again = await plan(
      "consolidate",
      "merged.xlsx",
      ...names,
      "--out",
      "again.xlsx",
      "--json",
    );
    expect(again).toMatchObject({ status: 0, json: { event: null, written: 0, cells: [] } });
    expect(again.json.files.map(({ status }) => status)).toEqual(names.map(() => "alreadyTaken"));
  });

  test("taken back: as before, with a row that says so; the files may come again", async () => {
    const back = await plan(
      "undo-collect",
      "merged.xlsx",
      "--event",
      "1",
      "--by",
      "佐藤",
      "--out",
      "back.xlsx",
      "--json",
    );
    expect(back).toMatchObject({ status: 0, json: { restored: taken.json.written, left: [] } });
    const restored = await standOf("back.xlsx");
    expect(restored.values).toEqual(fresh.values);
    expect(restored.submissions).toEqual([]);
    expect(await statesRecorded("back.xlsx")).toEqual([
      ...offices.map(() => "提出"),
      ...offices.map(() => "取消"),
    ]);
    const once = await plan("consolidate", "back.xlsx", ...names, "--json");
    expect(once.status).toBe(0);
    expect(once.json.cells).toEqual(preview.json.cells);
  });

  test("saved by LibreOffice, Gnumeric and openpyxl, sorted, renamed, widened: the same entries and digests", async () => {
    const inLibreOffice = ["収納課", "財政課", "管財課"].map(fileOf);
    const inOpenpyxl = ["社会教育課", "職員課"].map(fileOf);
    const read = (list: string[]) => list.map((name) => readFileSync(path(name)));
    const again = new Map<string, Uint8Array>();
    const keep = (list: string[], saved: Uint8Array[]) =>
      list.forEach((name, i) => again.set(name, saved[i]!));
    keep(inLibreOffice, await saveAllWithLibreOffice(read(inLibreOffice), "xlsx", "xlsx"));
    keep(inOpenpyxl, await saveAllWithOpenpyxl(read(inOpenpyxl)));
    again.set(
      fileOf("広報広聴課"),
      readFileSync("test/fixtures/returned/copy-gnumeric-1.12.55.xlsx"),
    );
    await rearrange(fileOf("総務課"), "rearranged.xlsx");
    again.set(fileOf("総務課"), readFileSync(path("rearranged.xlsx")));
    // Each under the name of another department's file.
    const shuffled = names.map((name, i) => {
      const to = `次の${names[(i + 1) % names.length]!}`;
      writeFileSync(path(to), again.get(name) ?? readFileSync(path(name)));
      return to;
    });
    const ran = await plan(
      "consolidate",
      "master.xlsx",
      ...shuffled,
      "--out",
      "same.xlsx",
      "--by",
      "佐藤",
      "--json",
    );
    expect(ran).toMatchObject({ status: 0, json: { written: taken.json.written } });
    const same = await standOf("same.xlsx");
    expect(same.values).toEqual(merged.values);
    expect(eventsOf(same)).toEqual(eventsOf(merged));
  });
});

/** Sheets under other names, columns of somebody's own between ours, and rows in another order. */
async function rearrange(from: string, to: string): Promise<void> {
  const sheets = ["推進項目", "取組内容", "数値目標"];
  await change(from, to, async (excel) => {
    await Excel.run(async (context) => {
      for (const name of sheets) {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.protection.unprotect();
        worksheet.getRange("E:E").insert("Right");
      }
      await context.sync();
    });
    for (const name of sheets) excel.userRenameSheet(name, `回答（${name}）`);
  });
  // As Excel sorts: the cells of rows change places.
  const bytes = readFileSync(path(to));
  const { sheets: all } = await openXlsx(bytes, to);
  const sorted = all.flatMap(({ tables: [table] }, i) =>
    table && /^Plan(Items|Actions|Indicators)$/.test(table.name)
      ? [
          [
            `xl/worksheets/sheet${i + 1}.xml`,
            (xml: string) =>
              upsideDown(xml, table.area.row + 2, table.area.row + table.area.rowCount),
          ] as const,
        ]
      : [],
  );
  expect(sorted).toHaveLength(3);
  writeFileSync(path(to), withParts(bytes, Object.fromEntries(sorted)));
}

/** A sheet's XML with its rows from one to another, by their numbers, in reverse order. */
function upsideDown(xml: string, first: number, last: number): string {
  const row = /(<row r="(\d+)"[^>]*>)(.*?)(<\/row>)/gs;
  const cells = new Map([...xml.matchAll(row)].map(([, , no, inner]) => [Number(no), inner!]));
  return xml.replace(row, (whole, start: string, no: string, _, end: string) => {
    if (Number(no) < first || Number(no) > last) return whole;
    const from = first + last - Number(no);
    return start + cells.get(from)!.replaceAll(/(<c r="[A-Z]+)\d+"/g, `$1${no}"`) + end;
  });
}

/** 状態 in 提出記録, row by row. */
async function statesRecorded(name: string): Promise<unknown[]> {
  return (await rowsOf(name, "PlanSubmissions")).map(({ 状態 }) => 状態);
}

/** A table of records, each row by its headers. */
async function rowsOf(name: string, table: string): Promise<Record<string, unknown>[]> {
  const book = await openXlsx(readFileSync(path(name)), name);
  const found = tablesOf(book).find((one) => one.table.name === table)!;
  const { area, columns } = found.table;
  return Array.from({ length: area.rowCount - 1 }, (_, i) =>
    Object.fromEntries(
      columns.map((column, c) => [
        column.name,
        found.sheet.cells.get(area.row + 1 + i)?.get(area.column + c)?.value ?? "",
      ]),
    ),
  );
}

/** Takes files in. */
const take = (master: string, out: string, ...words: string[]) =>
  plan("consolidate", master, ...words, "--out", out, "--by", "佐藤", "--json");

/** A day in June on which much came back that is not as it should be, all taken in at once. */
describe("a difficult day", () => {
  const office = "スマートシティ推進室"; // reports item 10 alone
  const money = "財政課"; // item 39
  const inTwo = "総務課"; // items 7, 8, 12 …
  const disagreeing = "企画経営課"; // items 11, 25 …
  const late = "デジタル推進課"; // items 18 …
  const forging = "職員課"; // items 27 …
  const careless = "協働推進課"; // items 3, 4, 5, 9, 16

  let day: Ran;
  const fileIn = (name: string) => day.json.files.find(({ file }) => file === name)!;
  const cellsIn = (name: string, outcome: string) =>
    day.json.cells.filter((cell) => cell.file === name && cell.outcome === outcome);
  const shortly = (name: string, outcome: string) =>
    cellsIn(name, outcome).map(({ key, column, theirs }) => [key, column, theirs]);
  const stateOf = (department: string) =>
    day.json.departments.find((one) => one.department === department)!.state;

  beforeAll(async () => {
    await change("master.xlsx", "june.xlsx", async (excel) => {
      type(excel, "PlanItems", 10, "R7取組実績", "総務課が書いた。");
      await enter(excel, reportOf(money));
      await submit(money);
      await changeSubmissions(bundledPlan, {
        reports: [{ department: money }],
        to: "確定",
        by: "佐藤",
        now: new Date(),
      });
    });
    await typeInto(fileOf(money), "money.xlsx", [
      ["PlanItems", 39, "R7取組実績", "あとから直した。"],
    ]);
    const copy = `d/${fileOf(inTwo)}`;
    await typeInto(copy, "twoA.xlsx", [["PlanItems", 7, "R7実施状況", "実施"]]);
    await typeInto(copy, "twoB.xlsx", [["PlanItems", 8, "R7実施状況", "一部実施"]]);
    const other = `d/${fileOf(disagreeing)}`;
    await typeInto(other, "sameA.xlsx", [["PlanItems", 11, "R7実施状況", "実施"]]);
    await typeInto(other, "sameB.xlsx", [["PlanItems", 11, "R7実施状況", "検討中"]]);
    await typeInto(fileOf(late), "late.xlsx", [
      ["PlanItems", 18, "R7取組実績", "提出のあとで直した。"],
      ["PlanItems", 19, "R7実施状況", "一部実施"],
    ]);
    await forge(fileOf(forging), "forged.xlsx");
    await change(`d/${fileOf(careless)}`, "careless.xlsx", beCareless);
    day = await take(
      "june.xlsx",
      "day.xlsx",
      fileOf(office),
      "money.xlsx",
      "twoA.xlsx",
      "twoB.xlsx",
      "sameA.xlsx",
      "sameB.xlsx",
      "late.xlsx",
      "forged.xlsx",
      "careless.xlsx",
      fileOf("収納課"),
    );
  });

  /** A value in 提出内容 that is not what was submitted. */
  async function forge(from: string, to: string): Promise<void> {
    const bytes = readFileSync(path(from));
    const book = await openXlsx(bytes, from);
    const { sheet, table } = tablesOf(book).find((one) => one.table.name === "SubmittedEntries")!;
    const { row, column } = table.area;
    const at = { row: row + 1, column: column + table.columns.findIndex((c) => c.name === "値") };
    const address = addressOf({ ...at, rowCount: 1, columnCount: 1 });
    const mould = await mouldOf(bytes);
    const cells = new Map([[sheet.name, new Map([[address, "書き換えた値"]])]]);
    writeFileSync(path(to), await mould.filled(cells));
  }

  /** What people do who take the protection off. */
  async function beCareless(excel: LocalExcel): Promise<void> {
    await Excel.run(async (context) => {
      for (const name of ["推進項目", "取組内容", "数値目標"])
        context.workbook.worksheets.getItem(name).protection.unprotect();
      await context.sync();
    });
    type(excel, "PlanItems", 3, "R7取組実績", "自分の課の記入。");
    type(excel, "PlanItems", 25, "R7取組実績", "よその課の記入。");
    type(excel, "PlanItems", 16, "R7取組実績", "再掲の行に書いた。");
    type(excel, "PlanIndicators", "5-指1", "R7実績値", "=1+1");
    type(excel, "PlanIndicators", "5-指2", "R7実績値", "#N/A");
    const gone = entryCell(excel.book, "PlanItems", 9, "番号");
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("PlanItems");
      const first = table.getDataBodyRange().load("rowIndex");
      await context.sync();
      table.rows.getItemAt(gone.row - first.rowIndex).delete();
      table.columns.getItem("R7課題・今後の方向性").name = "課題";
      await context.sync();
    });
  }

  test("somebody has to look at it", () => {
    expect(day.status).toBe(1);
    expect(day.json.files.map(({ status }) => status)).toEqual(Array(10).fill("read"));
  });

  test("both have changed a cell: ours stays until somebody chooses theirs", async () => {
    const its = fileOf(office);
    expect(fileIn(its).counts).toMatchObject({ conflict: 1 });
    const [conflict] = cellsIn(its, "conflict");
    expect(conflict).toMatchObject({ key: 10, column: "R7取組実績", ours: "総務課が書いた。" });
    expect(stateOf(office)).toBe("取込"); // not as it was submitted

    writeFileSync(path("choices.json"), JSON.stringify({ [conflict!.id]: "theirs" }));
    const chosen = await take("june.xlsx", "chosen.xlsx", its, "--choose", "choices.json");
    expect(chosen).toMatchObject({ status: 0, json: { written: reportOf(office).length } });
    expect(chosen.json.departments.find(({ department }) => department === office)).toMatchObject({
      state: "提出",
    });
    expect(await rowsOf("chosen.xlsx", "PlanImportCells")).toContainEqual({
      番号: 1,
      ファイル: its,
      シート: "推進項目",
      キー: 10,
      見出し: "R7取組実績",
      配布時: "",
      前の値: "総務課が書いた。",
      返ってきた値: conflict!.theirs,
      書いた値: conflict!.theirs,
      判断: "選んで取込",
    });
    writeFileSync(path("choices.json"), JSON.stringify({ nothing: "theirs" }));
    expect(await take("june.xlsx", "x.xlsx", its, "--choose", "choices.json")).toMatchObject({
      status: 2,
      text: expect.stringContaining("nothing"),
    });
    expect(existsSync(path("x.xlsx"))).toBe(false);
  });

  test("what a careless clerk changed beside the own cells is told, and all else is taken", () => {
    const its = "careless.xlsx";
    expect(shortly(its, "outside")).toEqual([[25, "R7取組実績", "よその課の記入。"]]);
    expect(shortly(its, "formula")).toEqual([["5-指1", "R7実績値", 2]]);
    expect(shortly(its, "unusable")).toEqual([["5-指2", "R7実績値", "#N/A"]]);
    expect(shortly(its, "reprint")).toContainEqual([16, "R7取組実績", "再掲の行に書いた。"]);
    expect(shortly(its, "take")).toEqual([[3, "R7取組実績", "自分の課の記入。"]]);
    expect(shortly(its, "cleared")).toEqual([]);
    expect(fileIn(its).remarks).toEqual([
      { kind: "lostColumn", sheet: "推進項目", names: ["R7課題・今後の方向性"] },
      { kind: "missingRow", sheet: "推進項目", names: ["9"] },
    ]);
  });

  test("two files of one department: both are taken; of one cell it is asked, naming both", () => {
    expect(shortly("twoA.xlsx", "take")).toEqual([[7, "R7実施状況", "実施"]]);
    expect(shortly("twoB.xlsx", "take")).toEqual([[8, "R7実施状況", "一部実施"]]);
    const asked = day.json.cells.filter(({ key, outcome }) => key === 11 && outcome === "conflict");
    expect(asked).toHaveLength(1);
    const { file, theirs, otherFiles } = asked[0]!;
    expect([[file, theirs], ...otherFiles.map((one) => [one.file, one.value])].sort()).toEqual([
      ["sameA.xlsx", "実施"],
      ["sameB.xlsx", "検討中"],
    ]);
  });

  test("changed after 提出, or 提出内容 edited: taken in, and not as submitted", () => {
    expect(fileIn("late.xlsx").submitted).toMatchObject({ intact: true, changedAfter: 2 });
    expect(fileIn("forged.xlsx").submitted).toMatchObject({ intact: false });
    expect(fileIn("forged.xlsx").remarks).toMatchObject([{ kind: "altered" }]);
    expect([late, forging].map(stateOf)).toEqual(["取込", "取込"]);
    expect(shortly("late.xlsx", "take")).toContainEqual([18, "R7取組実績", "提出のあとで直した。"]);
  });

  test("confirmed here: nothing of its file is written any more", () => {
    expect(fileIn("money.xlsx").counts).toMatchObject({ take: 0, closed: 1 });
    expect(cellsIn("money.xlsx", "closed")).toMatchObject([
      { message: expect.stringContaining("確定済みのため取り込めません。差し戻してから") },
    ]);
    expect(stateOf(money)).toBe("確定");
  });

  test("and it is handed out to no more", async () => {
    const ran = await plan("distribute", "june.xlsx", "--out-dir", "d3", "--json");
    expect(ran.status).toBe(0);
    expect(ran.json.files).toHaveLength(offices.length - 1);
    expect(ran.json).toMatchObject({ confirmed: [money] });
    expect(readdirSync(path("d3")).some((name) => name.includes(money))).toBe(false);
    const named = await plan("distribute", "june.xlsx", "--out-dir", "d4", "--department", money);
    expect(named).toMatchObject({ status: 2, text: expect.stringContaining("先に差し戻して") });
    expect(existsSync(path("d4"))).toBe(false);
  });

  test("what stands there in the evening is what was told", async () => {
    const { values, submissions } = await standOf("day.xlsx");
    const valueOf = (key: number | string, column: string) =>
      values.find((one) => one.key === key && one.column === column)?.value;
    expect([valueOf(10, "R7取組実績"), valueOf(39, "R7取組実績")]).toEqual([
      "総務課が書いた。",
      reportOf(money).find(([, key, column]) => key === 39 && column === "R7取組実績")![3],
    ]);
    expect([valueOf("5-指1", "R7実績値"), valueOf("5-指2", "R7実績値")]).toEqual([2, undefined]);
    expect([valueOf(7, "R7実施状況"), valueOf(8, "R7実施状況")]).toEqual(["実施", "一部実施"]);
    expect(submissions.find(({ department }) => department === money)).toMatchObject({
      state: "確定",
    });
  });

  test("the clerk corrects two cells after that and empties one: no false conflict", async () => {
    await typeInto(fileOf("収納課"), "second.xlsx", [
      ["PlanItems", 40, "R7取組実績", "書き直した。"],
      ["PlanIndicators", "40-指1", "R7実績値", 0.995],
      ["PlanActions", "40-①", "R7到達段階", ""],
    ]);
    const again = await take("day.xlsx", "twice.xlsx", "second.xlsx");
    expect(again.status).toBe(1);
    expect(again.json.files[0]!.counts).toMatchObject({ take: 2, cleared: 1, conflict: 0 });
    expect(again.json).toMatchObject({ written: 2, event: 2 });
  });
});

describe("no file that anybody gets has anything for Excel to repair", () => {
  const written = () => [
    "fresh.xlsx",
    "master.xlsx",
    "merged.xlsx",
    "back.xlsx",
    "day.xlsx",
    ...["収納課", "総務課"].map((department) => `d/${fileOf(department)}`),
  ];

  test("by the rules we know", () => {
    expect(written().map((name) => [name, faultsOf(readFileSync(path(name)))])).toEqual(
      written().map((name) => [name, []]),
    );
  });

  (hasOpenXmlValidator ? test : test.skip)(
    "by Microsoft's Open XML SDK (its program is for Linux on x64)",
    () => {
      expect(written().map((name) => [name, openXmlFaults(path(name))])).toEqual(
        written().map((name) => [name, []]),
      );
      // And it does find what is wrong.
      const broken = withParts(readFileSync(path("fresh.xlsx")), {
        "xl/workbook.xml": (xml) => xml.replace("<sheets>", "<sheets><sheet/>"),
      });
      writeFileSync(path("broken.xlsx"), broken);
      expect(openXmlFaults(path("broken.xlsx"))).not.toEqual([]);
    },
  );
});

describe("files that are spoilt", () => {
  interface Spawned {
    readonly status: number | null;
    readonly output: string;
    readonly error: string;
    readonly megabytes: number;
    readonly seconds: number;
  }
  /** Tells what the process took, as the system counts it. */
  const telling = `process.on("exit", () => { const used = process.resourceUsage(); process.stderr.write("\\nused " + used.maxRSS / 1024 + " " + (used.userCPUTime + used.systemCPUTime) / 1e6); });`;
  function spawned(...files: string[]): Spawned {
    const program = `data:text/javascript,${encodeURIComponent(telling)}`;
    const words = [
      "--import",
      "tsx",
      "--import",
      program,
      "src/local-excel/cli/main.ts",
      "consolidate",
    ];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...words, ...files.map(path), "--json"],
      { encoding: "utf8" },
    );
    const [error, used] = stderr.split("\nused ") as [string, string];
    const [megabytes, seconds] = used.split(" ").map(Number) as [number, number];
    return { status, output: stdout, error: error.trim(), megabytes, seconds };
  }

  test("each is told by its own name, the good ones are taken; only spoilt ones are an error", () => {
    const good = fileOf("収納課");
    const spoilt = spoiltFiles(readFileSync(path(good)));
    for (const { name, bytes } of spoilt) writeFileSync(path(name), bytes);
    const one = spawned("master.xlsx", spoilt[0]!.name);
    expect(one).toMatchObject({ status: 2, output: "", error: expect.stringMatching(/^「.*。$/) });

    const all = spawned("master.xlsx", ...spoilt.map(({ name }) => name), good);
    expect(all).toMatchObject({ status: 1, error: "" });
    const { files } = JSON.parse(all.output) as CollectReport;
    const [last, ...others] = [...files].reverse();
    expect(last).toMatchObject({ file: good, status: "read" });
    expect(last!.counts).toMatchObject({ take: reportOf("収納課").length });
    expect(others.reverse().map(({ file, status, detail }) => [file, status, detail])).toEqual(
      spoilt.map(({ name, status, detail }) => [name, status, detail]),
    );
    // Beside what one that is empty takes.
    expect(all.megabytes - one.megabytes).toBeLessThan(200);
    expect(all.seconds - one.seconds).toBeLessThan(5);
  });

  test("no file at all is a mistake of whoever asks", async () => {
    expect(await plan("consolidate", "master.xlsx")).toMatchObject({
      status: 2,
      text: expect.stringContaining("返ってきたファイル"),
    });
  });
});
