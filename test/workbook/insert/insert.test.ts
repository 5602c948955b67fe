import {
  cellAt,
  newBook,
  tablesOf,
  type Book,
  type Cell,
  type Sheet,
} from "../../../src/local-excel/book";
import { cellText } from "../../../src/local-excel/display";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { insertPlan, type InsertOptions } from "../../../src/workbook/insert/insert";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { repairPlan } from "../../../src/workbook/insert/repair";
import { sheetRoles } from "../../../src/workbook/sheetSpec";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { planFacts } from "../../plan/planFacts";
import { type } from "../entryCells";
import { insertedBook } from "../insertedBook";
import { actionOf } from "./actionOf";

const today = new Date(2026, 10, 22);
const insert = (options: Partial<InsertOptions> = {}) =>
  insertPlan(bundledPlan, { today, ...options });

const sheetNames = (book: Book) => book.sheets.map((sheet) => sheet.name);
const sheetNamed = (book: Book, name: string): Sheet => book.sheets.find((s) => s.name === name)!;

/** Body cells of a table's column, as Excel shows them. */
function shown(book: Book, tableName: string, column: string): string[] {
  const { sheet, table } = tablesOf(book).find((t) => t.table.name === tableName)!;
  const at = table.area.column + table.columns.findIndex((c) => c.name === column);
  return Array.from({ length: table.area.rowCount - 1 }, (_, i) => {
    return cellText(cellAt(sheet, table.area.row + 1 + i, at));
  });
}

const years = ["R5", "R6", "R7", "R8", "R9"];
const factItems = planFacts.items;

describe("into an empty workbook", () => {
  test("makes the seven sheets beside what is there, in three round trips and under 500 KB", async () => {
    onTheUsualExcel();
    const excel = await openLocalExcel();
    expect(await insert()).toEqual({
      ok: true,
      sheets: ["記入要領", "推進項目", "取組内容", "数値目標", "集計", "個票", "チェック結果"],
      warnings: [],
      reportingYear: 2025,
    });
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
    expect(excel.traffic.roundTrips).toBe(3);
    expect(excel.traffic.bytesUp).toBeLessThan(500_000);
  });

  test("holds the 42 items, 96 actions and 53 indicators of the document", async () => {
    const { book } = await openLocalExcel();
    await insert();
    expect(shown(book, "PlanItems", "推進項目")).toEqual(factItems.map((item) => item.name));
    expect(shown(book, "PlanItems", "主担当課")).toEqual(
      factItems.map((item) => item.departments.find((d) => d.lead)!.name),
    );
    const actions = factItems.flatMap((item) => item.actions);
    expect(shown(book, "PlanActions", "取組内容")).toEqual(actions.map((action) => action.name));
    years.forEach((year, i) =>
      expect(shown(book, "PlanActions", `${year}計画`)).toEqual(
        actions.map((action) => action.schedule[i] ?? ""),
      ),
    );
    expect(shown(book, "PlanIndicators", "キー")).toHaveLength(53);
  });

  test("shows every target and baseline in the plan's own notation", async () => {
    const { book } = await openLocalExcel();
    await insert();
    // Two texts differ on purpose: 百万 is completed to 百万円, and where the printed number is not
    // the target itself (対令和3年度10.0%増加(11.9日)) only the target is shown.
    const notation = (printed: string | null | undefined) =>
      (printed ?? "")
        .replace(/^(\d+)百万$/, "$1百万円")
        .replace(/^対令和3年度[\d.]+%増加\(([\d.]+日)\)$/, "$1");
    const indicators = factItems.flatMap((item) => item.indicators);
    expect(shown(book, "PlanIndicators", "基準値")).toEqual(
      indicators.map((indicator) => notation(indicator.baseline?.text)),
    );
    years.forEach((year, i) =>
      expect(shown(book, "PlanIndicators", `${year}目標値`)).toEqual(
        indicators.map((indicator) => notation(indicator.targets[i])),
      ),
    );
  });

  test("shows the reporting year's columns and puts the other years away", async () => {
    const { book } = await openLocalExcel();
    await insert({ reportingYear: fiscalYear(2024) });
    const { sheet, table } = tablesOf(book).find((t) => t.table.name === "PlanItems")!;
    const visible = table.columns
      .filter((_, i) => !sheet.columns.get(i)?.hidden)
      .map((c) => c.name);
    expect(visible.filter((name) => /^R\d/.test(name))).toEqual([
      "R6実施状況",
      "R6取組実績",
      "R6課題・今後の方向性",
    ]);
    expect(cellAt(sheetNamed(book, "集計"), 3, 1)?.value).toBe("R6");
  });

  test("says how many restored rows wait for 原本確認", async () => {
    const excel = await openLocalExcel();
    await insert();
    const waiting = () => {
      const guide = sheetNamed(excel.book, "記入要領");
      const row = [...guide.cells].find(
        ([, cells]) => cells.get(0)?.value === "原本の確認待ちの行数",
      )!;
      return row[1].get(1)?.value;
    };
    const own = factItems.filter(({ reprintOf }) => reprintOf === null);
    const restored = [
      ...own.flatMap(({ actions }) => actions),
      ...own.flatMap(({ indicators }) => indicators.filter((i) => i.reprintOfItem === undefined)),
    ].filter((row) => row.restored);
    expect(waiting()).toBe(restored.length);
    type(excel, "PlanIndicators", "39-指1", "原本確認", "読みB");
    expect(waiting()).toBe(restored.length - 1);
  });

  test("lets staff write into entry cells only", async () => {
    const excel = await openLocalExcel();
    await insert();
    // 推進項目: R7実施状況 of item 1; the name of item 1; the status of item 16, which repeats item 4.
    const column = (name: string) => {
      const { table } = tablesOf(excel.book).find((t) => t.table.name === "PlanItems")!;
      return String.fromCharCode(65 + table.columns.findIndex((c) => c.name === name));
    };
    excel.userEdit("推進項目", `${column("R7実施状況")}5`, "実施");
    expect(() => excel.userEdit("推進項目", `${column("推進項目")}5`, "別の名前")).toThrow();
    expect(() => excel.userEdit("推進項目", `${column("R7実施状況")}20`, "実施")).toThrow();
    expect(shown(excel.book, "PlanItems", "R7実施状況")[0]).toBe("実施");
  });

  test("lets a reprint row follow its source row", async () => {
    const excel = await openLocalExcel();
    await insert();
    const { table } = tablesOf(excel.book).find((t) => t.table.name === "PlanItems")!;
    const status = String.fromCharCode(
      65 + table.columns.findIndex((c) => c.name === "R7実施状況"),
    );
    excel.userEdit("推進項目", `${status}8`, "一部実施");
    expect(shown(excel.book, "PlanItems", "R7実施状況")[15]).toBe("一部実施");
    expect(shown(excel.book, "PlanItems", "R7取組実績")[15]).toBe("");
  });
});

