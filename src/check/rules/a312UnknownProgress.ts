import { progressHeader } from "../../entries/columns";
import { progressWords } from "../../plan/stage";
import type { EntryRule } from "../rule";
import { shown } from "../shown";
import { wordBrief } from "../wordBrief";

const vocabulary = progressWords.join("・");

export const a312UnknownProgress: EntryRule = {
  id: "A312",
  about: "entries",
  severity: "error",
  purpose: {
    ja: "到達段階が決まった言葉でない",
    en: "progress outside the vocabulary (→ is rewritten as last year's word)",
  },
  *find({ plan, actions }) {
    for (const { action, years } of actions) {
      for (const [at, { cell, reading }] of years.entered.entries()) {
        if (!cell || !reading || reading.kind === "blank") continue;
        if (reading.kind === "stage" && reading.stage !== "→" && !reading.rewritten) continue;
        const year = plan.fiscalYears[at]!;
        const place = {
          table: "PlanActions" as const,
          key: action.key,
          column: progressHeader(year),
          year,
          found: shown(cell.value),
        };
        if (reading.kind === "refused") {
          yield { ...place, expected: vocabulary, params: { variant: "unknown", vocabulary } };
          continue;
        }
        const isArrow = reading.stage === "→";
        const isSafe = reading.kind === "stage";
        const word = isArrow ? (years.reached[at - 1] ?? null) : reading.stage;
        if (word === null) {
          yield {
            ...place,
            expected: vocabulary,
            params: { variant: "nothingBefore", vocabulary },
          };
        } else {
          const variant = isArrow ? "asBefore" : isSafe ? "spelling" : "question";
          yield {
            ...place,
            expected: word,
            params: { variant, vocabulary },
            fix: { kind: isSafe ? "safe" : "question", value: word },
          };
        }
      }
    }
  },
  say: {
    ja: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      switch (variant) {
        case "spelling":
          return `${where}が「${found}」です。「${expected}」と書いてください。`;
        case "question":
          return `${where}が「${found}」です。「${expected}」のことですか。到達段階は ${words} から選びます。`;
        case "asBefore":
          return `${where}が「${found}」です。前の年度と同じなら「${expected}」と記入してください。`;
        case "nothingBefore":
          return `${where}が「${found}」ですが、前の年度の到達段階がありません。${words} から選んでください。`;
        default:
          return `${where}の「${found}」は段階の言葉ではありません。${words} から選んでください。`;
      }
    },
    en: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      switch (variant) {
        case "spelling":
          return `${where} is “${found}”. Write it “${expected}”.`;
        case "question":
          return `${where} is “${found}”. Is “${expected}” meant? Choose one of ${words}.`;
        case "asBefore":
          return `${where} is “${found}”. If it is as the year before, enter ${expected}.`;
        case "nothingBefore":
          return `${where} is “${found}”, but the year before has no progress. Choose one of ${words}.`;
        default:
          return `“${found}”, ${where}, is no stage. Choose one of ${words}.`;
      }
    },
  },
  brief: wordBrief({
    ja: ({ found }) => `「${found}」は段階の言葉ではありません。`,
    en: ({ found }) => `“${found}” is no stage.`,
  }),
  onSheet: ({ params: { variant } }) => {
    switch (variant) {
      case "spelling":
        return "「期待」のとおりに書いてください。";
      case "question":
        return "「期待」の段階のことですか。";
      case "asBefore":
        return "前の年度と同じなら、「期待」の段階を記入してください。";
      case "nothingBefore":
        return "前の年度の到達段階がありません。「期待」から選んでください。";
      default:
        return "段階の言葉ではありません。「期待」から選んでください。";
    }
  },
  examples: [
    {
      title: { ja: "一覧にない言葉", en: "No word of the list" },
      cells: [["12-①", "R7到達段階", "順調"]],
      row: "12-①",
      finds: { column: "R7到達段階", found: "順調", expected: vocabulary },
    },
    {
      title: { ja: "検討中（検討のこと？）", en: "検討中 (is 検討 meant?)" },
      cells: [["12-①", "R7到達段階", "検討中"]],
      row: "12-①",
      finds: {
        column: "R7到達段階",
        found: "検討中",
        expected: "検討",
        fix: { kind: "question", value: "検討" },
      },
    },
    {
      title: { ja: "字の間に空白がある", en: "A space between the characters" },
      cells: [["12-①", "R7到達段階", "準 備"]],
      row: "12-①",
      finds: {
        column: "R7到達段階",
        found: "準 備",
        expected: "準備",
        fix: { kind: "safe", value: "準備" },
      },
    },
    {
      title: { ja: "前の年度が実施で、→", en: "→ after 実施 the year before" },
      cells: [
        ["1-①", "R6到達段階", "実施"],
        ["1-①", "R7到達段階", "→"],
      ],
      row: "1-①",
      finds: {
        column: "R7到達段階",
        found: "→",
        expected: "実施",
        fix: { kind: "safe", value: "実施" },
      },
    },
    {
      title: { ja: "前の年度が空欄で、→", en: "→ after a blank year" },
      cells: [["1-①", "R7到達段階", "→"]],
      row: "1-①",
      finds: { column: "R7到達段階", found: "→", expected: vocabulary },
    },
    {
      title: { ja: "前の年度が実施で、同上", en: "同上 after 実施 the year before" },
      cells: [
        ["1-①", "R6到達段階", "実施"],
        ["1-①", "R7到達段階", "同上"],
      ],
      row: "1-①",
      finds: {
        column: "R7到達段階",
        found: "同上",
        expected: "実施",
        fix: { kind: "question", value: "実施" },
      },
    },
    {
      title: { ja: "未着手", en: "未着手" },
      cells: [["12-①", "R7到達段階", "未着手"]],
      row: "12-①",
      finds: null,
    },
  ],
};
