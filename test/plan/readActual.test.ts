import { bundledPlan } from "../../src/plan/bundledPlan";
import { readActual, type ActualReading } from "../../src/plan/quantity";
import { bundledIndicator } from "./bundledIndicator";

const { fiscalYears } = bundledPlan;
const read = (key: string, value: string | number | boolean) =>
  readActual(value, bundledIndicator(key), { fiscalYears });

// Indicators by what they count
const people = "6-指1"; // 人, 8,655 → 29,000
const visitors = "2-指2"; // 人, 248 → 1,000
const centres = "4-指1"; // 箇所, printed without a unit
const incidents = "23-指1"; // 件, 0
const share = "1-指1"; // %, 86.1 → 90.0
const rate = "40-指1"; // %, 99.34 → 99.40
const hours = "33-指3"; // 時間, year-on-year cut
const days = "33-指5"; // 日, 10.8 → 13.0
const burden = "39-指3"; // %, 60.7 → 160未満
const debt = "39-指2"; // %, may be negative
const fund = "39-指4"; // 億円, 206 → 80以上
const gifts = "40-指2"; // 百万円, 444 → 700
const paperCut = "41-指1"; // %削減
const leave = "33-指1"; // %, may exceed 100

const number = (value: number, decimals = 0): ActualReading => ({
  kind: "quantity",
  value,
  decimals,
  rewritten: false,
});
const text = (value: number, decimals = 0): ActualReading => ({
  kind: "quantity",
  value,
  decimals,
  rewritten: true,
});
const asks = (value: number, reason: string) => ({ kind: "question", value, reason });
const later = (word: string) => ({ kind: "later", word });
const wrongUnit = (unit: string) => ({ kind: "wrongUnit", unit });
const blank = { kind: "blank" };

