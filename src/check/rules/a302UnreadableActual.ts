import { limitBreach } from "../../plan/limits";
import { readActual } from "../../plan/quantity";
import { placeOf, type ActualCell, type IndicatorRow } from "../context";
import { exampleOf } from "../phrase";
import {
  possibleDate,
  possibleDateBrief,
  possibleDateOnSheet,
  possibleDateWords,
} from "../possibleDate";
import { refusedReasons } from "../refusedReasons";
import type { EntryRule, Found } from "../rule";
import { slipOf } from "../scaleSlip";
import { exampleActual, shownLevel, typedLevel } from "../shown";

/**
 * Also speaks where the text can be read: the summary counts numbers only, so the number has to
 * stand in its place.
 */
export const a302UnreadableActual: EntryRule = {
  id: "A302",
  about: "entries",
  severity: "error",
  purpose: {
    ja: "実績値が数値でない（読み取れる文字は数値に直す提案つき。日付に変わった疑いは警告）",
    en: "an actual that cannot be read as a quantity, or is text that can (with a fix; a number that may be a date is a warning)",
  },
  *find({ plan, indicators }) {
    for (const row of indicators) {
      for (const [i, cell] of [row.previousActual, ...row.actuals].entries()) {
        const isDoubtful = (value: number) =>
          slipOf(row, i - 1, value, plan.settings.scaleSlip) !== null ||
          readActual(value, row.indicator, { fiscalYears: plan.fiscalYears }).kind !== "quantity";
        const found = cell && unreadable(row, cell, isDoubtful);
        if (found) yield found;
      }
    }
  },
  say: {
    ja: (told) => {
      const { where, found, params } = told;
      const { variant, reason, example, value } = params;
      switch (variant) {
        case "text":
          return `${where}に「${found}」と文字で入っていて、このままでは集計されません。数字の ${value} に直してください。`;
        case "question":
          return `${where}に「${found}」と入っています。${questions.ja[reason!]}${value} でよければ、そう記入してください。`;
        case "possibleDate":
        case "shownDate":
          return possibleDateWords.ja(told);
        default:
          return `${where}の「${found}」は数字として読み取れません（${refusedReasons.ja[reason!]}）。数字を一つだけ記入してください（例: ${example}）。まだ分からないときは「集計中」と記入してください。`;
      }
    },
    en: (told) => {
      const { where, found, params } = told;
      const { variant, reason, example, value } = params;
      switch (variant) {
        case "text":
          return `${where} is the text “${found}”, which the summary cannot count. Make it the number ${value}.`;
        case "question":
          return `${where} is “${found}”. ${questions.en[reason!]} If ${value} is meant, enter that.`;
        case "possibleDate":
        case "shownDate":
          return possibleDateWords.en(told);
        default:
          return `“${found}”, ${where}, cannot be read as a number (${refusedReasons.en[reason!]}). Enter one number, e.g. ${example}; if it is not known yet, enter 集計中.`;
      }
    },
  },
  brief: {
    ja: (told) => {
      const { found, params } = told;
      switch (params.variant) {
        case "text":
          return `「${found}」は文字なので、集計されません。`;
        case "question":
          return `「${found}」は ${params.value} のことですか。`;
        case "possibleDate":
        case "shownDate":
          return possibleDateBrief.ja(told);
        default:
          return `「${found}」は数字として読めません。`;
      }
    },
    en: (told) => {
      const { found, params } = told;
      switch (params.variant) {
        case "text":
          return `“${found}” is a text, which is not counted.`;
        case "question":
          return `Is ${params.value} meant by “${found}”?`;
        case "possibleDate":
        case "shownDate":
          return possibleDateBrief.en(told);
        default:
          return `“${found}” cannot be read as a number.`;
      }
    },
  },
  onSheet: (told) => {
    const { variant, reason } = told.params;
    switch (variant) {
      case "text":
        return "文字なので集計されません。「期待」の数字に直してください。";
      case "question":
        return `${questions.ja[reason!]}「期待」の値でよければ、そう記入してください。`;
      case "possibleDate":
      case "shownDate":
        return possibleDateOnSheet(told);
      default:
        return `数字として読めません（${refusedReasons.ja[reason!]}）。数字を一つだけ、未定なら「集計中」と記入してください。`;
    }
  },
  examples: [
    {
      title: { ja: "全角の文字", en: "Full-width characters" },
      cells: [["1-指1", "R9実績値", "８７．５％"]],
      year: "R9",
      row: "1-指1",
      finds: {
        column: "R9実績値",
        found: "８７．５％",
        expected: "87.5%",
        fix: { kind: "safe", value: 0.875 },
      },
    },
    {
      title: { ja: "単位つきの文字", en: "A text with the unit" },
      cells: [["2-指2", "R7実績値", "1,234人"]],
      row: "2-指2",
      finds: {
        column: "R7実績値",
        found: "1,234人",
        expected: "1,234人",
        fix: { kind: "safe", value: 1234 },
      },
    },
    {
      title: { ja: "概数", en: "About so many" },
      cells: [["2-指2", "R7実績値", "約1,200人"]],
      row: "2-指2",
      finds: {
        column: "R7実績値",
        found: "約1,200人",
        expected: "1,200人",
        fix: { kind: "question", value: 1200 },
      },
    },
    {
      title: { ja: "注記つき", en: "With a remark" },
      cells: [["2-指2", "R7実績値", "1,200人（速報値）"]],
      row: "2-指2",
      finds: {
        column: "R7実績値",
        found: "1,200人（速報値）",
        expected: "1,200人",
        fix: { kind: "question", value: 1200 },
      },
    },
    {
      title: {
        ja: "「－」が該当なしの書き方である指標（将来負担比率）",
        en: "A dash where it means “not applicable” (将来負担比率)",
      },
      cells: [["39-指3", "R9実績値", "－"]],
      year: "R9",
      row: "39-指3",
      finds: {
        column: "R9実績値",
        found: "－",
        expected: "0%",
        fix: { kind: "question", value: 0 },
      },
    },
    {
      title: {
        ja: "文字で、目標（27,000人）と桁も違う",
        en: "A text, and its scale differs from the target (27,000人)",
      },
      cells: [["6-指1", "R7実績値", "2,650人"]],
      row: "6-指1",
      finds: {
        column: "R7実績値",
        found: "2,650人",
        expected: "2,650人",
        fix: { kind: "question", value: 2650 },
      },
    },
    {
      title: {
        ja: "空白や読点で区切った千",
        en: "Thousands set apart by a space or a Japanese comma",
      },
      cells: [["2-指2", "R7実績値", "1　200人"]],
      row: "2-指2",
      finds: {
        column: "R7実績値",
        found: "1　200人",
        expected: "1,200人",
        fix: { kind: "question", value: 1200 },
      },
    },
    {
      title: { ja: "% を付けない文字の 0.875", en: "0.875 as a text without %" },
      cells: [["1-指1", "R9実績値", "0.875"]],
      year: "R9",
      row: "1-指1",
      finds: {
        column: "R9実績値",
        found: "0.875",
        expected: "87.5%",
        fix: { kind: "question", value: 0.875 },
      },
    },
    {
      title: { ja: "時間と分", en: "Hours and minutes" },
      cells: [["33-指3", "R7実績値", "1170:30"]],
      row: "33-指3",
      finds: {
        column: "R7実績値",
        found: "1170:30",
        expected: "1,170.5時間",
        fix: { kind: "question", value: 1170.5 },
      },
    },
    {
      title: { ja: "範囲", en: "A range" },
      cells: [["2-指2", "R7実績値", "3～5"]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "3～5", expected: "例: 600［人］" },
    },
    {
      title: { ja: "二つの値", en: "Two values" },
      cells: [["2-指2", "R7実績値", "男12人 女15人"]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "男12人 女15人", expected: "例: 600［人］" },
    },
    {
      title: { ja: "TRUE", en: "TRUE" },
      cells: [["2-指2", "R7実績値", true]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "TRUE", expected: "例: 600［人］" },
    },
    {
      title: {
        ja: "日付に変わった 3-5（2025年3月5日）",
        en: "3-5, which has become a date (2025-03-05)",
      },
      cells: [["2-指2", "R7実績値", 45721]],
      row: "2-指2",
      finds: {
        severity: "warning",
        column: "R7実績値",
        found: "45,721人",
        expected: "例: 600［人］",
      },
    },
    {
      title: { ja: "計画前年度実績も実績値である", en: "計画前年度実績 is an actual too" },
      cells: [["33-指3", "計画前年度実績", "８１，２３４時間"]],
      row: "33-指3",
      finds: {
        column: "計画前年度実績",
        found: "８１，２３４時間",
        expected: "81,234時間",
        fix: { kind: "safe", value: 81234 },
      },
    },
    {
      title: {
        ja: "報告しない年度に、見えない空白だけ",
        en: "Nothing but an invisible space, in a year that is not reported",
      },
      cells: [["2-指2", "R6実績値", "\u00a0"]],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "数値", en: "A number" },
      cells: [["2-指2", "R7実績値", 1234]],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "集計中", en: "集計中" },
      cells: [["2-指2", "R7実績値", "集計中"]],
      row: "2-指2",
      finds: null,
    },
  ],
};

