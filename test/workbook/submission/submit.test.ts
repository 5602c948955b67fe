import { createHash } from "node:crypto";
import { cellAt, tablesOf, type Book, type Table } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import { cellText } from "../../../src/local-excel/display";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { openXlsx, saveXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { reportingOffices } from "../../../src/plan/office";
import {
  changeSubmissions,
  checkPlan,
  readSubmissionStates,
  repairPlan,
  submitEntries,
  type DepartmentSubmission,
  type SubmissionScope,
  type Submitted,
} from "../../../src/workbook";
import { sha256 } from "../../../src/workbook/sha256";
import { completeReport, enter } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 4, 20, 10, 0);
const later = new Date(2026, 4, 21, 9, 5);
/** Leads item 10 alone: three texts, one action, one indicator. */
const office = "スマートシティ推進室";

let reported: Promise<Book> | null = null;
/** A workbook with a complete report of R7, each time a copy. */
async function reportedWorkbook(): Promise<LocalExcel> {
  reported ??= (async () => {
    const excel = await openLocalExcel(await insertedBook());
    await enter(excel, completeReport());
    return excel.book;
  })();
  const excel = await openLocalExcel(copyOf(await reported));
  excel.traffic.reset();
  return excel;
}

async function submit(scope: SubmissionScope, at = now): Promise<Submitted> {
  const outcome = await submitEntries(bundledPlan, { scope, submittedBy: "山田", now: at });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

const change = (scope: SubmissionScope, to: "差戻し" | "確定") =>
  changeSubmissions(bundledPlan, {
    reports: (scope === "all" ? reportingOffices(bundledPlan) : [scope]).map((department) => ({
      department,
    })),
    to,
    by: "総務課 佐藤",
    note: "見直しのため。",
    now: later,
  });

async function states(): Promise<readonly DepartmentSubmission[]> {
  const outcome = await readSubmissionStates(bundledPlan);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.departments;
}
const stateOf = async (department: string) =>
  (await states()).find((s) => s.department === department);

async function a308(): Promise<{ cell: string; message: string }[]> {
  const outcome = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings
    .filter(({ rule }) => rule === "A308")
    .map(({ key, column, message }) => ({ cell: `${key} ${column}`, message }));
}

/** A table's rows as staff see them. */
function rowsOf(book: Book, name: string): Record<string, string>[] {
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === name)!;
  return Array.from({ length: table.area.rowCount - 1 }, (_, i) =>
    Object.fromEntries(
      table.columns.map((column, c) => [
        column.name,
        cellText(cellAt(sheet, table.area.row + 1 + i, table.area.column + c)),
      ]),
    ),
  );
}

const sheetNames = ({ book }: LocalExcel) => book.sheets.map(({ name }) => name);

/** Overwrites cells of a table's row (from 1; 0 is the header), whatever protects or formats them. */
function damage(book: Book, name: string, row: number, column: string, value: string | number) {
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === name)!;
  const at = table.area.column + table.columns.findIndex((c) => c.name === column);
  cellAt(sheet, table.area.row + row, at)!.value = value;
}

test("SHA-256 as sha256sum has it", async () => {
  expect(
    await sha256('["PlanItems","10","R7実施状況","検討中"]\n["PlanItems","4","R7実施状況","実施"]'),
  ).toBe("7ec1681fca55accb2907411c7d5e9903aea90d18bf6336b0aebfe2bd1ddc7e47");
});

test("entries missing: refused with the list, and only チェック結果 is written", async () => {
  onTheUsualExcel();
  const excel = await openLocalExcel(await insertedBook());
  type(excel, "PlanItems", 10, "R7実施状況", "実施");
  excel.traffic.reset();
  const refused = await submit(office);
  // Its action's progress and its indicator's actual.
  expect(refused).toMatchObject({
    kind: "errorsLeft",
    submission: null,
    checked: { counts: { error: 0, missing: 2 } },
  });
  expect(excel.traffic.roundTrips).toBe(2);
  expect(sheetNames(excel)).not.toContain("提出記録");
  expect(rowsOf(excel.book, "CheckFindings").map((row) => row["規則"])).toEqual(
    expect.arrayContaining(["A301", "A311"]),
  );
  // All that R7 owes but this one status, though ten departments have not begun at all.
  expect((await submit("all")).checked.counts.missing).toBe(172 - 1);
  expect((await states()).map(({ department, state }) => [department, state])).toEqual(
    [
      "広報広聴課",
      "協働推進課",
      "総務課",
      "社会教育課",
      office,
      "企画経営課",
      "デジタル推進課",
      "職員課",
      "管財課",
      "財政課",
      "収納課",
      "ふるさと産業振興課",
    ].map((name) => [name, "未提出"]),
  );
});