/** What a clerk may type, and what it means: worked out by hand. */
const typed: [key: string, value: string | number, expected: object][] = [
  // Numbers
  [people, 25000, number(25000)],
  [people, 0, number(0)],
  [people, 12.5, number(12.5, 1)],
  [people, -3, number(-3)],
  [gifts, 444.123, number(444.123, 3)],
  [days, 11.9, number(11.9, 1)],
  // Digits as text, in every width
  [people, "25000", text(25000)],
  [people, "25,000", text(25000)],
  [people, "２５，０００", text(25000)],
  [people, "25,000人", text(25000)],
  [people, "２５，０００　人", text(25000)],
  [people, "25,000 人", text(25000)],
  [people, "25,000名", text(25000)],
  [people, " 25,000人\n", text(25000)],
  [people, "\u00a025000\u00a0人", text(25000)],
  [people, "007人", text(7)],
  [people, "+5人", text(5)],
  [days, "１１．９日", text(11.9, 1)],
  [days, "11.9日間", text(11.9, 1)],
  [days, ".5日", text(0.5, 1)],
  [hours, "123,456時間", text(123456)],
  // Spellings of units
  [centres, "1", text(1)],
  [centres, "1か所", text(1)],
  [centres, "１ヶ所", text(1)],
  [centres, "1カ所", text(1)],
  [centres, "1箇所", text(1)],
  [centres, "1ｶ所", text(1)],
  [centres, "１ｹ所", text(1)],
  // Kanji multipliers
  [people, "2万5千人", text(25000)],
  [people, "2万5千", text(25000)],
  [people, "２万５，０００人", text(25000)],
  [people, "25千人", text(25000)],
  [people, "2.5万人", text(25000, 1)],
  [people, "2.534万人", text(25340, 3)],
  [people, "12.0人", text(12, 1)],
  [people, "3百人", text(300)],
  [people, "1万2千3百45人", text(12345)],
  // Words before the number
  [people, "延べ25,000人", text(25000)],
  [people, "のべ 25,000人", text(25000)],
  [people, "計25,000人", text(25000)],
  [people, "合計：25,000人", { kind: "refused", reason: "unreadable" }],
  ["21-指1", "年130回", text(130)],
  ["21-指1", "年間延べ130回", text(130)],
  // Minus
  [debt, "▲5.6%", text(-0.056, 1)],
  [debt, "△5.6％", text(-0.056, 1)],
  [debt, "－５．６％", text(-0.056, 1)],
  [debt, "−5.6%", text(-0.056, 1)],
  [debt, "ー5.6%", text(-0.056, 1)],
  [debt, "‐5.6%", text(-0.056, 1)],
  [debt, "― 5.6%", text(-0.056, 1)],
  [people, "▲3人", text(-3)],
  // Percentages
  [share, 0.875, number(0.875, 1)],
  [share, 0, number(0)],
  [share, 1, number(1)],
  [share, 87.5, asks(0.875, "percentPoints")],
  [share, 100, asks(1, "percentPoints")],
  [share, 1.5, number(1.5)], // 150% typed: nearer to the plan's 90 % than 1.5 %
  [share, 101, number(101)],
  [share, 875, number(875)],
  [share, "87.5%", text(0.875, 1)],
  [share, "８７．５％", text(0.875, 1)],
  [share, "87.5パーセント", text(0.875, 1)],
  [share, "87.5 %", text(0.875, 1)],
  [share, "0.5%", text(0.005, 1)],
  [share, "0.875", asks(0.875, "fraction")],
  [share, ".5", asks(0.5, "fraction")],
  [debt, "-0.056", asks(-0.056, "fraction")],
  [share, "0", text(0)],
  [share, "87.5", asks(0.875, "percentPoints")],
  [share, "1", asks(0.01, "percentPoints")],
  [share, "100", asks(1, "percentPoints")],
  [rate, "99.345%", text(0.99345, 3)],
  [burden, 0.607, number(0.607, 1)],
  [burden, 1.6, number(1.6)],
  [burden, 5, number(5)],
  [burden, 12, asks(0.12, "percentPoints")],
  [burden, 60.7, asks(0.607, "percentPoints")],
  [burden, 160, asks(1.6, "percentPoints")],
  [leave, 6.7, asks(0.067, "percentPoints")],
  [leave, 3, asks(0.03, "percentPoints")],
  ["33-指2", 1.2, number(1.2)],
  [debt, 5.6, asks(0.056, "percentPoints")],
  [debt, 150, asks(1.5, "percentPoints")],
  [debt, -5.6, asks(-0.056, "percentPoints")],
  // Money, through all scales
  [gifts, "444", text(444)],
  [gifts, "444百万円", text(444)],
  [gifts, "444百万", text(444)],
  [gifts, "444 百万円", text(444)],
  [gifts, "444,123千円", text(444.123)],
  [gifts, "444,123,456円", text(444.123456)],
  [gifts, "4億4,412万円", text(444.12)],
  [gifts, "4億4千4百万円", text(444)],
  [gifts, "4.44億円", text(444, 2)],
  [gifts, "44,400万円", text(444)],
  [gifts, "1億7,000万", text(170)],
  [gifts, "¥612,345,678", text(612.345678)],
  [gifts, "￥612,345,678", text(612.345678)],
  [gifts, "\\612,345,678", text(612.345678)],
  [gifts, "￥612,345千円", text(612.345)],
  [gifts, "▲￥5,000,000", text(-5)],
  [fund, "206億円", text(206)],
  [fund, "206億", text(206)],
  [fund, "20,612百万円", text(206.12)],
  [fund, "206億1,200万円", text(206.12)],
  // A rate of reduction, where a cut is positive
  [paperCut, "12.3%削減", text(0.123, 1)],
  [paperCut, "12.3％減", text(0.123, 1)],
  [paperCut, "12.3%", text(0.123, 1)],
  [paperCut, "5%増", text(-0.05)],
  [paperCut, "5.0%の増加", text(-0.05, 1)],
  [paperCut, "-5%", text(-0.05)],
  [paperCut, "▲5%", asks(0.05, "signOfCut")],
  [paperCut, "△25.0％", asks(0.25, "signOfCut")],
  [paperCut, "+5%", asks(0.05, "signOfCut")],
  // Marks of thousands that may part two values
  [visitors, "1 200", asks(1200, "thousandsMarks")],
  [visitors, "1　200人", asks(1200, "thousandsMarks")],
  [visitors, "1、200", asks(1200, "thousandsMarks")],
  [visitors, "1､200人", asks(1200, "thousandsMarks")],
  [visitors, "1，　200", asks(1200, "thousandsMarks")],
  [visitors, "1\u2009200", asks(1200, "thousandsMarks")],
  [visitors, "1\u202f200\u202f人", asks(1200, "thousandsMarks")],
  [visitors, "1\u00a0200\n", asks(1200, "thousandsMarks")],
  [visitors, "1'200", asks(1200, "thousandsMarks")],
  [gifts, "444 123 456円", asks(444.123456, "thousandsMarks")],
  [days, "1 234.5日", asks(1234.5, "thousandsMarks")],
  // From a PDF, where ⼈ and ⽇ are radicals
  [visitors, "1000\u2f08", text(1000)],
  [days, "10.8\u2f47", text(10.8, 1)],
  ["10-指1", "三事業", { kind: "refused", reason: "kanjiNumeral" }],
  ["10-指1", "\u2f06事業", { kind: "refused", reason: "kanjiNumeral" }],
  // Hours and minutes
  [hours, "1170:30", asks(1170.5, "duration")],
  [hours, "1,170：30", asks(1170.5, "duration")],
  [hours, "1,170時間30分", asks(1170.5, "duration")],
  [hours, "81234:15:00", asks(81234.25, "duration")],
  // Words that make it a question
  [visitors, "約600人", asks(600, "approximate")],
  [visitors, "およそ600人", asks(600, "approximate")],
  [visitors, "600人余り", asks(600, "approximate")],
  [visitors, "600人弱", asks(600, "approximate")],
  [gifts, "7億円強", asks(700, "approximate")],
  [visitors, "600人見込み", asks(600, "approximate")],
  [visitors, "1,200人。", text(1200)],
  [incidents, "なし（前年度は2件）", asks(0, "none")],
  [burden, "－（算定なし）", asks(0, "dash")],
  [visitors, "600人以上", asks(600, "comparatorWord")],
  [visitors, "600人程度", asks(600, "comparatorWord")],
  [burden, "160%未満", asks(1.6, "comparatorWord")],
  [visitors, "600人（うちオンライン120人）", asks(600, "note")],
  [visitors, "600人(速報値)", asks(600, "note")],
  [visitors, "600人【速報】", asks(600, "note")],
  [visitors, "600人※見込み", asks(600, "note")],
  [incidents, "なし", asks(0, "none")],
  [incidents, "該当なし", asks(0, "none")],
  [burden, "－", asks(0, "dash")],
  [burden, "—", asks(0, "dash")],
  // To be entered later
  [visitors, "集計中", later("集計中")],
  [visitors, "（集計中）", later("集計中")],
  [visitors, "現在 調査 中です", later("調査中")],
  [visitors, "算定中", later("算定中")],
  [visitors, "確認中", later("確認中")],
  [visitors, "未確定", later("未確定")],
  [visitors, "未集計", later("未集計")],
  [visitors, "未定", later("未定")],
  [visitors, "調整中", later("調整中")],
  [visitors, "集計中（6月確定）", later("集計中")],
  [visitors, "R7は集計中", later("集計中")],
  [visitors, "調査中（1,200人程度の見込み）", later("調査中")],
  [visitors, "12月に公表予定", later("集計中")],
  [visitors, "精査中", later("集計中")],
  [visitors, "照会中", later("集計中")],
  [visitors, "未公表", later("集計中")],
  [visitors, "1,200人（集計中）", asks(1200, "note")],
  [days, "12日（集計中）", asks(12, "note")],
  // Another unit
  [visitors, "12回", wrongUnit("回")],
  [visitors, "12%", wrongUnit("%")],
  [visitors, "12社", wrongUnit("社")],
  [visitors, "¥1,200", wrongUnit("円")],
  [visitors, "3ヶ月", wrongUnit("か月")],
  [visitors, "100㎡", wrongUnit("㎡")],
  [visitors, "3年", wrongUnit("年")],
  [gifts, "444人", wrongUnit("人")],
  [hours, "3%", wrongUnit("%")],
  [days, "80時間", wrongUnit("時間")],
  [share, "8割", wrongUnit("割")],
  [share, "3ポイント", wrongUnit("ポイント")],
  // Nothing
  [visitors, "", blank],
  [visitors, " ", blank],
  [visitors, "　\u00a0\n", blank],
];

