import { rules } from "../../src/check/rules";
import type { PlanTable } from "../../src/entries/columns";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { cellAt, tablesOf } from "../../src/local-excel/book";
import { addressOf } from "../../src/local-excel/area";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { openXlsx } from "../../src/local-excel/xlsx";
import { checkPlan, submitEntries, type PlacedFinding } from "../../src/workbook";
import { keptWorkbook } from "../fixtures/templates";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell, type as typeInto } from "../workbook/entryCells";
import { insertedBook } from "../workbook/insertedBook";
import { labelledCell } from "../workbook/labelledCell";
import { completeReport, enter } from "./reportR7";

/**
 * Every rule of the catalogue, seen to speak of a real workbook: a complete report of R7 in which
 * staff then make the mistake the rule is there for.
 */
const now = new Date(2026, 4, 20, 10, 0);

async function reported(): Promise<LocalExcel> {
  const excel = await openLocalExcel(await insertedBook());
  await enter(excel, completeReport());
  return excel;
}

async function check(): Promise<readonly PlacedFinding[]> {
  const outcome = await checkPlan(plan, { scope: { kind: "all" }, now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.findings;
}

const tableOf = (key: number | string): PlanTable =>
  typeof key === "number" ? "PlanItems" : key.includes("指") ? "PlanIndicators" : "PlanActions";

const edit = (excel: LocalExcel, key: number | string, column: string, text: string) =>
  typeInto(excel, tableOf(key), key, column, text);

/** Takes a sheet's protection off, as somebody does who wants to change what is locked. */
const unprotect = (sheet: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.unprotect();
    await context.sync();
  });

/** [rule, row and column it speaks of, row and column that are typed into, what is typed] */
type Mistake = readonly [
  rule: string,
  key: number | string,
  column: string,
  typed: readonly (readonly [key: number | string, column: string, text: string])[],
];

const mistakes: readonly Mistake[] = [
  ["P201", "1-①", "R8計画", [["1-①", "R8計画", "いつか"]]],
  ["P202", "27-②", "R5計画", [["27-②", "R5計画", "→"]]],
  ["P203", "5-①", "R8計画", [["5-①", "R8計画", "検討"]]],
  ["P204", "4-①", "R9計画", [["4-①", "R8計画", "完了"]]],
  ["P205", "12-①", "R8計画", [["12-①", "R8計画", ""]]],
  ["P206", "14-①", "R9計画", [["14-①", "R9計画", "完了"]]],
  ["P207", "2-①", "原本確認", [["2-①", "原本確認", "確認済"]]],
  ["P211", "19-指1", "R8目標値", [["19-指1", "R8目標値", "たくさん"]]],
  ["P212", "22-指1", "R8目標値", [["22-指1", "R8目標値", "2人"]]],
  ["P213", "35-指1", "R8目標値", [["35-指1", "R8目標値", "150%"]]],
  ["P214", "37-指1", "R9目標値", [["37-指1", "R9目標値", ""]]],
  ["P215", "40-指1", "R8目標値", [["40-指1", "R8目標値", "95%"]]],
  ["A301", "6-指1", "R7実績値", [["6-指1", "R7実績値", ""]]],
  ["A302", "5-指1", "R7実績値", [["5-指1", "R7実績値", "2～3"]]],
  ["A303", "9-指1", "R7実績値", [["9-指1", "R7実績値", "322人"]]],
  ["A304", "18-指1", "R7実績値", [["18-指1", "R7実績値", "130%"]]],
  ["A305", "2-指2", "R7実績値", [["2-指2", "R7実績値", "10000000"]]],
  ["A306", "21-指1", "R8実績値", [["21-指1", "R8実績値", "120"]]],
  ["A307", "33-指3", "R6実績値", [["33-指3", "R6実績値", ""]]],
  ["A309", "10-指1", "R7実績値", [["10-指1", "R7実績値", "集計中"]]],
  ["A311", "7-①", "R7到達段階", [["7-①", "R7到達段階", ""]]],
  ["A312", "8-①", "R7到達段階", [["8-①", "R7到達段階", "たぶん実施"]]],
  ["A313", "11-②", "R7到達段階", [["11-②", "R7到達段階", "準備"]]],
  ["E403", 11, "R7実施状況", []],
  ["A314", "26-①", "R7到達段階", [["26-①", "R6到達段階", "完了"]]],
  ["E401", 28, "R7実施状況", [[28, "R7実施状況", ""]]],
  ["E402", 29, "R7実施状況", [[29, "R7実施状況", "だいたい実施"]]],
  ["E404", 30, "R7課題・今後の方向性", [[30, "R7実施状況", "未実施"]]],
  ["E405", 31, "R7実施状況", [["31-指1", "R7実績値", "50%"]]],
  ["E406", 32, "R7取組実績", [[32, "R7取組実績", "あ".repeat(401)]]],
  ["E407", 36, "R8実施状況", [[36, "R8実施状況", "実施"]]],
  ["E408", 37, "R7取組実績", [[37, "R7取組実績", ""]]],
  ["S106", "25-指1", "R7実績値", [["25-指1", "R7実績値", "=1/0"]]],
  ["S107", "36-指1", "R7実績値", [["36-指1", "R7実績値", "=1+2"]]],
];

const named = (findings: readonly PlacedFinding[]) =>
  findings.map(({ rule, key, column }) => `${rule} ${key} ${column}`);

/** Rules seen in this file; C502 tells how far each department is and is no mistake. */
const seen = new Set<string>();
const see = (findings: readonly PlacedFinding[]) => {
  for (const { rule } of findings) seen.add(rule);
  return findings;
};

test("a clean, filled-in workbook: no finding but how far each department is", async () => {
  await reported();
  const findings = see(await check());
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["C502"]));
});