test("refuses a blank name, departments with nothing to submit, and what was never submitted", async () => {
  const excel = await openLocalExcel(await insertedBook());
  const codeOf = async (scope: SubmissionScope, submittedBy: string) => {
    const outcome = await submitEntries(bundledPlan, { scope, submittedBy, now });
    return outcome.ok ? "ok" : outcome.refusal.code;
  };
  expect(await codeOf(office, "　 ")).toBe("no-submitter");
  expect(await codeOf("宇宙課", "山田")).toBe("unknown-department");
  expect(await codeOf("市民課", "山田")).toBe("owes-nothing");
  expect(await codeOf("各課", "山田")).toBe("owes-nothing");
  for (const to of ["差戻し", "確定"] as const)
    expect(await change(office, to)).toEqual({
      ok: false,
      refusal: { code: "not-submitted", subject: office },
    });
  expect(sheetNames(excel)).not.toContain("提出記録");
});

test("a department: submitted, changed, sent back and submitted again", async () => {
  onTheUsualExcel();
  const excel = await reportedWorkbook();
  const submitted = await submit(office);
  expect(submitted).toMatchObject({ kind: "submitted", submission: { department: office } });
  expect(excel.traffic.roundTrips).toBe(2);
  // Status, report, planned →, 実施, target and actual; 課題・今後の方向性 is blank.
  expect(submitted.submission!.entries).toBe(6);
  expect(rowsOf(excel.book, "PlanSubmissions")).toEqual([
    {
      番号: "1",
      対象年度: "R7",
      部署: office,
      状態: "提出",
      担当者: "山田",
      日時: "2026-05-20 10:00",
      エラー: "0",
      警告: "0",
      情報: "0",
      記入数: "6",
      ダイジェスト: submitted.submission!.digest,
      定義の版: bundledPlan.version,
      備考: "",
    },
  ]);
  expect(await a308()).toEqual([]);
  expect((await submit("財政課")).kind).toBe("submitted");

  // Edited, deleted, added; another department's cell is nobody's affair.
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "5");
  type(excel, "PlanItems", 10, "R7取組実績", "");
  type(excel, "PlanItems", 10, "R7課題・今後の方向性", "参加者を広げる。");
  type(excel, "PlanItems", 1, "R7取組実績", "書き直した。");
  const found = await a308();
  expect(found.map(({ cell }) => cell)).toEqual([
    "10 R7取組実績",
    "10 R7課題・今後の方向性",
    "10-指1 R7実績値",
  ]);
  expect(found[2]!.message).toContain("「3事業」から「5事業」に変わっています");
  expect(found[2]!.message).toContain("2026-05-20 10:00に山田さんが提出");
  expect(found[1]!.message).toContain("空欄から「参加者を広げる。」");
  expect(found[0]!.message).toContain("に計画どおり取り組んだ。」から空欄に");
  expect(await stateOf(office)).toEqual({
    department: office,
    state: "提出",
    at: "2026-05-20 10:00",
    by: "山田",
    changed: 3,
    // Its status, its action and its indicator; of its two texts one was deleted, one written.
    progress: { entries: { made: 3, owed: 3 }, texts: { made: 1, owed: 2 } },
    note: "",
    errors: 0,
  });
  expect(await change(office, "確定")).toMatchObject({
    refusal: { code: "changed-since-submission", subject: office },
  });

  excel.traffic.reset();
  expect(await change(office, "差戻し")).toMatchObject({ ok: true, skipped: [] });
  expect(excel.traffic.roundTrips).toBe(2);
  expect(await a308()).toEqual([]);
  expect(await change(office, "確定")).toMatchObject({ refusal: { code: "not-submitted" } });

  const again = await submit(office, later);
  expect(again.checked.findings.filter(({ rule }) => rule === "A308")).toEqual([]);
  expect(again.submission!.digest).not.toBe(submitted.submission!.digest);
  expect(await stateOf(office)).toMatchObject({
    state: "提出",
    at: "2026-05-21 09:05",
    changed: 0,
  });
  expect(rowsOf(excel.book, "PlanSubmissions").map((row) => [row["番号"], row["状態"]])).toEqual([
    ["1", "提出"],
    ["2", "提出"],
    ["3", "差戻し"],
    ["4", "提出"],
  ]);
});

