import type { Severity } from "../../../src/check/severity";
import type { CellValue } from "../../../src/entries/cell";

/**
 * What a clerk may type into a report of R9, cell by cell, and what must come of it: worked out by
 * hand from the rules' own words, never from the code.
 */
export type Input = readonly [
  key: number | string,
  column: string,
  /**
   * `typed`: at the keyboard, where Excel itself makes numbers and dates of some texts.
   * `turned`: the same in an Excel that also changes the format of a cell that has one of its own.
   * `pasted`: from another file, where the text or number arrives as it is.
   */
  how: "typed" | "turned" | "pasted",
  content: CellValue,
  outcome: Outcome,
];

export type Outcome =
  /** No finding, and the cell counts as this. */
  | { readonly counts: CellValue }
  | {
      readonly rule: string;
      readonly severity: Severity;
      readonly fix?: { readonly kind: "safe" | "question"; readonly value: CellValue };
    };

export const counts = (value: CellValue): Outcome => ({ counts: value });
export const error = (rule: string): Outcome => ({ rule, severity: "error" });
const missing = (rule: string): Outcome => ({ rule, severity: "missing" });
export const warning = (rule: string): Outcome => ({ rule, severity: "warning" });
export const fixes = (rule: string, value: CellValue): Outcome => ({
  rule,
  severity: "error",
  fix: { kind: "safe", value },
});
/** A warning that may be put right unasked. */
export const mends = (rule: string, value: CellValue): Outcome => ({
  rule,
  severity: "warning",
  fix: { kind: "safe", value },
});
export const asks = (rule: string, value: CellValue, severity: Severity = "error"): Outcome => ({
  rule,
  severity,
  fix: { kind: "question", value },
});

