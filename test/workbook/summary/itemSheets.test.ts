import { copyOf } from "../../../src/local-excel/calc";
import { cellAt, type Book } from "../../../src/local-excel/book";
import { cellText } from "../../../src/local-excel/display";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { buildItemSheets } from "../../../src/workbook/summary/itemSheets";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { planFacts } from "../../plan/planFacts";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 10, 22, 9, 30);
const build = () => buildItemSheets(bundledPlan, { now });

const open = async (): Promise<LocalExcel> => openLocalExcel(await insertedBook());

const sheetNames = (book: Book) => book.sheets.map(({ name }) => name);

/** The pages of the sheet, each the texts of its cells as Excel shows them, row by row. */
function pages(book: Book, name = "個票一覧"): string[][][] {
  const sheet = book.sheets.find((s) => s.name === name)!;
  const rows = Math.max(...sheet.cells.keys()) + 1;
  const starts = [0, ...sheet.page.rowBreaks!, rows];
  return starts
    .slice(0, -1)
    .map((start, i) =>
      Array.from({ length: starts[i + 1]! - start }, (_, r) =>
        Array.from({ length: 8 }, (__, c) => cellText(cellAt(sheet, start + r, c))).filter(Boolean),
      ),
    );
}

test("a page for each item, in the plan's own notation, in three round trips", async () => {
  onTheUsualExcel();
  const excel = await open();
  type(excel, "PlanIndicators", "12-指1", "R7実績値", "5");
  type(excel, "PlanItems", 12, "R7取組実績", "総合窓口を開いた。");
  expect(await build()).toEqual({ ok: true, sheet: "個票一覧", items: 42, warnings: [] });
  expect(excel.traffic.roundTrips).toBe(3);
  const made = pages(excel.book);
  expect(made).toHaveLength(42);
  planFacts.items.forEach(({ itemNo, name, actions, indicators }, i) => {
    const page = made[i]!;
    expect(page.find(([label]) => label === "推進項目")?.[1]).toMatch(`${itemNo} ${name}`);
    expect(page.filter((line) => line.includes("計画")).map((line) => line.slice(2))).toEqual(
      actions.map(({ schedule }) => schedule.filter((cell) => cell !== null)),
    );
    expect(page.filter((line) => line.includes("目標値")).map((line) => line.slice(2))).toEqual(
      indicators.map(({ targets }) =>
        targets
          .filter((target) => target !== null)
          // As on 数値目標: 百万 completed, and of a text with two figures the target's.
          .map((target) =>
            target.replace(/^(\d+)百万$/, "$1百万円").replace(/^.*\(([\d.]+日)\)$/, "$1"),
          ),
      ),
    );
  });
  const twelve = made[11]!;
  expect(twelve[1]).toEqual(["令和7年度の実績（2026-11-22 09:30 の値）"]);
  expect(twelve).toContainEqual(["実績値", "5種類"]);
  expect(twelve).toContainEqual(["判定", "達成 125.0%"]);
  expect(twelve).toContainEqual(["取組実績", "総合窓口を開いた。"]);
});

test("made again it replaces its own sheet, renamed or not, and no other", async () => {
  const excel = await open();
  await build();
  excel.userRenameSheet("個票一覧", "委員会資料");
  type(excel, "PlanItems", 1, "R7実施状況", "実施");
  const before = sheetNames(excel.book).filter((name) => name !== "委員会資料");
  expect(await build()).toMatchObject({ ok: true });
  expect(sheetNames(excel.book)).not.toContain("委員会資料");
  expect(sheetNames(excel.book)).toEqual(expect.arrayContaining(before));
  expect(sheetNames(excel.book)).toHaveLength(before.length + 1);
  expect(pages(excel.book, sheetNames(excel.book).at(-1)!)[0]).toContainEqual(["実施状況", "実施"]);
});

test("a sheet of that name that is somebody else's stays", async () => {
  const excel = await open();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("個票一覧").getRange("A1").values = [["わたしたちの表"]];
    await context.sync();
  });
  expect(await build()).toMatchObject({ ok: true, sheet: "個票一覧 (2)" });
  const theirs = excel.book.sheets.find(({ name }) => name === "個票一覧")!;
  expect(cellAt(theirs, 0, 0)?.value).toBe("わたしたちの表");
});

test.each<[string, (book: Book) => void, string]>([
  [
    "with a protected structure",
    (book) => (book.structure.protected = true),
    "structure-protected",
  ],
  ["opened read-only", (book) => (book.readOnly = true), "read-only"],
  [
    "that uses our name",
    (book) =>
      book.names.push({ name: "個票一覧", formula: "=Sheet1!$A$1", comment: "", visible: true }),
    "name-taken",
  ],
])("a workbook %s is refused and stays as it is", async (_, change, code) => {
  const { book } = await open();
  change(book);
  const before = sheetNames(book);
  expect(await build()).toMatchObject({ ok: false, refusal: { code } });
  expect(sheetNames(book)).toEqual(before);
});

test("a workbook without the plan is refused", async () => {
  await openLocalExcel();
  expect(await build()).toEqual({ ok: false, refusal: { code: "no-plan" } });
});

test("without a printer it is made, and a warning says what is left to do", async () => {
  const { book } = await openLocalExcel(await insertedBook(), { contrary: ["refusesPageSetUp"] });
  expect(await build()).toMatchObject({
    ok: true,
    warnings: [expect.stringMatching(/「印刷の設定」.*プリンター.*「個票一覧」を選ぶと/)],
  });
  const made = book.sheets.find(({ name }) => name === "個票一覧")!;
  expect(made.protection.protected).toBe(true);
  expect(made.id).toBe(book.activeSheetId);
});

test("when Excel fails half way, nothing is left of it", async () => {
  const excel = await open();
  const before = sheetNames(excel.book);
  excel.faults.failAt({ roundTrip: 2, actionIndex: 10, code: "GeneralException" });
  expect(await build()).toMatchObject({ ok: false, refusal: { code: "excel-refused" } });
  expect(sheetNames(excel.book)).toEqual(before);
});

test("when Excel fails half way, the one that was made before is there and known", async () => {
  onTheUsualExcel();
  const excel = await open();
  await build();
  const before = sheetNames(excel.book);
  const [name] = excel.book.names.filter((own) => own.name === "個票一覧");
  excel.traffic.reset();
  await build();
  const { Actions } = JSON.parse(excel.traffic.log[1]!.request) as { Actions: { Name?: string }[] };
  // At the first values, and when the old name and the old sheet are to go.
  for (const member of ["Values", "Delete"])
    for (const actionIndex of [
      Actions.findIndex(({ Name }) => Name === member),
      Actions.findLastIndex(({ Name }) => Name === member),
    ]) {
      const copy = await openLocalExcel(copyOf(excel.book));
      copy.faults.failAt({ roundTrip: 2, actionIndex, code: "GeneralException" });
      expect(await build()).toMatchObject({ ok: false });
      expect(sheetNames(copy.book)).toEqual(before);
      expect(copy.book.names).toContainEqual(name);
    }
});