test("a department confirmed: its cells of the year are locked until it is sent back", async () => {
  onTheUsualExcel();
  const excel = await reportedWorkbook();
  await submit(office);
  excel.traffic.reset();
  expect(await change(office, "確定")).toMatchObject({ ok: true, skipped: [] });
  expect(excel.traffic.roundTrips).toBe(2);
  const { actions } = excel.traffic.log[1]!;
  const write = (key: number | string, column: string) => () =>
    type(excel, typeof key === "number" ? "PlanItems" : "PlanIndicators", key, column, "7");
  expect(write(10, "R7取組実績")).toThrow("保護");
  expect(write("10-指1", "R7実績値")).toThrow("保護");
  expect(write("10-指1", "R7目標値")).toThrow("保護");
  expect(() => type(excel, "PlanActions", "10-①", "R7到達段階", "検討")).toThrow("保護");
  expect(write(10, "R8取組実績")).not.toThrow();
  expect(write(9, "R7取組実績")).not.toThrow();
  expect(await change(office, "確定")).toMatchObject({ refusal: { code: "already-confirmed" } });
  const refused = await submitEntries(bundledPlan, { scope: "all", submittedBy: "山田", now });
  expect(refused).toMatchObject({ refusal: { code: "submission-confirmed", subject: office } });
  await repairPlan(bundledPlan, { today: now });
  expect(write(10, "R7取組実績")).toThrow("保護");
  // Locked on purpose: no finding says that the block is damaged.
  const checked = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
  expect(checked).toMatchObject({ ok: true });
  expect(checked.ok && checked.findings.map(({ rule }) => rule)).not.toContain("S110");

  expect(await change(office, "差戻し")).toMatchObject({ ok: true, skipped: [] });
  expect(write(10, "R8取組実績")).not.toThrow();
  expect(write(10, "R7取組実績")).not.toThrow();
  expect(write("10-指1", "R7実績値")).not.toThrow();

  // Breaks off before the event, with everything locked; three sheets were still to be protected.
  await submit(office);
  excel.faults.failAt({ roundTrip: 2, actionIndex: actions - 12, code: "GeneralException" });
  expect(await change(office, "確定")).toMatchObject({ ok: false });
  expect(await stateOf(office)).toMatchObject({ state: "提出" });
  expect(write(10, "R7取組実績")).toThrow("保護");
  expect(await change(office, "差戻し")).toMatchObject({ ok: true, skipped: [] });
  expect(write(10, "R7取組実績")).not.toThrow();
});

test("no 対象年度: that is what is said, not that the usual year is confirmed", async () => {
  const excel = await reportedWorkbook();
  await submit(office);
  expect(await change(office, "確定")).toMatchObject({ ok: true, skipped: [] });
  const year = excel.book.names.find(({ name }) => name === "対象年度")!;
  const [, sheet, address] = /^='?([^'!]+)'?!(.+)$/.exec(year.formula)!;
  excel.userEdit(sheet!, address!.replaceAll("$", ""), "");
  const refused = await submit(office);
  expect(refused).toMatchObject({ kind: "errorsLeft", submission: null });
  expect(refused.checked.findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("対象年度が選ばれていません"),
  ]);
});

