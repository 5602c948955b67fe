import { stages } from "../../plan/stage";
import { plannedPlace } from "../plannedCells";
import type { TemplateRule } from "../rule";
import { shown } from "../shown";
import { wordBrief } from "../wordBrief";

const vocabulary = [...stages, "→"].join("・");

export const p201UnknownStage: TemplateRule = {
  id: "P201",
  about: "plan",
  severity: "error",
  purpose: {
    ja: "計画の段階が決まった言葉でない",
    en: "a planned stage outside the vocabulary",
  },
  *find(context) {
    for (const row of context.actions) {
      for (const [at, { cell, reading }] of row.years.planned.entries()) {
        if (!cell || !reading || reading.kind === "blank") continue;
        if (reading.kind === "stage" && !reading.rewritten) continue;
        const place = { ...plannedPlace(context, row, at), found: shown(cell.value) };
        if (reading.kind === "refused") {
          yield { ...place, expected: vocabulary, params: { variant: "unknown", vocabulary } };
        } else {
          const isQuestion = reading.kind === "question";
          yield {
            ...place,
            expected: reading.stage,
            params: { variant: isQuestion ? "question" : "spelling", vocabulary },
            fix: { kind: isQuestion ? "question" : "safe", value: reading.stage },
          };
        }
      }
    }
  },
  say: {
    ja: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      if (variant === "question")
        return `${where}が「${found}」です。「${expected}」のことですか。計画の段階は ${words} から選びます。`;
      if (variant === "spelling")
        return `${where}が「${found}」です。「${expected}」と書いてください。`;
      return `${where}の「${found}」は段階の言葉ではありません。${words} から選んでください（前の年度の段階が続くときは →）。`;
    },
    en: ({ where, found, expected, params: { variant, vocabulary: words } }) => {
      if (variant === "question")
        return `${where} is “${found}”. Is “${expected}” meant? Stages are ${words}.`;
      if (variant === "spelling") return `${where} is “${found}”. Write it “${expected}”.`;
      return `“${found}”, ${where}, is no stage. Choose one of ${words} (→ where the stage before goes on).`;
    },
  },
  brief: wordBrief({
    ja: ({ found }) => `「${found}」は段階の言葉ではありません。`,
    en: ({ found }) => `“${found}” is no stage.`,
  }),
  onSheet: ({ params: { variant } }) => {
    if (variant === "question") return "「期待」の段階のことですか。";
    if (variant === "spelling") return "「期待」のとおりに書いてください。";
    return "段階の言葉ではありません。「期待」から選んでください（前の年度の段階が続くときは →）。";
  },
  examples: [
    {
      title: { ja: "一覧にない言葉", en: "No word of the list" },
      cells: [["12-①", "R7計画", "開始"]],
      row: "12-①",
      finds: { column: "R7計画", found: "開始", expected: vocabulary },
    },
    {
      title: { ja: "検討中（検討のこと？）", en: "検討中 (is 検討 meant?)" },
      cells: [["12-①", "R5計画", "検討中"]],
      row: "12-①",
      finds: {
        column: "R5計画",
        found: "検討中",
        expected: "検討",
        fix: { kind: "question", value: "検討" },
      },
    },
    {
      title: { ja: "字の間に空白がある", en: "A space between the characters" },
      cells: [["12-①", "R5計画", "検　討"]],
      row: "12-①",
      finds: {
        column: "R5計画",
        found: "検　討",
        expected: "検討",
        fix: { kind: "safe", value: "検討" },
      },
    },
    {
      title: { ja: "空欄（計画なし）", en: "Blank (nothing planned)" },
      cells: [["12-①", "R5計画", ""]],
      row: "12-①",
      finds: null,
    },
  ],
};