test("each mistake of staff is found in its cell, with the cell's address", async () => {
  const excel = await reported();
  for (const [, , , typed] of mistakes) for (const cell of typed) edit(excel, ...cell);
  await unprotect("推進項目");
  edit(excel, 16, "R7実施状況", "未実施");

  const findings = see(await check());
  const expected = mistakes.map(([rule, key, column]) => `${rule} ${key} ${column}`);
  expect(named(findings)).toEqual(expect.arrayContaining([...expected, "C501 16 R7実施状況"]));
  for (const [rule, key, column] of mistakes) {
    const place = entryCell(excel.book, tableOf(key), key, column);
    expect(
      findings.find((f) => f.rule === rule && f.key === key && f.column === column),
    ).toMatchObject({
      sheet: place.sheet,
      cell: at(place.row, place.column),
    });
  }
});

test("an entry that was changed after it was submitted", async () => {
  const excel = await reported();
  const submitted = await submitEntries(plan, { scope: "all", submittedBy: "山田", now });
  expect(submitted).toMatchObject({ ok: true, kind: "submitted" });
  edit(excel, "24-指1", "R7実績値", "21");
  expect(named(see(await check()))).toContain("A308 24-指1 R7実績値");

  // And what is kept of the submission.
  const kept = tablesOf(excel.book).find((t) => t.table.name === "SubmittedEntries")!;
  const last = kept.table.area.row + kept.table.area.rowCount - 1;
  excel.userEdit("提出内容", at(last, kept.table.area.column + 6), "書き換えた。");
  expect(named(see(await check()))).toContain("S111 null null");
});

test("each damage to the template is found", async () => {
  const excel = await reported();
  for (const sheet of ["推進項目", "取組内容", "数値目標", "記入要領"]) await unprotect(sheet);
  excel.userCopySheet("取組内容");
  edit(excel, 3, "推進項目", "話し合い");
  edit(excel, "4-①", "キー", "4-1");
  edit(excel, "20-指1", "R7判定", "達成");
  setLabelled(excel, "記入要領", "定義の版", "2020.1");
  await Excel.run(async (context) => {
    const place = entryCell(excel.book, "PlanItems", 40, "R7実施状況");
    context.workbook.worksheets
      .getItem(place.sheet)
      .getCell(place.row, place.column).format.protection.locked = true;
    await context.sync();
  });
  const { table } = tablesOf(excel.book).find((t) => t.table.name === "PlanActions")!;
  const column5 = table.columns.findIndex(({ name }) => name === "R5到達段階");
  excel.userEdit("取組内容", at(table.area.row, table.area.column + column5), "R5段階");
  excel.userDeleteSheet("チェック結果");

  const findings = see(await check());
  const rulesFound = new Set(findings.map(({ rule }) => rule));
  for (const rule of ["S101", "S102", "S103", "S104", "S105", "S108", "S109", "S110"])
    expect(rulesFound).toContain(rule);
});

test("figures that are not the engine's, unless damage to the tables is why", async () => {
  const excel = await reported();
  const total = labelledCell(excel.book, "集計", "合計");
  // As a program leaves it that calculates wrongly.
  const miscalculate = () => (cellAt(total.sheet, total.row, total.column + 1)!.value = 999);
  miscalculate();
  expect(see(await check()).map(({ rule }) => rule)).toContain("C503");

  await unprotect("取組内容");
  edit(excel, "4-①", "キー", "4-1");
  miscalculate();
  const rulesFound = (await check()).map(({ rule }) => rule);
  expect(rulesFound).toContain("S102");
  expect(rulesFound).not.toContain("C503");
});

test("a workbook of an earlier template, and formulas as another program writes them", async () => {
  const book = await openXlsx(await keptWorkbook("2", "complete"), "報告.xlsx");
  const excel = await openLocalExcel(book);
  await unprotect("数値目標");
  const [rate, judgement, actual, target] = ["R7達成率", "R7判定", "R7実績値", "R7目標値"].map(
    (column) => entryCell(excel.book, "PlanIndicators", "38-指1", column),
  );
  const address = ({ row, column }: typeof rate & object) => at(row, column);
  const cells = [rate!, judgement!, actual!, target!].map(address);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(rate!.sheet);
    const range = sheet.getRange(cells[0]).load("formulas");
    await context.sync();
    range.formulas = [
      [
        ["R7判定", "R7実績値", "R7目標値"].reduce(
          (formula, column, i) => formula.replaceAll(`[@${column}]`, cells[i + 1]!),
          String(range.formulas[0]![0]),
        ),
      ],
    ];
    await context.sync();
  });
  const findings = see(await check());
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["C502", "S112", "S113"]));
});

test("a reporting year outside the plan", async () => {
  const excel = await reported();
  setLabelled(excel, "集計", "対象年度", "R4");
  expect(see(await check()).map(({ rule }) => rule)).toContain("S100");
});

afterAll(() => {
  expect(rules.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});

/** Types into the cell to the right of a label. */
function setLabelled(excel: LocalExcel, sheetName: string, label: string, text: string): void {
  const { row, column } = labelledCell(excel.book, sheetName, label);
  excel.userEdit(sheetName, at(row, column), text);
}

const at = (row: number, column: number): string =>
  addressOf({ row, column, rowCount: 1, columnCount: 1 });