test("全庁: one read and one write, every value as it was, in the file too", async () => {
  onTheUsualExcel();
  const excel = await reportedWorkbook();
  type(excel, "PlanItems", 1, "R7取組実績", "'=1+1");
  type(excel, "PlanItems", 2, "R7取組実績", "00123");
  type(excel, "PlanItems", 3, "R7取組実績", "3-5");
  type(excel, "PlanItems", 5, "R7取組実績", "''引用'");
  excel.traffic.reset();
  const { submission, checked } = await submit("all");
  expect(checked.counts).toMatchObject({ error: 0 });
  expect(excel.traffic.roundTrips).toBe(2);
  // Measured: 60 KB.
  expect(excel.traffic.log[1]!.bytesUp).toBeLessThan(80_000);
  expect(sheetNames(excel).slice(-2)).toEqual(["提出記録", "提出内容"]);
  const made = excel.book.sheets.slice(-2);
  expect(made.map(({ protection, page }) => [protection.protected, page.orientation])).toEqual([
    [false, "Landscape"],
    [false, "Landscape"],
  ]);

  // The digest from what 提出内容 shows, by the recipe and another implementation of SHA-256.
  const { sheet, table } = tablesOf(excel.book).find((t) => t.table.name === "SubmittedEntries")!;
  const names = { 推進項目: "PlanItems", 取組内容: "PlanActions", 数値目標: "PlanIndicators" };
  const lines = Array.from({ length: table.area.rowCount - 1 }, (_, i) => {
    const [, , , sheetName, key, header, value] = Array.from(
      { length: 7 },
      (__, c) => cellAt(sheet, table.area.row + 1 + i, c)!.value,
    );
    return [names[sheetName as keyof typeof names], String(key), header as string, value] as const;
  });
  expect(lines).toHaveLength(submission!.entries);
  lines.sort((a, b) => (a.slice(0, 3).join("\n") < b.slice(0, 3).join("\n") ? -1 : 1));
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(submission!.digest);
  expect(lines.filter(([, , header]) => header === "R7取組実績").map(([, , , v]) => v)).toEqual(
    expect.arrayContaining(["=1+1", "00123", "3-5", "'引用'"]),
  );
  expect((await states()).map(({ state, changed }) => `${state} ${changed}`)).toEqual(
    Array(12).fill("提出 0"),
  );

  const reopened = await openLocalExcel(
    await openXlsx(await saveXlsx(excel.book), "第二次行政改革.xlsx"),
  );
  expect((await states()).map(({ state, changed }) => `${state} ${changed}`)).toEqual(
    Array(12).fill("提出 0"),
  );
  reopened.traffic.reset();
  type(reopened, "PlanItems", 2, "R7取組実績", "123");
  expect(await a308()).toHaveLength(1);
});

test("全庁 confirmed: all cells of the year locked; a department sent back is open, 再掲 never", async () => {
  onTheUsualExcel();
  const excel = await reportedWorkbook();
  await submit("all");
  // Rows that a filter hides are locked too.
  excel.userFilter("PlanItems", "番号", ["2"]);
  excel.traffic.reset();
  expect(await change("all", "確定")).toMatchObject({ ok: true, skipped: [] });
  // One more than else: the rows that the filter hides are shown first.
  expect(excel.traffic.roundTrips).toBe(3);
  expect(excel.traffic.log[2]!.bytesUp).toBeLessThan(20_000);
  const write = (key: number, column: string) => () => type(excel, "PlanItems", key, column, "7");
  for (const item of [1, 12, 42]) expect(write(item, "R7実施状況")).toThrow("保護");
  expect(() => type(excel, "PlanIndicators", "33-指3", "R6実績値", "7")).toThrow("保護");
  expect(write(1, "R6実施状況")).not.toThrow();

  // 企画経営課 leads item 4, which 16 repeats.
  const lead = bundledPlan.items[3]!.departments.find((d) => d.lead)!.name;
  const of16 = bundledPlan.items[15]!.departments.find((d) => d.lead)!.name;
  for (const name of new Set([lead, of16]))
    expect(await change(name, "差戻し")).toMatchObject({ ok: true, skipped: [] });
  expect(write(4, "R7実施状況")).not.toThrow();
  expect(write(16, "R7実施状況")).toThrow("保護");
  // The others stay confirmed; of each that is left alone it is told why.
  const again = await change("all", "確定");
  expect(again.ok && new Set(again.skipped.map(({ refusal }) => refusal.code))).toEqual(
    new Set(["not-submitted", "already-confirmed"]),
  );
  expect(again).toMatchObject({ changed: [] });
});