/** Indicators counted in people, cases and the like: whole, from 0. */
export const countInputs: readonly Input[] = [
  // 1,700人程度 in every year
  ["27-指1", "R5実績値", "typed", "1,700", counts(1700)],
  ["27-指1", "R6実績値", "typed", "１，７００", counts(1700)],
  ["27-指1", "R7実績値", "typed", "1,700人", fixes("A302", 1700)],
  ["27-指1", "R8実績値", "typed", "1700名", fixes("A302", 1700)],
  ["27-指1", "R9実績値", "typed", "約1,700人", asks("A302", 1700)],
  // 25,000人 to 29,000人
  ["6-指1", "R5実績値", "typed", "2万5千人", fixes("A302", 25_000)],
  ["6-指1", "R6実績値", "typed", "延べ26,000人", fixes("A302", 26_000)],
  ["6-指1", "R7実績値", "typed", "27,000人程度", asks("A302", 27_000)],
  ["6-指1", "R8実績値", "typed", "２８，０００　人", fixes("A302", 28_000)],
  ["6-指1", "R9実績値", "typed", "29,000人以上", asks("A302", 29_000)],
  // 1,000人
  ["2-指2", "R5実績値", "typed", "600→620", error("A302")],
  ["2-指2", "R6実績値", "typed", "男12人 女15人", error("A302")],
  ["2-指2", "R7実績値", "typed", "1,000～1,100", error("A302")],
  ["2-指2", "R8実績値", "pasted", "1,00人", error("A302")],
  ["2-指2", "R9実績値", "typed", "千人", error("A302")],
  // 3人
  ["32-指1", "R5実績値", "typed", "二十五人", error("A302")],
  ["32-指1", "R6実績値", "typed", "3人（速報値）", asks("A302", 3)],
  ["32-指1", "R7実績値", "typed", "3 人", fixes("A302", 3)],
  ["32-指1", "R8実績値", "typed", "なし", asks("A302", 0)],
  ["32-指1", "R9実績値", "typed", "3件", error("A303")],
  ["28-指1", "R5実績値", "typed", "TRUE", error("A302")],
  ["28-指1", "R6実績値", "typed", "=1+1", asks("S107", 2, "warning")],
  ["28-指1", "R7実績値", "typed", "'=1+1", error("A302")],
  ["28-指1", "R8実績値", "typed", "3-5", warning("A302")], // a day in March by now
  ["28-指1", "R9実績値", "typed", "'3-5", error("A302")],
  // 3事業
  ["10-指1", "R5実績値", "typed", "10/12", warning("A302")], // a day in October
  ["10-指1", "R6実績値", "pasted", "10/12", error("A302")],
  ["10-指1", "R7実績値", "typed", "3月5日", warning("A302")],
  ["10-指1", "R8実績値", "typed", "３事業", fixes("A302", 3)],
  ["10-指1", "R9実績値", "typed", "", missing("A301")],
  // 2事業, 2業務, 2施設: blanks of all kinds
  ["11-指1", "R9実績値", "typed", " ", missing("A301")],
  ["7-指1", "R9実績値", "typed", "　　", missing("A301")],
  ["22-指1", "R9実績値", "pasted", "\u00a0", missing("A301")],
  ["11-指1", "R5実績値", "typed", "2.0", counts(2)],
  ["11-指1", "R6実績値", "typed", "2事業所", error("A302")],
  ["11-指1", "R7実績値", "typed", "二", error("A302")],
  ["11-指1", "R8実績値", "typed", "2年", error("A303")],
  // 3件
  ["26-指1", "R5実績値", "pasted", "1E3", error("A302")],
  ["26-指1", "R6実績値", "typed", "0x10", error("A302")],
  ["26-指1", "R7実績値", "typed", "Infinity", error("A302")],
  ["26-指1", "R8実績値", "typed", "計３件", fixes("A302", 3)],
  ["26-指1", "R9実績値", "typed", "集計中", warning("A309")],
  // 100回 to 150回; 67回 before the plan
  ["21-指1", "R5実績値", "typed", "1E3", asks("A305", 100, "warning")],
  ["21-指1", "R6実績値", "typed", "#N/A", error("S106")],
  ["21-指1", "R7実績値", "typed", "1,200", asks("A305", 120, "warning")],
  ["21-指1", "R8実績値", "typed", "130回以上", asks("A302", 130)],
  ["21-指1", "R9実績値", "typed", "15O回", error("A302")], // a letter
  // 20回, 19回
  ["24-指1", "R5実績値", "typed", "20回", fixes("A302", 20)],
  ["24-指1", "R6実績値", "typed", "年20回", fixes("A302", 20)],
  ["24-指1", "R7実績値", "typed", "20ヶ所", error("A303")],
  ["24-指1", "R8実績値", "typed", "20回（うち臨時2回）", asks("A302", 20)],
  ["24-指1", "R9実績値", "typed", "-", error("A302")],
  ["25-指1", "R5実績値", "typed", "－", error("A302")],
  ["25-指1", "R6実績値", "typed", "②回", error("A302")],
  ["25-指1", "R7実績値", "typed", "19.5", error("A304")],
  ["25-指1", "R8実績値", "typed", "-3", error("A304")],
  ["25-指1", "R9実績値", "typed", "▲3", error("A304")],
  // 0件, 0施設
  ["23-指1", "R5実績値", "typed", "0件", fixes("A302", 0)],
  ["23-指1", "R6実績値", "typed", "なし", asks("A302", 0)],
  ["23-指1", "R7実績値", "typed", "０", counts(0)],
  ["23-指1", "R8実績値", "typed", "'0", fixes("A302", 0)],
  ["23-指1", "R9実績値", "typed", "未定", warning("A309")],
  ["8-指1", "R5実績値", "typed", "算定中", warning("A309")],
  ["8-指1", "R6実績値", "typed", "調査中", warning("A309")],
  ["8-指1", "R7実績値", "typed", "未確定", warning("A309")],
  ["8-指1", "R8実績値", "typed", "未集計", warning("A309")],
  ["8-指1", "R9実績値", "typed", "調整中", warning("A309")],
  // 322団体, 21団体, 2回
  ["9-指1", "R5実績値", "typed", "322団体", fixes("A302", 322)],
  ["9-指1", "R6実績値", "typed", "32２", counts(322)],
  ["9-指1", "R7実績値", "pasted", "322", fixes("A302", 322)],
  ["9-指1", "R8実績値", "pasted", "3,22団体", error("A302")],
  ["9-指1", "R9実績値", "pasted", 322, counts(322)],
  ["5-指2", "R5実績値", "pasted", "21\u00a0団体", fixes("A302", 21)],
  ["5-指2", "R6実績値", "typed", "△21団体", error("A304")],
  ["5-指2", "R7実績値", "typed", "21団体、22団体", error("A302")],
  ["5-指2", "R8実績値", "typed", "21か所", error("A303")],
  ["5-指2", "R9実績値", "typed", "団体", error("A302")],
  ["5-指1", "R5実績値", "typed", "FALSE", error("A302")],
  ["5-指1", "R6実績値", "typed", "確認中", warning("A309")],
  ["5-指1", "R7実績値", "typed", "2から3回", error("A302")],
  // 2業務, 2施設, 1箇所: figures as city halls write them
  ["7-指1", "R5実績値", "typed", "2業務（うち新規1業務）", asks("A302", 2)],
  ["7-指1", "R6実績値", "typed", "２業務\n（民営化1、委託化1）", asks("A302", 2)],
  ["7-指1", "R7実績値", "typed", "〃", error("A302")],
  ["7-指1", "R8実績値", "typed", "前年度と同じ", error("A302")],
  ["22-指1", "R5実績値", "typed", "②", error("A302")],
  ["22-指1", "R6実績値", "typed", "2施設、うち新築1施設", error("A302")],
  ["22-指1", "R7実績値", "typed", "2.000施設", error("A302")], // 2, or 2,000?
  ["22-指1", "R8実績値", "typed", "2ｶ所", error("A303")],
  ["4-指1", "R5実績値", "typed", "1ｶ所", fixes("A302", 1)],
  ["4-指1", "R6実績値", "typed", "１ｹ所", fixes("A302", 1)],
  ["4-指1", "R7実績値", "typed", "１ヵ所　", fixes("A302", 1)],
  ["4-指1", "R8実績値", "typed", "1館", error("A302")],
  ["4-指1", "R9実績値", "typed", "1（Ｒ８．３．３１完成）", asks("A302", 1)],
  // 2回, 1回
  ["29-指1", "R5実績値", "typed", "集計中（6月確定）", asks("A309", "集計中", "warning")],
  ["29-指1", "R6実績値", "typed", "精査中", asks("A309", "集計中", "warning")],
  ["29-指1", "R7実績値", "typed", "12月に公表予定", asks("A309", "集計中", "warning")],
  ["29-指1", "R8実績値", "typed", "2回（調査中）", asks("A302", 2)],
  ["29-指1", "R9実績値", "typed", "未集計です", asks("A309", "未集計", "warning")],
  ["30-指1", "R5実績値", "typed", "R7.4.1", error("A302")],
  ["30-指1", "R6実績値", "typed", "令和6年9月に1回", error("A302")],
  ["30-指1", "R7実績値", "typed", "達成", error("A302")],
  ["30-指1", "R8実績値", "typed", "中止", error("A302")],
  ["30-指1", "R9実績値", "typed", "1回/年", error("A302")],
  // 3件, 2件; no figure, and no figure that counts
  ["36-指1", "R5実績値", "typed", "ゼロ", error("A302")],
  ["36-指1", "R6実績値", "typed", "0件（該当なし）", asks("A302", 0)],
  ["36-指1", "R7実績値", "typed", "実績なし", asks("A302", 0)],
  ["36-指1", "R8実績値", "typed", "2件※うち1件は県費", asks("A302", 2)],
  ["36-指1", "R9実績値", "pasted", 2.0000000000000004, counts(2.0000000000000004)],
  // 3種類, 4種類, 5種類
  ["12-指1", "R5実績値", "typed", "3種類／年", error("A302")],
  ["12-指1", "R6実績値", "typed", "(3)", error("A304")], // −3 to Excel
  ["12-指1", "R7実績値", "typed", "４種", error("A302")],
  ["12-指1", "R8実績値", "typed", "５種類以上", asks("A302", 5)],
  ["12-指1", "R9実績値", "typed", "5　種類", fixes("A302", 5)],
];

