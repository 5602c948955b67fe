import type { ImportRecord } from "../../../src/collect/returned";
import type { Decisions } from "../../../src/collect/decisions";
import type { PlanTable } from "../../../src/entries/columns";
import type { RowKey } from "../../../src/entries/rows";
import type { Submission } from "../../../src/entries/submission";
import { cellAt, tablesOf, type Book } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import { cellText } from "../../../src/local-excel/display";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import {
  changeSubmissions,
  checkPlan,
  readMaster,
  readSubmissionStates,
  submitEntries,
  takeIn,
  undoCollect,
  type TakenIn,
} from "../../../src/workbook";
import { completeReport, enter, type Entry } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 4, 20, 14, 2);
/** Leads item 10 alone. */
const office = "スマートシティ推進室";
const file = "R7_05.xlsx";

const holding = ([table, key, column]: Entry, value: Entry[3]): Entry => [
  table,
  key,
  column,
  value,
];
const [item, ...others] = completeReport().filter(([, key]) => /^10(-|$)/.test(String(key)));
/** What the office reports; a text that looks like a formula stays one. */
const report: readonly Entry[] = [
  item!,
  ...others.map((entry): Entry => (entry[2] === "R7取組実績" ? holding(entry, "=1+1") : entry)),
];

const typedIn = (excel: LocalExcel): Promise<void> =>
  enter(
    excel,
    report.map((entry) => (entry[3] === "=1+1" ? holding(entry, "'=1+1") : entry)),
  );

async function master() {
  const outcome = await readMaster(bundledPlan);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.master;
}

let direct: Promise<Submission> | null = null;
/** The same typed into a master and submitted there. */
const typedDirectly = (): Promise<Submission> =>
  (direct ??= (async () => {
    const excel = await openLocalExcel(await insertedBook());
    await typedIn(excel);
    const outcome = await submitEntries(bundledPlan, {
      scope: office,
      submittedBy: "山田",
      now: new Date(2026, 4, 18, 16, 40),
    });
    if (!outcome.ok || outcome.kind !== "submitted") throw new Error("not submitted");
    return (await master()).reading.submissions[0]!;
  })());

/** As it is decided when the office's file is compared with a fresh workbook. */
async function decided(sha = "a".repeat(64)): Promise<Decisions> {
  const submitted = await typedDirectly();
  const cells = report.map(([table, key, column, value]) => ({ table, key, column, value }));
  const { year, entries } = submitted;
  return {
    proposals: cells.map((cell) => ({ ...cell, year, before: "" })),
    notes: [],
    events: [
      {
        file,
        sha256: sha,
        department: office,
        year,
        submitted,
        entries,
        handOutId: "R7-05-7c1e9a",
        takenNo: null,
        definitionVersion: "2023.1",
        written: cells.length,
        chosen: 0,
      },
    ],
    decided: cells.map(({ value, ...cell }) => ({
      ...cell,
      file,
      department: office,
      year,
      outcome: "take",
      choice: "theirs",
      // Something the clerk started from, for the record to tell.
      isChosen: false,
      base: cell.key === "10-指1" ? 1 : "",
      before: "",
      theirs: value,
      written: value,
    })),
  };
}

