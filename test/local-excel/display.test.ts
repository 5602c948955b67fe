import fc from "fast-check";
import type { CellContent } from "../../src/local-excel/book";
import { roundDecimal } from "../../src/local-excel/decimal";
import { displayText } from "../../src/local-excel/display";

// Days since 1900 as Excel counts them: 45017 is 1 April 2023.
const table: [CellContent, string, string][] = [
  // General
  [null, "General", ""],
  ["", "General", ""],
  [0, "General", "0"],
  [-12.5, "General", "-12.5"],
  [0.1 + 0.2, "General", "0.3"],
  [1 / 3, "General", "0.333333333"],
  [1234.56789123, "General", "1234.567891"],
  [12345678901, "General", "12345678901"],
  [123456789012, "General", "1.23457E+11"],
  [0.00001, "General", "0.00001"],
  [0.00000123456, "General", "1.23456E-06"],
  [true, "General", "TRUE"],
  [false, "0.0%", "FALSE"],
  ["集計中", "General", "集計中"],
  [{ error: "#N/A" }, "0.0%", "#N/A"],
  // Text cells
  ["1,000人", "@", "1,000人"],
  ["=1+1", "@", "=1+1"],
  [5, "@", "5"],
  // The template's numbers
  [1700, '#,##0"人程度"', "1,700人程度"],
  [0.98, '0.0%"未満"', "98.0%未満"],
  [1.6, '0%"未満"', "160%未満"],
  [600, '#,##0"百万円"', "600百万円"],
  [0.03, '"対前年度"0%"削減"', "対前年度3%削減"],
  [11.9, '0.0"日"', "11.9日"],
  [5, '0"箇所"', "5箇所"],
  [1234.5, "#,##0.0", "1,234.5"],
  [12, "#,##0.0", "12.0"],
  ["集計中", '#,##0"人程度"', "集計中"],
  [0.636363636, "0.0%", "63.6%"],
  [10 / 11, "0.0%", "90.9%"],
  // Rounding by decimal digits
  [0.285, "0.0%", "28.5%"],
  [23 / 80, "0.0%", "28.8%"],
  [1.005, "0.00", "1.01"],
  [8.325, "0.00", "8.33"],
  [2.5, "0", "3"],
  [-2.5, "0", "-3"],
  [0.9995, "0.0%", "100.0%"],
  [0.9994999, "0.0%", "99.9%"],
  [1234567.5, "#,##0,", "1,235"],
  // Sections
  [5, '0;"▲"0;"–"', "5"],
  [-5, '0;"▲"0;"–"', "▲5"],
  [0, '0;"▲"0;"–"', "–"],
  ["未定", '0;"▲"0;"–";"("@")"', "(未定)"],
  [-0.004, '0.0%;"▲"0.0%', "▲0.4%"],
  [-0.0004, '0.0%;"▲"0.0%', "▲0.0%"],
  [-1234, "#,##0;[Red]-#,##0", "-1,234"],
  [-5, "[Red]-0;[Blue]0", "5"],
  [0, "0;-0;;@", ""],
  [120, '[>=100]"超過 "0;0', "超過 120"],
  [12, '[>=100]"超過 "0;0', "12"],
  // Literals, padding and fill
  [5, "\\約0", "約5"],
  [5, '"a;b"0', "a;b5"],
  [1234, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', " 1,234 "],
  [0.5, "0.##", "0.5"],
  [3, "000", "003"],
  [1.5, "# ?/?", "1 1/2"],
  [0.00012345, "0.00E+00", "1.23E-04"],
  // Dates and times
  [45017, 'yyyy"年"m"月"d"日"', "2023年4月1日"],
  [45017, "yyyy/m/d", "2023/4/1"],
  [45017, "yyyy/mm/dd(aaa)", "2023/04/01(土)"],
  [45017.75, "yyyy/m/d h:mm", "2023/4/1 18:00"],
  [0.5, "h:mm", "12:00"],
  [1.25, "[h]:mm", "30:00"],
  [-1, "yyyy/m/d", "########"],
  [45017, "m/d/yyyy", "4/1/2023"],
  // Eras begin on 1868-10-23, 1912-07-30, 1926-12-25, 1989-01-08 and 2019-05-01
  [45017, '[$-411]ggge"年"m"月"d"日"', "令和5年4月1日"],
  [45017, "ggge年m月d日", "令和5年4月1日"],
  [43586, "[$-411]ggge年m月d日", "令和1年5月1日"],
  [43586, "[$-ja-JP-x-gannen]ggge年m月d日", "令和元年5月1日"],
  [43585, "[$-411]gge.m.d", "平31.4.30"],
  [43585, "[$-411]ge.m.d", "H31.4.30"],
  [45017, "[$-411]gee.mm.dd", "R05.04.01"],
  [32516, "ggge", "平成1"],
  [32515, "ggge", "昭和64"],
  [9856, "ggge", "昭和1"],
  [9855, "ggge", "大正15"],
  [4595, "ggge", "大正1"],
  [4594, "ggge", "明治45"],
  // A format that no Excel would take
  [1234.5, "[", "1234.5"],
];

test.each(table)("%j in %s shows %s", (value, numberFormat, shown) => {
  expect(displayText(value, numberFormat)).toBe(shown);
});

test("a number with a few decimals rounds half away from zero, as on paper", () => {
  const digits = fc.integer({ min: 0, max: 99_999_999 });
  fc.assert(
    fc.property(
      digits,
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (number, places, negative) => {
        // The paper's way, on the digits as text.
        const text = String(number).padStart(places + 2, "0");
        const kept = BigInt(text.slice(0, -1)) + (text.at(-1)! >= "5" ? 1n : 0n);
        const expected = Number(kept) / 10 ** places;
        const value = number / 10 ** (places + 1);
        expect(roundDecimal(negative ? -value : value, places)).toBe(
          negative && number !== 0 ? -expected : expected * (negative ? -1 : 1),
        );
      },
    ),
  );
});