/** Percentages: cells formatted %, in which Excel takes 87.5 for 87.5 %. */
export const percentInputs: readonly Input[] = [
  // 60 % to 80 %
  ["35-指1", "R5実績値", "typed", "60", counts(0.6)],
  ["35-指1", "R6実績値", "typed", "0.7", counts(0.7)],
  ["35-指1", "R7実績値", "typed", "75%", counts(0.75)],
  ["35-指1", "R8実績値", "typed", "７７．５％", counts(0.775)],
  ["35-指1", "R9実績値", "typed", "1", asks("A305", 1, "warning")], // Excel made 1 % of it
  // 79 % to 87 %
  ["19-指1", "R5実績値", "pasted", 87.5, asks("A304", 0.875)],
  ["19-指1", "R6実績値", "pasted", "87.5", asks("A304", 0.875)],
  ["19-指1", "R7実績値", "pasted", "８７．５％", fixes("A302", 0.875)],
  ["19-指1", "R8実績値", "typed", "87.5パーセント", fixes("A302", 0.875)],
  ["19-指1", "R9実績値", "pasted", 0.875, counts(0.875)],
  // 80 %
  ["38-指1", "R5実績値", "pasted", 1, counts(1)],
  ["38-指1", "R6実績値", "typed", "80%以上", asks("A302", 0.8)],
  ["38-指1", "R7実績値", "typed", "150%", error("A304")],
  ["38-指1", "R8実績値", "pasted", "150％", error("A304")],
  ["38-指1", "R9実績値", "typed", "8割", error("A303")],
  // 17 % to 38 %
  ["18-指1", "R5実績値", "typed", "'17/100", error("A302")],
  ["18-指1", "R6実績値", "typed", "22％程度", asks("A302", 0.22)],
  ["18-指1", "R7実績値", "typed", "▲27%", error("A304")],
  ["18-指1", "R8実績値", "typed", "約32％", asks("A302", 0.32)],
  ["18-指1", "R9実績値", "typed", "-38", error("A304")],
  // 99.36 % to 99.40 %
  ["40-指1", "R5実績値", "typed", "99.36", counts(0.9936)],
  ["40-指1", "R6実績値", "typed", "99.375%", counts(0.99375)],
  ["40-指1", "R7実績値", "pasted", "９９．３８　％", fixes("A302", 0.9938)],
  ["40-指1", "R8実績値", "pasted", 99.39, asks("A304", 0.9939)],
  ["40-指1", "R9実績値", "typed", "99.4人", error("A303")],
  // 100 %
  ["17-指1", "R5実績値", "typed", "100", counts(1)],
  ["17-指1", "R6実績値", "typed", "100%減", error("A302")], // a rate, but not one of reduction
  ["17-指1", "R7実績値", "typed", "95～100%", error("A302")],
  ["17-指1", "R8実績値", "typed", "なし", error("A302")],
  ["17-指1", "R9実績値", "typed", "全員", error("A302")],
  // Ratios and signed shares
  ["33-指2", "R7実績値", "pasted", "120％", fixes("A302", 1.2)],
  ["33-指1", "R9実績値", "typed", "-5%", error("A304")],
  ["39-指1", "R9実績値", "typed", "－", error("A302")],
  ["39-指2", "R9実績値", "typed", "▲1.5％", fixes("A302", -0.015)],
  ["39-指3", "R9実績値", "typed", "－", asks("A302", 0)],
  ["39-指3", "R5実績値", "typed", "なし", error("A302")],
  // A rate of reduction: a cut is positive
  ["41-指1", "R5実績値", "typed", "10.0%削減", fixes("A302", 0.1)],
  ["41-指1", "R6実績値", "typed", "15％減", fixes("A302", 0.15)],
  ["41-指1", "R7実績値", "typed", "5%増", asks("A302", -0.05)],
  ["41-指1", "R8実績値", "typed", "2.5％増加", asks("A302", -0.025)],
  ["41-指1", "R9実績値", "typed", "25", counts(0.25)],
  // 63 %, 75 %, 93 %, 85 %
  ["42-指1", "R5実績値", "pasted", "６３", asks("A304", 0.63)],
  ["42-指1", "R6実績値", "pasted", "63％（速報値）", asks("A302", 0.63)],
  ["42-指1", "R7実績値", "pasted", "63ﾊﾟｰｾﾝﾄ", fixes("A302", 0.63)],
  ["42-指1", "R8実績値", "pasted", "＋5.1ポイント", error("A303")],
  ["42-指1", "R9実績値", "pasted", "63,0%", error("A302")],
  ["37-指1", "R5実績値", "pasted", "70.0%→72.0%", error("A302")],
  ["37-指1", "R6実績値", "pasted", "720/1000", error("A302")],
  ["37-指1", "R7実績値", "pasted", "７割４分", error("A302")],
  ["37-指1", "R8実績値", "pasted", "\n75％\n", fixes("A302", 0.75)],
  ["37-指1", "R9実績値", "pasted", ".75", asks("A302", 0.75)],
  ["31-指1", "R9実績値", "pasted", 1.0000000000000002, counts(1.0000000000000002)],
  ["13-指1", "R9実績値", "typed", "▲85%", error("A304")],
  // Blank to the eye is blank everywhere
  ["13-指1", "R5実績値", "pasted", "\u00a0", counts("\u00a0")],
  ["13-指1", "R6実績値", "pasted", "\u200b", counts("\u200b")],
  ["13-指1", "R7実績値", "typed", "　 ", counts("　 ")],
];