async function take(decisions: Decisions): Promise<TakenIn> {
  const outcome = await takeIn(bundledPlan, decisions, { by: "佐藤", now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

async function report10() {
  const outcome = await readSubmissionStates(bundledPlan);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.departments.find(({ department }) => department === office)!;
}

const rules = async (): Promise<string[]> => {
  const outcome = await checkPlan(bundledPlan, {
    scope: { kind: "department", department: office, related: false },
    now,
  });
  return outcome.ok ? outcome.findings.map(({ rule }) => rule) : [outcome.refusal.code];
};

/** A table's rows as staff see them. */
function rowsOf(book: Book, name: string): Record<string, string>[] {
  const found = tablesOf(book).find((t) => t.table.name === name);
  if (!found) return [];
  const { sheet, table } = found;
  return Array.from({ length: table.area.rowCount - 1 }, (_, i) =>
    Object.fromEntries(
      table.columns.map((column, c) => [
        column.name,
        cellText(cellAt(sheet, table.area.row + 1 + i, table.area.column + c)),
      ]),
    ),
  );
}

const valueOf = ({ book }: LocalExcel, [table, key, column]: Entry) => {
  const { sheet, row, column: at } = entryCell(book, table, key, column);
  const cell = cellAt(
    book.sheets.find(({ name }) => name === sheet)!,
    row,
    at,
  );
  return cell?.formula === undefined ? (cell?.value ?? null) : `formula ${cell.formula}`;
};
const values = (excel: LocalExcel) => report.map((entry) => valueOf(excel, entry));

test("a submitted report stands as if it had been typed and submitted here: one read, one write", async () => {
  onTheUsualExcel();
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  excel.traffic.reset();
  expect(await take(decisions)).toEqual({
    ok: true,
    no: 1,
    written: report.length,
    files: [{ file, department: office, event: 1, state: "提出", written: report.length }],
    skipped: [],
    skippedFiles: [],
    warnings: [],
  });
  expect(excel.traffic.roundTrips).toBe(2);
  expect(values(excel)).toEqual(report.map(([, , , value]) => value));
  expect(await report10()).toMatchObject({
    state: "提出",
    by: "山田",
    at: "2026-05-18 16:40",
    changed: 0,
  });
  const [submission] = (await master()).reading.submissions;
  expect(submission!.digest).toBe((await typedDirectly()).digest);
  expect(submission!.entries).toEqual((await typedDirectly()).entries);
  // Nothing has changed since, and what was submitted is as its digest has it.
  expect(await rules()).toEqual(expect.not.arrayContaining(["A308", "S111"]));
  expect(rowsOf(excel.book, "PlanImports")).toEqual([
    {
      番号: "1",
      提出番号: "1",
      部署: office,
      対象年度: "R7",
      ファイル: file,
      "SHA-256": "a".repeat(64),
      配布ID: "R7-05-7c1e9a",
      日時: "2026-05-20 14:02",
      取込者: "佐藤",
      取り込んだ数: String(report.length),
      状態: "取込",
    },
  ]);
  expect(rowsOf(excel.book, "PlanImportCells")[1]).toMatchObject({
    番号: "1",
    シート: "推進項目",
    キー: "10",
    見出し: "R7取組実績",
    配布時: "",
    前の値: "",
    返ってきた値: "=1+1",
    書いた値: "=1+1",
    判断: "取込",
  });
  expect(
    rowsOf(excel.book, "PlanImportCells").map((row) => [row["キー"], row["配布時"]]),
  ).toContainEqual(["10-指1", "1"]);
  expect((await change("確定")).ok).toBe(true);
});

async function lockCell(excel: LocalExcel, table: PlanTable, key: RowKey, header: string) {
  const { sheet: name, row, column } = entryCell(excel.book, table, key, header);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    sheet.getCell(row, column).format.protection.locked = true;
    sheet.protection.protect();
    await context.sync();
  });
}

const change = (to: "差戻し" | "確定") =>
  changeSubmissions(bundledPlan, {
    reports: [{ department: office }],
    to,
    by: "佐藤",
    note: "見直しのため。",
    now,
  });

test("a cell that has changed meanwhile stays, and the report is not taken for submitted", async () => {
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  type(excel, "PlanItems", 10, "R7取組実績", "総務課が書いた。");
  const taken = await take(decisions);
  expect(taken.skipped).toMatchObject([{ why: "changed", proposal: { column: "R7取組実績" } }]);
  expect(taken.files).toMatchObject([{ state: "取込", written: report.length - 1 }]);
  expect(valueOf(excel, ["PlanItems", 10, "R7取組実績", ""])).toBe("総務課が書いた。");
  // It is with 総務課, not submitted: nothing tells of changes, and it cannot be confirmed.
  expect(await report10()).toMatchObject({ state: "取込", by: "佐藤", changed: 0 });
  expect(await rules()).toEqual(expect.not.arrayContaining(["A308"]));
  expect(await change("確定")).toMatchObject({ refusal: { code: "not-submitted" } });
  expect(await change("差戻し")).toMatchObject({ ok: true });
  expect(await report10()).toMatchObject({ state: "差戻し", note: "見直しのため。" });
});

test("a report that is 確定 meanwhile, and a file taken in meanwhile, are left alone", async () => {
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  await take(decisions);
  const before = rowsOf(excel.book, "PlanSubmissions");
  const nothing = { no: null, written: 0, files: [], skippedFiles: [file] };
  expect(await take(decisions)).toMatchObject(nothing);
  await change("確定");
  expect(await take(await decided("b".repeat(64)))).toMatchObject(nothing);
  expect(rowsOf(excel.book, "PlanSubmissions")).toHaveLength(before.length + 1);
});

test("taken back: what stood there stands there again, and its file may come again", async () => {
  onTheUsualExcel();
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  const before = values(excel);
  await take(decisions);
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "9");
  const options = { by: "佐藤", now };
  excel.traffic.reset();
  expect(await undoCollect(bundledPlan, 1, options)).toMatchObject({
    ok: true,
    departments: [office],
    restored: report.length - 1,
    left: [{ key: "10-指1", column: "R7実績値" }],
  });
  expect(excel.traffic.roundTrips).toBe(2);
  expect(values(excel)).toEqual(report.map(([, key], i) => (key === "10-指1" ? 9 : before[i])));
  expect(await report10()).toMatchObject({ state: "未提出" });
  expect((await master()).imports).toMatchObject([{ no: 1, isUndone: true }]);
  expect(rowsOf(excel.book, "PlanSubmissions").map((row) => row["状態"])).toEqual(["提出", "取消"]);
  expect(await undoCollect(bundledPlan, 1, options)).toMatchObject({
    refusal: { code: "import-undone" },
  });
  expect(await undoCollect(bundledPlan, 2, options)).toMatchObject({
    refusal: { code: "unknown-import" },
  });

  // The same file once more: the cell that holds another figure now is skipped.
  expect(await take(decisions)).toMatchObject({ no: 2, files: [{ event: 3, state: "取込" }] });
  expect(await report10()).toMatchObject({ state: "取込" });
});

