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
    const { version, upgradesTo } = entries.condition?.earlierTemplate ?? {};
    if (version === undefined) return;
    yield {
      ...{ table: null, key: null, column: null, year: null },
      found: version,
      params: { upgradesTo: upgradesTo ?? "" },
    };
  },
  say: {
    ja: ({ found, params: { upgradesTo } }) =>
      `前の版のテンプレートです（${found} 版）。記入も提出も集計もこのままできます。` +
      (upgradesTo
        ? `「修復」か「集計更新」を選ぶと、数式が ${upgradesTo} 版になります。`
        : "列の並びは、この版のままです。"),
    en: ({ found, params: { upgradesTo } }) =>
      `the workbook has an earlier version of the template (${found}). It can be filled in, submitted and summed up as it is. ` +
      (upgradesTo
        ? `Repair or Recalculate brings its formulas to version ${upgradesTo}.`
        : "Its columns stay in that version's order."),
  },
  brief: {
    ja: ({ found }) => `前の版のテンプレートです（${found} 版）。`,
    en: ({ found }) => `The template is an earlier version (${found}).`,
  },
  examples: [
    {
      title: {
        ja: "前の版のテンプレートで作ったブック",
        en: "A workbook made from an earlier version of the template",
      },
      damage: [{ kind: "earlierTemplate", version: "1", upgradesTo: "2" }],
      row: null,
      finds: { column: null, found: "1" },
    },
    {
      title: {
        ja: "列の並びが違う、前の版のテンプレートで作ったブック",
        en: "The same, with columns in another order",
      },
      damage: [{ kind: "earlierTemplate", version: "2", upgradesTo: null }],
      row: null,
      finds: { column: null, found: "2" },
    },
    {
      title: { ja: "いまの版のテンプレート", en: "The present version of the template" },
      row: null,
      finds: null,
    },
  ],
};
