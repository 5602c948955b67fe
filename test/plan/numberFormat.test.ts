import { format } from "numfmt";
import { bundledPlan } from "../../src/plan/bundledPlan";
import {
  actualFormat,
  baselineFormat,
  halfLastPlace,
  shownAs,
  targetFormat,
} from "../../src/plan/numberFormat";
import { bundledIndicator, bundledIndicators } from "./bundledIndicator";

// What a cell shows is worked out by numfmt, an implementation of Excel's formats of its own.
const shown = (pattern: string, value: number) => format(pattern, value);

/** Texts that a cell shows otherwise than printed, with the reason in `numberFormat.ts`. */
const otherwise: Readonly<Record<string, string>> = {
  "600百万": "600百万円",
  "650百万": "650百万円",
  "700百万": "700百万円",
  "105百万": "105百万円",
  "110百万": "110百万円",
  "対令和3年度10.0%増加(11.9日)": "11.9日",
  "対令和3年度20.0%増加(13.0日)": "13.0日",
};

test("every target shows as the document prints it", () => {
  for (const indicator of bundledIndicators) {
    indicator.targets.forEach((target, year) => {
      if (!target) return;
      const expected = otherwise[target.printed] ?? target.printed;
      expect(shown(targetFormat(indicator, year), target.value)).toBe(expected);
    });
  }
});

test("every baseline shows as the document prints it", () => {
  for (const indicator of bundledIndicators) {
    const { baseline } = indicator;
    if (baseline) expect(shown(baselineFormat(indicator), baseline.value)).toBe(baseline.printed);
    else expect(baselineFormat(indicator)).toBe("General");
  }
});

test.each([
  ["27-指1", 0, '#,##0"人程度"'],
  ["39-指1", 4, '0.0%"未満"'],
  ["39-指3", 4, '0%"未満"'],
  ["40-指2", 0, '#,##0"百万円"'],
  ["33-指3", 0, '"対前年度"0%"削減"'],
  ["41-指1", 0, '0.0%"削減"'],
  ["39-指4", 4, '#,##0"億円以上"'],
  ["32-指1", 0, '#,##0"人以上"'],
  ["4-指1", 0, "#,##0"],
  ["33-指5", 2, '#,##0.0"日"'],
])("the target of %s in year %i has the format %s", (key, year, pattern) => {
  expect(targetFormat(bundledIndicator(key), year)).toBe(pattern);
});

test("a year without a printed target takes the notation of its neighbours", () => {
  expect(shown(targetFormat(bundledIndicator("39-指4"), 0), 100)).toBe("100億円以上");
  expect(shown(targetFormat(bundledIndicator("33-指4"), 3), 0.14)).toBe("14.0%");
  // 4-指1 prints R5 and R8.
  expect(shown(targetFormat(bundledIndicator("4-指1"), 4), 2)).toBe("2");
});

test("a printed series that changes its words lends each year the nearest before it", () => {
  const quantity = (printed: string) => ({ printed, value: 3, decimals: 0 });
  const targets = [quantity("3人"), null, quantity("3人以上"), null, null];
  const series = { ...bundledIndicator("32-指1"), targets };
  const texts = [0, 1, 2, 3, 4].map((year) => shown(targetFormat(series, year), 5));
  expect(texts).toEqual(["5人", "5人", "5人以上", "5人以上", "5人以上"]);
});

test("a printed amount in another scale shows in the indicator's own", () => {
  const printed = { printed: "1億7,000万円", value: 170, decimals: 0 };
  const money = { ...bundledIndicator("40-指2"), targets: [printed] };
  expect(shown(targetFormat(money, 0), 170)).toBe("170百万円");
});

test("an indicator without any target shows its unit", () => {
  const bare = { ...bundledIndicator("6-指1"), targets: [null, null, null, null, null] };
  expect(shown(targetFormat(bare, 0), 1200)).toBe("1,200人");
});

test("a raised target keeps its thousands marks", () => {
  expect(shown(targetFormat(bundledIndicator("2-指2"), 0), 1200)).toBe("1,200人");
});

test.each([
  ["6-指1", 25000, "25,000人"],
  ["4-指1", 1, "1箇所"],
  ["1-指1", 0.9, "90.0%"],
  ["1-指1", 0.8755, "87.55%"],
  ["17-指1", 1, "100.0%"],
  ["40-指1", 0.9934, "99.34%"],
  ["40-指1", 0.99345, "99.345%"],
  ["39-指2", -0.012, "-1.2%"],
  ["39-指4", 206, "206.0億円"],
  ["40-指2", 444.123, "444.123百万円"],
  ["33-指3", 123456, "123,456.0時間"],
  ["33-指5", 11.9, "11.9日"],
])("an actual of %s, %d, shows as %s", (key, value, text) => {
  expect(shown(actualFormat(bundledIndicator(key)), value)).toBe(text);
});

test("no format leaves a point with nothing after it", () => {
  for (const indicator of bundledIndicators) {
    for (const pattern of [actualFormat(indicator), targetFormat(indicator, 4)]) {
      expect(shown(pattern, 5)).not.toMatch(/\.(?!\d)/);
    }
  }
});

describe("what a format shows a number as", () => {
  test.each([
    // Excel's own formats for what is typed in Japan: 4/1, 2026/4/1, 4/31, 令和8年4月1日, 8:30, 1170:30
    ['m"月"d"日"', "date"],
    ["m/d;@", "date"],
    ["yyyy/m/d", "date"],
    ["yyyy/m/d h:mm", "date"],
    ["mmm-yy", "date"],
    ['[$-411]ggge"年"m"月"d"日";@', "date"],
    ["[$-F800]dddd, mmmm dd, yyyy", "date"],
    ["h:mm", "time"],
    ["[h]:mm:ss", "time"],
    ["[mm]:ss", "time"],
    ["h:mm AM/PM", "time"],
    // And for numbers
    ["General", null],
    ["@", null],
    ["#,##0", null],
    ['#,##0"人"', null],
    ['#,##0"時間"', null],
    ['0.0##"day"', null],
    ["0.00E+00", null],
    ["# ?/?", null],
    ["[Red]-0.0%", null],
    ["#,##0_ ;[Red]\\-#,##0\\ ", null],
    ["[$¥-411]#,##0", null],
  ])("%s: %s", (format, shown) => {
    expect(shownAs(format)).toBe(shown);
  });

  test("none of the plan's own formats is one of a date", () => {
    const formats = bundledPlan.items
      .flatMap((item) => item.indicators)
      .flatMap((i) => [actualFormat(i), baselineFormat(i), targetFormat(i, 0), targetFormat(i, 4)]);
    expect(formats.filter((format) => shownAs(format) !== null)).toEqual([]);
  });
});

test.each([
  ["0.0%", 0.0005],
  ["0%", 0.005],
  ["0.0##%", 0.000005],
  ['#,##0"人程度"', 0.5],
  ['"対令和3年度"0.0"日"', 0.05],
  ["General", 0],
  ["@", 0],
])("%s shows a number to %d at most", (pattern, distance) => {
  expect(halfLastPlace(pattern)).toBeCloseTo(distance, 12);
});
