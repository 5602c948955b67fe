import type { TemplateRule } from "../rule";

export const s109Copy: TemplateRule = {
  id: "S109",
  about: "template",
  severity: "info",
  purpose: {
    ja: "計画の表の写しがあり、読み取りと集計から除いている",
    en: "a copy of one of our tables stands in the workbook and is left out",
  },
  *find({ entries }) {
    for (const { table, sheet } of entries.condition?.copies ?? []) {
      yield {
        table: null,
        key: null,
        column: null,
        year: null,
        found: table,
        params: { sheet },
        at: { sheet, cell: null },
      };
    }
  },
  say: {
    ja: ({ params: { sheet } }) =>
      `シート「${sheet}」は計画の表の写しです。ここに記入しても、チェックと集計には入りません。`,
    en: ({ params: { sheet } }) =>
      `the sheet ${sheet} is a copy of one of the plan's tables: what is entered there is neither checked nor summed up.`,
  },
  brief: {
    ja: ({ params: { sheet } }) => `シート「${sheet}」は計画の表の写しです。`,
    en: ({ params: { sheet } }) => `The sheet ${sheet} is a copy of a plan table.`,
  },
  examples: [
    {
      title: { ja: "「推進項目」シートをコピーした", en: "The sheet 推進項目 was copied" },
      damage: [{ kind: "copy", table: "PlanItems_2", sheet: "推進項目 (2)" }],
      row: null,
      finds: { column: null, found: "PlanItems_2" },
    },
    { title: { ja: "写しはない", en: "No copies" }, row: null, finds: null },
  ],
};
