import type { Book } from "../../src/local-excel/book";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { collectOperations } from "../../src/taskpane/collectOperations";
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
