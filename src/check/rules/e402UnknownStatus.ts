import { statuses } from "../../plan/status";
import { placeOf, type ItemRow } from "../context";
import type { EntryRule, Found } from "../rule";
import { shown } from "../shown";
import { wordBrief } from "../wordBrief";

const vocabulary = statuses.join("・");

export const e402UnknownStatus: EntryRule = {
  id: "E402",
  about: "entries",
  severity: "error",
  purpose: { ja: "実施状況が決まった言葉でない", en: "a status outside the four" },
  *find({ items }) {
    for (const row of items) {
      for (const at of row.years.keys()) {
        const found = unknown(row, at);
        if (found) yield found;
      }
    }
  },
  say: {
    ja: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      switch (variant) {
        case "spelling":
          return `${where}が「${found}」です。集計されるよう、「${expected}」と書いてください。`;
        case "question":
          return `${where}が「${found}」です。「${expected}」のことですか。実施状況は ${words} から選びます。`;
        case "asBefore":
          return `${where}が「${found}」です。前の年度と同じ「${expected}」なら、そう記入してください。`;
        case "nothingBefore":
          return `${where}が「${found}」ですが、前の年度の実施状況がありません。${words} から選んでください。`;
        default:
          return `${where}の「${found}」は実施状況の言葉ではありません。${words} から選んでください。`;
      }
    },
    en: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      switch (variant) {
        case "spelling":
          return `${where} is “${found}”. Write it “${expected}”, so that it is counted.`;
        case "question":
          return `${where} is “${found}”. Is “${expected}” meant? Choose one of ${words}.`;
        case "asBefore":
          return `${where} is “${found}”. If it is ${expected} as the year before, enter that.`;
        case "nothingBefore":
          return `${where} is “${found}”, but the year before has no status. Choose one of ${words}.`;
        default:
          return `“${found}”, ${where}, is no status. Choose one of ${words}.`;
      }
    },
  },
  brief: wordBrief({
    ja: ({ found }) => `「${found}」は実施状況の言葉ではありません。`,
    en: ({ found }) => `“${found}” is no status.`,
  }),
  onSheet: ({ params: { variant } }) => {
    switch (variant) {
      case "spelling":
        return "集計されるよう、「期待」のとおりに書いてください。";
      case "question":
        return "「期待」の実施状況のことですか。";
      case "asBefore":
        return "前の年度と同じなら、「期待」の実施状況を記入してください。";
      case "nothingBefore":
        return "前の年度の実施状況がありません。「期待」から選んでください。";
      default:
        return "実施状況の言葉ではありません。「期待」から選んでください。";
    }
  },
  examples: [
    {
      title: { ja: "一覧にない言葉", en: "No word of the list" },
      cells: [[12, "R7実施状況", "順調"]],
      row: 12,
      finds: { column: "R7実施状況", found: "順調", expected: vocabulary },
    },
    {
      title: { ja: "検討（検討中のこと？）", en: "検討 (is 検討中 meant?)" },
      cells: [[12, "R7実施状況", "検討"]],
      row: 12,
      finds: {
        column: "R7実施状況",
        found: "検討",
        expected: "検討中",
        fix: { kind: "question", value: "検討中" },
      },
    },
    {
      title: { ja: "字の間に空白がある", en: "A space between the characters" },
      cells: [[12, "R7実施状況", "実　施"]],
      row: 12,
      finds: {
        column: "R7実施状況",
        found: "実　施",
        expected: "実施",
        fix: { kind: "safe", value: "実施" },
      },
    },
    {
      title: { ja: "前の年度が一部実施で、同上", en: "同上 after 一部実施 the year before" },
      cells: [
        [12, "R6実施状況", "一部実施"],
        [12, "R7実施状況", "同上"],
      ],
      row: 12,
      finds: {
        column: "R7実施状況",
        found: "同上",
        expected: "一部実施",
        fix: { kind: "question", value: "一部実施" },
      },
    },
    {
      title: { ja: "前の年度が空欄で、同上", en: "同上 after a blank year" },
      cells: [[12, "R7実施状況", "同上"]],
      row: 12,
      finds: { column: "R7実施状況", found: "同上", expected: vocabulary },
    },
    {
      title: { ja: "四つの言葉の一つ", en: "One of the four words" },
      cells: [[12, "R7実施状況", "未実施"]],
      row: 12,
      finds: null,
    },
  ],
};

function unknown({ years }: ItemRow, at: number): Found | null {
  const status = years[at]?.status;
  if (!status) return null;
  const { reading } = status;
  if (reading.kind === "blank" || (reading.kind === "status" && !reading.rewritten)) return null;
  const place = { ...placeOf(status), found: shown(status.cell.value) };
  const before = years[at - 1]?.status?.reading;
  switch (reading.kind) {
    case "status":
    case "question":
      return {
        ...place,
        expected: reading.status,
        params: { variant: reading.kind === "status" ? "spelling" : "question", vocabulary },
        fix: { kind: reading.kind === "status" ? "safe" : "question", value: reading.status },
      };
    case "asBefore":
      if (before?.kind === "status") {
        return {
          ...place,
          expected: before.status,
          params: { variant: "asBefore", vocabulary },
          fix: { kind: "question", value: before.status },
        };
      }
      return { ...place, expected: vocabulary, params: { variant: "nothingBefore", vocabulary } };
    default:
      return { ...place, expected: vocabulary, params: { variant: "unknown", vocabulary } };
  }
}
