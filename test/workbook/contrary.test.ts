import { bundledPlan } from "../../src/plan/bundledPlan";
import { newBook, type Book } from "../../src/local-excel/book";
import { contraryOf, contraryWays, type ContraryWay } from "../../src/local-excel/host/contrary";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import {
  applyProposals,
  buildItemSheets,
  checkPlan,
  insertPlan,
  readPlanState,
  recalculatePlan,
  repairPlan,
  submitEntries,
  type Outcome,
} from "../../src/workbook";
import { enter, completeReport } from "../e2e/reportR7";
import { keptReport, probeFiles } from "../local-excel/probes/keptReports";
import { openLocalExcel } from "../local-excel/withExcel";
import { type } from "./entryCells";
import { insertedBook } from "./insertedBook";

const now = new Date(2026, 4, 20, 10, 0);
/** Leads item 10 alone: three texts, one action, one indicator. */
const office = "スマートシティ推進室";

async function did<T>(operation: Promise<Outcome<T>>): Promise<T> {
  const outcome = await operation;
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${outcome.refusal.subject ?? ""}`);
  return outcome;
}

const open = (ways: readonly ContraryWay[], book?: Book): Promise<LocalExcel> =>
  openLocalExcel(book, { contrary: ways });

/** Ways that take something away, each told when it is missed, or that the product cannot go round. */
const isLooks = (way: ContraryWay) => "withholds" in contraryWays[way];
const carriedOut = (Object.keys(contraryWays) as ContraryWay[]).filter((way) => {
  const { withholds = "nothing" } = contraryWays[way] as { withholds?: true | "looks" };
  return withholds !== true;
});

/** The plan in an empty workbook, made by the pane from its start on. */
async function inserted(ways: readonly ContraryWay[]): Promise<LocalExcel> {
  const book = newBook();
  // A sheet of charts that nobody lists: 集計 gets another name.
  book.otherSheets = ["集計"];
  const excel = await open(ways, book);
  expect(await readPlanState(bundledPlan)).toMatchObject({ ok: true, kind: "none" });

  const { sheets, warnings } = await did(insertPlan(bundledPlan, { today: now }));
  expect(sheets).toHaveLength(7);
  expect(sheets).toContain(ways.includes("hidesOtherSheets") ? "集計 (2)" : "集計");
  expect(warnings.length > 0).toBe(ways.some(isLooks));
  expect(await readPlanState(bundledPlan)).toMatchObject({ kind: "complete", reportingYear: 2025 });
  expect(frontOf(excel)).toBe("推進項目");
  return excel;
}

const frontOf = ({ book }: LocalExcel): string =>
  book.sheets.find(({ id }) => id === book.activeSheetId)!.name;

const recalculate = () => did(recalculatePlan(bundledPlan, { now }));

/** What a department does: entries, a check, a suggestion taken, the submission. */
async function reportIn(excel: LocalExcel): Promise<void> {
  const ofOffice = completeReport().filter(([, key]) => /^10(-|$)/.test(String(key)));
  await enter(excel, ofOffice);
  type(excel, "PlanItems", 10, "R7実施状況", "実　施");
  const scope = { kind: "department", department: office, related: false } as const;
  const check = () => did(checkPlan(bundledPlan, { scope, now }));
  const { findings } = await check();
  const fixes = findings.flatMap(({ proposal }) => proposal ?? []);
  expect(fixes).toMatchObject([{ key: 10, column: "R7実施状況", value: "実施" }]);
  expect((await did(applyProposals(bundledPlan, fixes))).skipped).toEqual([]);
  expect((await check()).counts.error).toBe(0);

  const submitted = await did(
    submitEntries(bundledPlan, { scope: office, submittedBy: "山田", now }),
  );
  expect(submitted.kind).toBe("submitted");
  expect(frontOf(excel)).toBe("推進項目");
  expect(await recalculate()).toMatchObject({ differences: [], repaired: [] });
}

/** A sheet that went is made again, the print is made twice, copies are in the way. */
async function sheetsMadeAgainIn(excel: LocalExcel): Promise<void> {
  const repair = async () => (await did(repairPlan(bundledPlan, { today: now }))).repaired;
  // A copy with names of its own is in front, and one of the sheets is gone.
  excel.userActivate(excel.userCopySheet("記入要領"));
  excel.userDeleteSheet("個票");
  const copy = frontOf(excel);
  expect((await repair()).join()).toContain("シート「個票」を作り直しました。");
  expect(frontOf(excel)).toBe(copy);
  const isWarning = (sentence: string) => sentence.startsWith("この Excel では");
  expect((await repair()).filter((sentence) => !isWarning(sentence))).toEqual([]);

  const pages = await did(buildItemSheets(bundledPlan, { now }));
  expect(frontOf(excel)).toBe(pages.sheet);
  excel.userActivate(excel.userCopySheet(pages.sheet));
  expect(await did(buildItemSheets(bundledPlan, { now }))).toMatchObject({ sheet: pages.sheet });
  expect(frontOf(excel)).toBe(pages.sheet);
}

/** A year with the plan, from the pane's start on an empty workbook to the print of all items. */
async function yearInAnExcel(ways: readonly ContraryWay[]): Promise<void> {
  const excel = await inserted(ways);
  // Looks are asked for where a sheet is made: one of them alone is tried there, all together
  // through the whole year.
  const [way, ...others] = ways;
  if (way && isLooks(way) && others.length === 0) return sheetsMadeAgainIn(excel);
  await reportIn(excel);
  await sheetsMadeAgainIn(excel);
  expect(await recalculate()).toMatchObject({ differences: [], repaired: [] });
  const { findings: left } = await did(checkPlan(bundledPlan, { scope: { kind: "all" }, now }));
  expect(left.filter(({ rule }) => /^S|^C50[13]/.test(rule))).toEqual([]);
}

describe("a year with the plan in an Excel where", () => {
  test.each(carriedOut.map((way) => [contraryWays[way].what, way] as const))("%s", (_, way) =>
    yearInAnExcel([way]),
  );
  test("all of this is so", () => yearInAnExcel(carriedOut));
  test.each(probeFiles)("診断 was answered as in %s", (file) =>
    yearInAnExcel([...contraryOf(keptReport(file))]),
  );
});

test("only the first operation pays for what this Excel refuses below null objects", async () => {
  const excel = await open(["refusesBelowNull"]);
  await readPlanState(bundledPlan);
  expect(excel.traffic.roundTrips).toBe(3);
  excel.traffic.reset();
  await readPlanState(bundledPlan);
  expect(excel.traffic.roundTrips).toBe(2);
});

test.each<[string, readonly ContraryWay[]]>([
  ["null", []],
  ["refused", ["refusesFormulaNames"]],
])(
  "a name of ours that is a formula, its cells %s: said to be taken, nothing inserted",
  async (_, ways) => {
    const book = newBook();
    const formula = "=OFFSET(Sheet1!$A$1,0,0,9,1)";
    book.names.push({ name: "対象年度", formula, comment: "", visible: true });
    await open(ways, book);
    expect(await readPlanState(bundledPlan)).toMatchObject({ ok: true, kind: "none" });
    expect(await insertPlan(bundledPlan, { today: now })).toEqual({
      ok: false,
      refusal: { code: "name-taken", subject: "対象年度" },
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  },
);

test("where conditional formats cannot be read back, 修復 mends all else and says what it left", async () => {
  const excel = await open(["refusesReadingRules"], await insertedBook());
  excel.userDeleteSheet("個票");
  const repair = async () => (await did(repairPlan(bundledPlan, { today: now }))).repaired;
  const unread =
    "この Excel では条件付き書式を読み出せないので、指摘などの色が残っているかは確かめていません。";
  expect(await repair()).toEqual([
    "シート「個票」を作り直しました。",
    "名前「個票番号」を付け直しました。",
    unread,
  ]);
  expect(await repair()).toEqual([unread]);
});

test("tens of thousands of names of others cost nothing", async () => {
  const book = newBook();
  const garbage = (i: number) => ({ name: `_x${i}`, formula: "=#REF!$A$1", comment: "" });
  book.names.push(...Array.from({ length: 30_000 }, (_, i) => ({ ...garbage(i), visible: false })));
  const excel = await open([], book);
  await readPlanState(bundledPlan);
  expect(excel.traffic.bytesUp + excel.traffic.bytesDown).toBeLessThan(20_000);
});
