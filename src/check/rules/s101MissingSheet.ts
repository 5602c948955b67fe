import { sheetOf } from "../../entries/columns";
import type { TemplateRule } from "../rule";

export const s101MissingSheet: TemplateRule = {
  id: "S101",
  about: "template",
  severity: "error",
  purpose: {
    ja: "テンプレートのシート・表・名前がない、または名前がほかのセルを指している",
    en: "a sheet, table or name of the template is missing, or a name points elsewhere",
  },
  *find({ entries }) {
    const nowhere = { table: null, key: null, column: null, year: null };
    for (const problem of entries.problems) {
      switch (problem.kind) {
        case "missingSheet": {
          const { sheet } = problem;
          yield { ...nowhere, expected: sheet, params: { kind: "sheet", sheet } };
          break;
        }
        case "missingTable": {
          const { table, isPlain } = problem;
          const sheet = sheetOf[table];
          if (!isPlain)
            yield { ...nowhere, table, expected: sheet, params: { kind: "table", sheet } };
          break;
        }
        case "plainTables": {
          const sheet = problem.sheets.map((name) => `「${name}」`).join("");
          yield {
            ...nowhere,
            params: { kind: "plain", sheet },
            at: { sheet: problem.sheets[0]!, cell: null },
          };
          break;
        }
        case "missingNames":
          yield {
            ...nowhere,
            expected: problem.names.join("・"),
            params: { kind: "names", sheet: "" },
          };
          break;
        case "namesElsewhere":
          yield {
            ...nowhere,
            expected: problem.names.join("・"),
            params: { kind: "elsewhere", sheet: "" },
          };
      }
    }
  },
  say: {
    ja: ({ expected, params: { sheet, kind } }) => {
      switch (kind) {
        case "table":
          return `「${sheet}」シートの表が見つかりません。シートが削除されています。消す前に保存したブックがあれば、それを使ってください。なければ「修復」を選ぶと、計画の文だけの表を作り直します（記入した内容は戻りません）。`;
        case "plain":
          return `シート${sheet}の表が、ふつうのセルになっています（「範囲に変換」や、ほかのソフトでの保存で起こります）。「修復」を選ぶと、記入した内容はそのままで、表に戻ります。`;
        case "names":
          return `このブックで使う名前（${expected}）がなくなっています。「修復」を選ぶと、付け直します。`;
        case "elsewhere":
          return `このブックで使う名前（${expected}）が、元のセルではないところを指しています（「名前の管理」で変えると起こります）。「修復」を選ぶと、元のセルに戻します。`;
        default:
          return `「${sheet}」シートが見つかりません。削除されたか、中身が壊れています。「修復」を選ぶと、作り直します。`;
      }
    },
    en: ({ expected, params: { sheet, kind } }) => {
      switch (kind) {
        case "table":
          return `the table of the sheet ${sheet} is missing: the sheet was deleted. Use a workbook that was saved before, if there is one; else Repair makes the table again with the plan's texts, without what was entered.`;
        case "plain":
          return `the tables of ${sheet} have become plain cells, as happens with Convert to Range or in another program. Choose Repair: it makes them tables again and keeps what was entered.`;
        case "names":
          return `names that this workbook goes by are missing (${expected}). Choose Repair to give them back.`;
        case "elsewhere":
          return `names that this workbook goes by refer to other cells than they did (${expected}), as happens in the Name Manager. Choose Repair to point them back.`;
        default:
          return `the sheet ${sheet} is missing: it was deleted or its contents are broken. Choose Repair to make it again.`;
      }
    },
  },
  brief: {
    ja: ({ params: { sheet, kind } }) => {
      if (kind === "table") return `「${sheet}」シートの表がありません。`;
      if (kind === "plain") return `${sheet}の表が、ふつうのセルになっています。`;
      if (kind === "elsewhere") return "名前が、元のセルではないところを指しています。";
      return kind === "names" ? "名前がなくなっています。" : `「${sheet}」シートがありません。`;
    },
    en: ({ params: { sheet, kind } }) => {
      if (kind === "table") return `The table of ${sheet} is missing.`;
      if (kind === "plain") return `The tables of ${sheet} have become plain cells.`;
      if (kind === "elsewhere") return "Defined names refer to other cells than they did.";
      return kind === "names" ? "Defined names are missing." : `The sheet ${sheet} is missing.`;
    },
  },
  examples: [
    {
      title: { ja: "「取組内容」の表がない", en: "The table of 取組内容 is gone" },
      damage: [{ kind: "tableMissing", table: "PlanActions" }],
      row: null,
      finds: { column: null, expected: "取組内容" },
    },
    {
      title: { ja: "「集計」シートがない", en: "The sheet 集計 is gone" },
      damage: [{ kind: "sheetMissing", sheet: "集計" }],
      row: null,
      finds: { column: null, expected: "集計" },
    },
    {
      title: {
        ja: "「推進項目」の表を範囲に変換した",
        en: "The table of 推進項目 was converted to a range",
      },
      damage: [{ kind: "tablePlain", table: "PlanItems" }],
      row: null,
      finds: { column: null },
    },
    {
      title: { ja: "名前「年度位置」を削除した", en: "The name 年度位置 was deleted" },
      damage: [{ kind: "nameMissing", name: "年度位置" }],
      row: null,
      finds: { column: null, expected: "年度位置" },
    },
    {
      title: {
        ja: "「名前の管理」で、名前「年度位置」の参照先を変えた",
        en: "The name 年度位置 was pointed elsewhere in the Name Manager",
      },
      damage: [{ kind: "nameElsewhere", name: "年度位置" }],
      row: null,
      finds: { column: null, expected: "年度位置" },
    },
    {
      title: { ja: "挿入したままのテンプレート", en: "A template as it was inserted" },
      row: null,
      finds: null,
    },
  ],
};
