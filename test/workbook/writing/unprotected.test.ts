import type { CellValue } from "../../../src/entries/cell";
import type { PlanTable } from "../../../src/entries/columns";
import type { Proposal } from "../../../src/entries/proposal";
import type { RowKey } from "../../../src/entries/rows";
import { cellAt, type Book, type ProtectionOptions } from "../../../src/local-excel/book";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { repairPlan } from "../../../src/workbook/insert/repair";
import { refusalMessage, type Outcome } from "../../../src/workbook/outcome";
import { applyProposals } from "../../../src/workbook/proposals/applyProposals";
import { goToCell } from "../../../src/workbook/state";
import { changeSubmissions } from "../../../src/workbook/submission/changeSubmissions";
import { submitEntries } from "../../../src/workbook/submission/submit";
import { recalculatePlan } from "../../../src/workbook/summary/recalculate";
import { openLocalExcel } from "../../local-excel/withExcel";
import { bookChanges } from "../bookChanges";
import { entryCell, type } from "../entryCells";
import { insertedBook } from "../insertedBook";

const now = new Date(2026, 10, 22, 9, 30);

type Name = readonly [PlanTable, RowKey, string];

const sheetNamed = (book: Book, name: string) => book.sheets.find((s) => s.name === name)!;

const cellOf = (book: Book, name: Name) => {
  const place = entryCell(book, ...name);
  return cellAt(sheetNamed(book, place.sheet), place.row, place.column)!;
};

const proposal = ([table, key, column]: Name, before: CellValue, value: CellValue): Proposal => ({
  table,
  key,
  column,
  year: null,
  before,
  value,
});

/** As somebody writes into a locked cell who has taken the protection off and put it back. */
function overwrite(excel: LocalExcel, name: Name, text: string): void {
  const { protection } = sheetNamed(excel.book, entryCell(excel.book, ...name).sheet);
  protection.protected = false;
  type(excel, ...name, text);
  protection.protected = true;
}

const judgement: Name = ["PlanIndicators", "1-指1", "R7判定"];
const reprint: Name = ["PlanItems", 16, "R7実施状況"];
const scope = "スマートシティ推進室";

/** All that スマートシティ推進室 owes for R7. */
function report(excel: LocalExcel): void {
  type(excel, "PlanItems", 10, "R7実施状況", "実施");
  type(excel, "PlanItems", 10, "R7取組実績", "3件の共創プロジェクトを進めた。");
  type(excel, "PlanActions", "10-①", "R7到達段階", "実施");
  type(excel, "PlanIndicators", "10-指1", "R7実績値", "3");
}

const reports = [{ department: scope }];
const confirm = () => changeSubmissions(bundledPlan, { reports, to: "確定", by: "山口 花子", now });

async function expectSubmitted(): Promise<void> {
  const outcome = await submitEntries(bundledPlan, { scope, submittedBy: "山口 花子", now });
  expect(outcome).toMatchObject({ kind: "submitted" });
}

describe("a sheet with a protection of its own keeps it", () => {
  const own: ProtectionOptions = {
    allowAutoFilter: false,
    allowDeleteColumns: false,
    allowDeleteRows: true,
    allowEditObjects: false,
    allowEditScenarios: false,
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: true,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: false,
    selectionMode: "Unlocked",
  };
  const planSheets = ["推進項目", "取組内容", "数値目標"];

  async function openOwn() {
    const excel = await openLocalExcel(await insertedBook());
    for (const name of planSheets) sheetNamed(excel.book, name).protection.options = { ...own };
    return excel;
  }

  test.each<[string, (excel: LocalExcel) => Promise<Outcome<object>>]>([
    [
      "集計更新",
      (excel) => {
        overwrite(excel, judgement, "達成");
        return recalculatePlan(bundledPlan, { now });
      },
    ],
    [
      "修復",
      (excel) => {
        overwrite(excel, judgement, "達成");
        return repairPlan(bundledPlan, { today: now });
      },
    ],
    [
      "the fix of a 再掲 cell",
      (excel) => {
        overwrite(excel, reprint, "検討中");
        return applyProposals(bundledPlan, [proposal(reprint, "検討中", "")]);
      },
    ],
    [
      "確定",
      async (excel) => {
        report(excel);
        await expectSubmitted();
        return confirm();
      },
    ],
  ])("through %s", async (_, act) => {
    const excel = await openOwn();
    const outcome = await act(excel);
    expect(outcome).toMatchObject({ ok: true });
    expect(planSheets.map((name) => sheetNamed(excel.book, name).protection)).toEqual(
      planSheets.map(() => ({ protected: true, options: own })),
    );
  });

  test("through a batch that breaks off", async () => {
    const excel = await openOwn();
    for (const actionIndex of [3, 5, 7, 9]) {
      overwrite(excel, judgement, "達成");
      excel.failAt({ roundTrip: 2, code: "GeneralException", actionIndex });
      expect(await recalculatePlan(bundledPlan, { now })).toMatchObject({ ok: false });
    }
    expect(sheetNamed(excel.book, "数値目標").protection).toEqual({
      protected: true,
      options: own,
    });
  });
});

