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
    const { version, upgradesTo, byRepairAlone } = entries.condition?.earlierTemplate ?? {};
    if (version === undefined) return;
    yield {
      table: null,
      key: null,
      column: null,
      year: null,
      found: version,
      params: { upgradesTo: upgradesTo ?? "", byRepairAlone: byRepairAlone ? 1 : 0 },
    };
  },
  say: {
    ja: ({ found, params: { upgradesTo, byRepairAlone } }) =>
      `前の版のテンプレートです（${found} 版）。記入も提出も集計もこのままできます。` +
      (byRepairAlone
        ? `「修復」を選ぶと、${upgradesTo} 版になり、記入担当の課が主担当課の欄と集計の部署別に出ます。`
        : upgradesTo
          ? `「修復」か「集計更新」を選ぶと、数式が ${upgradesTo} 版になります。`
          : "列の並びは、この版のままです。"),
    en: ({ found, params: { upgradesTo, byRepairAlone } }) =>
      `the workbook has an earlier version of the template (${found}). It can be filled in, submitted and summed up as it is. ` +
      (byRepairAlone
        ? `Repair makes it version ${upgradesTo}, whose sheets tell which department reports a row.`
        : upgradesTo
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
        ja: "記入担当の課が出ない、前の版のテンプレートで作ったブック",
        en: "The same, whose sheets do not tell who reports a row",
      },
      damage: [{ kind: "earlierTemplate", version: "3", upgradesTo: "4", byRepairAlone: true }],
      row: null,
      finds: { column: null, found: "3" },
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
