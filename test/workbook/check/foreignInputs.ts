import { asks, counts, error, fixes, mends, warning, type Input } from "./clerkInputs";

/** What other programs, and Excel itself, make of what a clerk meant; the year is 2026. */

/** Radicals look like words and are others: ⼀ ⼊ ⼈ ⽉ ⽇. */
export const pdfInputs: readonly Input[] = [
  [1, "R5実施状況", "pasted", "\u2f00部実施", fixes("E402", "一部実施")],
  [1, "R6実施状況", "pasted", "検討\u2f00", error("E402")],
  [1, "R7実施状況", "pasted", "実施\u0007", fixes("E402", "実施")],
  [1, "R8実施状況", "pasted", "実\u00ad施\ufeff", fixes("E402", "実施")],
  [1, "R9実施状況", "pasted", "検討中_x000D_", fixes("E402", "検討中")],
  ["12-①", "R5到達段階", "pasted", "導\u2f0a", fixes("A312", "導入")],
  ["12-①", "R6到達段階", "pasted", "導\u2f0a済", asks("A312", "導入")],
  ["12-①", "R9到達段階", "pasted", "未着\u2f3f", fixes("A312", "未着手")],
  ["12-②", "R5計画", "pasted", "導\u2f0a", fixes("P201", "導入")],
  ["2-指2", "R5実績値", "pasted", "1000\u2f08", fixes("A302", 1000)],
  ["2-指2", "R6実績値", "pasted", "1,000\u2f08程度", asks("A302", 1000)],
  ["2-指2", "R7目標値", "pasted", "1,000\u2f08", fixes("P211", 1000)],
  ["33-指5", "R7実績値", "pasted", "12.5\u2f47", fixes("A302", 12.5)],
  ["10-指1", "R5実績値", "pasted", "\u2f06事業", error("A302")],
];

/** What other programs leave behind in words and texts. */
export const leftBehindInputs: readonly Input[] = [
  [4, "R9取組実績", "pasted", "研修_x000D_\n会", fixes("E406", "研修\n会")],
  [5, "R9取組実績", "pasted", "\u2f00人ひとり", mends("E406", "一人ひとり")],
  ["2-指2", "変更理由", "pasted", "改定\u0007", fixes("E406", "改定")],
  [6, "R9取組実績", "typed", "－", warning("E406")],
  [7, "R9取組実績", "typed", "〃", warning("E406")],
  [8, "R9取組実績", "typed", "別紙のとおり", warning("E406")],
  [8, "R9課題・今後の方向性", "typed", "研修を続ける。", counts("研修を続ける。")],
  ["6-指1", "変更理由", "typed", "-", warning("E406")],
  ["12-①", "変更理由", "pasted", "改定の\u2f00部", mends("E406", "改定の一部")],
  ["2-①", "原本確認", "pasted", "読みＡ", mends("P207", "読みA")],
  ["2-②", "原本確認", "typed", "A", asks("P207", "読みA", "warning")],
  ["2-指1", "原本確認", "typed", "確認済", warning("P207")],
  ["2-指2", "原本確認", "typed", "読みB", counts("読みB")],
];

export const thousandsInputs: readonly Input[] = [
  ["2-指2", "R7実績値", "typed", "1 200", asks("A302", 1200)],
  ["2-指2", "R8実績値", "typed", "1　200", asks("A302", 1200)],
  ["2-指2", "R9実績値", "typed", "1、200", asks("A302", 1200)],
  ["2-指2", "R8目標値", "typed", "1 200人", asks("P211", 1200)],
  ["27-指1", "R5実績値", "pasted", "1\u2009700", asks("A302", 1700)],
  ["27-指1", "R6実績値", "pasted", "1\u202f700人", asks("A302", 1700)],
  ["27-指1", "R7実績値", "pasted", "1\u00a0700", asks("A302", 1700)],
  ["27-指1", "R8実績値", "pasted", "1､700人", asks("A302", 1700)],
  ["27-指1", "R9実績値", "pasted", "'1,700", fixes("A302", 1700)],
  ["6-指1", "R5実績値", "pasted", "25、000人程度", asks("A302", 25_000)],
  ["6-指1", "R6実績値", "typed", "26 000人", asks("A302", 26_000)],
  ["6-指1", "R7実績値", "typed", "12人、15人", error("A302")],
  ["40-指2", "R7実績値", "pasted", "444 123千円", asks("A302", 444.123)],
];

