import { placeOf } from "../context";
import { plannedTargets, targetValue } from "../plannedCells";
import type { TemplateRule } from "../rule";

export const p214NoFinalTarget: TemplateRule = {
  id: "P214",
  about: "plan",
  severity: "error",
  purpose: {
    ja: "最終年度の目標値が消されている",
    en: "no target for the final year, where the plan had one",
  },
  *find(context) {
    const last = context.plan.fiscalYears.length - 1;
    for (const row of context.indicators) {
      const target = row.targets[last];
      const planned = plannedTargets(context, row)?.[last];
      if (!target || !planned || targetValue(row, last) !== null) continue;
      yield {
        ...placeOf(target),
        expected: planned.printed,
        fix: { kind: "question", value: planned.value },
      };
    }
  },
  say: {
    ja: ({ where, expected }) =>
      `${where}が空欄です。計画の最終年度の目標（${expected}）は消せません。元に戻すか、新しい目標値を記入してください。`,
    en: ({ where, expected }) =>
      `${where} is blank. The plan's final target (${expected}) cannot be dropped: put it back, or enter a new one.`,
  },
  brief: {
    ja: ({ expected }) => `最終年度の目標（${expected}）が消されています。`,
    en: ({ expected }) => `The final target (${expected}) was removed.`,
  },
  examples: [
    {
      title: { ja: "R9の目標値を消した", en: "The target of R9 was deleted" },
      cells: [["1-指1", "R9目標値", ""]],
      row: "1-指1",
      finds: {
        column: "R9目標値",
        expected: "90.0%",
        fix: { kind: "question", value: 0.9 },
      },
    },
    {
      title: {
        ja: "計画でも最終年度に目標がない（4-指1）",
        en: "The plan itself has no target for its last year (4-指1)",
      },
      row: "4-指1",
      finds: null,
    },
    {
      title: {
        ja: "復元した行を、原本の読みのとおりにした",
        en: "A restored row as the original reads",
      },
      cells: [
        ["2-指1", "R8目標値", 0.73],
        ["2-指1", "R9目標値", ""],
      ],
      row: "2-指1",
      finds: null,
    },
  ],
};