const questions: Readonly<Record<"ja" | "en", Readonly<Record<string, string>>>> = {
  ja: {
    approximate: "概数ではなく実際の数を記入します。",
    comparatorWord: "「以上」などの言葉は付けません。",
    note: "注記は「取組実績」に書いてください。",
    none: "実績が 0 なら、0 を記入します。",
    dash: "該当がないときは、0 を記入します。",
    fraction: "割合は % を付けて記入します。",
    thousandsMarks: "値が二つか、桁区切りのつもりかが分かりません。",
    duration: "時間は「1,170.5」のように小数で記入します。",
    doubtful: "ほかの年度や目標と比べて、桁か符号の誤り、または日付かもしれません。",
    signOfCut: "この指標は、減った割合を正の数、増えた割合を負の数で記入します。",
  },
  en: {
    approximate: "The actual figure is asked for, not an approximate one.",
    comparatorWord: "Words such as 以上 do not belong here.",
    note: "Remarks belong in 取組実績.",
    none: "If nothing was achieved, enter 0.",
    dash: "Where there is none, enter 0.",
    fraction: "Shares are entered with a percent sign.",
    thousandsMarks: "It may be two values, or one with marks of thousands.",
    duration: "Hours are entered as decimals, such as 1,170.5.",
    doubtful: "Beside other years and targets, it may be a slip of scale or sign, or a date.",
    signOfCut: "For this indicator, a cut is a positive number and a rise a negative one.",
  },
};

