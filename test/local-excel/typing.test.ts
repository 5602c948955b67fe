import fc from "fast-check";
import type { Typed } from "../../src/local-excel/typing";
import { parseTyped } from "../../src/local-excel/typing";

const year = 2026;
const typedByUser = { percentEntry: true, year };

describe("typed into a cell formatted General", () => {
  const table: [string, Typed][] = [
    // Numbers
    ["12", { value: 12 }],
    [" 12 ", { value: 12 }],
    ["-5", { value: -5 }],
    ["+5", { value: 5 }],
    ["(5)", { value: -5 }],
    [".5", { value: 0.5 }],
    ["0123", { value: 123 }],
    ["1,700", { value: 1700, numberFormat: "#,##0" }],
    ["1,700.5", { value: 1700.5, numberFormat: "#,##0.00" }],
    ["12%", { value: 0.12, numberFormat: "0%" }],
    ["87.5%", { value: 0.875, numberFormat: "0.00%" }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["1 1/2", { value: 1.5, numberFormat: "# ?/?" }],
    // Through an input method
    ["１２３", { value: 123 }],
    ["１，７００", { value: 1700, numberFormat: "#,##0" }],
    ["１２％", { value: 0.12, numberFormat: "0%" }],
    ["－５．５", { value: -5.5 }],
    ["　12", { value: 12 }],
    // Texts
    ["1,700人", { value: "1,700人" }],
    ["集計中", { value: "集計中" }],
    ["▲5", { value: "▲5" }],
    ["①", { value: "①" }],
    ["½", { value: "½" }],
    ["-", { value: "-" }],
    ["=", { value: "=" }],
    ["５人", { value: "５人" }],
    ["12 人", { value: "12 人" }],
    ["1e400", { value: "1e400" }],
    // Days: 1 January 2026 is day 46023
    ["3-5", { value: 46086, numberFormat: 'm"月"d"日"' }],
    ["10/12", { value: 46307, numberFormat: 'm"月"d"日"' }],
    ["1/2", { value: 46024, numberFormat: 'm"月"d"日"' }],
    ["２０２３／４／１", { value: 45017, numberFormat: "yyyy/m/d" }],
    ["2023/4/1", { value: 45017, numberFormat: "yyyy/m/d" }],
    ["2023-04-01", { value: 45017, numberFormat: "yyyy/m/d" }],
    ["23/4/1", { value: 45017, numberFormat: "yyyy/m/d" }],
    ["30/1/1", { value: 10959, numberFormat: "yyyy/m/d" }],
    ["2023/4", { value: 45017, numberFormat: "mmm-yy" }],
    ["4/31", { value: 11414, numberFormat: "mmm-yy" }],
    ["2023年4月1日", { value: 45017, numberFormat: 'yyyy"年"m"月"d"日"' }],
    ["4月1日", { value: 46113, numberFormat: 'm"月"d"日"' }],
    ["2023/4/1 18:00", { value: 45017.75, numberFormat: "yyyy/m/d h:mm" }],
    ["18:00", { value: 0.75, numberFormat: "h:mm" }],
    ["6:00 PM", { value: 0.75, numberFormat: "h:mm AM/PM" }],
    ["30:00", { value: 1.25, numberFormat: "[h]:mm:ss" }],
    ["1900/2/28", { value: 59, numberFormat: "yyyy/m/d" }],
    ["1900/3/1", { value: 61, numberFormat: "yyyy/m/d" }],
    ["2023/2/29", { value: "2023/2/29" }],
    ["33-3-1-2", { value: "33-3-1-2" }],
    ["H30.4.1", { value: "H30.4.1" }],
    ["2023.4.1", { value: "2023.4.1" }],
    ["1:60", { value: "1:60" }],
    // Truth values and errors
    ["TRUE", { value: true }],
    ["false", { value: false }],
    ["#N/A", { value: { error: "#N/A" } }],
    ["#div/0!", { value: { error: "#DIV/0!" } }],
    ["#見出し", { value: "#見出し" }],
    // Formulas
    ["=1+1", { value: null, formula: "1+1" }],
    ["=SUM(", { value: null, formula: "SUM(" }],
    ["+A1", { value: null, formula: "+A1" }],
    ["-A1*2", { value: null, formula: "-A1*2" }],
    ["-集計中", { value: null, formula: "-集計中" }],
    ["- あ い う)", { value: "- あ い う)" }],
    ["@SUM(A1:A2)", { value: null, formula: "SUM(A1:A2)" }],
    // The apostrophe
    ["'=1+1", { value: "=1+1", quotePrefix: true }],
    ["'3-5", { value: "3-5", quotePrefix: true }],
    ["'", { value: "", quotePrefix: true }],
    ["''a", { value: "'a", quotePrefix: true }],
    ["", { value: null }],
  ];
  test.each(table)("%j", (text, typed) => {
    expect(parseTyped(text, "General", typedByUser)).toEqual(typed);
  });
});

test.each(["=1+1", "3-5", "12%", "TRUE", "#N/A", "１２", " x "])(
  "a cell formatted as text keeps %j",
  (text) => {
    expect(parseTyped(text, "@", typedByUser)).toEqual({ value: text });
  },
);

test("an apostrophe counts in a text cell too", () => {
  expect(parseTyped("'=1", "@")).toEqual({ value: "=1", quotePrefix: true });
});

describe("a cell formatted as a percentage", () => {
  const table: [string, number, number][] = [
    ["1", 0.01, 1],
    ["87.5", 0.875, 87.5],
    ["７４", 0.74, 74],
    ["-2", -0.02, -2],
    ["0.875", 0.875, 0.875],
    ["0", 0, 0],
    ["12%", 0.12, 0.12],
    ["0.5%", 0.005, 0.005],
  ];
  test.each(table)("%s typed by a user is %d, through the API %d", (text, typed, written) => {
    expect(parseTyped(text, '0.0%"未満"', typedByUser)).toEqual({ value: typed });
    expect(parseTyped(text, '0.0%"未満"')).toEqual({ value: written });
  });
});

test("a cell with a format of its own keeps it", () => {
  expect(parseTyped("2023/4/1", "#,##0", typedByUser)).toEqual({ value: 45017 });
  expect(parseTyped("1,700", '#,##0"人"', typedByUser)).toEqual({ value: 1700 });
});

test("through the API a day is read as in the United States", () => {
  // 5 March 2023, and 23 May 2003 for a user in Japan
  expect(parseTyped("3/5/23", "General", { year }).value).toBe(44990);
  expect(parseTyped("3/5/23", "General", typedByUser).value).toBe(37764);
  // The number of an indicator stays a text; for the user it is March 1933.
  expect(parseTyped("33-3", "General", { year }).value).toBe("33-3");
  expect(parseTyped("33-3", "General", typedByUser).value).toBe(12114);
});

test("a formula typed into a table's row knows the table", () => {
  expect(parseTyped("=[@番号]+1", "General", { tableName: "PlanItems" })).toEqual({
    value: null,
    formula: "PlanItems[[#This Row],[番号]]+1",
  });
});

test("a whole number and its percentage come back as they were typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999, max: 999_999 }), (number) => {
      expect(parseTyped(String(number), "General").value).toBe(number);
      expect(parseTyped(number.toLocaleString("en-US"), "General").value).toBe(number);
      const percent = parseTyped(`${number / 10}%`, "General").value as number;
      expect(percent).toBeCloseTo(number / 1000, 12);
    }),
  );
});
