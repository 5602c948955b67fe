import { sheetOf } from "../../entries/columns";
import type { TemplateRule } from "../rule";

export const s103MissingColumn: TemplateRule = {
  id: "S103",
  about: "template",
  severity: "error",
  purpose: {
    ja: "列がない、または見出しが変えられた",
    en: "a column is missing or a header was changed",
  },
  *find({ entries }) {
    for (const problem of entries.problems) {
      if (problem.kind !== "missingColumn") continue;
      const { table, column, found } = problem;
      yield {
        table,
        key: null,
        column,
        year: null,
        found: found ?? "",
        expected: column,
        params: { sheet: sheetOf[table], header: column },
      };
    }
  },
  say: {
    ja: ({ found, params: { sheet, header } }) =>
      found === ""
        ? `「${sheet}」シートの表に「${header}」の列がありません。消した直後なら「元に戻す」（Ctrl+Z）で戻してください。そうでなければ「修復」を選ぶと、列が戻ります（計画の値は入りますが、記入した内容は、保存してあるブックから写してください）。`
        : `「${sheet}」シートの見出し「${header}」が「${found}」に変わっています。「修復」を選ぶと、元の見出しに戻ります。`,
    en: ({ found, params: { sheet, header } }) =>
      found === ""
        ? `the table on the sheet ${sheet} has no column “${header}”. If it was deleted just now, undo that (Ctrl+Z); else Repair brings it back with the plan's values, and what was entered has to be copied from a saved workbook.`
        : `the header “${header}” on the sheet ${sheet} was changed to “${found}”. Repair puts it back.`,
  },
  brief: {
    ja: ({ found, params: { header } }) =>
      found === "" ? `「${header}」の列がありません。` : `見出し「${header}」が変わっています。`,
    en: ({ found, params: { header } }) =>
      found === "" ? `The column “${header}” is missing.` : `The header “${header}” was changed.`,
  },
  examples: [
    {
      title: {
        ja: "見出しを「R7実績値」から「令和7年度実績」に変えた",
        en: "The header R7実績値 was changed to 令和7年度実績",
      },
      damage: [
        { kind: "headerChanged", table: "PlanIndicators", from: "R7実績値", to: "令和7年度実績" },
      ],
      row: null,
      finds: { column: "R7実績値", found: "令和7年度実績", expected: "R7実績値" },
    },
    { title: { ja: "見出しはそのまま", en: "The headers as they were" }, row: null, finds: null },
  ],
};
