import { tablesOf, type Book } from "../../src/local-excel/book";
import { copyOf } from "../../src/local-excel/calc";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { checkPlan, recalculatePlan, repairPlan } from "../../src/workbook";
import { completeReport, enter } from "../e2e/reportR7";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell } from "./entryCells";
import { insertedBook } from "./insertedBook";

/**
 * Names of the template that somebody pointed elsewhere in Excel's Name Manager, in a complete report
 * of R7: told once, nothing written where they point, and pointed back by 修復.
 */

const now = new Date(2026, 4, 20, 10, 0);
let reported: Book;
beforeAll(async () => {
  const excel = await openLocalExcel(await insertedBook());
  await enter(excel, completeReport());
  await checkPlan(plan, { scope: { kind: "all" }, now });
  reported = excel.book;
});

/** What a check tells but how far each department is; or why there is none. */
async function told(): Promise<string[]> {
  const outcome = await checkPlan(plan, { scope: { kind: "all" }, now });
  if (!outcome.ok) return [outcome.refusal.code];
  return outcome.findings
    .filter(({ rule }) => rule !== "C502")
    .map(({ rule, sheet, message }) => `${rule} ${sheet} ${message}`);
}

const isElsewhere = (name: string) => [
  expect.stringMatching(
    new RegExp(`^S101 .*名前（${name}）が、元のセルではないところを指しています`),
  ) as string,
];

