import { addressOf } from "../../../src/local-excel/host/area";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import type { Language } from "../../../src/workbook/outcome";
import { applyProposals } from "../../../src/workbook/proposals/applyProposals";
import {
  proposeProgress,
  suggestStatuses,
  type NamedProposal,
  type ProposeOptions,
  type StatusSuggestions,
} from "../../../src/workbook/proposals/proposals";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 10, 22, 9, 30);
const all: ProposeOptions = { scope: { kind: "all" }, now };

/** One workbook for the whole file, on its way through a year's report. */
let book: LocalExcel["book"];
beforeAll(async () => {
  book = await insertedBook();
});
const openPlan = (): Promise<LocalExcel> => openLocalExcel(book);

async function progress(options = all): Promise<readonly NamedProposal[]> {
  const outcome = await proposeProgress(bundledPlan, options);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.reportingYear).toBe(2025);
  return outcome.proposals;
}

async function statuses(options: Partial<ProposeOptions> & { language?: Language } = {}) {
  const outcome = await suggestStatuses(bundledPlan, { ...all, ...options });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome satisfies StatusSuggestions;
}

test("計画どおり: each due action that is blank, with the stage the plan has for it", async () => {
  onTheUsualExcel();
  const excel = await openPlan();
  type(excel, "PlanActions", "12-①", "R7到達段階", "準備");
  type(excel, "PlanActions", "12-②", "R7到達段階", "　");
  excel.traffic.reset();
  const proposals = await progress();
  expect(excel.traffic.roundTrips).toBe(1);
  // 94 actions of their own, less 27-② and 39-②, planned for R9 only, and the one that is entered.
  expect(proposals).toHaveLength(91);
  const of = (key: string) => proposals.find((p) => p.key === key)?.value;
  expect(["12-①", "12-②", "12-④", "20-①", "35-③", "42-②", "16-①"].map(of)).toEqual([
    ...[undefined, "導入", "実施", "完了", "検討", "準備", undefined],
  ]);
  const place = entryCell(book, "PlanActions", "12-②", "R7到達段階");
  expect(proposals.find((p) => p.key === "12-②")).toEqual({
    ...{ table: "PlanActions", key: "12-②", column: "R7到達段階", year: 2025 },
    ...{ before: "　", value: "導入", sheet: "取組内容" },
    cell: addressOf({ ...place, rowCount: 1, columnCount: 1 }),
    itemNo: 12,
    name: bundledPlan.items[11]!.actions[1]!.name,
  });
});

test("計画どおり for one department, applied: its progress is owed no more", async () => {
  onTheUsualExcel();
  const excel = await openPlan();
  const scope = { kind: "department", department: "スマートシティ推進室", related: false } as const;
  const proposals = await progress({ scope, now });
  expect(proposals.map(({ key, value }) => [key, value])).toEqual([["10-①", "実施"]]);
  expect(await applyProposals(bundledPlan, proposals)).toMatchObject({ written: proposals });
  expect(await progress({ scope, now })).toEqual([]);

  excel.traffic.reset();
  const rest = await progress();
  expect(rest).toHaveLength(90);
  expect(await applyProposals(bundledPlan, rest)).toMatchObject({ skipped: [] });
  expect(excel.traffic.roundTrips).toBe(3);
  // 90 cells, each by itself.
  expect(excel.traffic.log.at(-1)!.bytesUp).toBeLessThan(60_000);
  const checked = await checkPlan(bundledPlan, all);
  if (!checked.ok) throw new Error(checked.refusal.code);
  expect(checked.findings.filter(({ rule }) => rule.startsWith("A31"))).toMatchObject([
    { rule: "A313", key: "12-①" },
  ]);
});

