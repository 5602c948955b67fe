import { foundPhrase } from "../phrase";
import type { TemplateRule } from "../rule";

export const s113OtherSpelling: TemplateRule = {
  id: "S113",
  about: "template",
  severity: "info",
  wholeWorkbook: true,
  purpose: {
    ja: "数式が別の書き方になっている（ほかの表計算ソフトで保存したときなど）",
    en: "formulas are written otherwise, with the same meaning, as other programs save them",
  },
  *find({ entries }) {
    const { formulas = 0, sheets = [] } = entries.condition?.otherSpelling ?? {};
    if (formulas === 0) return;
    yield {
      table: null,
      key: null,
      column: null,
      year: null,
      ...foundPhrase({ ja: "別の書き方", en: "another spelling" }),
      params: { formulas, sheets: sheets.join("・") },
    };
  },
  say: {
    ja: ({ params: { formulas, sheets } }) =>
      `数式 ${formulas} か所（${sheets}）が、表の列の代わりにセルの番地を使う、別の書き方になっています。ほかの表計算ソフトで保存されたためで、計算の結果は同じです。「修復」を選ぶと、元の書き方に戻ります。`,
    en: ({ params: { formulas, sheets } }) =>
      `another program has saved the workbook: its formulas (${formulas} on ${sheets}) name cells by address instead of table columns. They compute the same; Repair puts the template's spelling back.`,
  },
  brief: {
    ja: ({ params: { formulas } }) => `数式 ${formulas} か所が別の書き方になっています。`,
    en: ({ params: { formulas } }) => `${formulas} formulas are written otherwise.`,
  },
  examples: [
    {
      title: { ja: "ほかの表計算ソフトで保存した", en: "Saved by another spreadsheet program" },
      damage: [{ kind: "otherSpelling", formulas: 1500, sheets: ["数値目標", "集計"] }],
      row: null,
      finds: { column: null, found: "別の書き方" },
    },
    {
      title: { ja: "テンプレートの書き方のまま", en: "Spelled as in the template" },
      row: null,
      finds: null,
    },
  ],
};