async function repaired(): Promise<readonly string[]> {
  const outcome = await repairPlan(plan, { today: now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.repaired;
}

const point = (name: string, formula: string) =>
  Excel.run(async ({ workbook, sync }) => {
    workbook.names.getItem(name).formula = formula;
    await sync();
  });

/** Where each name stands, by meaning. */
const placesOf = ({ names }: Book) =>
  Object.fromEntries(names.map(({ name, formula }) => [name, formula.replace(/[$']/g, "")]));

/** What staff entered, and every other cell that is no formula. */
const typedCells = (book: Book) =>
  tablesOf(book)
    .filter(({ table }) => table.name !== "CheckFindings")
    .map(({ sheet }) => [
      sheet.name,
      [...sheet.cells].map(([row, cells]) => [
        row,
        [...cells].map(([column, { formula, value }]) => [column, formula ?? value]),
      ]),
    ]);

const lostYear = "='推進項目'!$K$6";

test.each<[string, string]>([
  ["年度一覧", "='記入要領'!$B$3:$B$7"],
  ["年度位置", "='推進項目'!$K$5"],
  ["参考年度", "='集計'!$B$4"],
  ["対象年度", lostYear],
  ["対象年度", "='集計'!$B$5"],
  ["個票番号", "='推進項目'!$A$7"],
  ["PlanInfo", "='推進項目'!$A$5:$B$12"],
  ["チェック要約", "='推進項目'!$F$5"],
  ["チェック要約", "='チェック結果'!$A$1"],
  ["指摘キー", "=CheckFindings[列]"],
  ["程度の幅", "=0.02"],
])("%s at %s: told once, pointed back by 修復", async (name, formula) => {
  const excel = await openLocalExcel(copyOf(reported));
  const before = typedCells(excel.book);
  await point(name, formula);
  expect(await told()).toEqual(isElsewhere(name));
  // 集計 itself is looked for by 対象年度.
  const isLost = formula === lostYear;
  expect(await recalculatePlan(plan, { now })).toMatchObject(
    isLost
      ? { ok: false, refusal: { code: "not-whole" } }
      : { ok: true, differences: [], repaired: [], isCompared: false },
  );
  expect(typedCells(excel.book)).toEqual(before);
  expect(await repaired()).toEqual([`名前「${name}」を元のセルに戻しました。`]);
  expect(placesOf(excel.book)).toEqual(placesOf(reported));
  expect(await told()).toEqual([]);
  expect(typedCells(excel.book)).toEqual(before);
});

test("several at once are one finding, on sheets with other names too", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  excel.userRenameSheet("集計", "R7 集計'案");
  excel.userRenameSheet("記入要領", "要領 2");
  expect(await told()).toEqual([]);
  const places = placesOf(excel.book);
  await point("年度名一覧", "='推進項目'!$B$5:$B$9");
  await point("集計中の語", "='要領 2'!$A$4:$A$6");
  await point("対象年度", "='R7 集計''案'!$A$4");
  await point("年度位置", "='推進項目'!$A$5");
  await point("参考年度位置", "='取組内容'!$F$6");
  await point("指摘重要度", "='推進項目'!$A$5:$A$9");
  expect(await told()).toEqual(
    isElsewhere("年度名一覧・集計中の語・対象年度・年度位置・参考年度位置・指摘重要度"),
  );
  expect(await repaired()).toHaveLength(6);
  expect(placesOf(excel.book)).toEqual(places);
  expect(await told()).toEqual([]);
  expect(await repaired()).toEqual([]);
});

test("a department is told the cause too", async () => {
  await openLocalExcel(copyOf(reported));
  await point("年度一覧", "='記入要領'!$B$3:$B$7");
  const department = plan.departments[0]!.name;
  const outcome = await checkPlan(plan, {
    scope: { kind: "department", department, related: false },
    now,
  });
  expect(outcome).toMatchObject({ ok: true });
  expect(outcome.ok && outcome.findings.filter(({ rule }) => rule === "S101")).toHaveLength(1);
});

const change = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    for (const name of ["記入要領", "集計", "個票"])
      context.workbook.worksheets.getItem(name).protection.unprotect();
    work(context.workbook);
    await context.sync();
  });

/** Excel takes the names along: whoever moves cells has pointed nothing elsewhere. */
test.each<[string, (workbook: Excel.Workbook) => void]>([
  [
    "a row above all",
    ({ worksheets }) => {
      for (const name of ["記入要領", "集計", "個票", "チェック結果"])
        worksheets.getItem(name).getRange("1:1").insert("Down");
    },
  ],
  [
    "a column before all",
    ({ worksheets }) => {
      for (const name of ["記入要領", "集計", "個票", "チェック結果"])
        worksheets.getItem(name).getRange("A:A").insert("Right");
    },
  ],
  [
    "a row between the sentence and the findings",
    ({ worksheets }) => {
      worksheets.getItem("チェック結果").getRange("3:3").insert("Down");
    },
  ],
  [
    "a row between the names of 集計",
    ({ worksheets }) => {
      worksheets.getItem("集計").getRange("5:5").insert("Down");
    },
  ],
  [
    "a row between the names of 記入要領",
    ({ worksheets }) => {
      worksheets.getItem("記入要領").getRange("60:60").insert("Down");
    },
  ],
  [
    "the label 対象年度 in other words",
    ({ worksheets }) => {
      worksheets.getItem("集計").getRange("A4").values = [["集計する年度"]];
    },
  ],
])("%s: no name is told, none is given", async (_, work) => {
  await openLocalExcel(copyOf(reported));
  await change(work);
  expect((await told()).filter((text) => text.startsWith("S101"))).toEqual([]);
  expect((await repaired()).filter((text) => text.startsWith("名前"))).toEqual([]);
});

test("rows above 集計 and a name that was pointed elsewhere: it finds the cell where it is now", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  await change(({ worksheets }) => worksheets.getItem("集計").getRange("1:2").insert("Down"));
  const places = placesOf(excel.book);
  await point("対象年度", "='推進項目'!$A$5");
  expect(await told()).toEqual(isElsewhere("対象年度"));
  await repaired();
  expect(placesOf(excel.book)).toEqual(places);
});

test("the sentence of a check is not written into an entry", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  const { row } = entryCell(excel.book, "PlanItems", 1, "R7実施状況");
  const before = typedCells(excel.book);
  await point("チェック要約", `='推進項目'!$K$${row + 1}`);
  excel.book.sheets.find(({ name }) => name === "推進項目")!.protection.protected = false;
  await told();
  expect(typedCells(excel.book)).toEqual(before);
});
