import { agreementOf, sameMeaning, type FormulaPlace } from "../../src/formula/meaning";

/** 数値目標 at A4 with two rows, and a cell of its second row. */
const place: FormulaPlace = {
  sheet: "数値目標",
  row: 5,
  column: 3,
  ownTable: "T",
  tables: [
    {
      name: "T",
      sheet: "数値目標",
      row: 3,
      column: 0,
      bodyRows: 2,
      headers: ["キー", "目標値", "実績 値", "判定"],
    },
    { name: "One", sheet: "チェック結果", row: 3, column: 0, bodyRows: 1, headers: ["重大度"] },
  ],
};

test.each([
  ["numbers by value", "=[@目標値]*1E-12", "=[@目標値]*0.000000000001"],
  ["numbers by value", "=1.0E-12+1.50", "=1e-12+1.5"],
  ["TRUE and FALSE as functions", '=IFERROR(A1="",FALSE())', '=IFERROR(A1="",FALSE)'],
  ["functions' and names' case", "=sum(年度位置,abc)", "=SUM(年度位置,ABC)"],
  ["spaces outside texts", "= IF( A1 <> 1 , 2 )", "=IF(A1<>1,2)"],
  ["line breaks", "=IF(A1,\n  2)", "=IF(A1,2)"],
  ["implicit intersection", "=@INDEX(年度名一覧,@年度位置)", "=INDEX(年度名一覧,年度位置)"],
  ["its spelling in a file", "=_xlfn.SINGLE(INDEX(A1:A3,(1)))&B1", "=INDEX(A1:A3,(1))&B1"],
  ["prefixes of younger functions", '=_xlfn.CONCAT("a",B1)', '=CONCAT("a",B1)'],
  ["the own table's name", "=T[@目標値]", "=[@目標値]"],
  ["this row", "=T[[#This Row],[目標値]]", "=[@目標値]"],
  ["brackets around a name", "=[@[目標値]]", "=[@目標値]"],
  ["the data of a column", "=SUM(T[[#Data],[目標値]])", "=SUM(T[目標値])"],
  ["absolute marks, where the cell stays", "=$A$1+B$2", "=A1+B2"],
  ["quotes around a sheet", "='集計'!A1", "=集計!A1"],
])("%s: the same", (_, a, b) => {
  expect(sameMeaning(a, b, "T")).toBe(true);
  expect(agreementOf(a, b, place)).toBe("same");
  expect(agreementOf(b, a, place)).toBe("same");
});

test.each([
  ["another number", "=1E-11", "=0.000000000001"],
  ["a text that differs in a space", '="a b"', '="ab"'],
  ["a text that differs in case", '="a"', '="A"'],
  ["a text that looks like a number", '="1E2"', '="100"'],
  ["a value in a formula's place", "達成", '="達成"'],
  ["nothing in a formula's place", "", "=A1"],
  ["TRUE with an argument", "=TRUE(1)", "=TRUE"],
  ["two cells for one", "=A1 B1", "=A1B1"],
  ["another order of arguments", "=IF(A1,B1,C1)", "=IF(A1,C1,B1)"],
  ["headers and all", "=ROWS(T[[#All],[目標値]])", "=ROWS(T[目標値])"],
  ["another column", "=[@目標値]", "=[@判定]"],
  ["another table", "=U[@目標値]", "=T[@目標値]"],
  ["a row of its own", "=数値目標!$B5", "=[@目標値]"],
  ["a range that is too short", "=SUM(数値目標!$B$5:$B$5)", "=SUM(T[目標値])"],
  ["a range that is too long", "=SUM(数値目標!$B$5:$B$7)", "=SUM(T[目標値])"],
  ["the same cells of another sheet", "=SUM(集計!$B$5:$B$6)", "=SUM(T[目標値])"],
  ["parentheses that matter", "=(A1+B1)*2", "=A1+B1*2"],
])("%s: different", (_, a, b) => {
  expect(agreementOf(a, b, place)).toBe("different");
});

test.each([
  ["a column", "=SUM(数値目標!$B$5:$B$6)", "=SUM(T[目標値])"],
  ["a column on its own sheet", "=SUM(B5:B6)", "=SUM([目標値])"],
  ["this row's cell", "=数値目標!$C6*2", "=[@[実績 値]]*2"],
  ["a column of one row", "=COUNTIF(チェック結果!$A$5,1)", "=COUNTIF(One[重大度],1)"],
  ["two columns", "=SUM($B$5:$C$6)", "=SUM(T[[目標値]:[実績 値]])"],
  ["beside other spellings", "=IF(FALSE(),1.0,SUM(B5:B6))", "=IF(FALSE,1,SUM(T[目標値]))"],
])("%s by its cells: another spelling", (_, a, b) => {
  expect(agreementOf(a, b, place)).toBe("otherSpelling");
});

test("a table that is not there: nothing says that the cells are right", () => {
  expect(agreementOf("=SUM(B5:B6)", "=SUM(T[目標値])", { ...place, tables: [] })).toBe("different");
});