export const dateInputs: readonly Input[] = [
  // Counts of any size, whether the cell shows the date or its number
  ["10-指1", "R6実績値", "typed", "4/1", warning("A302")],
  ["10-指1", "R7実績値", "turned", "4/1", error("A302")],
  ["6-指1", "R8実績値", "typed", "4/1", warning("A302")],
  ["6-指1", "R9実績値", "turned", "3-5", error("A302")],
  ["10-指1", "R8実績値", "turned", "2026年3月5日", error("A302")],
  // 4/31 is the first of April 1931
  ["10-指1", "R9実績値", "turned", "4/31", error("A302")],
  // Percentages and targets: 46,113 is no share
  ["35-指1", "R7実績値", "typed", "3/4", error("A302")],
  ["35-指1", "R8実績値", "turned", "3/4", error("A302")],
  ["9-指1", "R7目標値", "typed", "4/1", warning("P211")],
  ["9-指1", "R8目標値", "turned", "4/1", error("P211")],
  ["40-指1", "R7目標値", "typed", "4/1", error("P211")],
  // Hours: 81,234:15 arrives as 3,384.76 days
  ["33-指3", "計画前年度実績", "typed", "1170:30", asks("A305", 1170.5, "warning")],
  ["33-指3", "R5実績値", "turned", "1170:30", asks("A302", 1170.5)],
  ["33-指3", "R6実績値", "pasted", "1170:30", asks("A302", 1170.5)],
  ["33-指3", "R7実績値", "pasted", "1,170時間30分", asks("A302", 1170.5)],
  ["33-指3", "R8実績値", "typed", "1,170.5", counts(1170.5)],
  ["33-指3", "R9実績値", "typed", "1176:00", asks("A305", 1176, "warning")],
  // A time where none is counted
  ["33-指5", "R6実績値", "typed", "12:30", warning("A305")],
  ["33-指5", "R9実績値", "turned", "11:30", error("A302")],
  ["24-指1", "R7実績値", "turned", "24:00", error("A302")],
  ["24-指1", "R8実績値", "pasted", "10:12", error("A302")],
];

/** What would be questioned as a number is not put right unasked. */
export const doubtfulInputs: readonly Input[] = [
  ["19-指1", "R5実績値", "pasted", "0.79", asks("A302", 0.79)],
  ["19-指1", "R6実績値", "pasted", "81.0", asks("A304", 0.81)],
  ["19-指1", "R7実績値", "pasted", "８３", asks("A304", 0.83)],
  ["19-指1", "R8実績値", "pasted", "0", fixes("A302", 0)],
  ["19-指1", "R8目標値", "pasted", "0.85", asks("P211", 0.85)],
  ["21-指1", "R5実績値", "pasted", "1,000回", asks("A302", 1000)],
  ["21-指1", "R6実績値", "pasted", "46113", asks("A302", 46_113)],
  ["21-指1", "R7実績値", "pasted", "120回", fixes("A302", 120)],
  ["40-指3", "R7実績値", "pasted", "105,000,000", asks("A302", 105_000_000)],
  ["40-指3", "R8実績値", "pasted", "105,000,000円", fixes("A302", 105)],
  ["41-指1", "R7実績値", "pasted", "▲20%", asks("A302", 0.2)],
  ["41-指1", "R8実績値", "pasted", "-20%", asks("A302", -0.2)],
];
