import fc from "fast-check";
import {
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
  shiftReferences,
  toDisplayForm,
  toFileForm,
  printedSheet,
} from "../../../src/local-excel/formula/spelling";
import { formulaOf, tokensOf } from "../../../src/formula/formulaTokens";

const own = "PlanIndicators";

describe("the two spellings of a formula", () => {
  // [as a cell of PlanIndicators shows it, as a file stores it]
  test.each([
    ["=[@R5目標値]", "PlanIndicators[[#This Row],[R5目標値]]"],
    [
      '=IF([@R5目標値]="","",PlanItems[R5実績値])',
      'IF(PlanIndicators[[#This Row],[R5目標値]]="","",PlanItems[R5実績値])',
    ],
    ["=SUM([R5目標値])", "SUM(PlanIndicators[R5目標値])"],
    ["=PlanItems[@番号]", "PlanItems[[#This Row],[番号]]"],
    ["=PlanItems[@[実績 値]]", "PlanItems[[#This Row],[実績 値]]"],
    ["=[@[R5目標値]:[R9目標値]]", "PlanIndicators[[#This Row],[R5目標値]:[R9目標値]]"],
    ["=PlanItems[[R5]:[R9]]", "PlanItems[[R5]:[R9]]"],
    ["=PlanItems[#All]", "PlanItems[#All]"],
    ["=PlanItems[[#Headers],[番号]]", "PlanItems[[#Headers],[番号]]"],
    ["=ROW(PlanItems[@])", "ROW(PlanItems[#This Row])"],
    ["=[@['#件]]", "PlanIndicators[[#This Row],['#件]]"],
    ["=[@[a'[b']c'@d]]", "PlanIndicators[[#This Row],[a'[b']c'@d]]"],
    ["=SUM(A1:B2,$C$3,推進項目!A:A)", "SUM(A1:B2,$C$3,推進項目!A:A)"],
    ['="[@R5目標値]"&"T[@x]"', '"[@R5目標値]"&"T[@x]"'],
    ['="引用""[@a]"""', '"引用""[@a]"""'],
    ["='シート [@x]'!A1", "'シート [@x]'!A1"],
    [
      '=IFS([@a]=1,"x",TRUE,XLOOKUP(1,A:A,B:B))',
      '_xlfn.IFS(PlanIndicators[[#This Row],[a]]=1,"x",TRUE,_xlfn.XLOOKUP(1,A:A,B:B))',
    ],
    ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["=COUNTIFS(年度位置,1)", "COUNTIFS(年度位置,1)"],
  ])("%s", (display, file) => {
    expect(toFileForm(display, own)).toBe(file);
    expect(toDisplayForm(file, own)).toBe(display);
  });

  test("a table that names itself is the same as one that does not", () => {
    expect(toFileForm("=PlanIndicators[@R5目標値]", own)).toBe(
      "PlanIndicators[[#This Row],[R5目標値]]",
    );
    expect(toFileForm("=planindicators[@[R5目標値]]", own)).toBe(
      "planindicators[[#This Row],[R5目標値]]",
    );
  });

  test("outside a table, this row of a table keeps the table's name", () => {
    expect(toDisplayForm("PlanItems[[#This Row],[番号]]", null)).toBe("=PlanItems[@番号]");
  });

  test("spaces inside the brackets do not matter", () => {
    expect(toFileForm("=T[ [#This Row] , [番号] ]", null)).toBe("T[[#This Row],[番号]]");
    expect(toFileForm("=[@ 番号 ]", "T")).toBe("T[[#This Row],[番号]]");
  });

  test("a table reference next to a number or an operator is not swallowed by it", () => {
    expect(toFileForm("=-[@a]*2+[@b]%", "T")).toBe("-T[[#This Row],[a]]*2+T[[#This Row],[b]]%");
  });

  test("another workbook's reference is left as it is", () => {
    expect(toFileForm("=[1]Sheet1!A1+[Book.xlsx]Sheet1!$A$1", "T")).toBe(
      "[1]Sheet1!A1+[Book.xlsx]Sheet1!$A$1",
    );
  });

  test("any column name comes back from the file", () => {
    const column = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((name) => name === name.trim() && !/[\r\n]/.test(name));
    fc.assert(
      fc.property(column, column, (first, last) => {
        const escaped = (name: string) => name.replace(/[[\]#'@]/g, "'$&");
        const file = `T[[#This Row],[${escaped(first)}]:[${escaped(last)}]]`;
        expect(toFileForm(toDisplayForm(file, "T"), "T")).toBe(file);
        expect(toFileForm(toDisplayForm(file, null), null)).toBe(file);
      }),
    );
  });

  test("tokens joined are the formula again, whatever is in it", () => {
    const piece = fc.oneof(
      fc.constantFrom("[@a]", "T[", "]", '"', "'", "!", "(", ",", "A1:", "#N/A", "'[", " "),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(formulaOf(tokensOf(pieces.join("")))).toBe(pieces.join(""));
      }),
    );
  });
});