test.each(typed)("%s: %j", (key, value, expected) => {
  expect(read(key, value)).toEqual(expected);
});

/** What must never be taken for a number, and why not. */
const refused: [key: string, value: string | number | boolean, reason: string][] = [
  // Ranges
  [visitors, "3～5", "range"],
  [visitors, "3〜5人", "range"],
  [visitors, "3~5", "range"],
  [visitors, "3人～5人", "range"],
  [visitors, "3-5", "range"],
  [visitors, "３－５", "range"],
  [visitors, "3ー5", "range"],
  [visitors, "3から5", "range"],
  // Fractions and dates
  [visitors, "10/12", "fractionOrDate"],
  [visitors, "１０／１２", "fractionOrDate"],
  [visitors, "2025/10/12", "fractionOrDate"],
  [visitors, "2025-10-12", "fractionOrDate"],
  [visitors, "3月5日", "fractionOrDate"],
  [visitors, "25.10.12", "fractionOrDate"],
  [visitors, "R7.4.1", "fractionOrDate"],
  [visitors, "Ｒ８．３", "fractionOrDate"],
  // Several values
  [visitors, "600→620", "severalValues"],
  [visitors, "男12人 女15人", "severalValues"],
  [visitors, "12人、15人", "severalValues"],
  [visitors, "12人\n15人", "severalValues"],
  [visitors, "12 15", "severalValues"],
  [visitors, "1 70", "severalValues"],
  [visitors, "1、7、0人", "severalValues"],
  [visitors, "1700 200", "severalValues"],
  [visitors, "1\n700", "severalValues"],
  [visitors, "1 700 人 15人", "severalValues"],
  [visitors, "10:30", "time"],
  [share, "8:30", "time"],
  [days, "11:54", "time"],
  [visitors, "3人+2人", "severalValues"],
  [visitors, "600×2", "severalValues"],
  [visitors, "①500人②700人", "severalValues"],
  [visitors, "集計中 1,200人 300人", "severalValues"],
  // Kanji numerals
  [visitors, "二十五人", "kanjiNumeral"],
  [visitors, "十人", "kanjiNumeral"],
  [visitors, "〇", "kanjiNumeral"],
  [visitors, "千人", "kanjiNumeral"],
  [visitors, "壱万円", "kanjiNumeral"],
  // Commas
  [visitors, "1,70", "misplacedComma"],
  [visitors, "17,00人", "misplacedComma"],
  [visitors, "1,,700", "misplacedComma"],
  [visitors, ",700", "misplacedComma"],
  [visitors, "1,700,", "misplacedComma"],
  [visitors, "1700,000", "misplacedComma"],
  // A point where thousands are counted whole
  [visitors, "1.200人", "pointOrComma"],
  [visitors, "１．２００", "pointOrComma"],
  [incidents, "2.000件", "pointOrComma"],
  // Other notations
  [visitors, "1E3", "notation"],
  [visitors, "1e+3", "notation"],
  [visitors, "0x10", "notation"],
  [visitors, "Infinity", "notation"],
  [visitors, "-∞", "notation"],
  [visitors, "NaN", "notation"],
  [visitors, "=600", "formula"],
  [visitors, "＝SUM(A1)", "formula"],
  [visitors, true, "boolean"],
  [visitors, false, "boolean"],
  // Dashes and words that say nothing here
  [visitors, "-", "dash"],
  [visitors, "－", "dash"],
  [share, "―", "dash"],
  [share, "なし", "none"],
  [fund, "なし", "none"],
  // Money without a unit
  [gifts, "5千", "unitMissing"],
  [gifts, "2万", "unitMissing"],
  [gifts, "1億7,000", "unitMissing"],
  // As before
  [visitors, "〃", "asBefore"],
  [visitors, "同上", "asBefore"],
  [visitors, "前年度と同じ", "asBefore"],
  [visitors, "→", "asBefore"],
  // Digits that are none
  [visitors, "①", "unusualDigit"],
  [visitors, "①1,200人", "unusualDigit"],
  [visitors, "Ⅲ", "unusualDigit"],
  [visitors, "10²人", "unusualDigit"],
  // No number at all
  [visitors, "一部実施", "noNumber"],
  [visitors, "達成", "noNumber"],
  [visitors, "ｼｭｳｹｲﾁｭｳ", "noNumber"],
  [visitors, "人", "noNumber"],
  [visitors, "TRUE", "noNumber"],
  [visitors, "#N/A", "noNumber"],
  [visitors, "\ud800", "noNumber"],
  // Everything else
  [gifts, "¥612件", "unreadable"],
  [visitors, "集計中 1,200人", "unreadable"],
  [visitors, "600人増", "unreadable"],
  [visitors, "1,700人増", "unreadable"],
  [share, "5%減", "unreadable"],
  [share, "8千%", "unreadable"],
  [paperCut, "▲5%削減", "unreadable"],
  [visitors, "(5)", "unreadable"],
  [visitors, "600人だった", "unreadable"],
  [visitors, "6OO", "unreadable"],
  [visitors, "5.", "unreadable"],
  [visitors, "2万50,000人", "unreadable"],
  [visitors, "2万10,000人", "unreadable"],
  [visitors, "2.5万5千人", "unreadable"],
  [visitors, "5百3千人", "unreadable"],
  [visitors, "12345678901234567890", "unreadable"],
  [visitors, "対前年度3%削減", "unreadable"],
  [visitors, "6".repeat(32767), "unreadable"],
];

