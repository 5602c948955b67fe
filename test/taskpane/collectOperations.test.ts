import type { Book } from "../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import type { Collection } from "../../src/collect/returned";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { collectOperations } from "../../src/taskpane/collectOperations";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import {
  changeSubmissions,
  checkPlan,
  confirmFindings,
  readPlanState,
  submitEntries,
} from "../../src/workbook";
import { readWithOpenpyxl } from "../xlsx/openpyxlCells";
import { faultsOf } from "../xlsx/soundPackage";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell, type } from "../workbook/entryCells";
import { insertedBook } from "../workbook/insertedBook";

const operations = collectOperations(plan);
const means = { language: "ja", onProgress: () => undefined } as const;
const office = "スマートシティ推進室";
const wish = { ...means, departments: [office], related: false };

const openMaster = (book: Book) => openLocalExcel(book, { save: saveXlsx });

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);
/** Another program has it open. */
const lockedFile = Object.assign(new File(["PK"], "回答.xlsx"), {
  arrayBuffer: () => Promise.reject(new DOMException("locked", "NotReadableError")),
});

async function handedOut() {
  const made = await operations.handOut(wish);
  if (!made.ok) throw new Error(made.refusal.code);
  return made;
}

test("one department gets its copy as it is; handed out from the saved file where Excel gives none", async () => {
  const excel = await openMaster(await insertedBook());
  const { copies, file } = await handedOut();
  expect(file.name).toBe("R7_05_スマートシティ推進室.xlsx");
  expect(copies.map(({ handOut }) => handOut.department)).toEqual([office]);
  const saved = fileOf("本体.xlsx", new Uint8Array(await saveXlsx(excel.book)));

  excel.documentCopies.failure = 5001;
  expect(await operations.handOut(wish)).toMatchObject({ refusal: { code: "no-own-file" } });
  expect(await operations.handOut({ ...wish, saved })).toMatchObject({ ok: true });
  expect(await operations.handOut({ ...wish, saved: lockedFile })).toMatchObject({
    refusal: { code: "file-in-use", subject: "回答.xlsx" },
  });
  // A row for each copy that was made, and none for those that were not.
  const record = excel.book.sheets.find(({ name }) => name === "配布記録")!;
  expect(record.tables[0]!.area.rowCount).toBe(3);
});

test("a locked file is told, the others are compared, taken in, and taken back by their record", async () => {
  const master = await openMaster(await insertedBook());
  const { file } = await handedOut();
  const copy = await openLocalExcel(await openXlsx(file.bytes, file.name));
  type(copy, "PlanIndicators", "10-指1", "R7実績値", "3");
  const returned = fileOf(file.name, new Uint8Array(await saveXlsx(copy.book)));
  master.connect();

  const files = [lockedFile, returned];
  const collected = await operations.collectFiles({ ...means, files, named: [] });
  if (!collected.ok) throw new Error(collected.refusal.code);
  const { collection } = collected;
  expect(collection.files.map(({ status, detail }) => [status, detail])).toEqual([
    ["unreadable", "inUse"],
    ["read", null],
  ]);

  const by = { ...means, by: "佐藤" };
  const taken = await operations.takeIn({ ...by, collection, choices: new Map() });
  if (!taken.ok) throw new Error(taken.refusal.code);
  expect(taken.proposals.map(({ key, value }) => [key, value])).toEqual([["10-指1", 3]]);
  const cell = () => {
    const { sheet, row, column } = entryCell(master.book, "PlanIndicators", "10-指1", "R7実績値");
    const found = master.book.sheets.find(({ name }) => name === sheet)!;
    return found.cells.get(row)?.get(column)?.value ?? "";
  };
  expect(cell()).toBe(3);
  expect(await operations.readTakes()).toMatchObject({
    takes: [{ no: taken.no, by: "佐藤", files: [file.name], isUndone: false }],
  });
  expect(await operations.undoTake({ ...by, no: taken.no! })).toMatchObject({ restored: 1 });
  expect(cell()).toBe("");
  expect(await operations.readTakes()).toMatchObject({ takes: [{ isUndone: true }] });
});

