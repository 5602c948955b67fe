import { cellAt, newBook, type Book } from "../../../src/local-excel/book";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { actionOf } from "./actionOf";

const today = new Date(2026, 10, 22);
const insert = () => insertPlan(bundledPlan, { today });
const sheetNames = (book: Book) => book.sheets.map((sheet) => sheet.name);

/** An insert that broke off in its last step, and whose clean-up failed as well. */
async function torso(book = newBook()): Promise<LocalExcel> {
  const actionIndex = await actionOf(3, "Protect");
  const excel = await openLocalExcel(book);
  excel.faults.failAt({ roundTrip: 3, actionIndex, code: "GeneralException" });
  excel.faults.failAt({ roundTrip: 4, code: "GeneralException" });
  expect(await insert()).toMatchObject({ ok: false });
  expect(sheetNames(book)).toContain("推進項目");
  return excel;
}

test("a workbook with a name PlanInfo of its own keeps its sheet", async () => {
  const book = newBook("開発.xlsx", ["Project", "集計"]);
  book.names.push({ name: "PlanInfo", formula: "=Project!$A$1:$B$3", comment: "", visible: true });
  const excel = await openLocalExcel(book);
  excel.userEdit("Project", "A1", "わたしたちの計画");
  expect(await insert()).toEqual({
    ok: false,
    refusal: { code: "name-taken", subject: "PlanInfo" },
  });
  expect(sheetNames(book)).toEqual(["Project", "集計"]);
  expect(cellAt(book.sheets[0]!, 0, 0)?.value).toBe("わたしたちの計画");
});

test("a sheet of somebody's own that was written into PlanInfo is not taken away", async () => {
  onTheUsualExcel();
  const excel = await torso(newBook("予算.xlsx", ["予算"]));
  const guide = excel.book.sheets.find((sheet) => sheet.name === "記入要領")!;
  const row = [...guide.cells].find(([, cells]) => cells.get(0)?.value === "シート")![0];
  excel.userEdit("記入要領", `B${row + 1}`, "予算 / 記入要領 / 推進項目");
  await insert();
  expect(sheetNames(excel.book)).toContain("予算");
});

test("a torso in which somebody keeps notes outside the entry cells is not thrown away", async () => {
  onTheUsualExcel();
  const excel = await torso();
  excel.userEdit("チェック結果", "A30", "あとで確認");
  expect(await insert()).toMatchObject({ ok: false, refusal: { code: "already-there" } });
  const findings = excel.book.sheets.find((sheet) => sheet.name === "チェック結果")!;
  expect(cellAt(findings, 29, 0)?.value).toBe("あとで確認");
});

test("a torso nobody touched makes room for a whole insert", async () => {
  onTheUsualExcel();
  const excel = await torso();
  expect(await insert()).toMatchObject({ ok: true });
  expect(sheetNames(excel.book)).toEqual([
    "Sheet1",
    "記入要領",
    "推進項目",
    "取組内容",
    "数値目標",
    "集計",
    "個票",
    "チェック結果",
  ]);
});
