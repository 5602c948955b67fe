import { cellAt, type Book } from "../../src/local-excel/book";
import { copyOf } from "../../src/local-excel/calc";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import {
  changeSubmissions,
  checkPlan,
  readSubmissionStates,
  recalculatePlan,
  showRowsOf,
  submitEntries,
} from "../../src/workbook";
import { makeCopies } from "../../src/workbook/handOut/makeCopies";
import { insertPlan } from "../../src/workbook/insert/insert";
import { completeReport, enter } from "../e2e/reportR7";
import { openLocalExcel } from "../local-excel/withExcel";
import { reportersPlan as plan } from "../plan/reportersPlan";
import { entryCell, type } from "./entryCells";

/**
 * A workbook in which ふるさと産業振興課 reports 40-② and 40-指2 of 収納課's item 40, and 管財課 40-指3 beside
 * its own item 41.
 */
const now = new Date(2026, 4, 20, 10, 0);
const [furusato, kanzai, shuno] = ["ふるさと産業振興課", "管財課", "収納課"] as const;

let inserted: Promise<Book> | null = null;
async function filled() {
  inserted ??= (async () => {
    const excel = await openLocalExcel();
    const outcome = await insertPlan(plan, { today: new Date(2026, 3, 15) });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    await enter(excel, completeReport());
    return excel.book;
  })();
  return openLocalExcel(copyOf(await inserted));
}

const submit = async (scope: string) => {
  const outcome = await submitEntries(plan, { scope, submittedBy: "山田", now });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
};

const states = async () => {
  const outcome = await readSubmissionStates(plan);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.departments;
};

test("a fresh workbook has nothing to find, and 部署別 agrees with the add-in", async () => {
  const excel = await filled();
  const checked = await checkPlan(plan, { scope: { kind: "all" }, now });
  if (!checked.ok) throw new Error(checked.refusal.code);
  const found = checked.findings.filter(({ severity }) => severity !== "info");
  expect(found.map(({ rule, key }) => [rule, key])).toEqual([]);
  expect(await recalculatePlan(plan, { now })).toMatchObject({
    ok: true,
    differences: [],
    repaired: [],
    isCompared: true,
  });
  const { sheet, row } = place(excel.book, furusato);
  const figures = Array.from({ length: 12 }, (_, c) => cellAt(sheet, row, c)?.value);
  // 項目数, the statuses, 要記入, 記入済み, 未記入, 記入割合.
  expect(figures.slice(2)).toEqual([0, 0, 0, 0, 0, 0, 2, 2, 0, 1]);
  const owed = (office: string) => cellAt(sheet, place(excel.book, office).row, 8)?.value;
  expect([owed(shuno), owed(kanzai)]).toEqual([4, 5]);
});

/** A department's row in 部署別. */
function place(book: Book, office: string) {
  const sheet = book.sheets.find(({ name }) => name === "集計")!;
  const row = [...sheet.cells].find(([, cells]) => cells.get(1)?.value === office)![0];
  return { sheet, row };
}

test("個票 and 指標一覧 say who reports a row, where it is not the lead", async () => {
  const excel = await filled();
  excel.userEdit("個票", addressOfNumber(excel.book), "40");
  const text = (name: string) =>
    [...excel.book.sheets.find((sheet) => sheet.name === name)!.cells.values()].flatMap((cells) =>
      [...cells.values()].map(({ value }) => String(value)),
    );
  const form = text("個票").filter((words) =>
    /^②.|^ふるさと寄附金額|^市税の徴収率|^市有財産/.test(words),
  );
  expect(form).toEqual([
    "②ふるさと寄附金の積極的なPR、ふるさと産品の販路拡大（記入：ふるさと産業振興課）",
    "市税の徴収率(現年課税分) 【R3 99.34%】",
    "ふるさと寄附金額（記入：ふるさと産業振興課） 【R3 444百万円】",
    "市有財産の有効活用による売却・貸付収入額（記入：管財課） 【R3 170百万円】",
  ]);
  expect(text("集計").filter((words) => words.includes("（記入："))).toHaveLength(4);
});

/** The one open cell of 個票. */
function addressOfNumber(book: Book): string {
  const named = book.names.find(({ name }) => name === "個票番号")!;
  return named.formula.replace(/^.*!/, "").replaceAll("$", "");
}