describe("実施状況の提案", () => {
  test("for each item whose status is blank or another, with the reason in words", async () => {
    onTheUsualExcel();
    const excel = await openPlan();
    for (const key of ["13-①", "13-②", "13-③"])
      type(excel, "PlanActions", key, "R7到達段階", "検討");
    type(excel, "PlanActions", "10-①", "R7到達段階", "未着手");
    type(excel, "PlanActions", "7-②", "R7到達段階", "");
    type(excel, "PlanItems", 5, "R7実施状況", "実　施");
    type(excel, "PlanItems", 6, "R7実施状況", "未実施");
    type(excel, "PlanItems", 8, "R7実施状況", "おおむね");
    excel.traffic.reset();
    const { reportingYear, suggestions } = await statuses();
    expect(excel.traffic.roundTrips).toBe(1);
    expect(reportingYear).toBe(2025);
    // 41 items of their own; 5 says so already, 7 lacks a progress.
    expect(suggestions).toHaveLength(39);
    const of = (no: number) => suggestions.find(({ itemNo }) => itemNo === no);
    expect([5, 7, 16].map(of)).toEqual([undefined, undefined, undefined]);
    expect(of(6)).toEqual({
      ...{ table: "PlanItems", key: 6, column: "R7実施状況", year: 2025, before: "未実施" },
      ...{ value: "実施", suggested: "実施", reason: "onPlan", sheet: "推進項目", itemNo: 6 },
      cell: addressOf({
        ...entryCell(book, "PlanItems", 6, "R7実施状況"),
        ...{ rowCount: 1, columnCount: 1 },
      }),
      name: bundledPlan.items[5]!.name,
      why: "計画のある取組内容がすべて計画の段階に達し、①②を実行しているためです。",
    });
    expect(of(8)).toMatchObject({ before: "おおむね", suggested: "実施" });
    expect([12, 13, 10].map((no) => [of(no)!.suggested, of(no)!.why])).toEqual([
      ["一部実施", "②③④を実行していますが、①が計画の段階に達していないためです。"],
      [
        "検討中",
        "実行している取組内容がなく、①②③が検討・準備の段階にあるためです（①②③が計画の段階に達していません）。",
      ],
      ["未実施", "計画のある取組内容（①）にまだ着手していないためです。"],
    ]);

    const english = (await statuses({ language: "en" })).suggestions;
    const why = (no: number) => english.find(({ itemNo }) => itemNo === no)!.why;
    expect([6, 12, 13, 10].map(why)).toEqual([
      "All planned actions reached their planned stage, and ①② are carried out.",
      "②③④ are carried out, but ① has not reached the planned stage.",
      "No action is carried out; ①②③ are in consideration or preparation (①②③ have not reached the planned stage).",
      "None of the planned actions (①) has been begun.",
    ]);
  });

  test("applied, none is left, and no status is more favourable than its actions", async () => {
    await openPlan();
    const { suggestions } = await statuses();
    expect(await applyProposals(bundledPlan, suggestions)).toMatchObject({ skipped: [] });
    expect((await statuses()).suggestions).toEqual([]);
    const checked = await checkPlan(bundledPlan, all);
    if (!checked.ok) throw new Error(checked.refusal.code);
    expect(checked.findings.filter(({ rule }) => rule === "E403")).toEqual([]);
  });

  test("on plan in a year of preparation only", async () => {
    const excel = await openPlan();
    excel.userEdit("集計", "B4", "R6");
    for (const key of ["41-①", "41-②"]) type(excel, "PlanActions", key, "R6到達段階", "検討");
    const { reportingYear, suggestions } = await statuses();
    expect(reportingYear).toBe(2024);
    expect(suggestions.map(({ itemNo, suggested, why }) => [itemNo, suggested, why])).toEqual([
      [
        ...[41, "検討中"],
        "取組内容①②は計画どおりですが、まだ検討・準備の段階で、実行しているものがないためです。",
      ],
    ]);
  });
});

test("refuses a year that is none, a department nobody knows, and a workbook without the plan", async () => {
  const excel = await openPlan();
  excel.userEdit("集計", "B4", "来年");
  const unknown = { refusal: { code: "unknown-year", subject: "来年" } };
  expect(await proposeProgress(bundledPlan, all)).toMatchObject(unknown);
  expect(await suggestStatuses(bundledPlan, all)).toMatchObject(unknown);
  const scope = { kind: "department", department: "宇宙課", related: false } as const;
  expect(await proposeProgress(bundledPlan, { scope, now })).toMatchObject({
    refusal: { code: "unknown-department", subject: "宇宙課" },
  });
  await openLocalExcel();
  expect(await suggestStatuses(bundledPlan, all)).toMatchObject({ refusal: { code: "no-plan" } });
});