describe("renaming", () => {
  test.each([
    ["集計!A1+'集計'!B2&\"集計!\"", "'集計 表'!A1+'集計 表'!B2&\"集計!\""],
    ["SUM(集計!A:A,集計2!A1)", "SUM('集計 表'!A:A,集計2!A1)"],
    ["集計!年度位置", "'集計 表'!年度位置"],
    ["SUM(集計:末尾!A1)", "SUM('集計 表:末尾'!A1)"],
  ])("a sheet in %s", (before, after) => {
    expect(renameSheetIn(before, "集計", "集計 表")).toBe(after);
  });

  test("a sheet without regard to case, and without quotes where none are needed", () => {
    expect(renameSheetIn("'my sheet'!A1", "My Sheet", "推進項目")).toBe("推進項目!A1");
    expect(renameSheetIn("Sheet1!A1", "Sheet1", "it's")).toBe("'it''s'!A1");
  });

  test("a table where it stands with and without brackets, not in texts or longer names", () => {
    expect(
      renameTableIn('SUM(T[a],t[[#This Row],[b]],ROWS(T),T2[a],"T[a]")', "T", "PlanItems"),
    ).toBe('SUM(PlanItems[a],PlanItems[[#This Row],[b]],ROWS(PlanItems),T2[a],"T[a]")');
  });

  test("a column of one table only", () => {
    expect(
      renameColumnIn("T[旧]+T[[#This Row],[旧]]+T[[旧]:[末]]+U[旧]+T[旧い]", "T", "旧", "新 [1]"),
    ).toBe("T[[新 '[1']]]+T[[#This Row],[新 '[1']]]+T[[新 '[1']]:[末]]+U[旧]+T[旧い]");
  });
});

describe("a formula copied elsewhere", () => {
  test.each([
    ["$A5", 2, 3, "$A7"],
    ["K$4", 2, 3, "N$4"],
    ["SUM(A1:B2)", 1, 1, "SUM(B2:C3)"],
    ["SUM(A:B,$C:$C,2:3,$4:$4)", 1, 1, "SUM(B:C,$C:$C,3:4,$4:$4)"],
    ['集計!Z9&"A1"&PlanItems[A1]', 1, 1, '集計!AA10&"A1"&PlanItems[A1]'],
    ["A1+B1", -1, 0, "#REF!+#REF!"],
    ["A1+B2", 0, -1, "#REF!+A2"],
    ["R5実施状況+LOG10(A1)", 1, 0, "R5実施状況+LOG10(A2)"],
    ["COUNTIFS(指摘キー,$A5,指摘列,K$4)>0", 10, 1, "COUNTIFS(指摘キー,$A15,指摘列,L$4)>0"],
  ])("%s by %i rows and %i columns", (formula, rows, columns, copied) => {
    expect(shiftReferences(formula, rows, columns)).toBe(copied);
  });
});

test.each([
  ["推進項目", "推進項目"],
  ["Sheet1", "Sheet1"],
  ["集計 表", "'集計 表'"],
  ["it's", "'it''s'"],
  ["R5", "'R5'"],
  ["A1", "'A1'"],
  ["2023年度", "'2023年度'"],
  ["集計(2)", "'集計(2)'"],
  ["推進項目-2", "'推進項目-2'"],
])("the sheet %s is written %s", (name, written) => {
  expect(printedSheet(name)).toBe(written);
});
