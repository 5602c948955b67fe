import { cellAt, type Book } from "../../../src/local-excel/book";
import { addressOf } from "../../../src/local-excel/area";
import { setStyle } from "../../../src/local-excel/host/edits/cells";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { repairPlan } from "../../../src/workbook/insert/repair";
import { recalculatePlan } from "../../../src/workbook/summary/recalculate";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { actionOf } from "./actionOf";
import { entryCell, type } from "../entryCells";

const today = new Date(2026, 10, 22);

async function filledWorkbook(): Promise<LocalExcel> {
  const excel = await openLocalExcel();
  await insertPlan(bundledPlan, { today });
  type(excel, "PlanItems", 1, "R7実施状況", "実施");
  type(excel, "PlanIndicators", "2-指2", "R7実績値", "1000");
  excel.traffic.reset();
  return excel;
}

const repair = async (): Promise<readonly string[]> => {
  const outcome = await repairPlan(bundledPlan, { today });
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${outcome.refusal.subject}`);
  return outcome.repaired;
};

const entered = (book: Book) => [
  valueAt(book, "PlanItems", 1, "R7実施状況"),
  valueAt(book, "PlanIndicators", "2-指2", "R7実績値"),
];
function valueAt(
  book: Book,
  table: "PlanItems" | "PlanIndicators",
  key: number | string,
  column: string,
) {
  const place = entryCell(book, table, key, column);
  return cellAt(
    book.sheets.find((s) => s.name === place.sheet)!,
    place.row,
    place.column,
  )?.value;
}

/** The summary is whole again: its figures are those the engine computes from the entries. */
async function expectWhole(excel: LocalExcel): Promise<void> {
  const outcome = await recalculatePlan(bundledPlan, { now: today });
  expect(outcome).toMatchObject({
    ok: true,
    differences: [],
    repaired: [],
    statuses: { total: { 実施: { count: 1 } } },
    indicators: { total: { 達成: 1 } },
  });
  expect(entered(excel.book)).toEqual(["実施", 1000]);
}

test("says nothing and writes nothing when nothing is wrong", async () => {
  onTheUsualExcel();
  const excel = await filledWorkbook();
  expect(await repair()).toEqual([]);
  expect(excel.traffic.roundTrips).toBe(1);
});

test.each(["集計", "個票", "チェック結果", "記入要領"])(
  "makes a deleted %s again",
  async (sheet) => {
    const excel = await filledWorkbook();
    excel.userDeleteSheet(sheet);
    expect(await repair()).toContain(`シート「${sheet}」を作り直しました。`);
    expect(excel.book.sheets.map((s) => s.name)).toContain(sheet);
    await expectWhole(excel);
  },
);

test("a name of a findings column that another program made an address grows with the table again", async () => {
  const excel = await filledWorkbook();
  const own = excel.book.names.find(({ name }) => name === "指摘キー")!;
  own.formula = "='チェック結果'!$O$5:$O$5";
  expect(await repair()).toEqual(["名前「指摘キー」を付け直しました。"]);
  expect(excel.book.names.find(({ name }) => name === "指摘キー")?.formula).toBe(
    "=CheckFindings[キー]",
  );
});

test("makes a deleted 取組内容 again as it was inserted", async () => {
  const excel = await filledWorkbook();
  excel.userDeleteSheet("取組内容");
  await repair();
  await expectWhole(excel);
  expect(await repair()).toEqual([]);
});

test("protects a sheet again", async () => {
  const excel = await filledWorkbook();
  const items = excel.book.sheets.find((sheet) => sheet.name === "推進項目")!;
  items.protection.protected = false;
  expect(await repair()).toEqual(["シート「推進項目」を保護しました。"]);
  expect(items.protection.protected).toBe(true);
});

test("completes a torso somebody has written into, and keeps what was written", async () => {
  onTheUsualExcel();
  const actionIndex = await actionOf(3, "Protect");
  const excel = await openLocalExcel();
  excel.faults.failAt({ roundTrip: 3, actionIndex, code: "GeneralException" });
  excel.faults.failAt({ roundTrip: 4, code: "GeneralException" });
  await insertPlan(bundledPlan, { today });
  type(excel, "PlanItems", 1, "R7実施状況", "実施");
  type(excel, "PlanIndicators", "2-指2", "R7実績値", "1000");
  expect(await repair()).toContain("途中で止まっていた挿入を完了しました。");
  await expectWhole(excel);
  expect(await insertPlan(bundledPlan, { today })).toMatchObject({
    ok: false,
    refusal: { code: "already-there" },
  });
});

test("leaves nothing new behind when Excel fails", async () => {
  onTheUsualExcel();
  const excel = await filledWorkbook();
  excel.userDeleteSheet("集計");
  const before = excel.book.sheets.map((sheet) => sheet.name);
  // Read, looked for without its name, made again.
  excel.faults.failAt({ roundTrip: 3, actionIndex: 60, code: "GeneralException" });
  expect(await repairPlan(bundledPlan, { today })).toMatchObject({ ok: false });
  expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(before);
  await repair();
  await expectWhole(excel);
});

describe("inside the plan tables", () => {
  const batch = (work: (context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  const addressIn = (
    excel: LocalExcel,
    ...[table, key, column]: ["PlanItems" | "PlanIndicators", number | string, string]
  ) => {
    const place = entryCell(excel.book, table, key, column);
    return { ...place, address: addressOf({ ...place, rowCount: 1, columnCount: 1 }) };
  };

  test("plan texts come back, what staff entered stays, the sheet is protected again", async () => {
    const excel = await filledWorkbook();
    await batch((context) =>
      context.workbook.worksheets.getItem("数値目標").protection.unprotect(),
    );
    type(excel, "PlanIndicators", "2-指2", "単位", "件");
    type(excel, "PlanIndicators", "6-指1", "基準値", "8000");
    const unit = addressIn(excel, "PlanIndicators", "2-指2", "単位").address;
    expect(await repair()).toEqual(
      expect.arrayContaining([
        `数値目標 ${unit} の計画の文を元に戻しました。`,
        "シート「数値目標」を保護しました。",
      ]),
    );
    expect(valueAt(excel.book, "PlanIndicators", "2-指2", "単位")).toBe("人");
    expect(valueAt(excel.book, "PlanIndicators", "6-指1", "基準値")).toBe(8655);
    expect(() => type(excel, "PlanIndicators", "2-指2", "単位", "件")).toThrow("保護");
    await expectWhole(excel);
    expect(await repair()).toEqual([]);
  });

  test("a number pasted as text over its cell becomes one again, and 個票 shows its item", async () => {
    const excel = await filledWorkbook();
    const number = addressIn(excel, "PlanItems", 1, "番号");
    const key = addressIn(excel, "PlanIndicators", "2-指2", "キー");
    const baseline = addressIn(excel, "PlanIndicators", "6-指1", "基準値");
    await batch((context) => {
      for (const sheet of ["推進項目", "数値目標"])
        context.workbook.worksheets.getItem(sheet).protection.unprotect();
      for (const [{ sheet, address }, text] of [
        [number, "１"],
        [key, "2-指2 "],
        [baseline, "8,655"],
      ] as const) {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const cell = worksheet.getRange(address);
        cell.numberFormat = [["@"]];
        cell.values = [[text]];
      }
    });
    const told = await checkPlan(bundledPlan, { scope: { kind: "all" }, now: today });
    expect(
      told.ok && told.findings.filter(({ rule }) => rule === "S104").map(({ message }) => message),
    ).toEqual([
      expect.stringContaining("番号」が、数値ではなく文字の「１」になっています。"),
      expect.stringContaining("キー」が「2-指2 」になっています"),
      expect.stringContaining("基準値」が、数値ではなく文字の「8,655」になっています。"),
    ]);
    const form = () =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem("個票").getUsedRange(true);
        used.load("values");
        await context.sync();
        return used.values.flat() as unknown[];
      });
    const name = `1 ${bundledPlan.items[0]!.name}`;
    expect(await form()).not.toContain(name);

    await repair();
    const contentOf = ({ sheet, row, column }: typeof number) =>
      cellAt(
        excel.book.sheets.find((s) => s.name === sheet)!,
        row,
        column,
      )!.value;
    expect([contentOf(number), contentOf(key), contentOf(baseline)]).toEqual([1, "2-指2", 8655]);
    expect(await form()).toContain(name);
    expect(await repair()).toEqual([]);
  });

  test("a cell that shows its number as a date since 4/1 was entered shows it as a number", async () => {
    const excel = await filledWorkbook();
    const place = addressIn(excel, "PlanIndicators", "2-指2", "R7実績値");
    const sheet = excel.book.sheets.find(({ name }) => name === place.sheet)!;
    const cell = () => cellAt(sheet, place.row, place.column)!;
    const before = cell().style.numberFormat;
    setStyle(sheet, place.row, place.column, { ...cell().style, numberFormat: 'm"月"d"日"' });
    expect(await repair()).toEqual([`数値目標 ${place.address} の表示形式を元に戻しました。`]);
    expect(cell()).toMatchObject({ value: 1000, style: { numberFormat: before } });
    await expectWhole(excel);
    expect(await repair()).toEqual([]);
  });

  test("a locked entry cell opens and a lost list comes back, reprint rows stay locked", async () => {
    const excel = await filledWorkbook();
    const status = addressIn(excel, "PlanItems", 15, "R7実施状況");
    await batch((context) => {
      const sheet = context.workbook.worksheets.getItem(status.sheet);
      sheet.protection.unprotect();
      const cell = sheet.getRange(status.address);
      cell.format.protection.locked = true;
      cell.dataValidation.clear();
      sheet.protection.protect({ allowFormatColumns: true, allowAutoFilter: true });
    });
    expect(() => type(excel, "PlanItems", 15, "R7実施状況", "実施")).toThrow("保護");
    excel.userFilter("PlanItems", "番号", ["1"]);
    expect((await repair()).join()).toMatch(/ロックを外しました。.*入力規則を付け直しました。/);
    type(excel, "PlanItems", 15, "R7実施状況", "実施");
    expect(() => type(excel, "PlanItems", 16, "R7実施状況", "実施")).toThrow("保護");
    await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets
        .getItem(status.sheet)
        .getRange(status.address);
      dataValidation.load("rule");
      await context.sync();
      expect(dataValidation.rule.list?.source).toBe("実施,一部実施,検討中,未実施");
    });
    expect(await repair()).toEqual([]);
  });

  test("a renamed table gets its name back on its protected sheet", async () => {
    const excel = await filledWorkbook();
    await batch((context) => {
      const sheet = context.workbook.worksheets.getItem("取組内容");
      sheet.protection.unprotect();
      context.workbook.tables.getItem("PlanActions").name = "テーブル1";
      sheet.protection.protect();
    });
    // Excel changes the name in the formulas that mention it, there and back.
    expect(await repair()).toEqual(["テーブルの名前を「PlanActions」に戻しました。"]);
    expect(excel.book.sheets.find(({ name }) => name === "取組内容")!.protection.protected).toBe(
      true,
    );
    await expectWhole(excel);
  });
});