describe("an Excel that lets no add-in take a protection off", () => {
  const openDenying = async () =>
    openLocalExcel(await insertedBook(), { contrary: ["deniesUnprotect"] });

  const denied = (...sheets: string[]) => ({
    ok: false,
    refusal: { code: "unprotect-denied", subject: sheets.join("」「") },
  });

  test("entering, checking, fixing and submitting never ask for it", async () => {
    const excel = await openDenying();
    report(excel);
    type(excel, "PlanItems", 10, "R7実施状況", "実　施");
    const checked = await checkPlan(bundledPlan, {
      scope: { kind: "department", department: scope, related: false },
      now,
    });
    if (!checked.ok) throw new Error(checked.refusal.code);
    const fixes = checked.findings.flatMap(({ proposal: made }) => made ?? []);
    expect(await applyProposals(bundledPlan, fixes)).toMatchObject({ written: fixes });
    expect(fixes).toHaveLength(1);
    await expectSubmitted();
    const sent = excel.traffic.log.map(({ request }) => request).join();
    expect(sent).not.toContain('"Unprotect"');
  });

  test("a fix that needs it names the sheet and does nothing; done by hand, it works", async () => {
    const excel = await openDenying();
    overwrite(excel, reprint, "検討中");
    const before = structuredClone(excel.book);
    const fix = proposal(reprint, "検討中", "");
    const refused = await applyProposals(bundledPlan, [fix]);
    expect(refused).toEqual(denied("推進項目"));
    expect(bookChanges(before, excel.book)).toEqual([]);
    if (refused.ok) throw new Error();
    expect(refusalMessage(refused.refusal, "ja")).toBe(
      "この Excel は、アドインからのシートの保護の解除を受け付けません。シート「推進項目」で「校閲」→「シート保護の解除」をしてから、もう一度実行してください。",
    );
    sheetNamed(excel.book, "推進項目").protection.protected = false;
    expect(await applyProposals(bundledPlan, [fix])).toMatchObject({ written: [fix] });
  });

  test("fixes beside it are written, and it comes back as locked", async () => {
    const excel = await openDenying();
    overwrite(excel, reprint, "検討中");
    const open: Name = ["PlanItems", 5, "R7実施状況"];
    type(excel, ...open, "実　施");
    const fixes = [proposal(reprint, "検討中", ""), proposal(open, "実　施", "実施")] as const;
    expect(await applyProposals(bundledPlan, fixes)).toMatchObject({
      written: [fixes[1]],
      skipped: [{ proposal: fixes[0], why: "locked" }],
    });
    expect(cellOf(excel.book, open).value).toBe("実施");
    expect(cellOf(excel.book, reprint).value).toBe("検討中");
    expect(sheetNamed(excel.book, "推進項目").protection.protected).toBe(true);
  });

  test("確定 names all sheets; opened by hand they are locked and protected again", async () => {
    const excel = await openDenying();
    report(excel);
    await expectSubmitted();
    const sheets = ["推進項目", "取組内容", "数値目標"];
    expect(await confirm()).toEqual(denied(...sheets));
    for (const name of sheets) sheetNamed(excel.book, name).protection.protected = false;
    expect(await confirm()).toMatchObject({ ok: true });
    expect(cellOf(excel.book, ["PlanActions", "10-①", "R7到達段階"]).style.locked).not.toBe(false);
    expect(sheets.map((name) => sheetNamed(excel.book, name).protection.protected)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("集計更新 and 修復 work where nothing is to be put back, and name the sheet where it is", async () => {
    const excel = await openDenying();
    expect(await recalculatePlan(bundledPlan, { now, reportingYear: 2024 as never })).toMatchObject(
      { ok: true },
    );
    expect(await repairPlan(bundledPlan, { today: now })).toEqual({ ok: true, repaired: [] });
    overwrite(excel, judgement, "達成");
    expect(await recalculatePlan(bundledPlan, { now })).toEqual(denied("数値目標"));
    expect(await repairPlan(bundledPlan, { today: now })).toEqual(denied("数値目標"));
  });

  test("going to a cell in a column that may not be shown: the sheet is shown, and it says why", async () => {
    const excel = await openDenying();
    sheetNamed(excel.book, "推進項目").protection.options.allowFormatColumns = false;
    const { row, column } = entryCell(excel.book, "PlanItems", 1, "R5実施状況");
    expect([row, column]).toEqual([4, 2]);
    expect(await goToCell({ sheet: "推進項目", cell: "C5" })).toEqual(denied("推進項目"));
    expect(excel.book.activeSheetId).toBe(sheetNamed(excel.book, "推進項目").id);
  });
});
