import { targetBreach } from "../../plan/limits";
import type { Indicator } from "../../plan/plan";
import { comparatorWords, readTarget } from "../../plan/quantity";
import { placeOf, type TargetCell } from "../context";
import { blankExpected, exampleOf } from "../phrase";
import { possibleDate, possibleDateBrief, possibleDateWords } from "../possibleDate";
import { refusedReasons } from "../refusedReasons";
import type { Found, TemplateRule } from "../rule";
import { exampleTarget, shownTarget, typedTarget } from "../shown";

export const p211UnreadableTarget: TemplateRule = {
  id: "P211",
  about: "plan",
  severity: "error",
  purpose: {
    ja: "目標値が数量として読めない、または以上・以下などの言葉が比較の向きと合わない",
    en: "a target that cannot be read as a quantity of its unit, or whose word contradicts the comparator",
  },
  *find({ plan: { fiscalYears }, indicators }) {
    for (const { indicator, targets } of indicators) {
      const isDoubtful = (value: number) =>
        readTarget(value, indicator, { fiscalYears }).kind !== "quantity";
      for (const target of targets) {
        const found = target && unreadable(indicator, target, isDoubtful);
        if (found) yield found;
      }
    }
  },
  say: {
    ja: (told) => {
      const { where, found, params } = told;
      const { variant, reason, example, value, word, comparator } = params;
      switch (variant) {
        case "possibleDate":
        case "shownDate":
          return possibleDateWords.ja(told);
        case "text":
          return `${where}に「${found}」と文字で入っています。数字の ${value} に直してください。`;
        case "question":
          return `${where}に「${found}」と入っています。${value} のことですか。数字だけを記入してください。`;
        case "noTarget":
          return `${where}に「${found}」と入っています。目標のない年度は空欄にし、目標のある年度は数字を一つだけ記入してください（例: ${example}）。`;
        case "contrary":
          return `${where}に「${found}」とありますが、この指標は「${comparator}」で判定します。${value} でよければ、「${word}」を付けずに数字だけを記入してください。`;
        default:
          return `${where}の「${found}」は数字として読み取れません（${refusedReasons.ja[reason!]}）。数字を一つだけ記入してください（例: ${example}）。`;
      }
    },
    en: (told) => {
      const { where, found, params } = told;
      const { variant, reason, example, value, word, comparator } = params;
      switch (variant) {
        case "possibleDate":
        case "shownDate":
          return possibleDateWords.en(told);
        case "text":
          return `${where} is the text “${found}”. Make it the number ${value}.`;
        case "question":
          return `${where} is “${found}”. Is ${value} meant? Enter the number alone.`;
        case "noTarget":
          return `${where} is “${found}”. Leave a year without a target blank; else enter one number, e.g. ${example}.`;
        case "contrary":
          return `${where} is “${found}”, but this indicator is judged as ${comparator}. Is ${value} meant, without ${word}?`;
        default:
          return `“${found}”, ${where}, cannot be read as a number (${refusedReasons.en[reason!]}). Enter one number, e.g. ${example}.`;
      }
    },
  },
  brief: {
    ja: (told) => {
      const { found, params } = told;
      switch (params.variant) {
        case "possibleDate":
        case "shownDate":
          return possibleDateBrief.ja(told);
        case "text":
          return `「${found}」は文字です。`;
        case "question":
          return `「${found}」は ${params.value} のことですか。`;
        case "contrary":
          return `「${found}」は、指標の「${params.comparator}」と合いません。`;
        default:
          return `「${found}」は数字として読めません。`;
      }
    },
    en: (told) => {
      const { found, params } = told;
      switch (params.variant) {
        case "possibleDate":
        case "shownDate":
          return possibleDateBrief.en(told);
        case "text":
          return `“${found}” is a text.`;
        case "question":
          return `Is ${params.value} meant by “${found}”?`;
        case "contrary":
          return `“${found}” contradicts ${params.comparator} of the indicator.`;
        default:
          return `“${found}” cannot be read as a number.`;
      }
    },
  },
  examples: [
    {
      title: { ja: "全角の文字で入っている", en: "In full-width characters" },
      cells: [["2-指2", "R7目標値", "１，０００人"]],
      row: "2-指2",
      finds: {
        column: "R7目標値",
        found: "１，０００人",
        expected: "1,000人",
        fix: { kind: "safe", value: 1000 },
      },
    },
    {
      title: { ja: "以上を目指す指標に「以下」", en: "以下 where the aim is 以上" },
      cells: [["2-指2", "R7目標値", "1,000人以下"]],
      row: "2-指2",
      finds: {
        column: "R7目標値",
        found: "1,000人以下",
        expected: "1,000人",
        fix: { kind: "question", value: 1000 },
      },
    },
    {
      title: { ja: "幅のある目標", en: "A target with a range" },
      cells: [["2-指2", "R7目標値", "900～1,000人"]],
      row: "2-指2",
      finds: { column: "R7目標値", found: "900～1,000人", expected: "例: 600［人］" },
    },
    {
      title: {
        ja: "日付に変わった 4/1（2026年4月1日）",
        en: "4/1, which has become a date (2026-04-01)",
      },
      cells: [["2-指2", "R7目標値", 46113]],
      row: "2-指2",
      finds: {
        severity: "warning",
        column: "R7目標値",
        found: "46,113人",
        expected: "例: 600［人］",
      },
    },
    {
      title: { ja: "目標のない年度に「－」", en: "A dash in a year without a target" },
      cells: [["1-指1", "R7目標値", "－"]],
      row: "1-指1",
      finds: {
        column: "R7目標値",
        found: "－",
        expected: "空欄",
        fix: { kind: "question", value: "" },
      },
    },
    {
      title: {
        ja: "目標のない年度に、改行だけ",
        en: "Nothing but a line break, in a year without a target",
      },
      cells: [["1-指1", "R7目標値", "\n"]],
      row: "1-指1",
      finds: null,
    },
    {
      title: { ja: "数字", en: "A number" },
      cells: [["2-指2", "R7目標値", 1100]],
      row: "2-指2",
      finds: null,
    },
    {
      title: { ja: "空欄", en: "Blank" },
      cells: [["2-指2", "R7目標値", ""]],
      row: "2-指2",
      finds: null,
    },
  ],
};

