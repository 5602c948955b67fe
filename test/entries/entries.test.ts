import {
  actualHeader,
  columnsOf,
  header,
  keyHeader,
  sheetOf,
  statusHeader,
} from "../../src/entries/columns";
import { foldEntries } from "../../src/entries/entries";
import type { CellValue } from "../../src/entries/cell";
import type { WorkbookReading } from "../../src/entries/reading";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import type { ActionKey, IndicatorKey } from "../../src/plan/plan";
import {
  freshReading,
  withEntries,
  withEntry,
  withHeader,
  withoutRow,
  withoutTable,
  withTable,
} from "./freshReading";

const R7 = fiscalYear(2025);
const R9 = fiscalYear(2027);
const fresh = freshReading(plan, R7);
const fold = (reading: WorkbookReading) => foldEntries(plan, reading);
const action = (key: string) => key as ActionKey;
const indicator = (key: string) => key as IndicatorKey;

describe("entries are found by key and header", () => {
  const filled = withEntries(fresh, [
    ["PlanItems", 12, "R7実施状況", "一部実施"],
    ["PlanItems", 12, "R7取組実績", "総合窓口を開設した。"],
    ["PlanItems", 12, "R7課題・今後の方向性", "混雑時の案内。"],
    ["PlanActions", "12-②", "R7到達段階", "導入"],
    ["PlanActions", "12-②", "変更理由", "工期の延長"],
    ["PlanActions", "2-①", "原本確認", "読みB"],
    ["PlanIndicators", "33-指3", "計画前年度実績", 81234.5],
    ["PlanIndicators", "1-指1", "R9実績値", 0.875],
  ]);

  const read = (reading: WorkbookReading): (CellValue | undefined)[] => {
    const entries = fold(reading);
    return [
      entries.status(12, R7)?.value,
      entries.report(12, R7)?.value,
      entries.outlook(12, R7)?.value,
      entries.planned(action("12-②"), R7)?.value,
      entries.progress(action("12-②"), R7)?.value,
      entries.reason("PlanActions", "12-②")?.value,
      entries.verification("PlanActions", "2-①")?.value,
      entries.previousActual(indicator("33-指3"))?.value,
      entries.target(indicator("1-指1"), R9)?.value,
      entries.actual(indicator("1-指1"), R9)?.value,
    ];
  };
  const written = [
    "一部実施",
    "総合窓口を開設した。",
    "混雑時の案内。",
    "導入",
    "導入",
    "工期の延長",
    "読みB",
    81234.5,
    0.9,
    0.875,
  ];

  test("as the template lays them out", () => {
    expect(read(filled)).toEqual(written);
    expect(fold(filled).problems).toEqual([]);
  });

  test("with rows sorted the other way and columns moved and inserted", () => {
    const moved = (["PlanItems", "PlanActions", "PlanIndicators"] as const).reduce(
      (reading, table) =>
        withTable(reading, table, ({ headers, rows, ...rest }) => ({
          ...rest,
          headers: ["備考", ...headers.toReversed()],
          rows: rows.toReversed().map((row) => [{ value: "メモ" }, ...row.toReversed()]),
        })),
      filled,
    );
    expect(read(moved)).toEqual(written);
    expect(fold(moved).problems).toEqual([]);
  });

  test.each<[string, "PlanItems" | "PlanActions", CellValue, CellValue]>([
    ["an item's number as text", "PlanItems", 12, "12"],
    ["full-width digits and a space", "PlanItems", 12, "１２　"],
    ["a key with a full-width hyphen", "PlanActions", "12-②", " １２－②"],
  ])("keys: %s", (_, table, key, typed) => {
    const retyped = withTable(filled, table, (t) => ({
      ...t,
      rows: t.rows.map((row) => row.map((cell) => (cell.value === key ? { value: typed } : cell))),
    }));
    expect(read(retyped)).toEqual(written);
  });

  test("but 4-1 is not taken for 4-①", () => {
    const entries = fold(withEntry(fresh, "PlanActions", "4-①", keyHeader.PlanActions, "4-1"));
    expect(entries.progress(action("4-①"), R7)).toBeUndefined();
    expect(entries.problems).toMatchObject([
      { kind: "changedKey", table: "PlanActions", row: { key: "4-①" }, found: "4-1", at: 12 },
    ]);
  });

  test("再掲 rows give the cells of their source", () => {
    const entries = fold(
      withEntries(fresh, [
        ["PlanItems", 4, "R7実施状況", "実施"],
        ["PlanActions", "4-①", "R7到達段階", "実施"],
        ["PlanIndicators", "20-指1", "R9実績値", 0.97],
      ]),
    );
    expect(entries.status(16, R7)?.value).toBe("実施");
    expect(entries.progress(action("16-①"), R7)?.value).toBe("実施");
    expect(entries.actual(indicator("34-指1"), R9)?.value).toBe(0.97);
  });

  test("even where the look-up was overwritten; the row's own cell still tells it", () => {
    const entries = fold(withEntry(fresh, "PlanItems", 16, "R7実施状況", "検討中"));
    expect(entries.status(16, R7)?.value).toBe("");
    expect(entries.cell("PlanItems", 16, "R7実施状況")?.value).toBe("検討中");
  });
});

