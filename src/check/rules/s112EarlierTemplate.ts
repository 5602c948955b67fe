import type { TemplateRule } from "../rule";

export const s112EarlierTemplate: TemplateRule = {
  id: "S112",
  about: "template",
  severity: "info",
  wholeWorkbook: true,
  purpose: {
    ja: "前の版のテンプレートで作られたブックである",
    en: "the workbook has an earlier version of the template",
  },
  *find({ entries }) {
    const version = entries.condition?.earlierTemplate ?? null;
    if (version === null) return;
    yield { ...{ table: null, key: null, column: null, year: null }, found: version };
  },
  say: {
    ja: ({ found }) =>
      `前の版のテンプレートです（${found} 版）。記入も提出もこのままできます。「修復」か「集計更新」を選ぶと、数式がいまの版になります。`,
    en: ({ found }) =>
      `the workbook has an earlier version of the template (${found}). It can be filled in and submitted as it is; Repair or Recalculate brings its formulas to the present version.`,
  },
  brief: {
    ja: ({ found }) => `前の版のテンプレートです（${found} 版）。`,
    en: ({ found }) => `The template is an earlier version (${found}).`,
  },
  examples: [
    {
      title: "前の版のテンプレートで作ったブック",
      damage: [{ kind: "earlierTemplate", version: "1" }],
      row: null,
      finds: { column: null, found: "1" },
    },
    { title: "いまの版のテンプレート", row: null, finds: null },
  ],
};