/** Money, hours and days: fractions allowed, units of money convert. */
export const measureInputs: readonly Input[] = [
  // 600百万円 to 700百万円; 444百万円 before the plan
  ["40-指2", "R5実績値", "typed", "444,123千円", fixes("A302", 444.123)],
  ["40-指2", "R6実績値", "typed", "444,000,000", asks("A305", 444, "warning")],
  ["40-指2", "R7実績値", "typed", "6億5,000万円", fixes("A302", 650)],
  ["40-指2", "R8実績値", "typed", "650百万", fixes("A302", 650)],
  ["40-指2", "R9実績値", "typed", "700人", error("A303")],
  // 105百万円 to 110百万円; 170百万円 before the plan
  ["40-指3", "R5実績値", "typed", "1億7,000万円", fixes("A302", 170)],
  ["40-指3", "R6実績値", "typed", "105,000,000円", fixes("A302", 105)],
  ["40-指3", "R7実績値", "typed", "2万", error("A302")], // of yen, or of 百万円?
  ["40-指3", "R8実績値", "typed", "１．０５億円", fixes("A302", 105)],
  ["40-指3", "R9実績値", "typed", "110.5", counts(110.5)],
  // 80億円; 206億円 before the plan
  ["39-指4", "R5実績値", "typed", "二百六億円", error("A302")],
  ["39-指4", "R6実績値", "typed", "20,600,000千円", fixes("A302", 206)],
  ["39-指4", "R7実績値", "typed", "▲5億円", error("A304")],
  ["39-指4", "R8実績値", "typed", "206億", fixes("A302", 206)],
  ["39-指4", "R9実績値", "typed", "約8,000百万円", asks("A302", 80)],
  // Hours, days
  ["33-指3", "計画前年度実績", "typed", "8万時間", fixes("A302", 80_000)],
  ["33-指3", "R5実績値", "typed", "８１，２３４時間", fixes("A302", 81_234)],
  ["33-指3", "R6実績値", "typed", "80,000.5", counts(80_000.5)],
  ["33-指3", "R7実績値", "typed", "80,000h", error("A302")],
  ["33-指3", "R8実績値", "pasted", "3%", error("A303")],
  ["33-指5", "R5実績値", "typed", "10.8 日", fixes("A302", 10.8)],
  ["33-指5", "R7実績値", "typed", "11日と4時間", error("A302")],
  ["33-指5", "R9実績値", "typed", "13.0日", fixes("A302", 13)],
  ["33-指5", "R6実績値", "typed", "11.9日（対R3 10.0%増）", asks("A302", 11.9)],
  ["33-指5", "R8実績値", "typed", "12.345日", fixes("A302", 12.345)], // a fraction is right here
];

