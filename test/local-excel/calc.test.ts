import { newBook, ensureCell, cellAt } from "../../src/local-excel/book";
import { recalculate, evaluate } from "../../src/local-excel/calc";
import { toFileForm } from "../../src/local-excel/formula";

test("quick", () => {
  const book = newBook("x.xlsx", ["推進項目", "集計"]);
  const [a, b] = book.sheets as [any, any];
  [
    ["番号", "基本方針", "R5実施状況", "R6実施状況"],
    [1, "I", "実施", ""],
    [2, "II", "実施", "未実施"],
    [3, "II", "未実施", null],
  ].forEach((row, r) =>
    row.forEach((v, c) => {
      ensureCell(a, r, c).value = v as any;
    }),
  );
  a.tables.push({
    id: "1",
    name: "PlanItems",
    area: { row: 0, column: 0, rowCount: 4, columnCount: 4 },
    columns: ["番号", "基本方針", "R5実施状況", "R6実施状況"].map((name, id) => ({ id, name })),
    style: "",
    showBandedRows: false,
    showFilterButton: true,
  });
  ensureCell(b, 0, 0).value = "R5";
  book.names.push(
    { name: "年度位置", formula: "=集計!$B$1", comment: "", visible: true },
    { name: "指摘", formula: "=PlanItems[番号]", comment: "", visible: true },
  );
  const f = (r: number, text: string) => (ensureCell(b, r, 1).formula = toFileForm(text, null));
  f(0, '=MATCH(A1,{"R5","R6"},0)');
  f(
    1,
    '=COUNTIFS(PlanItems[基本方針],"II",CHOOSE(年度位置,PlanItems[R5実施状況],PlanItems[R6実施状況]),"実施")',
  );
  f(2, "=SUM(指摘)");
  f(3, "=Z99");
  f(4, '=B4=""');
  f(5, '=HYPERLINK("#x!A1","移動")');
  f(6, "=SUM(PlanItems)");
  f(7, "=NOSUCH(1)");
  f(8, "=1/0");
  recalculate(book);
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((r) => cellAt(b, r, 1)!.value)).toEqual([
    1,
    1,
    6,
    0,
    false,
    "移動",
    6,
    { error: "#NAME?" },
    { error: "#DIV/0!" },
  ]);
  expect(evaluate(book, "=COUNTIFS(指摘,A1)", { sheetId: a.id, row: 3, column: 3 })).toBe(0);
  expect(evaluate(book, "=COUNTIFS(指摘,A2)", { sheetId: a.id, row: 3, column: 3 })).toBe(1);
});
