import { isBlankCell } from "../../achievement/rawCell";
import { limitBreach } from "../../plan/limits";
import { actualCells, placeOf, type ActualCell, type IndicatorRow } from "../context";
import { invisible, invisibleWords } from "../invisible";
import { refusedReasons } from "../refusedReasons";
import type { EntryRule, Found } from "../rule";
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
  *find({ indicators }) {
    for (const row of indicators) {
      for (const cell of actualCells(row)) {
        const found = unreadable(row, cell);
        if (found) yield found;
      }
    }
  },
  say: {
    ja: ({ where, found, params: { variant, reason, example, value, date } }) => {
      switch (variant) {
        case "invisible":
          return where + invisibleWords.ja;
        case "text":
          return `${where}に「${found}」と文字で入っていて、このままでは集計されません。数字の ${value} に直してください。`;
        case "question":
          return `${where}に「${found}」と入っています。${questions.ja[reason!]}${value} でよければ、そう記入してください。`;
        case "possibleDate":
          return `${where}が ${found} です。「3-5」などと記入したものが日付（${dateInWords(date)}）に変わったのかもしれません。正しい値か確かめてください（例: ${example}）。`;
        default:
          return `${where}の「${found}」は数字として読み取れません（${refusedReasons.ja[reason!]}）。数字を一つだけ記入してください（例: ${example}）。まだ分からないときは「集計中」と記入してください。`;
      }
    },
    en: ({ where, found, params: { variant, reason, example, value, date } }) => {
      switch (variant) {
        case "invisible":
          return where + invisibleWords.en;
        case "text":
          return `${where} is the text “${found}”, which the summary cannot count. Make it the number ${value}.`;
        case "question":
          return `${where} is “${found}”. ${questions.en[reason!]} If ${value} is meant, enter that.`;
        case "possibleDate":
          return `${where} is ${found}. Something like “3-5” may have turned into a date (${date}). Please make sure the value is right, e.g. ${example}.`;
        default:
          return `“${found}”, ${where}, cannot be read as a number (${refusedReasons.en[reason!]}). Enter one number, e.g. ${example}; if it is not known yet, enter 集計中.`;
      }
    },
  },
  brief: ({ params: { variant, reason, date } }) => {
    switch (variant) {
      case "invisible":
        return "目に見えない空白だけが入っていて、「判定不能」になります。空欄に直してください。";
      case "text":
        return "文字なので集計されません。「期待」の数字に直してください。";
      case "question":
        return `${questions.ja[reason!]}「期待」の値でよければ、そう記入してください。`;
      case "possibleDate":
        return `「3-5」などが日付（${dateInWords(date)}）に変わったのかもしれません。正しい値か確かめてください。`;
      default:
        return `数字として読めません（${refusedReasons.ja[reason!]}）。数字を一つだけ、未定なら「集計中」と記入してください。`;
    }
  },
  examples: [
    {
      title: "全角の文字",
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
      title: "単位つきの文字",
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
      title: "概数",
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
      title: "注記つき",
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
      title: "「－」が該当なしの書き方である指標（将来負担比率）",
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
      title: "範囲",
      cells: [["2-指2", "R7実績値", "3～5"]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "3～5", expected: "例: 600［人］" },
    },
    {
      title: "二つの値",
      cells: [["2-指2", "R7実績値", "男12人 女15人"]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "男12人 女15人", expected: "例: 600［人］" },
    },
    {
      title: "TRUE",
      cells: [["2-指2", "R7実績値", true]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "TRUE", expected: "例: 600［人］" },
    },
    {
      title: "日付に変わった 3-5（2025年3月5日）",
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
      title: "計画前年度実績も実績値である",
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
      title: "報告しない年度に、見えない空白だけ",
      cells: [["2-指2", "R6実績値", "\u00a0"]],
      row: "2-指2",
      finds: { column: "R6実績値", expected: "空欄", fix: { kind: "safe", value: "" } },
    },
    { title: "数値", cells: [["2-指2", "R7実績値", 1234]], row: "2-指2", finds: null },
    { title: "集計中", cells: [["2-指2", "R7実績値", "集計中"]], row: "2-指2", finds: null },
  ],
};

const questions: Readonly<Record<"ja" | "en", Readonly<Record<string, string>>>> = {
  ja: {
    approximate: "概数ではなく実際の数を記入します。",
    comparatorWord: "「以上」などの言葉は付けません。",
    note: "注記は「取組実績」に書いてください。",
    none: "実績が 0 なら、0 を記入します。",
    dash: "該当がないときは、0 を記入します。",
    signOfCut: "この指標は、減った割合を正の数、増えた割合を負の数で記入します。",
  },
  en: {
    approximate: "The actual figure is asked for, not an approximate one.",
    comparatorWord: "Words such as 以上 do not belong here.",
    note: "Remarks belong in 取組実績.",
    none: "If nothing was achieved, enter 0.",
    dash: "Where there is none, enter 0.",
    signOfCut: "For this indicator, a cut is a positive number and a rise a negative one.",
  },
};

/** 2025年3月5日 for 2025-03-05. */
const dateInWords = (date: string | number | undefined): string => {
  const [year, month, day] = String(date).split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

function unreadable({ indicator }: IndicatorRow, cell: ActualCell): Found | null {
  const { reading } = cell;
  const place = () => ({ ...placeOf(cell), found: shownLevel(cell.cell.value, indicator) });
  const example = () => exampleActual(indicator);
  switch (reading.kind) {
    case "blank":
      return isBlankCell(cell.cell.value) ? null : { ...placeOf(cell), ...invisible };
    case "refused":
      return {
        ...place(),
        expected: `例: ${example()}`,
        params: { variant: "refused", reason: reading.reason, example: example() },
      };
    case "possibleDate":
      return {
        ...place(),
        severity: "warning",
        expected: `例: ${example()}`,
        params: { variant: "possibleDate", date: reading.date, example: example() },
      };
    case "quantity":
    case "question": {
      const isText = reading.kind === "quantity";
      // A value outside the limits, 87.5 for a percentage among them, is the business of A304.
      if (limitBreach(reading.value, indicator.kind) !== null) return null;
      if (isText ? !reading.rewritten : reading.reason === "percentPoints") return null;
      const value = typedLevel(reading.value, indicator);
      return {
        ...place(),
        expected: shownLevel(reading.value, indicator),
        params: isText
          ? { variant: "text", value }
          : { variant: "question", reason: reading.reason, value },
        fix: { kind: isText ? "safe" : "question", value: reading.value },
      };
    }
    default:
      return null;
  }
}