test("確定 of two years that share a figure: it opens when the last of them is sent back", async () => {
  const excel = await reportedWorkbook();
  const last = "33-指3";
  await submit("職員課");
  await change("職員課", "確定");
  const write = (column: string) => () => type(excel, "PlanIndicators", last, column, "1000");
  // R6's own report, confirmed by hand in the record: the register is read, whoever wrote it.
  const { sheet, table } = tablesOf(excel.book).find((t) => t.table.name === "PlanSubmissions")!;
  appendCopies(excel.book, sheet.name, table, { 対象年度: "R6" });
  expect(write("R6実績値")).toThrow("保護");
  expect(await change("職員課", "差戻し")).toMatchObject({ ok: true, skipped: [] });
  expect(write("R7実績値")).not.toThrow();
  expect(write("R6実績値")).toThrow("保護");
});

/** Repeats a table's rows below it with further numbers and some values changed. */
function appendCopies(
  book: Book,
  sheetName: string,
  table: Table,
  changed: Record<string, string>,
) {
  const sheet = book.sheets.find(({ name }) => name === sheetName)!;
  const count = table.area.rowCount - 1;
  for (let i = 1; i <= count; i++) {
    const from = sheet.cells.get(table.area.row + i)!;
    const copy = new Map([...from].map(([column, cell]) => [column, { ...cell }]));
    table.columns.forEach(({ name }, c) => {
      const cell = copy.get(table.area.column + c);
      if (cell && name === "番号") cell.value = Number(cell.value) + count;
      if (cell && name in changed) cell.value = changed[name]!;
    });
    sheet.cells.set(table.area.row + count + i, copy);
  }
  table.area = { ...table.area, rowCount: 2 * count + 1 };
}

describe("the digest tells that what was submitted is not what is kept of it", () => {
  const s111 = async (department?: string): Promise<string[]> => {
    const scope = department
      ? ({ kind: "department", department, related: false } as const)
      : ({ kind: "all" } as const);
    const outcome = await checkPlan(bundledPlan, { scope, now });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.findings.filter(({ rule }) => rule === "S111").map(({ message }) => message);
  };

  test("entry and 提出内容 changed alike: A308 is blind, the digest is not", async () => {
    const excel = await reportedWorkbook();
    await submit(office);
    await submit("財政課");
    type(excel, "PlanIndicators", "10-指1", "R7実績値", "5");
    const row =
      1 + rowsOf(excel.book, "SubmittedEntries").findIndex((r) => r["見出し"] === "R7実績値");
    damage(excel.book, "SubmittedEntries", row, "値", 5);
    expect(await a308()).toEqual([]);
    expect(await s111()).toEqual([
      expect.stringContaining("提出記録の番号 1（R7、スマートシティ推進室）の値が"),
    ]);
    expect(await s111(office)).toHaveLength(1);
    expect(await s111("財政課")).toEqual([]);
    expect(await change("財政課", "確定")).toMatchObject({ ok: true, skipped: [] });
    expect(await change(office, "確定")).toMatchObject({
      refusal: { code: "submission-altered", subject: office },
    });

    // Submitted again it is whole.
    const again = await submit(office, later);
    expect(again.checked.findings.map(({ rule }) => rule)).not.toContain("S111");
    expect(await s111()).toEqual([]);
    expect(await change(office, "確定")).toMatchObject({ ok: true, skipped: [] });
  });

  test("a row deleted from 全庁's, or its digest: the departments that have not submitted since", async () => {
    const excel = await reportedWorkbook();
    await submit("all");
    expect(await s111()).toEqual([]);
    const digest = rowsOf(excel.book, "PlanSubmissions")[0]!["ダイジェスト"]!;
    damage(excel.book, "PlanSubmissions", 1, "ダイジェスト", "");
    expect(await s111()).toEqual([expect.stringContaining("（R7、広報広聴課ほか 11 部署）")]);
    damage(excel.book, "PlanSubmissions", 1, "ダイジェスト", digest);
    damage(excel.book, "SubmittedEntries", 1, "値", "");
    await submit("広報広聴課", later);
    expect(await s111()).toEqual([expect.stringContaining("（R7、協働推進課ほか 10 部署）")]);
    for (const { department } of (await states()).slice(1)) await change(department, "差戻し");
    expect(await s111()).toEqual([]);
  });
});