test("to take back: a confirmed report first has to be sent back; an earlier report comes back", async () => {
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  await typedIn(excel);
  type(excel, "PlanItems", 10, "R7取組実績", "先に出した。");
  await submitEntries(bundledPlan, { scope: office, submittedBy: "鈴木", now });
  const earlier = await master();
  type(excel, "PlanItems", 10, "R7取組実績", "");
  const [proposal] = decisions.proposals.filter(({ column }) => column === "R7取組実績");
  await take({
    ...decisions,
    proposals: [proposal!],
    decided: decisions.decided.filter(({ column }) => column === "R7取組実績"),
  });
  expect(await report10()).toMatchObject({ state: "提出", by: "山田" });
  await change("確定");
  const options = { by: "佐藤", now };
  expect(await undoCollect(bundledPlan, 1, options)).toMatchObject({
    refusal: { code: "import-confirmed", subject: office },
  });
  await change("差戻し");
  expect(await undoCollect(bundledPlan, 1, options)).toMatchObject({ ok: true, restored: 1 });
  expect(valueOf(excel, ["PlanItems", 10, "R7取組実績", ""])).toBe(null);
  // What was said of the report since stands.
  expect((await master()).reading.submissions).toMatchObject([
    { state: "差戻し", entries: earlier.reading.submissions[0]!.entries },
  ]);
});

test("a formula that stood in the cell comes back as one", async () => {
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "=1+2");
  await take({
    ...decisions,
    proposals: decisions.proposals.map((one) =>
      one.key === "10-指1" ? { ...one, before: 3 } : one,
    ),
  });
  const cell: Entry = ["PlanIndicators", "10-指1", "R7実績値", ""];
  expect(valueOf(excel, cell)).toBe(3);
  await undoCollect(bundledPlan, 1, { by: "佐藤", now });
  expect(valueOf(excel, cell)).toBe("formula 1+2");
});

test("to take back: a cell that was locked since is told from one that has changed", async () => {
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  await take(decisions);
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "9");
  await lockCell(excel, "PlanItems", 10, "R7取組実績");
  expect(await undoCollect(bundledPlan, 1, { by: "佐藤", now })).toMatchObject({
    restored: report.length - 2,
    left: [{ key: "10-指1", column: "R7実績値" }],
    locked: [{ key: 10, column: "R7取組実績" }],
  });
});

test("to take back: what was taken in of the department since has to go first", async () => {
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  const before = values(excel);
  const [first, ...rest] = decisions.proposals;
  const withThese = (proposals: typeof rest) => ({
    ...decisions,
    proposals,
    decided: decisions.decided.filter((cell) =>
      proposals.some(({ key, column }) => key === cell.key && column === cell.column),
    ),
  });
  await take({ ...withThese([first!]), events: [{ ...decisions.events[0]!, submitted: null }] });
  // The same file again, for what was left undecided: it is there already, and known to be.
  const [event] = decisions.events;
  expect(await take(withThese(rest))).toMatchObject({ no: null, skippedFiles: [file] });
  expect(await take({ ...withThese(rest), events: [{ ...event!, takenNo: 1 }] })).toMatchObject({
    no: 2,
    files: [{ state: "提出", written: rest.length }],
  });
  expect((await master()).imports.map(({ decided: cells }) => cells.length)).toEqual([
    1,
    rest.length,
  ]);
  const options = { by: "佐藤", now };
  expect(await undoCollect(bundledPlan, 1, options)).toMatchObject({
    refusal: { code: "import-followed", subject: office },
  });
  expect(await undoCollect(bundledPlan, 2, options)).toMatchObject({ restored: rest.length });
  expect(await undoCollect(bundledPlan, 1, options)).toMatchObject({ restored: 1 });
  expect(values(excel)).toEqual(before);
  expect(await report10()).toMatchObject({ state: "未提出" });
});

