import { header } from "../../entries/columns";
import { readVerification, verificationWords } from "../../plan/verification";
import type { TemplateRule } from "../rule";
import { shown } from "../shown";
import { wordBrief } from "../wordBrief";

const vocabulary = verificationWords.join("・");

export const p207UnknownVerification: TemplateRule = {
  id: "P207",
  about: "plan",
  severity: "warning",
  purpose: {
    ja: "原本確認が決まった言葉でない",
    en: "a verification outside its three words",
  },
  *find({ entries, actions, indicators }) {
    const rows = [
      ...actions.map(({ action }) => ({ table: "PlanActions" as const, row: action })),
      ...indicators.map(({ indicator }) => ({ table: "PlanIndicators" as const, row: indicator })),
    ];
    for (const { table, row } of rows) {
      const cell = row.restoration ? entries.verification(table, row.key) : undefined;
      const reading = readVerification(cell?.value ?? "");
      if (!cell || reading.kind === "blank" || (reading.kind === "word" && !reading.rewritten))
        continue;
      const place = {
        table,
        key: row.key,
        column: header.verification,
        year: null,
        found: shown(cell.value),
      };
      if (reading.kind === "refused") {
        yield { ...place, expected: vocabulary, params: { variant: "unknown", vocabulary } };
        continue;
      }
      const isSafe = reading.kind === "word";
      yield {
        ...place,
        expected: reading.word,
        params: { variant: isSafe ? "spelling" : "question", vocabulary },
        fix: { kind: isSafe ? "safe" : "question", value: reading.word },
      };
    }
  },
  say: {
    ja: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      switch (variant) {
        case "spelling":
          return `${where}が「${found}」です。「${expected}」と書いてください。`;
        case "question":
          return `${where}が「${found}」です。「${expected}」のことですか。原本確認は ${words} から選びます。`;
        default:
          return `${where}の「${found}」では、どの読みかが決まりません。原本と見比べて、${words} から選んでください。`;
      }
    },
    en: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      switch (variant) {
        case "spelling":
          return `${where} is “${found}”. Write it “${expected}”.`;
        case "question":
          return `${where} is “${found}”. Is “${expected}” meant? Choose one of ${words}.`;
        default:
          return `“${found}”, ${where}, does not say which reading is right. Compare the original and choose one of ${words}.`;
      }
    },
  },
  brief: wordBrief({
    ja: ({ found }) => `「${found}」では、どの読みかが決まりません。`,
    en: ({ found }) => `“${found}” does not say which reading is right.`,
  }),
  examples: [
    {
      title: { ja: "一覧にない言葉", en: "No word of the list" },
      cells: [["2-①", "原本確認", "確認済"]],
      row: "2-①",
      finds: { column: "原本確認", found: "確認済", expected: vocabulary },
    },
    {
      title: { ja: "A（読みAのこと？）", en: "A (is 読みA meant?)" },
      cells: [["2-指2", "原本確認", "A"]],
      row: "2-指2",
      finds: {
        column: "原本確認",
        found: "A",
        expected: "読みA",
        fix: { kind: "question", value: "読みA" },
      },
    },
    {
      title: { ja: "全角の字", en: "A full-width character" },
      cells: [["2-指2", "原本確認", "読みＢ"]],
      row: "2-指2",
      finds: {
        column: "原本確認",
        found: "読みＢ",
        expected: "読みB",
        fix: { kind: "safe", value: "読みB" },
      },
    },
    {
      title: { ja: "三つの言葉の一つ", en: "One of the three words" },
      cells: [["2-指2", "原本確認", "読みB"]],
      row: "2-指2",
      finds: null,
    },
  ],
};