/** Targets, where 以上, 以下, 未満, 程度 must agree with the comparator. */
export const targetInputs: readonly Input[] = [
  // at least 322団体
  ["9-指1", "R5目標値", "typed", "322団体以上", fixes("P211", 322)],
  ["9-指1", "R6目標値", "typed", "322団体以下", asks("P211", 322)],
  ["9-指1", "R7目標値", "typed", "322団体程度", asks("P211", 322)],
  ["9-指1", "R8目標値", "typed", "322団体未満", asks("P211", 322)],
  ["9-指1", "R9目標値", "typed", "３２２", counts(322)],
  // about 1,700人
  ["27-指1", "R5目標値", "typed", "1,700人程度", fixes("P211", 1700)],
  ["27-指1", "R6目標値", "typed", "1,700人以上", asks("P211", 1700)],
  ["27-指1", "R8目標値", "typed", "1,600", asks("P215", 1700, "warning")],
  ["27-指1", "R9目標値", "typed", "", asks("P214", 1700)],
  // at most 0施設
  ["8-指1", "R5目標値", "typed", "0施設以下", fixes("P211", 0)],
  ["8-指1", "R6目標値", "typed", "0施設以上", asks("P211", 0)],
  ["8-指1", "R7目標値", "typed", "集計中", error("P211")],
  ["8-指1", "R8目標値", "typed", "-1", error("P213")],
  ["8-指1", "R9目標値", "typed", "0件", error("P212")],
  // at least 99.36 % to 99.40 %
  ["40-指1", "R5目標値", "typed", "101%", error("P213")],
  ["40-指1", "R6目標値", "pasted", 99.37, asks("P213", 0.9937)],
  ["40-指1", "R7目標値", "typed", "99.38%以上", fixes("P211", 0.9938)],
  ["40-指1", "R8目標値", "typed", "99.3～99.4%", error("P211")],
  ["40-指1", "R9目標値", "pasted", "９９．４０％", fixes("P211", 0.994)],
  // at least 600百万円 to 700百万円
  ["40-指2", "R5目標値", "typed", "600,000千円", fixes("P211", 600)],
  ["40-指2", "R6目標値", "typed", "600百万円以上", fixes("P211", 600)],
  ["40-指2", "R7目標値", "typed", "650人", error("P212")],
  ["40-指2", "R8目標値", "typed", "二", error("P211")],
  // a rate of reduction; a cut against the year before
  ["41-指1", "R5目標値", "typed", "10.0%削減", fixes("P211", 0.1)],
  ["33-指3", "R5目標値", "typed", "対前年度3%削減", fixes("P211", 0.03)],
  ["33-指3", "R6目標値", "pasted", "３％", fixes("P211", 0.03)],
  // no target, and one that is no figure
  ["1-指1", "R5目標値", "typed", "－", asks("P211", "")],
  ["1-指1", "R6目標値", "typed", "なし", asks("P211", "")],
  ["1-指1", "R7目標値", "typed", "未定", error("P211")],
  ["6-指1", "R7目標値", "typed", "27.000人", error("P211")],
  ["6-指1", "R8目標値", "typed", "現状維持", error("P211")],
  ["39-指4", "R9目標値", "pasted", "￥8,000,000,000", fixes("P211", 80)],
];

