import { type PlanTable } from "../../src/entries/columns";
import { cellAt, tablesOf, type Book } from "../../src/local-excel/book";
import { copyOf } from "../../src/local-excel/calc";
import { addressOf } from "../../src/local-excel/area";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { reportingOffices } from "../../src/plan/office";
import {
  changeSubmissions,
  checkPlan,
  insertPlan,
  readSubmissionStates,
  recalculatePlan,
  repairPlan,
  submitEntries,
} from "../../src/workbook";
import { completeReport, enter } from "../e2e/reportR7";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { saveAllWithOpenpyxl } from "../local-excel/openpyxl";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell } from "./entryCells";
import { insertedBook } from "./insertedBook";
import { labelledCell } from "./labelledCell";

/**
 * A complete report of R7 that somebody then damages: what a check tells of it, which is the cause and
 * nothing that follows from it, and what is left after 修復.
 */

const now = new Date(2026, 4, 20, 10, 0);
let reported: Book;
beforeAll(async () => {
  const excel = await openLocalExcel(await insertedBook());
  await enter(excel, completeReport());
  reported = excel.book;
});

/** What a check tells but how far each department is: rule, row and column; or why there is none. */
async function told(): Promise<string[]> {
  const outcome = await checkPlan(plan, { scope: { kind: "all" }, now });
  if (!outcome.ok) return [outcome.refusal.code];
  return outcome.findings
    .filter(({ rule }) => rule !== "C502")
    .map(({ rule, key, column }) => [rule, key, column].filter((part) => part !== null).join(" "));
}

async function repaired(): Promise<readonly string[]> {
  const outcome = await repairPlan(plan, { today: now });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.repaired;
}

/** With the protection off, as somebody has it who changes what is locked. */
const change = (sheets: readonly string[], work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    const closed = sheets.map((name) => context.workbook.worksheets.getItem(name).protection);
    for (const protection of closed) protection.load("protected");
    await context.sync();
    for (const protection of closed) if (protection.protected) protection.unprotect();
    work(context.workbook);
    await context.sync();
  });

const sheetOf = { PlanItems: "推進項目", PlanActions: "取組内容", PlanIndicators: "数値目標" };

function headerCell({ book }: LocalExcel, name: PlanTable, header: string): string {
  const { table } = tablesOf(book).find((each) => each.table.name === name)!;
  const index = table.columns.findIndex((column) => column.name === header);
  return addressOf({
    ...table.area,
    column: table.area.column + index,
    rowCount: 1,
    columnCount: 1,
  });
}

type Damage = (excel: LocalExcel) => Promise<void>;

const write =
  (table: PlanTable, key: number | string, column: string, value: string | number): Damage =>
  ({ book }) => {
    const place = entryCell(book, table, key, column);
    return change([place.sheet], ({ worksheets }) => {
      worksheets.getItem(place.sheet).getCell(place.row, place.column).values = [[value]];
    });
  };

const retype =
  (table: PlanTable, header: string, text: string): Damage =>
  (excel) => {
    const address = headerCell(excel, table, header);
    return change([sheetOf[table]], ({ worksheets }) => {
      worksheets.getItem(sheetOf[table]).getRange(address).values = [[text]];
    });
  };

const deleteColumn =
  (table: PlanTable, header: string): Damage =>
  (excel) => {
    const address = headerCell(excel, table, header);
    return change([sheetOf[table]], ({ worksheets }) =>
      worksheets.getItem(sheetOf[table]).getRange(address).getEntireColumn().delete("Left"),
    );
  };

const atRow =
  (table: PlanTable, key: number | string, work: (row: Excel.Range) => void): Damage =>
  ({ book }) => {
    const place = entryCell(book, table, key, table === "PlanItems" ? "番号" : "キー");
    return change([place.sheet], ({ worksheets }) =>
      work(worksheets.getItem(place.sheet).getRange(`${place.row + 1}:${place.row + 1}`)),
    );
  };

const toRanges =
  (...names: (PlanTable | "CheckFindings")[]): Damage =>
  () =>
    change(
      names.flatMap((name) => (name === "CheckFindings" ? [] : [sheetOf[name]])),
      ({ tables }) => names.forEach((name) => tables.getItem(name).convertToRange()),
    );

const withoutNames =
  (...names: string[]): Damage =>
  () =>
    change([], (workbook) => names.forEach((name) => workbook.names.getItem(name).delete()));

const allOf =
  (...damages: Damage[]): Damage =>
  async (excel) => {
    for (const damage of damages) await damage(excel);
  };

const rename =
  (from: string, to: string): Damage =>
  (excel) => {
    excel.userRenameSheet(from, to);
    return Promise.resolve();
  };

