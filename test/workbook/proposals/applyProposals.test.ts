import type { CellValue } from "../../../src/entries/cell";
import type { PlanTable } from "../../../src/entries/columns";
import type { Proposal } from "../../../src/entries/proposal";
import type { RowKey } from "../../../src/entries/rows";
import {
  cellAt,
  ensureCell,
  tablesOf,
  type Book,
  type CellStyle,
} from "../../../src/local-excel/book";
import { copyOf } from "../../../src/local-excel/calc";
import { cellText } from "../../../src/local-excel/display";
import { addressOf } from "../../../src/local-excel/area";
import type { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { checkPlan } from "../../../src/workbook/check/check";
import { insertPlan } from "../../../src/workbook/insert/insert";
import { applyProposals, type Applied } from "../../../src/workbook/proposals/applyProposals";
import { takeBack } from "../../../src/workbook/proposals/takeBack";
import { changeSubmissions } from "../../../src/workbook/submission/changeSubmissions";
import { submitEntries } from "../../../src/workbook/submission/submit";
import { onTheUsualExcel, openLocalExcel } from "../../local-excel/withExcel";
import { bookChanges } from "../bookChanges";
import { entryCell, type } from "../entryCells";

const now = new Date(2026, 10, 22, 9, 30);

/** One workbook for the whole file: each test has cells of its own. */
let book: Book;
beforeAll(async () => {
  ({ book } = await openLocalExcel());
  expect(await insertPlan(bundledPlan, { today: now })).toMatchObject({ ok: true });
});

const openPlan = (): Promise<LocalExcel> => openLocalExcel(book);

type Name = readonly [PlanTable, RowKey, string];

const sheetNamed = (name: string, of = book) => of.sheets.find((sheet) => sheet.name === name)!;

const cellOf = (name: Name, of = book) => {
  const place = entryCell(of, ...name);
  return cellAt(sheetNamed(place.sheet, of), place.row, place.column);
};

/** `K12` */
const localAddress = (name: Name) =>
  addressOf({ ...entryCell(book, ...name), rowCount: 1, columnCount: 1 });

/** `推進項目!K12` */
const addressIn = (name: Name) => `${entryCell(book, ...name).sheet}!${localAddress(name)}`;

/** Looks of a cell as another program or a paste leaves them. */
function restyle(name: Name, style: Partial<CellStyle>): void {
  const place = entryCell(book, ...name);
  const cell = ensureCell(sheetNamed(place.sheet), place.row, place.column);
  cell.style = { ...cell.style, ...style };
}

const proposal = ([table, key, column]: Name, before: CellValue, value: CellValue): Proposal => ({
  table,
  key,
  column,
  year: null,
  before,
  value,
});

async function apply(proposals: readonly Proposal[]): Promise<Applied> {
  const outcome = await applyProposals(bundledPlan, proposals);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome;
}

/** What the clerk types, what the cell is to hold and to show. */
const typed: readonly (readonly [Name, string, CellValue, string])[] = [
  [["PlanIndicators", "1-指1", "R7実績値"], "'８７．５％", 0.875, "87.5%"],
  [["PlanIndicators", "2-指2", "R7実績値"], "1,700人", 1700, "1,700人"],
  [["PlanIndicators", "39-指2", "R7実績値"], "▲3.2%", -0.032, "-3.2%"],
  [["PlanIndicators", "40-指2", "R7実績値"], "1億7,000万円", 170, "170.0百万円"],
  [["PlanIndicators", "6-指1", "R7実績値"], "'0026500人", 26_500, "26,500人"],
  [["PlanItems", 12, "R7実施状況"], "実　施", "実施", "実施"],
  [["PlanActions", "12-①", "R7到達段階"], "準 備", "準備", "準備"],
  [["PlanActions", "1-①", "R7計画"], "⇒", "→", "→"],
];

test("the safe fixes of a check, applied at once, then taken back to the letter", async () => {
  onTheUsualExcel();
  const excel = await openPlan();
  for (const [name, text] of typed) type(excel, ...name, text);
  const safe = async () => {
    const checked = await checkPlan(bundledPlan, { scope: { kind: "all" }, now });
    if (!checked.ok) throw new Error(checked.refusal.code);
    return checked.findings.filter(({ fix }) => fix?.kind === "safe");
  };
  const found = await safe();
  const asTyped = structuredClone(book);
  expect(found.map(({ key, column }) => `${key} ${column}`).sort()).toEqual(
    typed.map(([[, key, column]]) => `${key} ${column}`).sort(),
  );
  // Excel could make nothing of what was typed: the fixes have something to do.
  expect(typed.map(([name]) => typeof cellOf(name)!.value)).toEqual(typed.map(() => "string"));

  excel.traffic.reset();
  const proposals = found.map(({ proposal: made }) => made!);
  const applied = await apply(proposals);
  expect(excel.traffic.roundTrips).toBe(2);
  expect(applied.skipped).toEqual([]);
  expect(applied.written).toEqual(proposals);
  for (const [name, , value, shown] of typed) {
    const cell = cellOf(name)!;
    expect([cell.value, cellText(cell)]).toEqual([value, shown]);
  }
  for (const [name] of typed) expect(cellOf(name)!.style).toEqual(cellOf(name, asTyped)!.style);
  // No other cell, no format, no protection.
  expect(bookChanges(asTyped, book)).toEqual(typed.map(([name]) => addressIn(name)).sort());
  expect(await safe()).toEqual([]);

  excel.traffic.reset();
  expect(await takeBack(bundledPlan, applied.takeBack)).toEqual({
    ok: true,
    restored: typed.length,
    left: 0,
    locked: 0,
    submitAgain: [],
  });
  expect(excel.traffic.roundTrips).toBe(2);
  for (const [name] of typed) {
    const { value, style } = cellOf(name, asTyped)!;
    expect(cellOf(name)).toMatchObject({ value, style });
    expect(cellOf(name)!.formula).toBeUndefined();
  }
});

test("texts that look like formulas, dates or numbers stay texts, written or taken back", async () => {
  const excel = await openPlan();
  // The last two: a paste has made it a cell of no kind; an apostrophe that belongs to the text.
  const pasted: Name = ["PlanItems", 7, "R7取組実績"];
  restyle(pasted, { numberFormat: "General" });
  const texts: readonly (readonly [Name, string, string])[] = [
    [["PlanIndicators", "25-指1", "R7実績値"], "=1+1", "3-5"],
    [["PlanIndicators", "26-指1", "R7実績値"], "3-5", "=1+1"],
    [["PlanItems", 5, "R7取組実績"], "=1+1", "+81"],
    [["PlanItems", 6, "R7取組実績"], "007", ""],
    [pasted, "@5", "3-5"],
    [["PlanItems", 8, "R7取組実績"], "'26", "'27"],
  ];
  for (const [name, text] of texts) type(excel, ...name, `'${text}`);

  const applied = await apply(texts.map(([name, before, value]) => proposal(name, before, value)));
  const held = () =>
    texts.map(([name]) => [cellOf(name)?.value ?? "", cellOf(name)?.formula ?? "no formula"]);
  expect(held()).toEqual(texts.map(([, , value]) => [value, "no formula"]));
  await takeBack(bundledPlan, applied.takeBack);
  expect(held()).toEqual(texts.map(([, before]) => [before, "no formula"]));
});

test("what somebody changed meanwhile is left alone, by fixes and by taking back", async () => {
  onTheUsualExcel();
  const excel = await openPlan();
  const names = [1, 2].map((no): Name => ["PlanItems", no, "R7実施状況"]);
  for (const name of names) type(excel, ...name, "実　施");
  const fixes = names.map((name) => proposal(name, "実　施", "実施"));
  excel.coAuthorEdit("推進項目", localAddress(names[1]!), "検討中");

  const applied = await apply(fixes);
  expect(applied.written).toEqual([fixes[0]]);
  expect(applied.skipped).toEqual([{ proposal: fixes[1], why: "changed" }]);
  expect(cellOf(names[1]!)!.value).toBe("検討中");

  excel.traffic.reset();
  expect(await apply(fixes)).toMatchObject({ written: [], takeBack: { cells: [] } });
  expect(excel.traffic.roundTrips).toBe(1);

  type(excel, ...names[0]!, "未実施");
  excel.traffic.reset();
  expect(await takeBack(bundledPlan, applied.takeBack)).toMatchObject({ restored: 0, left: 1 });
  expect(excel.traffic.roundTrips).toBe(1);
  expect(cellOf(names[0]!)!.value).toBe("未実施");
});

test("locked cells stay and are named; so do a row and a column that are gone, and a second word on a cell", async () => {
  const excel = await openPlan();
  const statuses = [21, 22, 23].map((no): Name => ["PlanItems", no, "R7実施状況"]);
  const progress: Name = ["PlanActions", "3-①", "R7到達段階"];
  for (const name of [...statuses, progress]) type(excel, ...name, "実　施");
  restyle(statuses[1]!, { locked: true });
  const before = structuredClone(book);
  const fixes = [
    ...[...statuses, progress].map((name) => proposal(name, "実　施", "実施")),
    proposal(progress, "実　施", "完了"),
    proposal(["PlanActions", "1-⑨", "R7到達段階"], "", "実施"),
    proposal(["PlanActions", "1-①", "R17到達段階"], "", "実施"),
  ];
  const applied = await apply(fixes);
  expect(applied.written).toEqual([fixes[0], fixes[2], fixes[3]]);
  expect(applied.skipped).toEqual([
    { proposal: fixes[4], why: "changed" },
    { proposal: fixes[5], why: "gone" },
    { proposal: fixes[6], why: "gone" },
    { proposal: fixes[1], why: "locked" },
  ]);
  expect(applied.takeBack.cells).toHaveLength(3);
  expect(bookChanges(before, book)).toEqual(
    [statuses[0]!, statuses[2]!, progress].map(addressIn).sort(),
  );

  // Confirmed meanwhile: what was written stays too.
  restyle(statuses[0]!, { locked: true });
  expect(await takeBack(bundledPlan, applied.takeBack)).toMatchObject({ restored: 2, locked: 1 });
  expect(statuses.map((name) => cellOf(name)!.value)).toEqual(["実施", "実　施", "実　施"]);
});

test("a locked cell is told from another reason to refuse, by whatever code Excel refuses", async () => {
  onTheUsualExcel();
  const excel = await openPlan();
  const names = [27, 28].map((no): Name => ["PlanItems", no, "R7実施状況"]);
  const fixes = names.map((name) => proposal(name, "", "実施"));
  const refuseWrite = () =>
    excel.faults.failAt({ roundTrip: 2, code: "GeneralException", actionIndex: 0 });
  refuseWrite();
  expect(await applyProposals(bundledPlan, fixes)).toMatchObject({
    refusal: { code: "excel-refused", subject: "GeneralException: GeneralException" },
  });
  restyle(names[0]!, { locked: true });
  refuseWrite();
  const applied = await apply(fixes);
  expect(applied.written).toEqual([fixes[1]]);
  expect(applied.skipped).toEqual([{ proposal: fixes[0], why: "locked" }]);
  await takeBack(bundledPlan, applied.takeBack);
  restyle(names[0]!, { locked: false });
});

test("each cell by itself: where a filter hides rows, Excel puts a block's values into wrong cells", async () => {
  const excel = await openPlan();
  const names = [24, 25, 26].flatMap((no): Name[] => [
    ["PlanItems", no, "R7実施状況"],
    ["PlanItems", no, "R7取組実績"],
  ]);
  excel.traffic.reset();
  const applied = await apply(names.map((name) => proposal(name, "", "実施")));
  expect(applied.written).toHaveLength(6);
  // office-js issue 224. The local Excel has no filters: what it was sent is all there is to see.
  const { request } = excel.traffic.log.at(-1)!;
  for (const name of names) expect(request).toContain(`"${localAddress(name)}"`);
  await takeBack(bundledPlan, applied.takeBack);
});

test("a cell that became text by a paste gets the plan's format back with its number", async () => {
  const excel = await openPlan();
  const name: Name = ["PlanIndicators", "6-指1", "R6実績値"];
  restyle(name, { numberFormat: "@" });
  type(excel, ...name, "1700");
  expect(cellOf(name)!.value).toBe("1700");
  const applied = await apply([proposal(name, "1700", 1700)]);
  expect([cellOf(name)!.value, cellText(cellOf(name))]).toEqual([1700, "1,700人"]);
  expect(sheetNamed("数値目標").protection.protected).toBe(true);
  await takeBack(bundledPlan, applied.takeBack);
  expect(cellOf(name)!.value).toBe("1700");

  // Also where somebody has renamed the table.
  const { table } = tablesOf(book).find((t) => t.table.name === "PlanIndicators")!;
  restyle(name, { numberFormat: "@" });
  table.name = "数値目標の表";
  const again = await applyProposals(bundledPlan, [proposal(name, "1700", 1700)]);
  table.name = "PlanIndicators";
  expect(again).toMatchObject({ ok: true, skipped: [] });
  expect([cellOf(name)!.value, cellText(cellOf(name))]).toEqual([1700, "1,700人"]);
  type(excel, ...name, "");
});

test("hours that Excel made days of: the number of hours, shown as one", async () => {
  await openPlan();
  const name: Name = ["PlanIndicators", "33-指3", "R6実績値"];
  restyle(name, { numberFormat: "[h]:mm:ss" });
  cellOf(name)!.value = 1170.5 / 24;
  await apply([proposal(name, 1170.5 / 24, 1170.5)]);
  expect([cellOf(name)!.value, cellText(cellOf(name))]).toEqual([1170.5, "1,170.5時間"]);
  cellOf(name)!.value = null;
});

test("a formula in an entry cell: its value, and taken back the formula", async () => {
  const excel = await openPlan();
  const name: Name = ["PlanIndicators", "2-指2", "R6実績値"];
  type(excel, ...name, "=600+20");
  const applied = await apply([proposal(name, 620, 620)]);
  expect(cellOf(name)!.value).toBe(620);
  expect(cellOf(name)!.formula).toBeUndefined();
  await takeBack(bundledPlan, applied.takeBack);
  expect(cellOf(name)).toMatchObject({ value: 620, formula: "600+20" });
});

describe("a reprint row somebody wrote into", () => {
  const protection = () => sheetNamed("推進項目").protection;

  /** Item 16 repeats item 4. Fixes for both. */
  async function openBroken(column: string) {
    const excel = await openPlan();
    const [source, reprint]: [Name, Name] = [
      ["PlanItems", 4, column],
      ["PlanItems", 16, column],
    ];
    type(excel, ...source, "実　施");
    const { formula } = cellOf(reprint)!;
    protection().protected = false;
    type(excel, ...reprint, "検討中");
    protection().protected = true;
    excel.traffic.reset();
    const fixes = [
      proposal(reprint, "検討中", "実　施"),
      proposal(source, "実　施", "実施"),
    ] as const;
    return { excel, source, reprint, formula, fixes };
  }

  test("gets its look-up back, which follows the source; taken back it holds the word again", async () => {
    onTheUsualExcel();
    const { excel, source, reprint, formula, fixes } = await openBroken("R5実施状況");
    const before = structuredClone(book);
    const applied = await apply(fixes);
    expect(excel.traffic.roundTrips).toBe(2);
    expect(applied.written).toEqual(fixes);
    expect(cellOf(reprint)).toMatchObject({ value: "実施", formula });
    expect(bookChanges(before, book)).toEqual([reprint, source].map(addressIn).sort());

    expect(await takeBack(bundledPlan, applied.takeBack)).toMatchObject({ restored: 2, left: 0 });
    expect(cellOf(reprint)!.value).toBe("検討中");
    expect(cellOf(reprint)!.formula).toBeUndefined();
    expect(protection().protected).toBe(true);
  });

  test("a locked entry beside it is still not written", async () => {
    const { source, fixes } = await openBroken("R6実施状況");
    restyle(source, { locked: true });
    const applied = await apply(fixes);
    expect(applied.written).toEqual([fixes[0]]);
    expect(applied.skipped).toEqual([{ proposal: fixes[1], why: "locked" }]);
    expect(cellOf(source)!.value).toBe("実　施");
  });

  test("under a password nothing is done, and the sheet is named", async () => {
    const { fixes } = await openBroken("R8実施状況");
    protection().password = "ひみつ";
    const before = structuredClone(book);
    expect(await applyProposals(bundledPlan, fixes)).toEqual({
      ok: false,
      refusal: { code: "sheet-password", subject: "推進項目" },
    });
    expect(bookChanges(before, book)).toEqual([]);
    delete protection().password;
  });
});

describe("the report of a department", () => {
  const scope = "スマートシティ推進室";
  const progress: Name = ["PlanActions", "10-①", "R7到達段階"];
  const by = "山口 花子";

  /** Entered, one stage of it by us, and submitted. */
  async function submit(excel: LocalExcel) {
    type(excel, "PlanItems", 10, "R7実施状況", "実施");
    type(excel, "PlanItems", 10, "R7取組実績", "3件の共創プロジェクトを進めた。");
    type(excel, "PlanIndicators", "10-指1", "R7実績値", "3");
    const { takeBack: record } = await apply([proposal(progress, "", "実施")]);
    const submitted = await submitEntries(bundledPlan, { scope, submittedBy: by, now });
    expect(submitted).toMatchObject({ kind: "submitted" });
    return record;
  }

  test("that is submitted is to be submitted again, unless what was submitted is put back", async () => {
    const record = await submit(await openLocalExcel(copyOf(book)));
    const later = await apply([proposal(progress, "実施", "完了")]);
    const done = { ok: true, restored: 1, left: 0, locked: 0 };
    expect(await takeBack(bundledPlan, later.takeBack)).toEqual({ ...done, submitAgain: [] });
    expect(await takeBack(bundledPlan, record)).toEqual({ ...done, submitAgain: [scope] });
  });

  test("that is confirmed stays as it is, even on a sheet somebody opened", async () => {
    onTheUsualExcel();
    const excel = await openPlan();
    const record = await submit(excel);
    const reports = [{ department: scope }];
    expect(await changeSubmissions(bundledPlan, { reports, to: "確定", by, now })).toMatchObject({
      ok: true,
    });
    sheetNamed("取組内容").protection.protected = false;

    const before = structuredClone(book);
    const fix = proposal(progress, "実施", "完了");
    excel.traffic.reset();
    expect((await apply([fix])).skipped).toEqual([{ proposal: fix, why: "locked" }]);
    expect(await takeBack(bundledPlan, record)).toMatchObject({ restored: 0, left: 0, locked: 1 });
    expect(excel.traffic.roundTrips).toBe(2);
    expect(bookChanges(before, book)).toEqual([]);
  });
});

test("a workbook without the plan refuses", async () => {
  await openLocalExcel();
  expect(await applyProposals(bundledPlan, [])).toMatchObject({ refusal: { code: "no-plan" } });
  expect(await takeBack(bundledPlan, { cells: [] })).toMatchObject({
    refusal: { code: "no-plan" },
  });
});