/** Stages and statuses: words, where inner spaces are dropped and other words are questions. */
export const wordInputs: readonly Input[] = [
  ["1-①", "R5到達段階", "typed", "実施", counts("実施")],
  ["1-①", "R6到達段階", "typed", "⇒", fixes("A312", "実施")],
  ["1-①", "R7到達段階", "typed", "同上", asks("A312", "実施")],
  ["1-①", "R8到達段階", "typed", "実　施", fixes("A312", "実施")],
  ["1-①", "R9到達段階", "typed", "→", fixes("A312", "実施")],
  ["1-②", "R5到達段階", "typed", "実施済", asks("A312", "実施")],
  ["1-②", "R6到達段階", "typed", "順調", error("A312")],
  ["1-②", "R7到達段階", "typed", "〃", error("A312")], // nothing stands before it
  ["1-②", "R8到達段階", "typed", "導入", counts("導入")],
  ["1-②", "R9到達段階", "typed", "継続", asks("A312", "導入")],
  ["1-③", "R5到達段階", "typed", "運用", counts("運用")],
  ["1-③", "R6到達段階", "typed", "➡", fixes("A312", "運用")],
  ["1-③", "R7到達段階", "typed", "'->", fixes("A312", "運用")],
  ["1-③", "R8到達段階", "typed", "100%", error("A312")],
  ["1-③", "R9到達段階", "typed", "", missing("A311")],
  ["1-④", "R8到達段階", "typed", "TRUE", error("A312")],
  ["1-④", "R9到達段階", "typed", "　", missing("A311")],
  ["12-①", "R5到達段階", "typed", "検討中", asks("A312", "検討")],
  ["12-①", "R6到達段階", "typed", "検 討", fixes("A312", "検討")],
  ["12-①", "R7到達段階", "typed", "実施", counts("実施")],
  ["12-①", "R8到達段階", "typed", "検討", warning("A314")],
  ["12-①", "R9到達段階", "typed", "完了", counts("完了")],
  ["12-②", "R5計画", "typed", "準　備", fixes("P201", "準備")],
  ["12-②", "R6計画", "typed", "⇒", fixes("P201", "→")],
  ["12-③", "R5計画", "typed", "開始", error("P201")],

  [1, "R5実施状況", "typed", "実施", counts("実施")],
  [1, "R6実施状況", "typed", "実　施", fixes("E402", "実施")],
  [1, "R7実施状況", "typed", "実施済", asks("E402", "実施")],
  [1, "R8実施状況", "typed", "順調", error("E402")],
  [1, "R9実施状況", "typed", "検討", asks("E402", "検討中")],
  [2, "R5実施状況", "typed", "未着手", asks("E402", "未実施")],
  [2, "R6実施状況", "typed", "一部実施", counts("一部実施")],
  [2, "R7実施状況", "typed", "〃", asks("E402", "一部実施")],
  [2, "R8実施状況", "typed", "○", error("E402")],
  [2, "R9実施状況", "typed", "", missing("E401")],
  [3, "R7実施状況", "typed", "1", error("E402")],
  [3, "R8実施状況", "typed", "TRUE", error("E402")],
  [3, "R9実施状況", "typed", "一部 実施", fixes("E402", "一部実施")],
  [9, "R9実施状況", "typed", "未実施", counts("未実施")],
  [10, "R9実施状況", "typed", "未実施", counts("未実施")],
  [13, "R9実施状況", "typed", "検討中", counts("検討中")],
  [18, "R5実施状況", "typed", "同左", error("E402")], // nothing stands before it
  [18, "R6実施状況", "typed", "完了", asks("E402", "実施")],
  [18, "R7実施状況", "typed", "準備中", asks("E402", "検討中")],
  [18, "R8実施状況", "typed", "実施(一部)", error("E402")], // 実施, or 一部実施?
  [18, "R9実施状況", "typed", "計画どおり", error("E402")],
  ["18-①", "R5到達段階", "typed", "導入済み", asks("A312", "導入")],
  ["18-①", "R6到達段階", "typed", "導入", counts("導入")],
  ["18-①", "R7到達段階", "typed", "同左", asks("A312", "導入")],
  ["18-①", "R8到達段階", "typed", "検討・準備", error("A312")],
  ["18-①", "R9到達段階", "typed", "一部実施", error("A312")],
];

/** The two texts the committee reads. */
export const textInputs: readonly Input[] = [
  [4, "R9取組実績", "typed", "あ".repeat(400), counts("あ".repeat(400))],
  [5, "R9取組実績", "typed", "あ".repeat(401), error("E406")],
  [6, "R9取組実績", "pasted", "研修\u000b会", fixes("E406", "研修会")],
  [7, "R9取組実績", "pasted", "一つ目\n\t二つ目", counts("一つ目\n\t二つ目")],
  [8, "R9取組実績", "pasted", "𠮷".repeat(400), counts("𠮷".repeat(400))],
  [9, "R9取組実績", "typed", "", warning("E408")],
  [10, "R9取組実績", "typed", "　 ", warning("E408")],
  [11, "R9取組実績", "typed", "'=1+1", counts("=1+1")],
  [13, "R9課題・今後の方向性", "typed", "", missing("E404")],
  [14, "R9課題・今後の方向性", "pasted", "\u0000広報", fixes("E406", "広報")],
];
