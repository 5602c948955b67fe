import { fiscalYear, parseYear, previous, yearLabel, yearName } from "../../src/plan/fiscalYear";

/** Eras by their first fiscal year: 昭和元年 1926, 平成元年 1989, 令和元年 2019. */
const years: [number, string, string][] = [
  [1926, "S1", "昭和元年度"],
  [1988, "S63", "昭和63年度"],
  [1989, "H1", "平成元年度"],
  [2018, "H30", "平成30年度"],
  [2019, "R1", "令和元年度"],
  [2022, "R4", "令和4年度"],
  [2023, "R5", "令和5年度"],
  [2027, "R9", "令和9年度"],
  [2028, "R10", "令和10年度"],
];

test.each(years)("fiscal year %i is %s, %s", (year, label, name) => {
  expect(yearLabel(fiscalYear(year))).toBe(label);
  expect(yearName(fiscalYear(year))).toBe(name);
});

test.each(years)("%i is read back from its label and its name", (year, label, name) => {
  expect(parseYear(label)).toBe(year);
  expect(parseYear(name)).toBe(year);
  expect(parseYear(String(year))).toBe(year);
});

test("the year before the first year of an era belongs to the era before", () => {
  expect(yearLabel(previous(fiscalYear(2019)))).toBe("H30");
});

test.each([
  ["Ｒ７", 2025],
  ["r7", 2025],
  [" R 7 ", 2025],
  ["　令和７年度　", 2025],
  ["令和 元 年", 2019],
  ["H31", 2019],
  ["２０２５年度", 2025],
])("%j is fiscal year %i", (text, year) => {
  expect(parseYear(text)).toBe(year);
});

test.each(["", "　", "R", "R0", "R100", "Q5", "7", "25", "R5年7月", "R5～R9", "1925", "明治45年"])(
  "%j is no fiscal year",
  (text) => {
    expect(parseYear(text)).toBeNull();
  },
);

test("a year before 昭和 has no label", () => {
  expect(() => yearLabel(fiscalYear(1925))).toThrow(RangeError);
});
