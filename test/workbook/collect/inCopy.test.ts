import type { Book } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import { allContraryWays } from "../../../src/local-excel/host/contrary";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import {
  changeSubmissions,
  checkPlan,
  readMaster,
  readPlanState,
  readReport,
  recalculatePlan,
  repairPlan,
  submitEntries,
  takeIn,
  undoCollect,
} from "../../../src/workbook";
import { completeReport, enter } from "../../e2e/reportR7";
import { handOutValues } from "../../../src/workbook/handOutInfo";
import { openLocalExcel } from "../../local-excel/withExcel";
import { insertedBook } from "../insertedBook";
import { handOut, makeCopy } from "./handOutCopy";

const now = new Date(2026, 4, 20, 10, 0);
const { department } = handOut;

let made: Promise<Book> | null = null;
async function copy(): Promise<LocalExcel> {
  made ??= (async () => {
    const excel = await openLocalExcel(await insertedBook());
    await enter(excel, completeReport());
    await makeCopy();
    return excel.book;
  })();
  return openLocalExcel(copyOf(await made));
}

const check = async () => {
  const outcome = await checkPlan(plan, {
    scope: { kind: "department", department, related: false },
    now,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings.filter(({ rule }) => rule === "S110").map(({ cell }) => cell);
};

async function lock(sheet: string, header: string, key: string, locked: boolean): Promise<void> {
  await Excel.run(async (context) => {
    const { protection, tables } = context.workbook.worksheets.getItem(sheet);
    const range = tables.getItemAt(0).getRange().load("values");
    protection.unprotect();
    await context.sync();
    const values = range.values as unknown[][];
    const row = values.findIndex((cells) => String(cells[0]) === key);
    range.getCell(row, values[0]!.indexOf(header)).format.protection.locked = locked;
    protection.protect({ allowAutoFilter: true });
    await context.sync();
  });
}

async function isLocked(sheet: string, header: string, key: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).getRange();
    range.load("values");
    await context.sync();
    const values = range.values as unknown[][];
    const row = values.findIndex((cells) => String(cells[0]) === key);
    const cell = range.getCell(row, values[0]!.indexOf(header)).load("format/protection/locked");
    await context.sync();
    return cell.format.protection.locked;
  });
}

test("in a copy the others' locked cells are no damage, and repair leaves them locked", async () => {
  await copy();
  expect(await check()).toEqual([]);
  const repaired = await repairPlan(plan, { today: now });
  expect(repaired).toMatchObject({ ok: true, repaired: [] });
  expect(await isLocked("推進項目", "R7実施状況", "11")).toBe(true);
});

test("its own cell that was locked is told, and repair opens it and no other", async () => {
  await copy();
  await lock("推進項目", "R7取組実績", "10", true);
  expect(await check()).toHaveLength(1);
  expect(await repairPlan(plan, { today: now })).toMatchObject({ ok: true });
  expect(await check()).toEqual([]);
  expect(await isLocked("推進項目", "R7取組実績", "10")).toBe(false);
  expect(await isLocked("推進項目", "R7取組実績", "11")).toBe(true);
  expect(await isLocked("推進項目", "R6取組実績", "10")).toBe(true);
});

test("a row that repair puts back is open only where it is the department's own", async () => {
  await copy();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("推進項目");
    sheet.protection.unprotect();
    // Items 10 and 11, from below.
    for (const row of [10, 9]) sheet.tables.getItemAt(0).rows.getItemAt(row).delete();
    sheet.protection.protect({ allowAutoFilter: true });
    await context.sync();
  });
  expect(await repairPlan(plan, { today: now })).toMatchObject({ ok: true });
  expect(await isLocked("推進項目", "R7実施状況", "10")).toBe(false);
  expect(await isLocked("推進項目", "R7実施状況", "11")).toBe(true);
});

test("a copy submits its own report and nobody else's", async () => {
  await copy();
  const submit = (scope: string) => submitEntries(plan, { scope, submittedBy: "山田", now });
  const refused = { ok: false, refusal: { code: "own-copy", subject: department } };
  expect(await submit("all")).toEqual(refused);
  expect(await submit("収納課")).toEqual(refused);
  expect(await submit(department)).toMatchObject({ ok: true, kind: "submitted" });
});

test("what only the master may do is refused in a copy", async () => {
  await copy();
  await submitEntries(plan, { scope: department, submittedBy: "山田", now });
  const refused = { ok: false, refusal: { code: "in-copy", subject: department } };
  expect(
    await changeSubmissions(plan, { reports: [{ department }], to: "確定", by: "佐藤", now }),
  ).toEqual(refused);
  expect(await recalculatePlan(plan, { now, reportingYear: fiscalYear(2026) })).toEqual(refused);
  // 取りまとめ: neither compared with, nor taken into, nor taken back from.
  const nothing = { proposals: [], notes: [], events: [], decided: [] };
  expect(await readMaster(plan)).toEqual(refused);
  expect(await takeIn(plan, nothing, { by: "佐藤", now })).toEqual(refused);
  expect(await undoCollect(plan, 1, { by: "佐藤", now })).toEqual(refused);
  expect(await recalculatePlan(plan, { now })).toMatchObject({ ok: true });
});

test("what is entered and not written yet is kept for this copy, not for another of its name", async () => {
  const excel = await copy();
  const workbook = async () => {
    const read = await readReport(plan, { now });
    return read.ok ? read.reading.workbook : read.refusal.code;
  };
  const first = await workbook();
  const [line] = handOutValues(handOut);
  const guide = excel.book.sheets.find(({ name }) => name === "記入要領")!;
  for (const row of guide.cells.values())
    for (const cell of row.values()) if (cell.value === line![1]) cell.value = "R7-05-aaaaaa";
  expect(await workbook()).not.toBe(first);
});

test("the pane is told whose copy it is, and of a master nothing", async () => {
  await copy();
  expect(await readPlanState(plan)).toMatchObject({
    handOut: { department, year: 2025, at: "2026-04-15 09:30" },
  });
  await openLocalExcel(await insertedBook());
  expect(await readPlanState(plan)).toMatchObject({ ok: true, handOut: null });
  // One that does not look below what is missing is asked for each name.
  await openLocalExcel(copyOf(await made!), { contrary: allContraryWays });
  expect(await readPlanState(plan)).toMatchObject({ handOut: { department } });
});
