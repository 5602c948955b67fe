import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { sha256 } from "../../../src/workbook/sha256";
import { checkPlan } from "../../../src/workbook/check/check";
import { makeCopies, zipOfCopies, type Copies } from "../../../src/workbook/handOut/makeCopies";
import { changeSubmissions } from "../../../src/workbook/submission/changeSubmissions";
import { readPlanState } from "../../../src/workbook/state";
import { libreOfficeTimeout, saveAllWithLibreOffice } from "../../local-excel/libreOffice";
import { openLocalExcel } from "../../local-excel/withExcel";
import { readWithOpenpyxl, type OpenpyxlReading } from "../../xlsx/openpyxlCells";
import { partsOf, partText } from "../../xlsx/parts";
import { faultsOf } from "../../xlsx/soundPackage";
import { filledMaster } from "./filledMaster";

jest.setTimeout(2 * libreOfficeTimeout);

const now = new Date(2026, 3, 15, 9, 30);
let master: Uint8Array;
let made: Copies;
/** As openpyxl reads them, by department. */
let readings: Map<string, OpenpyxlReading>;

beforeAll(async () => {
  master = await filledMaster();
  made = await copiesOf(master);
  const all = readWithOpenpyxl(made.copies.map(({ bytes }) => bytes));
  readings = new Map(made.copies.map(({ handOut }, i) => [handOut.department, all[i]!]));
});