test.each(refused)("%s: %j is refused", (key, value, reason) => {
  expect(read(key, value)).toEqual({ kind: "refused", reason });
});

test("the tables are as long as they were meant to be", () => {
  expect(typed.length).toBeGreaterThanOrEqual(80);
  expect(refused.length).toBeGreaterThanOrEqual(40);
});

describe("a number that may be a date", () => {
  // Excel's serial numbers: 46086 is 5 March 2026, 44652 is 1 April 2022, 47208 is 31 March 2029.
  const date = (value: number, day: string, isShown = false) => ({
    kind: "possibleDate",
    value,
    date: day,
    isShown,
  });

  test("3-5 typed into a formatted cell is named as a date", () => {
    expect(read(visitors, 46086)).toEqual(date(46086, "2026-03-05"));
    expect(read(incidents, 46086)).toEqual(date(46086, "2026-03-05"));
    expect(read(share, 46086)).toEqual(date(46086, "2026-03-05"));
  });

  test("only in the plan's years and the year on either side", () => {
    expect(read(visitors, 44652)).toEqual(date(44652, "2022-04-01"));
    expect(read(visitors, 44651)).toEqual(number(44651));
    expect(read(visitors, 47208)).toEqual(date(47208, "2029-03-31"));
    expect(read(visitors, 47209)).toEqual(number(47209));
  });

  test("never where such a number is to be expected", () => {
    const after = (references: number[]) =>
      readActual(46086, bundledIndicator(hours), { fiscalYears, references });
    expect(after([])).toEqual(number(46086));
    expect(after([45_000])).toEqual(number(46086));
    expect(after([37_000])).toEqual(number(46086));
    expect(after([57_000])).toEqual(number(46086));
    expect(after([90_000])).toEqual(date(46086, "2026-03-05"));
    expect(after([900])).toEqual(date(46086, "2026-03-05"));
  });

  test("in a count of any size: 25,000 to 29,000 people are no 46,086", () => {
    expect(read(people, 46086)).toEqual(date(46086, "2026-03-05"));
    expect(read(people, 30_000)).toEqual(number(30_000));
  });

  test("whatever its size, where the cell shows a date", () => {
    const shown = (key: string, value: number) =>
      readActual(value, bundledIndicator(key), { fiscalYears, shownAs: "date" });
    expect(shown(hours, 46086)).toEqual(date(46086, "2026-03-05", true));
    expect(shown(hours, 46086.75)).toEqual(date(46086.75, "2026-03-05", true));
    expect(shown(visitors, 29_000)).toEqual(date(29_000, "1979-05-25", true));
    // 4/31, the first of April 1931
    expect(shown(incidents, 11_414)).toEqual(date(11_414, "1931-04-01", true));
    // A right number typed over a date: its cell still shows a day of 1900.
    expect(shown(incidents, 3)).toEqual(number(3));
    expect(shown(people, 29_000)).toEqual(number(29_000));
  });

  test("hours and minutes that Excel has made days of, where the cell shows a time", () => {
    const shown = (key: string, value: number) =>
      readActual(value, bundledIndicator(key), { fiscalYears, shownAs: "time" });
    expect(shown(hours, 48.770833333333336)).toEqual(asks(1170.5, "duration"));
    expect(shown(hours, 49)).toEqual(asks(1176, "duration"));
    expect(shown(hours, 3384.75)).toEqual(asks(81_234, "duration"));
    for (const key of [visitors, share, days, gifts])
      expect(shown(key, 1.5)).toEqual({ kind: "refused", reason: "time" });
    expect(shown(hours, 0)).toEqual(number(0));
    // A right number typed over a time still shows as one.
    expect(shown(days, 12.5)).toEqual(number(12.5, 1));
    expect(
      readActual(1170.5, bundledIndicator(hours), {
        fiscalYears,
        shownAs: "time",
        references: [1200],
      }),
    ).toEqual(number(1170.5, 1));
  });

  test("never a fraction", () => {
    expect(read(visitors, 46086.5)).toEqual(number(46086.5, 1));
  });
});