test("letters name what is owed, and what a check finds", async () => {
  await openMaster(await insertedBook());
  const letter = async (kind: "reminder" | "sendBack") => {
    const report = { department: office, state: kind === "reminder" ? "未着" : "差戻し" } as const;
    const written = await operations.writeLetter({ ...means, kind, report, reason: "根拠" });
    return written.ok ? written.text : written.refusal.code;
  };
  // Item 10: a status, a stage, a figure and two texts.
  expect(await letter("reminder")).toContain("記入がまだのところ（5 か所）");
  expect(await letter("sendBack")).toContain("理由：根拠");
  expect(await letter("sendBack")).toMatch(/シート「数値目標」のセル [A-Z]+\d+：/);
});

test("sent back: the copy says why and what was found, mends cleanly, and the first one is the earlier", async () => {
  const master = await openMaster(await insertedBook());
  const first = await handedOut();
  const by = { ...means, by: "佐藤" };
  const now = () => new Date();
  const scope = { kind: "department", department: office, related: false } as const;
  const check = async () => {
    const checked = await checkPlan(plan, { scope, now: now() });
    if (!checked.ok) throw new Error(checked.refusal.code);
    return checked.findings.filter(({ severity }) => severity !== "info");
  };
  const submit = async () => {
    const submitted = await submitEntries(plan, { scope: office, submittedBy: "山田", now: now() });
    if (!submitted.ok || submitted.kind !== "submitted") throw new Error("not submitted");
  };
  const opened = async ({ file }: typeof first) =>
    openMaster(await openXlsx(file.bytes, file.name));
  const returned = async (copy: LocalExcel, name: string) => {
    const file = fileOf(name, new Uint8Array(await saveXlsx(copy.book)));
    master.connect();
    const collected = await operations.collectFiles({ ...means, files: [file], named: [] });
    if (!collected.ok) throw new Error(collected.refusal.code);
    return collected.collection;
  };
  const take = async (collection: Collection) => {
    const taken = await operations.takeIn({ ...by, collection, choices: new Map() });
    if (!taken.ok) throw new Error(taken.refusal.code);
    return taken;
  };

  // The clerk fills in and submits; done with the target missed is a warning, no error.
  const clerk = await opened(first);
  type(clerk, "PlanItems", 10, "R7実施状況", "実施");
  type(clerk, "PlanItems", 10, "R7取組実績", "3事業でデータを活用した。");
  type(clerk, "PlanItems", 10, "R7課題・今後の方向性", "活用する部署をふやす。");
  type(clerk, "PlanActions", "10-①", "R7到達段階", "実施");
  type(clerk, "PlanIndicators", "10-指1", "R7実績値", "2");
  await submit();
  await take(await returned(clerk, first.file.name));

  const found = await check();
  expect(found.map(({ key, column }) => [key, column])).toContainEqual([10, "R7実施状況"]);
  const reason = "実績値を確かめてください。\n根拠も。";
  const changed = await changeSubmissions(plan, {
    reports: [{ department: office }],
    to: "差戻し",
    by: "佐藤",
    note: reason,
    now: now(),
  });
  expect(changed).toMatchObject({ ok: true, changed: [office] });
  const second = await handedOut();

  // Opened without the add-in: the findings with links, under the reason.
  const [book] = readWithOpenpyxl([second.file.bytes]);
  const sheet = book!.sheets.find(({ name }) => name === "チェック結果")!;
  const cells = new Map(sheet.cells.map(([cell, value]) => [cell, value]));
  expect(cells.get("A2")).toContain("差戻しの理由：実績値を確かめてください。 根拠も。（佐藤 ");
  const rows = found.map((_, i) => ["B", "G", "O"].map((column) => cells.get(`${column}${5 + i}`)));
  expect(rows).toEqual(found.map(({ rule, key, column }) => [rule, column, key]));
  expect(cells.get("I5")).toContain("数値目標（10-指1）は未達成です。");
  expect(cells.get("L5")).toMatch(/^推進項目 [A-Z]+\d+$/);
  expect(faultsOf(second.file.bytes)).toEqual([]);

  // With it: the same list, which needs nothing to be written; it is shorter once the figure is mended.
  const mending = await opened(second);
  expect(mending.book.sheets.find(({ id }) => id === mending.book.activeSheetId)?.name).toBe(
    "チェック結果",
  );
  const results = mending.book.sheets.find(({ name }) => name === "チェック結果")!;
  expect(results.cells.get(4)?.get(11)?.formula).toMatch(/HYPERLINK\("#'".*\[セル\]/);
  expect(await readPlanState(plan)).toMatchObject({
    handOut: { department: office, sentBack: { by: "佐藤", reason } },
    reports: [],
  });
  expect((await check()).map(({ message }) => message)).toEqual(
    found.map(({ message }) => message),
  );
  // What stands there is not written anew: the reason stays over it.
  expect(results.cells.get(1)?.get(0)?.value).toContain("差戻しの理由：");
  type(mending, "PlanIndicators", "10-指1", "R7実績値", "3");
  expect((await check()).length).toBeLessThan(found.length);
  await submit();

  // What was taken in is what the clerk started from: one clean update, submitted anew.
  const mended = await returned(mending, second.file.name);
  expect(mended.cells.map(({ key, column, outcome }) => [key, column, outcome])).toEqual([
    ["10-指1", "R7実績値", "take"],
  ]);
  expect(mended.cells[0]).toMatchObject({ base: 2, ours: 2, theirs: 3 });
  expect(await take(mended)).toMatchObject({ written: 1, files: [{ state: "提出" }] });

  // A colleague sends the first copy once more, with something else: nothing of it is taken by itself.
  type(clerk, "PlanItems", 10, "R7取組実績", "前の写しで直した。");
  const earlier = await returned(clerk, "前の写し.xlsx");
  expect(earlier.files).toMatchObject([{ status: "earlierCopy", isEarlierCopy: true }]);
  expect(earlier.cells.filter(({ isOpen }) => isOpen)).toMatchObject([
    { column: "R7取組実績", usual: "ours", isOpen: true },
  ]);
  expect(await take(earlier)).toMatchObject({ no: null, written: 0 });
});

test("a warning that was confirmed comes in confirmed, goes with what is sent back, and is taken back", async () => {
  const master = await openMaster(await insertedBook());
  const first = await handedOut();
  const now = new Date();
  const scope = { kind: "department", department: office, related: false } as const;
  const confirmed = async () => {
    const checked = await checkPlan(plan, { scope, now });
    if (!checked.ok) throw new Error(checked.refusal.code);
    return checked.findings.filter(({ rule }) => rule === "E405");
  };
  const clerk = await openMaster(await openXlsx(first.file.bytes, first.file.name));
  type(clerk, "PlanItems", 10, "R7実施状況", "実施");
  type(clerk, "PlanItems", 10, "R7取組実績", "2事業でデータを活用した。");
  type(clerk, "PlanItems", 10, "R7課題・今後の方向性", "活用する部署をふやす。");
  type(clerk, "PlanActions", "10-①", "R7到達段階", "実施");
  type(clerk, "PlanIndicators", "10-指1", "R7実績値", "2");
  const [finding] = await confirmed();
  await confirmFindings(plan, [{ finding: finding!, reason: "原票と照合した" }], { scope, now });
  await submitEntries(plan, { scope: office, submittedBy: "山田", now });
  const file = fileOf(first.file.name, new Uint8Array(await saveXlsx(clerk.book)));

  master.connect();
  const collected = await operations.collectFiles({ ...means, files: [file], named: [] });
  if (!collected.ok) throw new Error(collected.refusal.code);
  const { collection } = collected;
  const by = { ...means, by: "佐藤" };
  const taken = await operations.takeIn({ ...by, collection, choices: new Map() });
  expect(taken).toMatchObject({ ok: true, skipped: [], files: [{ state: "提出" }] });
  const isConfirmed = { severity: "info", confirmed: "確認済　原票と照合した" };
  expect(await confirmed()).toMatchObject([isConfirmed]);

  await changeSubmissions(plan, {
    reports: [{ department: office }],
    to: "差戻し",
    by: "佐藤",
    note: "根拠も。",
    now,
  });
  const second = await handedOut();
  await openMaster(await openXlsx(second.file.bytes, second.file.name));
  expect(await confirmed()).toMatchObject([isConfirmed]);

  master.connect();
  if (!taken.ok) throw new Error(taken.refusal.code);
  expect(await operations.undoTake({ ...by, no: taken.no! })).toMatchObject({
    restored: taken.written,
    left: [],
    locked: [],
  });
  const results = master.book.sheets.find(({ name }) => name === "チェック結果")!;
  const texts = [...results.cells.values()].flatMap((row) =>
    [...row.values()].map(({ value }) => value),
  );
  expect(texts).not.toContain("確認済　原票と照合した");
});