const allTables = ["PlanItems", "PlanActions", "PlanIndicators", "CheckFindings"] as const;
const ourNames = [
  "PlanInfo",
  "年度一覧",
  "年度名一覧",
  "集計中の語",
  "程度の幅",
  "対象年度",
  "参考年度",
  "年度位置",
  "参考年度位置",
  "個票番号",
  "チェック要約",
  "指摘キー",
  "指摘列",
  "指摘重要度",
];

/** The colours of findings on each sheet: where, and by which formula. */
const marksOf = ({ sheets }: Book) =>
  sheets.flatMap(({ conditionalFormats }, i) =>
    [...conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map(({ areas, formula, fill }) => [i, areas, formula, fill]),
  );

/** What is done, what a check tells then, and what is left after 修復. */
const damages: [string, Damage, string[], string[]?][] = [
  ["a header retyped", retype("PlanItems", "R7実施状況", "令和7年度の状況"), ["S103 R7実施状況"]],
  [
    "two headers side by side",
    allOf(
      retype("PlanActions", "R6到達段階", "6年度"),
      retype("PlanActions", "R7到達段階", "7年度"),
    ),
    ["S103 R6到達段階", "S103 R7到達段階"],
  ],
  ["the key's header", retype("PlanIndicators", "キー", "ID"), ["S103 キー"]],
  ["a department", write("PlanItems", 40, "主担当課", "市民課"), ["S104 40 主担当課"]],
  ["a key", write("PlanActions", "4-①", "キー", "'4-1"), ["S102 4-①"]],
  ["a blank row", atRow("PlanIndicators", "6-指1", (row) => row.insert("Down")), ["S102"]],
  ["a blank row of items", atRow("PlanItems", 8, (row) => row.insert("Down")), ["S102"]],
  ["a column of a year", deleteColumn("PlanItems", "R8実施状況"), ["S103 R8実施状況"]],
  [
    "a column that the figures go by",
    deleteColumn("PlanIndicators", "R5目標値"),
    ["S103 R5目標値"],
  ],
  ["the column of the keys", deleteColumn("PlanActions", "キー"), ["S103 キー"]],
  ["a column of formulas", deleteColumn("PlanIndicators", "R9達成率"), ["S103 R9達成率"]],
  [
    "an item's row, which another follows",
    atRow("PlanItems", 4, (row) => row.delete("Up")),
    ["S102 4"],
    ["E401 4 R7実施状況"],
  ],
  [
    "an indicator's row",
    atRow("PlanIndicators", "6-指1", (row) => row.delete("Up")),
    ["S102 6-指1"],
    ["A301 6-指1 R7実績値"],
  ],
  [
    "conditional formats dropped",
    ({ book }) => {
      for (const sheet of book.sheets)
        if (sheet.tables.length > 0 && sheet.name !== "チェック結果") sheet.conditionalFormats = [];
      return Promise.resolve();
    },
    [],
  ],
  [
    "a table under another name",
    () =>
      change(["取組内容"], ({ tables }) => {
        tables.getItem("PlanActions").name = "テーブル1";
      }),
    [],
  ],
  [
    "validations and locks dropped",
    ({ book }) => {
      for (const sheet of book.sheets) {
        sheet.validations = [];
        sheet.protection.protected = false;
      }
      return Promise.resolve();
    },
    ["S110 R5実施状況"],
  ],
  ["a table made plain cells", toRanges("PlanItems"), ["S101"]],
  ["on a renamed sheet", allOf(toRanges("PlanActions"), rename("取組内容", "R7取組")), ["S101"]],
  ["チェック結果 made plain cells", toRanges("CheckFindings"), ["S101"]],
  ["all tables", toRanges(...allTables), ["tables-lost"]],
  ["all names", withoutNames(...ourNames), ["S101"]],
  ["PlanInfo's name", withoutNames("PlanInfo"), ["S101"]],
  [
    "all tables and names",
    allOf(toRanges(...allTables), withoutNames(...ourNames)),
    ["tables-lost"],
  ],
];

/** A cell of 記入要領 that formulas go by: beside its label, or below a heading. */
const setting =
  (label: string, value: string | number, below = 0): Damage =>
  (excel) => {
    const { row, column } = labelledCell(excel.book, "記入要領", label);
    return change(["記入要領"], ({ worksheets }) => {
      const cell = worksheets.getItem("記入要領").getCell(row + below, column - Math.min(below, 1));
      cell.values = [[value]];
    });
  };

/** What figures and other formulas are made of, so that many more are wrong. */
test.each<[string, Damage, string[]]>([
  [
    "a 再掲 row somebody wrote into",
    write("PlanItems", 16, "R7実施状況", "未実施"),
    ["C501 16 R7実施状況"],
  ],
  [
    "a 再掲 indicator somebody wrote into",
    write("PlanIndicators", "34-指1", "R7実績値", 0),
    ["C501 34-指1 R7実績値"],
  ],
  [
    "a judgement that is no formula any more",
    write("PlanIndicators", "20-指1", "R7判定", "未達成"),
    ["S105 20-指1 R7判定"],
  ],
  ["the year that all figures go by", setting("対象年度の位置", 1), ["S105"]],
  ["the width of 程度", setting("「程度」の幅", 0.05), ["S105"]],
  ["a width that is no number", setting("「程度」の幅", "5％"), ["S105"]],
  [
    "a word for 集計中 taken out",
    setting("実績がまだのときの言葉（未入力に数えます）", "", 1),
    ["S105"],
  ],
  ["a year of the plan", setting("計画の年度", "R4", 1), ["S105"]],
])("%s: told once, and no figure that follows from it", async (_, damage, expected) => {
  const excel = await openLocalExcel(copyOf(reported));
  await damage(excel);
  expect(await told()).toEqual(expected);
  const outcome = await recalculatePlan(plan, { now });
  // Formulas come back; what stands in an entry cell is left to those who entered it.
  expect(outcome).toMatchObject({
    ok: true,
    differences: [],
    isCompared: !expected[0]!.startsWith("C501"),
  });
  expect(await told()).toEqual(expected.filter((rule) => !rule.startsWith("S105")));
});

/** 20-指1 is デジタル推進課's. */
test.each<[string, Damage, (department: string) => boolean]>([
  ["of everybody", retype("PlanItems", "R7実施状況", "令和7年度の状況"), () => true],
  [
    "of one department",
    write("PlanIndicators", "20-指1", "R7判定", "未達成"),
    (department) => department === "デジタル推進課",
  ],
])("進み具合 counts the damage that stops the submission %s", async (_, damage, isStopped) => {
  const excel = await openLocalExcel(copyOf(reported));
  await damage(excel);
  const list = await readSubmissionStates(plan);
  if (!list.ok) throw new Error(list.refusal.code);
  for (const { department, errors } of list.departments) {
    expect([department, errors]).toEqual([department, isStopped(department) ? 1 : 0]);
  }
  for (const department of ["デジタル推進課", "財政課"]) {
    const options = { scope: department, submittedBy: "山田", now };
    expect(await submitEntries(plan, options)).toMatchObject({
      kind: isStopped(department) ? "errorsLeft" : "submitted",
    });
  }
});

test("修復 says that it put a setting back", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  await setting("「程度」の幅", 0.05)(excel);
  expect(await repaired()).toEqual([
    expect.stringMatching(/^記入要領 B\d+ の設定を元に戻しました。$/),
    "シート「記入要領」を保護しました。",
  ]);
  const { sheet, row, column } = labelledCell(excel.book, "記入要領", "「程度」の幅");
  expect(cellAt(sheet, row, column)!.value).toBe(0.02);
});

