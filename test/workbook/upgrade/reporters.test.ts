import { cellAt, tablesOf, type Book } from "../../../src/local-excel/book";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { openXlsx } from "../../../src/local-excel/xlsx";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import {
  checkPlan,
  readPlanState,
  readSubmissionStates,
  recalculatePlan,
  repairPlan,
} from "../../../src/workbook";
import { keptOf3, keptWorkbook } from "../../fixtures/templates";
import { openLocalExcel } from "../../local-excel/withExcel";
import { labelledCell } from "../labelledCell";

/**
 * Version 4 tells who reports a row: 40-指2 ふるさと産業振興課, which leads nothing, and 40-指3 管財課, both of
 * 収納課's item 40. 修復 brings workbooks of the versions before to it where they stand.
 */
const now = new Date(2026, 10, 27, 9, 30);
const kept = {
  "1 complete": () => keptWorkbook("1", "complete"),
  "2 complete": () => keptWorkbook("2", "complete"),
  "3 complete": () => keptWorkbook("3", "complete"),
  "3 submitted": () => keptOf3("submitted"),
};

const opened = async (bytes: Promise<Uint8Array>): Promise<LocalExcel> =>
  openLocalExcel(await openXlsx(await bytes, "book.xlsx"));

async function findings() {
  const outcome = await checkPlan(plan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings;
}
const rules = async () =>
  (await findings()).filter(({ rule }) => rule !== "C502").map(({ rule }) => rule);

const summaryOf = (book: Book) => book.sheets.find(({ name }) => name === "集計")!;
/** Rows of 部署別, from its header to 合計: 番号, 主担当課, 項目数 and 要記入, 記入済み. */
function departmentsIn(book: Book): unknown[][] {
  const sheet = summaryOf(book);
  const value = (row: number, column: number) => cellAt(sheet, row, column)?.value ?? "";
  const rows = [...sheet.cells.keys()].sort((a, b) => a - b);
  const head = rows.find((row) => value(row, 0) === "番号" && value(row, 8) === "要記入")!;
  const end = rows.find((row) => row > head && value(row, 0) === "合計")!;
  return Array.from({ length: end - head }, (_, i) =>
    [0, 1, 2, 8, 9].map((column) => value(head + 1 + i, column)),
  );
}

/** All that stands in the plan tables and the records, but for the two cells that are to change. */
const filledIn = (book: Book): string[] =>
  tablesOf(book)
    .filter(({ table }) => table.name !== "CheckFindings")
    .flatMap(({ sheet, table }) => {
      const { row, column, rowCount, columnCount } = table.area;
      return Array.from({ length: rowCount }, (_, r) =>
        Array.from({ length: columnCount }, (__, c) => {
          const isLead = cellAt(sheet, row, column + c)?.value === "主担当課";
          const value = cellAt(sheet, row + r, column + c)?.value ?? "";
          return `${table.name} ${r} ${c} ${isLead ? "" : String(value)}`;
        }),
      ).flat();
    });

test.each(Object.keys(kept) as (keyof typeof kept)[])(
  "version %s is told once and works as it is; 修復 makes it version 4 and loses nothing",
  async (name) => {
    const excel = await opened(kept[name]());
    const version = name.slice(0, 1);
    const told = (await findings()).filter(({ rule }) => rule === "S112");
    expect(told).toMatchObject([{ severity: "info", found: version }]);
    expect(told[0]!.message).toMatch(/「修復」を選ぶと、4 版になり、記入担当の課が/);
    expect(await rules()).toEqual(["S112"]);
    expect(await readPlanState(plan)).toMatchObject({ kind: "complete", hasEarlierFormulas: true });
    expect(departmentsIn(excel.book)).toHaveLength(12);
    const before = filledIn(excel.book);

    const outcome = await repairPlan(plan, { today: now });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    expect(outcome.repaired).toContain("集計の部署別に「ふるさと産業振興課」の行を加えました。");
    const { sheet, row, column } = labelledCell(excel.book, "記入要領", "テンプレートの版");
    expect(cellAt(sheet, row, column)?.value).toBe("4");
    expect(filledIn(excel.book)).toEqual(before);
    expect(await rules()).toEqual([]);
    expect(await readPlanState(plan)).toMatchObject({ hasEarlierFormulas: false });
    expect(await recalculatePlan(plan, { now })).toMatchObject({
      ok: true,
      differences: [],
      isCompared: true,
      repaired: [],
      upgraded: false,
    });
    expect(await repairPlan(plan, { today: now })).toEqual({ ok: true, repaired: [] });
    const rows = departmentsIn(excel.book);
    // R7, from the document: 収納課 a status, three actions and 40-指1; 管財課 item 41 and 40-指3.
    expect(rows.slice(8)).toEqual([
      [9, "管財課", 1, 5, 5],
      [10, "財政課", ...rows[9]!.slice(2)],
      [11, "収納課", 1, 5, 5],
      [12, "ふるさと産業振興課", 0, 1, 1],
      ["合計", "", 42, 172, 172],
    ]);
  },
);

test("the cells that say who reports a row, and those of 集計 that stand below it", async () => {
  const excel = await opened(kept["3 complete"]());
  const words = (name: string) =>
    [...excel.book.sheets.find((sheet) => sheet.name === name)!.cells.values()].flatMap((cells) =>
      [...cells.values()]
        .map(({ value }) => String(value))
        .filter((one) => one.includes("（記入：")),
    );
  expect([...words("数値目標"), ...words("集計")]).toEqual([]);
  await repairPlan(plan, { today: now });
  const reporters = ["収納課（記入：ふるさと産業振興課）", "収納課（記入：管財課）"];
  expect(words("数値目標")).toEqual(reporters);
  expect(words("集計")).toEqual(reporters);
  expect(words("取組内容")).toEqual([]);
});

test("a workbook in which rows were put above 集計's tables becomes version 4 too", async () => {
  const excel = await opened(kept["3 complete"]());
  await Excel.run(async (context) => {
    const summary = context.workbook.worksheets.getItem("集計");
    summary.protection.unprotect();
    summary.getRange("1:2").insert("Down");
    summary.protection.protect();
    await context.sync();
  });
  await repairPlan(plan, { today: now });
  expect(departmentsIn(excel.book)).toHaveLength(13);
  expect(await recalculatePlan(plan, { now })).toMatchObject({ ok: true, differences: [] });
});

test("reports of before count for the office that has come to report a part of them", async () => {
  await opened(kept["3 submitted"]());
  const states = async () => {
    const outcome = await readSubmissionStates(plan);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return Object.fromEntries(
      outcome.departments.map(({ department, state, by }) => [department, `${state} ${by ?? ""}`]),
    );
  };
  const before = await states();
  expect(before).toMatchObject({ 職員課: "差戻し 佐藤", 財政課: "提出 山田", 収納課: "確定 佐藤" });
  // What 収納課 submitted held 40-指2, all that ふるさと産業振興課 reports, and was confirmed with it; 管財課 has
  // item 41 to report beside 40-指3, and has not.
  expect(before).toMatchObject({ ふるさと産業振興課: "確定 佐藤", 管財課: "未提出 " });
  await repairPlan(plan, { today: now });
  expect(await states()).toEqual(before);
});