async function copiesOf(
  bytes: Uint8Array,
  options: Partial<Parameters<typeof makeCopies>[2]> = {},
): Promise<Copies> {
  const outcome = await makeCopies(plan, bytes, { now, ...options });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const copyFor = (department: string) =>
  made.copies.find(({ handOut }) => handOut.department === department)!;
const sheetOf = (department: string, name: string) =>
  readings.get(department)!.sheets.find((sheet) => sheet.name === name)!;
/** Value by address. */
const cellsOf = (department: string, sheet: string) =>
  new Map(sheetOf(department, sheet).cells.map(([cell, value]) => [cell, value]));

test("twelve departments get a copy, each under its own name", () => {
  expect(made.reportingYear).toBe(2025);
  expect(made.leftOut).toEqual(["庁内メモ"]);
  expect(made.copies.map(({ fileName }) => fileName)).toEqual([
    "R7_01_広報広聴課.xlsx",
    "R7_02_協働推進課.xlsx",
    "R7_03_総務課.xlsx",
    "R7_04_社会教育課.xlsx",
    "R7_05_スマートシティ推進室.xlsx",
    "R7_06_企画経営課.xlsx",
    "R7_07_デジタル推進課.xlsx",
    "R7_08_職員課.xlsx",
    "R7_09_管財課.xlsx",
    "R7_10_財政課.xlsx",
    "R7_11_収納課.xlsx",
    "R7_12_ふるさと産業振興課.xlsx",
  ]);
  const ids = made.copies.map(({ handOut }) => handOut.id);
  expect(new Set(ids).size).toBe(12);
  expect(ids[10]).toMatch(/^R7-11-[0-9a-f]{6}$/);
  // Item 40: a status, three actions and one of three indicators.
  expect(copyFor("収納課")).toMatchObject({ items: [40], cells: 5 });
  expect(copyFor("ふるさと産業振興課")).toMatchObject({ items: [40], cells: 1 });
  expect(made.copies.reduce((sum, { cells }) => sum + cells, 0)).toBe(172);
});

test("no copy gives Excel anything to repair", () => {
  for (const { bytes } of made.copies) expect(faultsOf(bytes)).toEqual([]);
});

test("what is not for the departments is in no copy, not even between its bytes", () => {
  for (const { handOut, bytes } of made.copies) {
    expect(
      readings.get(handOut.department)!.sheets.map(({ name, state }) => [name, state]),
    ).toEqual([
      ...["記入要領", "推進項目", "取組内容", "数値目標", "集計", "個票", "チェック結果"].map(
        (name) => [name, "visible"],
      ),
      ["配布控え", "veryHidden"],
    ]);
    const parts = partsOf(bytes);
    const text = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join("\n");
    for (const word of ["庁内メモ", "内密の話", "提出記録　", "山田", "SubmittedEntries"]) {
      expect(text.includes(word)).toBe(false);
    }
  }
  const findings = cellsOf("収納課", "チェック結果");
  expect(findings.get("A2")).toBe("まだ入力チェックをしていません。");
  expect([...findings.keys()].filter((cell) => Number(cell.slice(1)) > 4)).toEqual([]);
  expect(sheetOf("収納課", "チェック結果").tables.map(([, area]) => area)).toEqual(["A4:O5"]);
  // What an entry made of it stays as the value it was.
  const indicators = sheetOf("収納課", "数値目標").cells;
  expect(indicators.filter(([, value]) => value === 4)).toContainEqual([
    expect.any(String),
    4,
    false,
  ]);
});

test("a department's rows are open for the year, all others hidden and locked", () => {
  // 34 and its indicator are 再掲 in one office's rows; 18 to 23 are its own.
  const items = sheetOf("デジタル推進課", "推進項目");
  const rowOf = (no: number) => no + 4;
  const own = [18, 19, 20, 21, 22, 23, 34].map(rowOf);
  expect(items.hiddenRows).toEqual(
    Array.from({ length: 42 }, (_, i) => i + 5).filter((row) => !own.includes(row)),
  );
  const headers = cellsOf("デジタル推進課", "推進項目");
  const openColumns = new Set(items.unlocked.map((cell) => cell.replace(/\d+/, "")));
  expect([...openColumns].map((column) => headers.get(`${column}4`))).toEqual([
    "R7実施状況",
    "R7取組実績",
    "R7課題・今後の方向性",
  ]);
  expect(new Set(items.unlocked.map((cell) => Number(cell.replace(/\D+/, ""))))).toEqual(
    new Set(own),
  );
  expect(items.protected).toBe(true);

  const indicators = sheetOf("収納課", "数値目標");
  const names = cellsOf("収納課", "数値目標");
  const open = indicators.unlocked.map((cell) => [
    names.get(cell.replace(/\D+/, "A")),
    names.get(cell.replace(/\d+/, "4")),
  ]);
  expect(open).toEqual(["R7目標値", "R7実績値", "変更理由"].map((header) => ["40-指1", header]));
});

test("each entry cell of the year is open in one copy", () => {
  const counted = new Map<string, number>();
  for (const { sheets } of readings.values()) {
    for (const { name, unlocked } of sheets.slice(1, 4)) {
      for (const cell of unlocked) {
        counted.set(`${name}!${cell}`, (counted.get(`${name}!${cell}`) ?? 0) + 1);
      }
    }
  }
  expect(new Set(counted.values())).toEqual(new Set([1]));
  const [whole] = readWithOpenpyxl([master]);
  const openInMaster = new Set(
    whole!.sheets.flatMap(({ name, unlocked }) => unlocked.map((cell) => `${name}!${cell}`)),
  );
  expect([...counted.keys()].filter((cell) => !openInMaster.has(cell))).toEqual([]);
});

test("the copy says whose it is, and keeps what was handed out", async () => {
  const { handOut } = copyFor("収納課");
  const guide = [...cellsOf("収納課", "記入要領").values()];
  expect(guide.slice(guide.indexOf("配布ID"))).toEqual([
    "配布ID",
    handOut.id,
    "配布先",
    "収納課",
    "配布の対象年度",
    "R7",
    "配布日時",
    "2026-04-15 09:30",
    "定義の版",
    "2023.1",
    "定義の照合番号",
    handOut.definitionDigest,
    "配布時の値の照合番号",
    handOut.baseDigest,
  ]);
  const kept = sheetOf("収納課", "配布控え");
  expect(kept.tables).toMatchObject([
    ["HandOutBase", expect.any(String), ["テーブル", "キー", "見出し", "値"]],
  ]);
  const cells = kept.cells.map(([, value]) => value);
  const rows = Array.from({ length: cells.length / 4 }, (_, i) => cells.slice(4 * i, 4 * i + 4));
  expect(rows).toContainEqual(["推進項目", 12, "R7実施状況", "一部実施"]);
  expect(rows).toContainEqual(["数値目標", "2-指2", "R6実績値", 4]);
  // The digest by hand: a line per value, sorted by table, key and header.
  const tables: Record<string, string> = {
    推進項目: "PlanItems",
    取組内容: "PlanActions",
    数値目標: "PlanIndicators",
  };
  const lines = rows.slice(1).map(([table, key, header, value]) => {
    const name = tables[String(table)]!;
    return {
      order: [name, key, header].join("\0"),
      line: JSON.stringify([name, String(key), header, value]),
    };
  });
  lines.sort((a, b) => (a.order < b.order ? -1 : 1));
  expect(await sha256(lines.map(({ line }) => line).join("\n"))).toBe(handOut.baseDigest);
});

test("in the copy the add-in knows the department, and its check finds nothing amiss", async () => {
  const { bytes, handOut, fileName } = copyFor("収納課");
  await openLocalExcel(await openXlsx(bytes, fileName));
  const state = await readPlanState(plan);
  expect(state).toMatchObject({ handOut: { department: "収納課", year: 2025, at: handOut.at } });
  const checked = await checkPlan(plan, {
    scope: { kind: "department", department: "収納課", related: false },
    now,
  });
  if (!checked.ok) throw new Error(checked.refusal.code);
  expect(checked.findings.filter(({ rule }) => rule.startsWith("S"))).toEqual([]);
});

test("LibreOffice opens each of them and finds the same", async () => {
  const saved = await saveAllWithLibreOffice(
    made.copies.map(({ bytes }) => bytes),
    "xlsx",
    "xlsx",
  );
  readWithOpenpyxl(saved).forEach(({ sheets }, i) => {
    const before = readings.get(made.copies[i]!.handOut.department)!.sheets;
    expect(sheets.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    for (const at of [1, 2, 3]) {
      expect(sheets[at]!.hiddenRows).toEqual(before[at]!.hiddenRows);
      expect(new Set(sheets[at]!.unlocked)).toEqual(new Set(before[at]!.unlocked));
      expect(sheets[at]!.tables).toEqual(before[at]!.tables);
    }
  });
});

test("related items may be seen, and stay locked", async () => {
  const { copies } = await copiesOf(master, { related: true, departments: ["デジタル推進課"] });
  expect(copies).toHaveLength(1);
  const [reading] = readWithOpenpyxl([copies[0]!.bytes]);
  const before = readings.get("デジタル推進課")!.sheets;
  reading!.sheets.slice(1, 4).forEach(({ hiddenRows, unlocked }, i) => {
    expect(hiddenRows.length).toBeLessThan(before[i + 1]!.hiddenRows.length);
    expect(unlocked).toEqual(before[i + 1]!.unlocked);
  });
  const seen = plan.items.filter(({ departments }) =>
    departments.some(({ name }) => name === "デジタル推進課"),
  );
  const hidden = new Set(reading!.sheets[1]!.hiddenRows);
  expect(plan.items.filter(({ no }) => !hidden.has(no + 4))).toEqual(seen);
});

test("a zip holds them all under their Japanese names", () => {
  const { fileName, bytes } = zipOfCopies(made, now);
  expect(fileName).toBe("R7_配布_20260415.zip");
  const inside = partsOf(bytes);
  expect(Object.keys(inside)).toEqual(made.copies.map((copy) => copy.fileName));
  expect(Buffer.compare(inside["R7_11_収納課.xlsx"]!, copyFor("収納課").bytes)).toBe(0);
});

test("a copy is not handed out, nor what is no workbook", async () => {
  const again = await makeCopies(plan, copyFor("収納課").bytes, { now });
  expect(again).toEqual({ ok: false, refusal: { code: "in-copy", subject: "収納課" } });
  expect(await makeCopies(plan, new Uint8Array(9), { now })).toMatchObject({
    ok: false,
    problem: { code: "notZip" },
  });
  expect(await makeCopies(plan, master, { now, departments: ["収納部"] })).toEqual({
    ok: false,
    refusal: { code: "unknown-department", subject: "収納部" },
  });
});

test("whose report is 確定 gets no copy, and named is told so", async () => {
  const excel = await openLocalExcel(await openXlsx(master, "元.xlsx"));
  const confirmed = await changeSubmissions(plan, {
    reports: [{ department: "職員課" }],
    to: "確定",
    by: "佐藤",
    now,
  });
  if (!confirmed.ok) throw new Error(confirmed.refusal.code);
  const bytes = await saveXlsx(excel.book);
  const others = await copiesOf(bytes);
  expect(others.confirmed).toEqual(["職員課"]);
  expect(others.copies.map(({ handOut }) => handOut.department)).toEqual(
    made.copies.map(({ handOut }) => handOut.department).filter((one) => one !== "職員課"),
  );
  expect(await makeCopies(plan, bytes, { now, departments: ["収納課", "職員課"] })).toEqual({
    ok: false,
    refusal: { code: "handed-out-confirmed", subject: "職員課" },
  });
});

test("the parts of the master that no copy changes are its own, byte for byte", () => {
  const before = partsOf(master);
  const after = partsOf(copyFor("収納課").bytes);
  for (const path of Object.keys(before).filter((one) => /theme|charts|drawing|core/.test(one))) {
    expect(Buffer.compare(after[path]!, before[path]!)).toBe(0);
  }
  expect(partText(copyFor("収納課").bytes, "xl/workbook.xml")).toContain("fullCalcOnLoad");
});