describe("into a workbook in use", () => {
  test("takes other names where ours are taken, and changes nothing that was there", async () => {
    onTheUsualExcel();
    const book = newBook("予算.xlsx", ["集計", "推進項目"]);
    const excel = await openLocalExcel(book);
    excel.userEdit("集計", "A1", "わたしたちの集計");
    const outcome = await insert();
    expect(outcome).toMatchObject({
      ok: true,
      sheets: expect.arrayContaining(["集計 (2)", "推進項目 (2)"]),
    });
    expect(cellAt(sheetNamed(book, "集計"), 0, 0)?.value).toBe("わたしたちの集計");
    expect(sheetNamed(book, "推進項目").cells.size).toBe(0);
    expect(excel.traffic.roundTrips).toBe(3);
  });

  test.each<[string, (book: Book) => void, string]>([
    [
      "with a protected structure",
      (book) => (book.structure.protected = true),
      "structure-protected",
    ],
    ["opened read-only", (book) => (book.readOnly = true), "read-only"],
    ["of the old format", (book) => (book.name = "計画.xls"), "old-format"],
    ["of a format without tables", (book) => (book.name = "計画.CSV"), "old-format"],
    [
      "that uses one of our names",
      (book) =>
        book.names.push({ name: "対象年度", formula: "=Sheet1!$A$1", comment: "", visible: true }),
      "name-taken",
    ],
    [
      "that uses a name of one of our tables",
      (book) => book.names.push({ name: "planitems", formula: "=1", comment: "", visible: true }),
      "name-taken",
    ],
  ])("is refused %s", async (_, change, code) => {
    onTheUsualExcel();
    const book = newBook();
    change(book);
    const names = [...book.names];
    const excel = await openLocalExcel(book);
    expect(await insert()).toMatchObject({ ok: false, refusal: { code } });
    expect(sheetNames(book)).toEqual(["Sheet1"]);
    expect(book.names).toEqual(names);
    expect(excel.traffic.roundTrips).toBe(1);
  });

  test("changes nothing when the plan is there already", async () => {
    onTheUsualExcel();
    const excel = await openLocalExcel();
    await insert();
    const before = sheetNames(excel.book);
    excel.traffic.reset();
    expect(await insert()).toMatchObject({ ok: false, refusal: { code: "already-there" } });
    expect(sheetNames(excel.book)).toEqual(before);
    expect(excel.traffic.roundTrips).toBe(1);
  });

  test("names the other plan that is there", async () => {
    await openLocalExcel();
    await insertPlan({ ...bundledPlan, id: "hofu-kouki", title: "防府市の計画" }, { today });
    expect(await insert()).toEqual({
      ok: false,
      refusal: { code: "other-plan", subject: "防府市の計画" },
    });
  });

  test("sees the plan in a workbook whose sheets were renamed", async () => {
    const excel = await openLocalExcel();
    await insert();
    excel.userRenameSheet("推進項目", "令和7年度 項目");
    expect(await insert()).toMatchObject({ ok: false, refusal: { code: "already-there" } });
  });
});