/** `isDoubtful`: whether a number, once it stands in the cell, would be questioned itself. */
function unreadable(
  { indicator }: IndicatorRow,
  cell: ActualCell,
  isDoubtful: (value: number) => boolean,
): Found | null {
  const { reading } = cell;
  const place = () => ({ ...placeOf(cell), found: shownLevel(cell.cell.value, indicator) });
  const example = () => exampleActual(indicator);
  switch (reading.kind) {
    case "refused":
      return {
        ...place(),
        ...exampleOf(example()),
        params: { variant: "refused", reason: reading.reason, example: example() },
      };
    case "possibleDate":
      return possibleDate(cell, reading, {
        found: shownLevel(cell.cell.value, indicator),
        example: example(),
        possible: limitBreach(reading.value, indicator.kind) === null,
      });
    case "quantity":
    case "question": {
      const isText = reading.kind === "quantity" && !isDoubtful(reading.value);
      // A value outside the limits, 87.5 for a percentage among them, is the business of A304.
      if (limitBreach(reading.value, indicator.kind) !== null) return null;
      if (reading.kind === "quantity" ? !reading.rewritten : reading.reason === "percentPoints")
        return null;
      const reason = reading.kind === "quantity" ? "doubtful" : reading.reason;
      const value = typedLevel(reading.value, indicator);
      return {
        ...place(),
        expected: shownLevel(reading.value, indicator),
        params: isText ? { variant: "text", value } : { variant: "question", reason, value },
        fix: { kind: isText ? "safe" : "question", value: reading.value },
      };
    }
    default:
      return null;
  }
}