/** `isDoubtful`: whether a number, once it stands in the cell, would be questioned itself. */
function unreadable(
  indicator: Indicator,
  target: TargetCell,
  isDoubtful: (value: number) => boolean,
): Found | null {
  const { reading } = target;
  const place = () => ({
    ...placeOf(target),
    found: shownTarget(target.cell.value, indicator),
  });
  if (reading.kind === "blank") return null;
  if (reading.kind === "refused") {
    const example = exampleTarget(indicator);
    const { reason } = reading;
    if (reason === "dash" || reason === "none") {
      return {
        ...place(),
        ...blankExpected,
        params: { variant: "noTarget", example },
        fix: { kind: "question", value: "" },
      };
    }
    return {
      ...place(),
      ...exampleOf(example),
      params: { variant: "refused", reason, example },
    };
  }
  if (reading.kind === "possibleDate") {
    return possibleDate(target, reading, {
      found: shownTarget(target.cell.value, indicator),
      example: exampleTarget(indicator),
      possible: targetBreach(reading.value, indicator) === null,
    });
  }
  const isWritten = reading.kind === "quantity" && reading.rewritten;
  const isText = isWritten && !isDoubtful(reading.value);
  const isQuestion =
    (isWritten && !isText) || (reading.kind === "question" && reading.reason !== "percentPoints");
  const isContrary = reading.kind === "contradictsComparator";
  if (!isText && !isQuestion && !isContrary) return null;
  const fits = targetBreach(reading.value, indicator) === null;
  // A text outside the limits is the business of P213.
  if (isWritten && !fits) return null;
  return {
    ...place(),
    expected: shownTarget(reading.value, indicator),
    params: {
      variant: isText ? "text" : isContrary ? "contrary" : "question",
      value: typedTarget(reading.value, indicator),
      word: isContrary ? reading.word : "",
      comparator: comparatorWords[indicator.comparator],
    },
    ...(fits && { fix: { kind: isText ? "safe" : "question", value: reading.value } }),
  };
}