test("each office submits its own rows; 確定 locks them and no others", async () => {
  const excel = await filled();
  type(excel, "PlanIndicators", "40-指3", "R7実績値", "");
  // What 管財課 has not entered does not keep 収納課 from submitting.
  expect(await submit(shuno)).toMatchObject({ kind: "submitted", submission: { entries: 8 } });
  expect(await submit(furusato)).toMatchObject({ kind: "submitted", submission: { entries: 4 } });
  expect(await submit(kanzai)).toMatchObject({ kind: "errorsLeft" });
  expect(await submitEntries(plan, { scope: "市民課", submittedBy: "山田", now })).toMatchObject({
    ok: false,
    refusal: { code: "owes-nothing" },
  });
  const confirmed = await changeSubmissions(plan, {
    reports: [{ department: furusato }],
    to: "確定",
    by: "佐藤",
    now,
  });
  expect(confirmed).toMatchObject({ ok: true, changed: [furusato] });
  const locked = (key: string) => {
    const { sheet, row, column } = entryCell(excel.book, "PlanIndicators", key, "R7実績値");
    const of = excel.book.sheets.find(({ name }) => name === sheet)!;
    return cellAt(of, row, column)?.style?.locked ?? true;
  };
  expect(["40-指1", "40-指2", "40-指3"].map(locked)).toEqual([false, true, false]);
  const all = await states();
  expect(all.map(({ department }) => department)).toHaveLength(13);
  const state = (office: string) => all.find(({ department }) => department === office)!;
  expect(state(shuno).state).toBe("提出");
  expect(state(furusato)).toMatchObject({
    state: "確定",
    errors: 0,
    progress: { entries: { made: 2, owed: 2 }, texts: { made: 0, owed: 0 } },
  });
  expect(state(kanzai)).toMatchObject({
    state: "未提出",
    progress: { entries: { made: 4, owed: 5 } },
  });
});

test("its copy shows the item and opens its rows; the lead's copy shows them locked", async () => {
  const excel = await filled();
  const outcome = await makeCopies(plan, await saveXlsx(excel.book), {
    departments: [furusato, shuno],
    now,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  expect(
    outcome.copies.map(({ handOut, items, cells }) => [handOut.department, items, cells]),
  ).toEqual([
    [shuno, [40], 4],
    [furusato, [40], 2],
  ]);
  const [lead, own] = await Promise.all(
    outcome.copies.map(({ bytes, fileName }) => openXlsx(bytes, fileName)),
  );
  expect([
    rowsSeen(own!, "推進項目"),
    rowsSeen(own!, "取組内容"),
    rowsSeen(own!, "数値目標"),
  ]).toEqual([["40"], ["40-②"], ["40-指2"]]);
  expect(rowsSeen(lead!, "数値目標")).toEqual(["40-指1", "40-指2", "40-指3"]);
  const open = (book: Book) =>
    ["推進項目", "取組内容", "数値目標"].flatMap((name) => {
      const sheet = book.sheets.find((one) => one.name === name)!;
      return [...sheet.cells.values()].flatMap((cells) =>
        [...cells.values()].some(({ style }) => style?.locked === false)
          ? [String(cells.get(0)?.value)]
          : [],
      );
    });
  expect(open(own!)).toEqual(["40-②", "40-指2"]);
  expect(open(lead!)).toEqual(["40", "40-①", "40-③", "40-指1"]);

  await openLocalExcel(own!);
  expect(await submit(furusato)).toMatchObject({ kind: "submitted" });
  expect(await submitEntries(plan, { scope: shuno, submittedBy: "山田", now })).toMatchObject({
    ok: false,
    refusal: { code: "own-copy" },
  });
});

function rowsSeen(book: Book, name: string): string[] {
  const sheet = book.sheets.find((one) => one.name === name)!;
  return [...sheet.cells]
    .filter(([row]) => !sheet.rows.get(row)?.hidden)
    .map(([, cells]) => String(cells.get(0)?.value ?? ""))
    .filter((key) => /^\d/.test(key));
}

test("わたしの課の行だけ: the item, and of its rows those of the office", async () => {
  const excel = await filled();
  expect(await showRowsOf(plan, { department: furusato })).toMatchObject({ ok: true });
  expect(["推進項目", "取組内容", "数値目標"].map((name) => rowsSeen(excel.book, name))).toEqual([
    ["40"],
    ["40-②"],
    ["40-指2"],
  ]);
});