describe("what is missing is absent, which is not blank", () => {
  test("a blank cell is there", () => {
    expect(fold(fresh).actual(indicator("1-指1"), R7)).toEqual({ value: "" });
  });

  test("a table", () => {
    const entries = fold(withoutTable(fresh, "PlanIndicators"));
    expect(entries.actual(indicator("1-指1"), R7)).toBeUndefined();
    expect(entries.problems).toEqual([
      { kind: "missingTable", table: "PlanIndicators", isPlain: false },
    ]);
  });

  test("a row", () => {
    const entries = fold(withoutRow(fresh, "PlanItems", 7));
    expect(entries.status(7, R7)).toBeUndefined();
    expect(entries.status(8, R7)).toEqual({ value: "" });
    expect(entries.problems).toMatchObject([
      { kind: "missingRow", table: "PlanItems", row: { key: 7 } },
    ]);
  });

  test("a column; what stands in its place is named", () => {
    const entries = fold(withHeader(fresh, "PlanIndicators", actualHeader(R7), "令和7年度 実績"));
    expect(entries.actual(indicator("1-指1"), R7)).toBeUndefined();
    expect(entries.problems).toEqual([
      {
        kind: "missingColumn",
        table: "PlanIndicators",
        column: "R7実績値",
        found: "令和7年度 実績",
      },
    ]);
  });

  test("a deleted column has nothing in its place", () => {
    const cut = withTable(fresh, "PlanItems", (t) => {
      const at = t.headers.indexOf(statusHeader(R7));
      return {
        ...t,
        headers: t.headers.toSpliced(at, 1),
        rows: t.rows.map((row) => row.toSpliced(at, 1)),
      };
    });
    expect(fold(cut).problems).toEqual([
      { kind: "missingColumn", table: "PlanItems", column: "R7実施状況", found: null },
    ]);
  });

  test("without the key column no row is missing, only the column", () => {
    const entries = fold(withHeader(fresh, "PlanActions", header.key, "ID"));
    expect(entries.progress(action("4-①"), R7)).toBeUndefined();
    expect(entries.problems).toEqual([
      { kind: "missingColumn", table: "PlanActions", column: "キー", found: "ID" },
    ]);
  });

  test("sheets without a table", () => {
    expect(fold({ ...fresh, missingSheets: ["集計"] }).problems).toEqual([
      { kind: "missingSheet", sheet: "集計" },
    ]);
  });
});