/** Only a person can say which of two rows counts, and what may go. */
test.each<[string, Damage, string[]]>([
  [
    "a row twice",
    ({ book }) => {
      const { sheet, row } = entryCell(book, "PlanActions", "6-①", "キー");
      return change([sheet], ({ worksheets }) => {
        const own = worksheets.getItem(sheet);
        own.getRange(`${row + 2}:${row + 2}`).insert("Down");
        own.getRange(`A${row + 2}`).values = [["6-①"]];
        own.getRange(`B${row + 2}`).values = [["6"]];
      });
    },
    ["S102 6-① キー"],
  ],
  [
    "a row of staff's own",
    ({ book }) => {
      const { sheet, row } = entryCell(book, "PlanItems", 6, "番号");
      return change([sheet], ({ worksheets }) => {
        const own = worksheets.getItem(sheet);
        own.getRange(`${row + 1}:${row + 1}`).insert("Down");
        own.getRange(`F${row + 1}`).values = [["うちの課の取組"]];
      });
    },
    ["S102 番号"],
  ],
])("%s: told once, and left to a person", async (_, damage, expected) => {
  const excel = await openLocalExcel(copyOf(reported));
  await damage(excel);
  expect(await told()).toEqual(expected);
  await repaired();
  expect(await told()).toEqual(expected);
});

test("columns of staff's own are no damage", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  await change(["推進項目"], ({ worksheets }) => {
    worksheets.getItem("推進項目").getRange("F:G").insert("Right");
  });
  expect(await told()).toEqual([]);
  await repaired();
  expect(
    tablesOf(excel.book).find(({ table }) => table.name === "PlanItems")!.table.columns,
  ).toHaveLength(28);
});

