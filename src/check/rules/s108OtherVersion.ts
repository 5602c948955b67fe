import type { TemplateRule } from "../rule";

export const s108OtherVersion: TemplateRule = {
  id: "S108",
  about: "template",
  severity: "warning",
  wholeWorkbook: true,
  purpose: {
    ja: "いまとは別の版の計画定義で作られたブックである",
    en: "the template is from another version of the plan definition",
  },
  *find({ plan, entries }) {
    const version = entries.condition?.definitionVersion ?? plan.version;
    if (version === plan.version) return;
    yield {
      table: null,
      key: null,
      column: null,
      year: null,
      found: version,
      expected: plan.version,
    };
  },
  say: {
    ja: ({ found, expected }) =>
      `このブックは計画定義の ${found} 版で作られていますが、いまの版は ${expected} です。計画の文や目標値の違いは、ほかの指摘として出ます。新しい版で作り直すかどうかは、総務課が決めてください。`,
    en: ({ found, expected }) =>
      `this workbook was made from version ${found} of the plan definition; the present one is ${expected}. Where they differ, findings say so. The secretariat decides whether to start from a new template.`,
  },
  brief: {
    ja: () => "別の版の計画定義で作られたブックです。",
    en: () => "The workbook is from another version of the plan definition.",
  },
  examples: [
    {
      title: {
        ja: "前の版の計画定義で作ったブック",
        en: "A workbook made from an earlier version of the plan definition",
      },
      damage: [{ kind: "otherVersion", version: "2022.1" }],
      row: null,
      finds: { column: null, found: "2022.1", expected: "2023.1" },
    },
    {
      title: {
        ja: "同じ版の計画定義で作ったブック",
        en: "A workbook made from the same version of the plan definition",
      },
      row: null,
      finds: null,
    },
  ],
};