describe("rows that should not be there", () => {
  const copyOf = (no: number, change: (row: { value: CellValue }[]) => { value: CellValue }[]) =>
    withTable(fresh, "PlanItems", (t) => ({
      ...t,
      rows: [...t.rows, change(t.rows[no - 1]!.map(({ value }) => ({ value })))],
    }));

  test("a row twice: the first is read", () => {
    const twice = copyOf(3, (row) =>
      row.with(fresh.tables.PlanItems!.headers.indexOf("R7実施状況"), { value: "実施" }),
    );
    expect(fold(twice).status(3, R7)?.value).toBe("");
    expect(fold(twice).problems).toMatchObject([
      { kind: "duplicateRow", table: "PlanItems", row: { key: 3 }, at: [7, 47] },
    ]);
  });

  test("a row of no item", () => {
    expect(fold(copyOf(3, (row) => row.with(0, { value: 43 }))).problems).toEqual([
      { kind: "unknownRow", table: "PlanItems", key: 43, at: [47] },
    ]);
  });

  test("a row without a key, but with something in it", () => {
    expect(fold(copyOf(3, (row) => row.with(0, { value: " " }))).problems).toEqual([
      { kind: "unknownRow", table: "PlanItems", key: "", at: [47] },
    ]);
  });

  test("a row in which only the workbook's own formulas stand is a blank one", () => {
    const longer = withTable(fresh, "PlanIndicators", (t) => ({
      ...t,
      rows: [
        ...t.rows,
        t.headers.map((text) =>
          text.endsWith("判定") ? { value: "目標なし", formula: "=IF(…)" } : { value: "" },
        ),
      ],
    }));
    expect(fold(longer).problems).toEqual([
      { kind: "blankRows", table: "PlanIndicators", sheet: "数値目標", at: [58] },
    ]);
  });

  test("blank rows at a table's end are told, for 集計 counts them", () => {
    expect(fold(copyOf(3, (row) => row.map(() => ({ value: "" })))).problems).toEqual([
      { kind: "blankRows", table: "PlanItems", sheet: "推進項目", at: [47] },
    ]);
  });

  describe("a changed key is one problem, not a missing row and an unknown one", () => {
    const keyed = (table: "PlanItems" | "PlanActions", key: CellValue, typed: CellValue) =>
      fold(withEntry(fresh, table, key as string, keyHeader[table], typed));
    test("made blank", () => {
      expect(keyed("PlanItems", 12, "").problems).toMatchObject([
        { kind: "changedKey", row: { key: 12 }, found: "", at: 16 },
      ]);
    });
    test("made that of another row, which is read as before", () => {
      const entries = keyed("PlanActions", "4-①", "4-②");
      expect(entries.problems).toMatchObject([
        { kind: "changedKey", row: { key: "4-①" }, found: "4-②" },
      ]);
      expect(entries.cell("PlanActions", "4-②", "取組内容")?.value).toBe(
        fold(fresh).cell("PlanActions", "4-②", "取組内容")?.value,
      );
    });
    test("not where the row's name is another too", () => {
      const entries = fold(
        withEntries(fresh, [
          ["PlanActions", "4-①", "取組内容", "別の取組"],
          ["PlanActions", "4-①", keyHeader.PlanActions, "4-1"],
        ]),
      );
      expect(entries.problems.map(({ kind }) => kind)).toEqual(["missingRow", "unknownRow"]);
    });
  });
});

test("an empty workbook: every table is missing, nothing throws", () => {
  const entries = fold({
    columnsOf,
    tables: {},
    reportingYear: null,
    latestReportingYear: null,
    missingSheets: [],
    plainTables: [],
    missingNames: [],
    namesElsewhere: [],
    condition: null,
    submissions: [],
  });
  expect(entries.status(1, R7)).toBeUndefined();
  expect(entries.problems.map((p) => p.kind === "missingTable" && sheetOf[p.table])).toEqual([
    "推進項目",
    "取組内容",
    "数値目標",
  ]);
});