describe("提出記録 as staff leave it", () => {
  test("renamed sheets, further columns and sorted rows do not matter, nor rows nobody can read", async () => {
    onTheUsualExcel();
    const excel = await reportedWorkbook();
    await submit(office);
    await submit("財政課");
    await change("財政課", "差戻し");
    excel.userRenameSheet("提出記録", "提出簿");
    excel.userRenameSheet("提出内容", "控え");
    await Excel.run(async (context) => {
      for (const name of ["提出簿", "控え"]) {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.getRange("B:B").insert("Right");
        sheet.getRange("B4").values = [["メモ"]];
      }
      await context.sync();
    });
    excel.userEdit("提出簿", "B5", "'3-5");
    // The first and the last row change places.
    const { sheet, table } = tablesOf(excel.book).find((t) => t.table.name === "PlanSubmissions")!;
    const first = sheet.cells.get(table.area.row + 1)!;
    sheet.cells.set(table.area.row + 1, sheet.cells.get(table.area.row + 3)!);
    sheet.cells.set(table.area.row + 3, first);
    const before = await states();
    expect(before.map(({ state }) => state).filter((s) => s !== "未提出")).toEqual([
      "提出",
      "差戻し",
    ]);
    expect(before.every(({ changed }) => changed === 0)).toBe(true);

    excel.traffic.reset();
    await submit("財政課");
    expect(excel.traffic.roundTrips).toBe(2);
    expect(rowsOf(excel.book, "PlanSubmissions").map((r) => [r["番号"], r["メモ"]])).toEqual([
      ["3", ""],
      ["2", ""],
      ["1", "3-5"],
      ["4", ""],
    ]);
    for (const [column, value] of [
      ["番号", "いち"],
      ["対象年度", "らいねん"],
      ["部署", "宇宙課"],
      ["状態", "済"],
    ] as const) {
      const whole = rowsOf(excel.book, "PlanSubmissions")[2]![column]!;
      damage(excel.book, "PlanSubmissions", 3, column, value);
      const now = await states();
      expect(now.find((s) => s.department === office)).toMatchObject({ state: "未提出" });
      expect(now.find((s) => s.department === "財政課")).toMatchObject({
        state: "提出",
        changed: 0,
      });
      damage(excel.book, "PlanSubmissions", 3, column, whole);
    }
  });

  test("a department or state in another spelling is the same", async () => {
    const excel = await reportedWorkbook();
    await submit(office);
    damage(excel.book, "PlanSubmissions", 1, "部署", "　スマートシティ 推進室");
    damage(excel.book, "PlanSubmissions", 1, "状態", "提　出");
    expect(await stateOf(office)).toMatchObject({ state: "提出", changed: 0 });
  });

  test("a value of 提出内容 that was lost reads as one added since", async () => {
    const excel = await reportedWorkbook();
    await submit(office);
    damage(excel.book, "SubmittedEntries", 1, "テーブル", "???");
    expect(await stateOf(office)).toMatchObject({ state: "提出", changed: 1 });
    damage(excel.book, "SubmittedEntries", 0, "値", "あたい");
    const { table } = tablesOf(excel.book).find((t) => t.table.name === "SubmittedEntries")!;
    table.columns.at(-1)!.name = "あたい";
    expect(await submitEntries(bundledPlan, { scope: office, submittedBy: "山田", now })).toEqual({
      ok: false,
      refusal: { code: "lost-header", subject: "値" },
    });
  });

  test("a sheet name that is taken gets a suffix; a deleted 提出内容 is made again", async () => {
    const excel = await reportedWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("提出記録").getRange("A1").values = [["うちの記録"]];
      await context.sync();
    });
    await submit(office);
    expect(sheetNames(excel).slice(-3)).toEqual(["提出記録", "提出記録 (2)", "提出内容"]);
    excel.userDeleteSheet("提出内容");
    expect(await stateOf(office)).toMatchObject({ state: "提出", changed: 6 });
    await submit(office);
    expect(await stateOf(office)).toMatchObject({ state: "提出", changed: 0 });
    await repairPlan(bundledPlan, { today: now });
    expect(sheetNames(excel).filter((name) => name.startsWith("提出"))).toEqual([
      "提出記録",
      "提出記録 (2)",
      "提出内容",
    ]);
  });

  test("repair does not make them; deleting both is as if nothing had been submitted", async () => {
    onTheUsualExcel();
    const excel = await reportedWorkbook();
    excel.userDeleteSheet("チェック結果");
    await repairPlan(bundledPlan, { today: now });
    expect(sheetNames(excel).filter((name) => name.startsWith("提出"))).toEqual([]);
    excel.traffic.reset();
    expect((await states()).every(({ state }) => state === "未提出")).toBe(true);
    expect(excel.traffic.roundTrips).toBe(1);
  });
});