describe("when Excel fails half way", () => {
  const build = 2;
  const finish = 3;
  type Break = readonly [roundTrip: number, member?: string, which?: "first" | "last"];
  const breakAt = async (excel: LocalExcel, [roundTrip, member, which]: Break): Promise<void> => {
    const actionIndex = member === undefined ? undefined : await actionOf(roundTrip, member, which);
    excel.faults.failAt({ roundTrip, actionIndex, code: "GeneralException", message: "no" });
  };

  test.each<[string, Break]>([
    ["reading", [1]],
    ["building, as a whole", [build]],
    ["building, at its first values", [build, "Values"]],
    ["building, in the middle", [build, "CopyFrom"]],
    ["building, near its end", [build, "Locked", "last"]],
    ["finishing, at the protection", [finish, "Protect"]],
    ["finishing, near its end", [finish, "Values", "last"]],
  ])("%s: nothing of ours stays behind", async (_, at) => {
    onTheUsualExcel();
    const book = newBook();
    await actionOf(build, "Values");
    const excel = await openLocalExcel(book);
    await breakAt(excel, at);
    expect(await insert()).toMatchObject({ ok: false, refusal: { code: "excel-refused" } });
    expect(sheetNames(book)).toEqual(["Sheet1"]);
    expect(book.names).toEqual([]);
    expect(excel.traffic.roundTrips).toBeLessThanOrEqual(at[0] + 3);
    expect(await insert()).toMatchObject({ ok: true });
  });

  test.each<[string, Break]>([
    ["building", [build, "Values"]],
    ["building", [build, "CopyFrom"]],
    ["building", [build, "Locked", "last"]],
    ["finishing", [finish, "Protect"]],
  ])("%s, and so does the clean-up: the next insert mends it", async (_, at) => {
    onTheUsualExcel();
    const book = newBook();
    await actionOf(build, "Values");
    const excel = await openLocalExcel(book);
    await breakAt(excel, at);
    excel.faults.failAt({ roundTrip: at[0] + 1, code: "GeneralException" });
    expect(await insert()).toMatchObject({ ok: false });
    expect(sheetNames(book).length).toBeGreaterThan(1);
    expect(await insert()).toMatchObject({ ok: true });
    expect(sheetNames(book)).toEqual(["Sheet1", ...sheetRoles]);
  });

  test("a torso somebody has written into is not thrown away", async () => {
    onTheUsualExcel();
    const book = newBook();
    await actionOf(build, "Values");
    const excel = await openLocalExcel(book);
    await breakAt(excel, [finish, "Protect"]);
    excel.faults.failAt({ roundTrip: finish + 1, code: "GeneralException" });
    await insert();
    const { table } = tablesOf(book).find((t) => t.table.name === "PlanItems")!;
    const status = String.fromCharCode(
      65 + table.columns.findIndex((c) => c.name === "R7実施状況"),
    );
    excel.userEdit("推進項目", `${status}5`, "実施");
    expect(await insert()).toMatchObject({ ok: false, refusal: { code: "already-there" } });
    expect(shown(book, "PlanItems", "R7実施状況")[0]).toBe("実施");
  });

  test.each([
    ["PaperSize", /^この Excel では「印刷の設定」.*プリンター/],
    ["LeftFooter", /^この Excel では「印刷の設定」.*プリンター/],
    ["FreezeRows", /^この Excel では「ウィンドウ枠の固定」/],
    ["SetPosition", /^この Excel では「グラフ」/],
    ["TabColor", /^この Excel では「シート見出しの色」/],
    ["RowHeight", /^この Excel では「列の幅・行の高さ」/],
  ])(
    "looks alone (%s): everything else is there, and a warning says what to do",
    async (member, warning) => {
      onTheUsualExcel();
      const actionIndex = await actionOf(finish, member);
      const { book, faults } = await openLocalExcel();
      faults.failAt({ roundTrip: finish, actionIndex, code: "GeneralException" });
      expect(await insert()).toMatchObject({
        ok: true,
        warnings: [expect.stringMatching(warning)],
      });
      const items = sheetNamed(book, "推進項目");
      expect(items.protection.protected).toBe(true);
      expect(items.freeze.rows > 0).toBe(member !== "FreezeRows");
      expect(sheetNamed(book, "集計").charts).toHaveLength(member === "SetPosition" ? 0 : 3);

      // What was refused once may be allowed later: 修復 makes up for it.
      const repaired = await repairPlan(bundledPlan, { today });
      expect(repaired).toMatchObject({
        ok: true,
        repaired: [expect.stringContaining("整えました")],
      });
      expect(items.freeze.rows).toBeGreaterThan(0);
      expect(sheetNamed(book, "集計").charts).toHaveLength(3);
      expect(await repairPlan(bundledPlan, { today })).toMatchObject({ ok: true, repaired: [] });
    },
  );

  test("a finish that fails as a whole is tried once more without any looks", async () => {
    onTheUsualExcel();
    const { book, faults } = await openLocalExcel();
    faults.failAt({ roundTrip: finish, code: "GeneralException" });
    const outcome = await insert();
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.warnings).toHaveLength(6);
    expect(sheetNamed(book, "推進項目").protection.protected).toBe(true);
  });

  test("of two who insert at once, the one who comes too late takes nothing away", async () => {
    const first = await insertedBook();
    const late = await openLocalExcel(newBook());
    // The other's insert arrives when this one has looked, and before it builds.
    const inserting = insertPlan(bundledPlan, {
      today,
      onProgress: (step) => {
        if (step === "building" && late.book.sheets.length === 1) {
          late.book.sheets.push(...first.sheets.slice(1));
          late.book.names.push(...first.names);
          late.bookChanged();
        }
      },
    });
    expect(await inserting).toMatchObject({ ok: false, refusal: { code: "already-there" } });
    expect(sheetNames(late.book)).toEqual(["Sheet1", ...sheetRoles]);
    expect(late.book.names).toEqual(first.names);
  });

  test("formulas that were lost on their way are put right", async () => {
    const { book } = await openLocalExcel();
    const lost = new Map<object, unknown>();
    const outcome = await insertPlan(bundledPlan, {
      today,
      onProgress: (step) => {
        if (step !== "finishing") return;
        for (const [, cells] of sheetNamed(book, "集計").cells)
          for (const [, cell] of cells)
            if (cell.formula !== undefined) {
              lost.set(cell, cell.formula);
              delete cell.formula;
            }
      },
    });
    expect(outcome).toMatchObject({ ok: true, warnings: [] });
    expect(lost.size).toBeGreaterThan(500);
    for (const [cell, formula] of lost) expect((cell as Cell).formula).toBe(formula);
    expect(sheetNamed(book, "集計").protection.protected).toBe(true);
  });

  test("while a cell is being edited, it waits for Enter", async () => {
    const excel = await openLocalExcel();
    excel.faults.beginCellEdit();
    const outcome = insert();
    const aMoment = new Promise((resolve) => setTimeout(() => resolve("still waiting"), 50));
    expect(await Promise.race([outcome, aMoment])).toBe("still waiting");
    excel.faults.endCellEdit();
    expect(await outcome).toMatchObject({ ok: true });
  });
});

test("an & in the plan's title is printed as it is, not taken for a code of the footer", async () => {
  const { book } = await openLocalExcel();
  const plan = { ...bundledPlan, title: "A&B計画" };
  expect(await insertPlan(plan, { today })).toMatchObject({ ok: true, warnings: [] });
  expect(sheetNamed(book, "推進項目").page.headersFooters.leftFooter).toBe("A&&B計画　推進項目");
  expect(sheetNamed(book, "推進項目").page.headersFooters.rightFooter).toBe("&P / &N");
});