test("to take back what another department's report had been submitted with asks for it again", async () => {
  const decisions = await decided();
  await openLocalExcel(await insertedBook());
  await take(decisions);
  // 財政課's file says something of the same cell, and 総務課 chose it: the office submits after it.
  const [cell] = decisions.decided.filter(({ column }) => column === "R7取組実績");
  const theirs = {
    ...cell!,
    file: "財政課.xlsx",
    department: "財政課",
    outcome: "outside" as const,
  };
  await take({
    notes: [],
    proposals: [
      {
        ...decisions.proposals.find(({ column }) => column === "R7取組実績")!,
        before: "=1+1",
        value: "直した。",
      },
    ],
    events: [
      {
        ...decisions.events[0]!,
        file: "財政課.xlsx",
        sha256: "f".repeat(64),
        department: "財政課",
        submitted: null,
        entries: [],
      },
    ],
    decided: [
      {
        ...theirs,
        choice: "theirs",
        isChosen: true,
        before: "=1+1",
        theirs: "直した。",
        written: "直した。",
      },
    ],
  });
  await submitEntries(bundledPlan, { scope: office, submittedBy: "山田", now });
  expect(await undoCollect(bundledPlan, 2, { by: "佐藤", now })).toMatchObject({
    ok: true,
    restored: 1,
    submitAgain: [office],
  });
});

test("a cell somebody has locked is told, and everything else is taken in", async () => {
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  await lockCell(excel, "PlanItems", 10, "R7取組実績");
  const taken = await take(decisions);
  expect(taken).toMatchObject({ written: report.length - 1, skipped: [{ why: "locked" }] });
  expect(taken.files).toMatchObject([{ state: "取込", written: report.length - 1 }]);
  expect(rowsOf(excel.book, "PlanImportCells")).toHaveLength(report.length - 1);
  // So that it is asked about when the file, or another of the department, is compared again.
  const [{ entries, decided: cells }] = (await master()).imports as [ImportRecord];
  expect(entries.map(({ column }) => column)).not.toContain("R7取組実績");
  expect(entries).toHaveLength((await typedDirectly()).entries.length - 1);
  expect(cells).toHaveLength(report.length - 1);
});

test("wherever it breaks off, no report has come in, and done again it is in once and can be taken back", async () => {
  onTheUsualExcel();
  const decisions = await decided();
  const excel = await openLocalExcel(await insertedBook());
  const fresh = copyOf(excel.book);
  const before = values(excel);
  await take(decisions);
  await undoCollect(bundledPlan, 1, { by: "佐藤", now });
  const used = copyOf(excel.book);
  const whole = report.map(([, , , value]) => value);

  const takeTwice = async (book: Book, actionIndex: number) => {
    const copy = await openLocalExcel(copyOf(book));
    const earlier = (await master()).imports.length;
    copy.faults.failAt({ roundTrip: 2, actionIndex, code: "GeneralException" });
    expect((await takeIn(bundledPlan, decisions, { by: "佐藤", now })).ok).toBe(false);
    // The rows of the event are the last: with them the file is in, without them nothing is.
    const isIn = (await report10()).state === "提出";
    expect((await master()).imports).toHaveLength(earlier + (isIn ? 1 : 0));
    const again = await take(decisions);
    expect(again).toMatchObject(
      isIn ? { no: null, skippedFiles: [file] } : { written: report.length, skipped: [] },
    );
    expect(values(copy)).toEqual(whole);
    expect(await report10()).toMatchObject({ state: "提出", by: "山田", changed: 0 });
    const { imports } = await master();
    expect(imports).toHaveLength(earlier + 1);
    expect(imports.at(-1)!.entries).toEqual((await typedDirectly()).entries);
    return { copy, no: imports.at(-1)!.no };
  };
  const ofCells = 12;
  await takeTwice(fresh, ofCells);
  // Among the rows: four tables, some actions each.
  const measured = await openLocalExcel(copyOf(used));
  measured.traffic.reset();
  await take(decisions);
  const { Actions } = JSON.parse(measured.traffic.log[1]!.request) as { Actions: object[] };
  for (const back of [1, 3, 5]) await takeTwice(used, Actions.length - back);

  // And so of the way back.
  const { copy, no } = await takeTwice(used, ofCells);
  const judged = rowsOf(copy.book, "PlanImportCells").filter((row) => row["番号"] === `${no}`);
  expect(judged).toHaveLength(report.length);
  copy.faults.failAt({ roundTrip: 2, actionIndex: ofCells, code: "GeneralException" });
  expect((await undoCollect(bundledPlan, no, { by: "佐藤", now })).ok).toBe(false);
  expect((await report10()).state).toBe("提出");
  expect(await undoCollect(bundledPlan, no, { by: "佐藤", now })).toMatchObject({
    ok: true,
    restored: report.length,
    left: [],
    locked: [],
  });
  expect(values(copy)).toEqual(before);
  expect((await report10()).state).toBe("未提出");
});
