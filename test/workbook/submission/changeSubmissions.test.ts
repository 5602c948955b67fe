import type { Book } from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import {
  changeSubmissions,
  readPlanState,
  readSubmissionStates,
  submitEntries,
  type DepartmentSubmission,
  type SeenReport,
} from "../../../src/workbook";
import { completeReport, enter } from "../../e2e/reportR7";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 4, 20, 10, 0);
const later = new Date(2026, 4, 21, 9, 5);
const [room, money, tax, city] = [
  "スマートシティ推進室",
  "財政課",
  "収納課",
  "協働推進課",
] as const;

let reported: Promise<Book> | null = null;
/** Three departments have submitted a complete report of R7; 協働推進課 has not. */
async function submittedWorkbook() {
  reported ??= (async () => {
    const excel = await openLocalExcel(await insertedBook());
    await enter(excel, completeReport());
    for (const scope of [room, money, tax])
      await submitEntries(plan, { scope, submittedBy: "山田", now });
    return excel.book;
  })();
  const excel = await openLocalExcel(copyOf(await reported));
  excel.traffic.reset();
  return excel;
}

async function states(): Promise<Map<string, DepartmentSubmission>> {
  const outcome = await readSubmissionStates(plan);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return new Map(outcome.departments.map((one) => [one.department, one]));
}

const change = (reports: readonly SeenReport[], to: "差戻し" | "確定", note = "") =>
  changeSubmissions(plan, { reports, to, by: "総務課 佐藤", note, now: later });

/** As 進み具合 shows them. */
const seenIn = (shown: Map<string, DepartmentSubmission>, ...departments: string[]): SeenReport[] =>
  departments.map((department) => ({ department, seen: shown.get(department)! }));

test("several departments are confirmed at once: one read, one write, an event each", async () => {
  onTheUsualExcel();
  const excel = await submittedWorkbook();
  const shown = await states();
  excel.traffic.reset();
  expect(await change(seenIn(shown, room, money, tax), "確定")).toEqual({
    ok: true,
    changed: [room, money, tax],
    skipped: [],
  });
  expect(excel.traffic.roundTrips).toBe(2);
  const after = await states();
  for (const name of [room, money, tax])
    expect(after.get(name)).toMatchObject({ state: "確定", at: "2026-05-21 09:05" });
  expect(() => type(excel, "PlanItems", 10, "R7取組実績", "7")).toThrow("保護");
});

test("what a colleague did meanwhile, what was never handed in and what was changed is left, and told", async () => {
  const excel = await submittedWorkbook();
  const shown = await states();
  // A colleague is quicker with one; a clerk types into another.
  await change(seenIn(shown, room), "差戻し", "実績値の出所を書いてください。");
  const item = plan.items.find(({ departments }) =>
    departments.some(({ name, lead }) => lead && name === tax),
  )!;
  type(excel, "PlanItems", item.no, "R7取組実績", "書き直した。");
  const outcome = await change(seenIn(shown, room, money, tax, city), "確定");
  expect(outcome).toMatchObject({
    changed: [money],
    skipped: [
      {
        department: room,
        refusal: { code: "report-changed", subject: `${room}（差戻し 2026-05-21 09:05）` },
      },
      { department: tax, refusal: { code: "changed-since-submission" } },
      { department: city, refusal: { code: "not-submitted" } },
    ],
  });
  const after = await states();
  expect([room, money, tax, city].map((name) => after.get(name)!.state)).toEqual([
    "差戻し",
    "確定",
    "提出",
    "未提出",
  ]);
});

test("差戻し needs a reason; its clerk reads it with the first reading of the workbook", async () => {
  onTheUsualExcel();
  const excel = await submittedWorkbook();
  expect(await change([{ department: room }], "差戻し", "　")).toEqual({
    ok: false,
    refusal: { code: "no-reason" },
  });
  const reason = "指標の実績値の出所を書いてください。\n締切は6月5日です。";
  await change([{ department: room }, { department: money }], "差戻し", reason);
  excel.traffic.reset();
  const state = await readPlanState(plan);
  expect(excel.traffic.roundTrips).toBe(1);
  if (!state.ok) throw new Error(state.refusal.code);
  expect(state.reports.find(({ department }) => department === room)).toMatchObject({
    state: "差戻し",
    by: "総務課 佐藤",
    at: "2026-05-21 09:05",
    note: reason,
  });
  expect(state.reports.map(({ department }) => department)).not.toContain(city);

  await submitEntries(plan, { scope: room, submittedBy: "山田", now: later });
  const again = await readPlanState(plan);
  expect(again.ok && again.reports.find(({ department }) => department === room)).toMatchObject({
    state: "提出",
    note: "",
  });
});

test("記入 n/m, texts apart, and errors, department by department", async () => {
  onTheUsualExcel();
  const excel = await openLocalExcel(await insertedBook());
  excel.traffic.reset();
  const fresh = await states();
  expect(excel.traffic.roundTrips).toBe(1);
  // The plan document asks 協働推進課 for 15 entries and, for its four items, 8 texts.
  expect(fresh.get(city)).toMatchObject({
    state: "未提出",
    progress: { entries: { made: 0, owed: 15 }, texts: { made: 0, owed: 8 } },
  });
  type(excel, "PlanItems", 10, "R7取組実績", "3件の共創プロジェクトを進めた。");
  type(excel, "PlanItems", 10, "R7実施状況", "実施");
  const before = fresh.get(room)!;
  const after = await states();
  expect(after.get(room)!.progress).toEqual({
    entries: { made: 1, owed: before.progress.entries.owed },
    texts: { made: 1, owed: 2 },
  });
  expect(after.get(money)!.progress.entries.made).toBe(0);
});

test("an error is its department's alone", async () => {
  const excel = await submittedWorkbook();
  const before = await states();
  expect([room, money].map((name) => before.get(name)!.errors)).toEqual([0, 0]);
  type(excel, "PlanItems", 10, "R7実施状況", "できた");
  const after = await states();
  expect([room, money].map((name) => after.get(name)!.errors)).toEqual([1, 0]);
});