test("a deleted sheet: one finding, and 修復 makes it again", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  excel.userDeleteSheet("数値目標");
  expect(await told()).toEqual(["S101"]);
  await repaired();
  expect(new Set((await told()).map((text) => text.slice(0, 4)))).toEqual(
    new Set(["A301", "A307"]),
  );
});

test("提出記録 and 提出内容 made plain cells: no second sheets, and all that was submitted is there again", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  const submit = () => submitEntries(plan, { scope: "all", submittedBy: "山田", now });
  expect(await submit()).toMatchObject({ ok: true, kind: "submitted" });
  await change([], ({ tables }) => {
    for (const name of ["PlanSubmissions", "SubmittedEntries"])
      tables.getItem(name).convertToRange();
  });
  const sheets = excel.book.sheets.length;
  expect(await told()).toEqual(["S101"]);
  expect(await submit()).toMatchObject({ ok: true, kind: "errorsLeft" });
  const reports = reportingOffices(plan).map((department) => ({ department }));
  const confirm = () => changeSubmissions(plan, { reports, to: "確定", by: "佐藤", now });
  const lost = { ok: false, refusal: { code: "tables-lost" } };
  expect(await confirm()).toMatchObject(lost);
  expect(await readSubmissionStates(plan)).toMatchObject(lost);
  await repaired();
  expect(await told()).toEqual([]);
  expect(await confirm()).toMatchObject({ ok: true, skipped: [] });
  expect(excel.book.sheets).toHaveLength(sheets);
});

test("where the tables are plain cells, insert and 修復 say the same", async () => {
  const excel = await openLocalExcel(copyOf(reported));
  await allOf(toRanges(...allTables), withoutNames(...ourNames))(excel);
  const sheets = excel.book.sheets.length;
  expect(await insertPlan(plan, { today: now })).toMatchObject({
    ok: false,
    refusal: { code: "tables-lost" },
  });
  expect(excel.book.sheets).toHaveLength(sheets);
  await repaired();
  expect(await insertPlan(plan, { today: now })).toMatchObject({
    ok: false,
    refusal: { code: "already-there" },
  });
});

test("a file from a program that knows neither tables, names, validations nor protection", async () => {
  const [file] = await saveAllWithOpenpyxl([await saveXlsx(copyOf(reported))], "poorer");
  const excel = await openLocalExcel(await openXlsx(file!, "戻り.xlsx"));
  excel.userRenameSheet("推進項目", "推進項目（収納課）");
  expect(await told()).toEqual(["tables-lost"]);
  await repaired();
  expect(await told()).toEqual([]);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(
    reported.sheets.map(({ name }) => (name === "推進項目" ? "推進項目（収納課）" : name)),
  );
  expect(await repaired()).toEqual([]);
  expect(await submitEntries(plan, { scope: "all", submittedBy: "山田", now })).toMatchObject({
    kind: "submitted",
  });
});

/** What 集計更新 says while the damage is there: a refusal, or whether it compared the figures. */
async function recalculated(): Promise<string | boolean> {
  const outcome = await recalculatePlan(plan, { now });
  if (!outcome.ok) return outcome.refusal.code;
  expect(outcome.differences).toEqual([]);
  return outcome.isCompared;
}

test.each<[string, Damage, string | boolean]>([
  ["a header retyped", retype("PlanItems", "R7実施状況", "状況"), false],
  ["a blank row", atRow("PlanItems", 8, (row) => row.insert("Down")), false],
  ["a table made plain cells", toRanges("PlanIndicators"), "tables-lost"],
  ["チェック結果 made plain cells", toRanges("CheckFindings"), true],
])("集計更新 tells no difference that follows from %s", async (_, damage, expected) => {
  const excel = await openLocalExcel(copyOf(reported));
  await damage(excel);
  expect(await recalculated()).toBe(expected);
  await repaired();
  expect(await recalculated()).toBe(true);
});

test.each(damages)("%s: told once, mended by 修復", async (_, damage, before, after = []) => {
  const excel = await openLocalExcel(copyOf(reported));
  await damage(excel);
  expect(await told()).toEqual(before);
  const sheets = excel.book.sheets.length;
  const sentences = await repaired();
  expect(await told()).toEqual(after);
  expect(excel.book.sheets).toHaveLength(sheets);
  expect(sentences.length).toBeGreaterThan(0);
  expect(await repaired()).toEqual([]);
  const { book } = excel;
  expect(marksOf(book)).toEqual(marksOf(reported));
  expect(
    tablesOf(book)
      .map(({ table }) => table.name)
      .sort(),
  ).toEqual([...allTables].sort());
});