describe("when Excel refuses", () => {
  test("a password on a plan sheet: 確定 names the sheet and does nothing", async () => {
    const excel = await reportedWorkbook();
    await submit(office);
    const actions = excel.book.sheets.find(({ name }) => name === "取組内容")!;
    actions.protection.password = "ひみつ";
    expect(await change(office, "確定")).toEqual({
      ok: false,
      refusal: { code: "sheet-password", subject: "取組内容" },
    });
    expect(await stateOf(office)).toMatchObject({ state: "提出" });
    expect(excel.book.sheets.find(({ name }) => name === "推進項目")!.protection.protected).toBe(
      true,
    );
    expect(() => type(excel, "PlanItems", 10, "R7取組実績", "変えた。")).not.toThrow();
  });

  /** A submission whose write breaks off at an action: what staff are told is what the next read says. */
  async function breakOff(excel: LocalExcel, actionIndex: number): Promise<boolean> {
    excel.faults.failAt({ roundTrip: 2, actionIndex, code: "GeneralException" });
    const options = { scope: office, submittedBy: "山田", now: later };
    const { ok } = await submitEntries(bundledPlan, options);
    const at = (await stateOf(office))!.at;
    expect(at === "2026-05-21 09:05").toBe(ok);
    return ok;
  }

  test("wherever the first submission breaks off, nothing was submitted and nothing stays", async () => {
    onTheUsualExcel();
    const excel = await reportedWorkbook();
    const before = sheetNames(excel);
    const actions = await actionsOf(excel, () => submit(office));
    const told: boolean[] = [];
    const { Actions } = JSON.parse(excel.traffic.log[1]!.request) as {
      Actions: { Name?: string }[];
    };
    const event = Actions.findLastIndex(({ Name }) => Name === "Values");
    const footer = Actions.findLastIndex(({ Name }) => Name === "LeftFooter");
    for (const at of [0, Math.floor(event / 2), event, footer, actions - 1]) {
      const copy = await openLocalExcel(copyOf(await reported!));
      const ok = await breakOff(copy, at);
      if (!ok) expect(sheetNames(copy)).toEqual(before);
      told.push(ok);
    }
    // The last of it are looks, which cost nobody a submission.
    expect(told).toEqual([false, false, false, true, true]);
  });

  test("wherever a second one breaks off, the first stands and the next is whole", async () => {
    onTheUsualExcel();
    const excel = await reportedWorkbook();
    await submit(office);
    type(excel, "PlanIndicators", "10-指1", "R7実績値", "4");
    const book = copyOf(excel.book);
    const actions = await actionsOf(excel, () => submit(office, later));
    const copy = await openLocalExcel(copyOf(book));
    expect(await breakOff(copy, actions - 1)).toBe(false);
    // The six values are there, without their event.
    expect(rowsOf(copy.book, "SubmittedEntries")).toHaveLength(12);
    expect(rowsOf(copy.book, "PlanSubmissions")).toHaveLength(1);
    expect(await stateOf(office)).toMatchObject({ at: "2026-05-20 10:00", changed: 1 });
    await submit(office, later);
    expect(rowsOf(copy.book, "PlanSubmissions").map((row) => row["番号"])).toEqual(["1", "3"]);
    expect(await stateOf(office)).toMatchObject({ at: "2026-05-21 09:05", changed: 0 });
  });

  /** How many actions the write of an operation has. */
  async function actionsOf(excel: LocalExcel, operation: () => Promise<unknown>): Promise<number> {
    excel.traffic.reset();
    await operation();
    expect(excel.traffic.roundTrips).toBe(2);
    return excel.traffic.log[1]!.actions;
  }
});
