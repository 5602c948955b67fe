import { collect } from "../../../src/collect/collect";
import type { Collection } from "../../../src/collect/returned";
import { decisionsOf } from "../../../src/collect/decisionsOf";
import { openXlsx } from "../../../src/local-excel/xlsx";
import { cellAt } from "../../../src/local-excel/book";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import {
  checkPlan,
  readMaster,
  readSubmissionStates,
  repairPlan,
  takeIn,
  undoCollect,
} from "../../../src/workbook";
import { readReturnedFiles } from "../../../src/workbook/collect/readReturned";
import { keptOf3, keptWorkbook } from "../../fixtures/templates";
import { openLocalExcel } from "../../local-excel/withExcel";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

/**
 * 収納課's copy of version 3 asked it for all of item 40. It comes back to a master of version 4, where
 * 40-指2 and 40-指3 are other departments'.
 */
const now = new Date(2026, 10, 27, 14, 0);

const masters = {
  "inserted as version 4": insertedBook,
  "brought from version 3": async () => {
    const { book } = await openLocalExcel(
      await openXlsx(await keptWorkbook("3", "empty"), "book.xlsx"),
    );
    const outcome = await repairPlan(plan, { today: now });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return book;
  },
};

async function collected(): Promise<Collection> {
  const read = await readMaster(plan);
  if (!read.ok) throw new Error(read.refusal.code);
  const files = await readReturnedFiles(plan, [
    { name: "R7_11_収納課.xlsx", bytes: await keptOf3("returned") },
  ]);
  return collect(plan, read.master, files, { year: fiscalYear(2025), departmentOf: new Map() });
}

async function statesNow() {
  const states = await readSubmissionStates(plan);
  if (!states.ok) throw new Error(states.refusal.code);
  return (office: string) => states.departments.find(({ department }) => department === office)!;
}

test.each(Object.keys(masters) as (keyof typeof masters)[])(
  "all that it asked for is taken into a master %s",
  async (name) => {
    const excel = await openLocalExcel(await masters[name]());
    const collection = await collected();
    expect(collection.files).toMatchObject([{ department: "収納課", status: "read" }]);
    // By hand, of item 40: a status, one text, three stages, three figures.
    expect(collection.files[0]!.counts).toMatchObject({ take: 8, outside: 0, conflict: 0 });
    const decisions = decisionsOf(plan, collection, new Map());
    expect(await takeIn(plan, decisions, { by: "佐藤", now })).toMatchObject({ ok: true });

    const value = (key: string) => {
      const { sheet, row, column } = entryCell(excel.book, "PlanIndicators", key, "R7実績値");
      return cellAt(
        excel.book.sheets.find((one) => one.name === sheet)!,
        row,
        column,
      )?.value;
    };
    // The targets of R7, which `completeReport` met.
    expect([value("40-指2"), value("40-指3")]).toEqual([650, 105]);
    const state = await statesNow();
    // All of what it submitted stands here, so its word is taken on, for what was its to say then.
    expect(state("収納課")).toMatchObject({
      state: "提出",
      by: "鈴木",
      progress: { entries: { made: 5, owed: 5 } },
    });
    expect(state("ふるさと産業振興課")).toMatchObject({
      state: "提出",
      by: "鈴木",
      progress: { entries: { made: 1, owed: 1 } },
    });
    expect(state("管財課")).toMatchObject({
      state: "未提出",
      progress: { entries: { made: 1, owed: 5 } },
    });
    const checked = await checkPlan(plan, { scope: { kind: "all" }, now });
    if (!checked.ok) throw new Error(checked.refusal.code);
    const own = checked.findings.filter(({ itemNo, rule }) => itemNo === 40 || rule === "S111");
    expect(own.map(({ rule }) => rule)).toEqual([]);

    expect(await undoCollect(plan, 1, { by: "佐藤", now })).toMatchObject({ ok: true });
    const back = await statesNow();
    expect([back("収納課").state, back("ふるさと産業振興課").state]).toEqual(["未提出", "未提出"]);
    expect([value("40-指2"), value("40-指3")].map((one) => one ?? "")).toEqual(["", ""]);
    const again = decisionsOf(plan, await collected(), new Map());
    expect(await takeIn(plan, again, { by: "佐藤", now })).toMatchObject({ ok: true });
    expect((await statesNow())("収納課").state).toBe("提出");
  },
);

test("where another department's figure stands already, its 提出 is not taken on", async () => {
  const excel = await openLocalExcel(await insertedBook());
  type(excel, "PlanIndicators", "40-指3", "R7実績値", "106");
  const collection = await collected();
  expect(collection.files[0]!.counts).toMatchObject({ take: 7, conflict: 1 });
  const decisions = decisionsOf(plan, collection, new Map());
  expect(await takeIn(plan, decisions, { by: "佐藤", now })).toMatchObject({ ok: true });
  expect((await statesNow())("収納課").state).toBe("取込");
});
