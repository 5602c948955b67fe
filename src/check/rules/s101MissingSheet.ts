import { sheetOf } from "../../entries/columns";
import type { TemplateRule } from "../rule";

export const s101MissingSheet: TemplateRule = {
  id: "S101",
  about: "template",
  severity: "error",
  purpose: {
    ja: "テンプレートのシートまたは表がない",
    en: "a sheet or table of the template is missing",
  },
  *find({ entries }) {
    for (const problem of entries.problems) {
      const table = problem.kind === "missingTable" ? problem.table : null;
      const sheet =
        table !== null ? sheetOf[table] : problem.kind === "missingSheet" ? problem.sheet : null;
      if (sheet === null) continue;
      const kind = table === null ? "sheet" : "table";
      yield {
        table,
        key: null,
        column: null,
        year: null,
        expected: sheet,
        params: { sheet, kind },
      };
    }
  },
  say: {
    ja: ({ params: { sheet, kind } }) =>
      kind === "table"
        ? `「${sheet}」シートの表が見つかりません。シートが削除されたか、表が解除されています。この表の記入内容は確かめられません。元のブックに戻すか、総務課に連絡してください。`
        : `「${sheet}」シートが見つかりません。削除されたか、中身が壊れています。「修復」を選ぶと、作り直します。`,
    en: ({ params: { sheet, kind } }) =>
      kind === "table"
        ? `the table of the sheet ${sheet} is missing: the sheet was deleted or the table was turned into plain cells. Its entries cannot be checked. Go back to the original workbook or tell the secretariat.`
        : `the sheet ${sheet} is missing: it was deleted or its contents are broken. Choose Repair to make it again.`,
  },
  examples: [
    {
      title: "「取組内容」の表がない",
      damage: [{ kind: "tableMissing", table: "PlanActions" }],
      row: null,
      finds: { column: null, expected: "取組内容" },
    },
    {
      title: "「集計」シートがない",
      damage: [{ kind: "sheetMissing", sheet: "集計" }],
      row: null,
      finds: { column: null, expected: "集計" },
    },
    { title: "挿入したままのテンプレート", row: null, finds: null },
  ],
};
