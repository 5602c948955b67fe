import type { Sentence } from "../outcome";

/** What 修復 says that it put right, or could not. Names and addresses are the workbook's own. */
export const told = {
  sheetMade: (sheet: string): Sentence => ({
    ja: `シート「${sheet}」を作り直しました。`,
    en: `The sheet ${sheet} was made again.`,
  }),
  protectedAgain: (sheet: string): Sentence => ({
    ja: `シート「${sheet}」を保護しました。`,
    en: `The sheet ${sheet} was protected.`,
  }),
  named: (name: string): Sentence => ({
    ja: `名前「${name}」を付け直しました。`,
    en: `The name ${name} was given again.`,
  }),
  namedBack: (name: string): Sentence => ({
    ja: `名前「${name}」を元のセルに戻しました。`,
    en: `The name ${name} refers to its own cells again.`,
  }),
  coloursUnread: {
    ja: "この Excel では条件付き書式を読み出せないので、指摘などの色が残っているかは確かめていません。",
    en: "This Excel does not give conditional formats back, so whether the colours of findings are still there was not looked at.",
  } satisfies Sentence,
  insertionCompleted: {
    ja: "途中で止まっていた挿入を完了しました。",
    en: "The insertion that had stopped half-way was completed.",
  } satisfies Sentence,
  formula: (sheet: string, cell: string): Sentence => ({
    ja: `${sheet} ${cell} の数式を元に戻しました。`,
    en: `The formula of ${sheet} ${cell} was put back.`,
  }),
  formulas: (sheet: string, count: number): Sentence => ({
    ja: `${sheet} の数式 ${count} か所を元に戻しました。`,
    en: `${count} formulas of ${sheet} were put back.`,
  }),
  setting: (sheet: string, cell: string): Sentence => ({
    ja: `${sheet} ${cell} の設定を元に戻しました。`,
    en: `The setting in ${sheet} ${cell} was put back.`,
  }),
  upgraded: (version: string, formulas: number): Sentence => ({
    ja: `テンプレートを ${version} 版にしました${formulas > 0 ? `（数式 ${formulas} か所）` : ""}。`,
    en: `The template is now version ${version}${formulas > 0 ? ` (${formulas} formulas)` : ""}.`,
  }),
  departmentRow: (office: string): Sentence => ({
    ja: `集計の部署別に「${office}」の行を加えました。`,
    en: `The summary by department has a row for ${office} now.`,
  }),
  reporter: (sheet: string, cell: string): Sentence => ({
    ja: `「${sheet}」シートの ${cell} に、記入担当の課を書きました。`,
    en: `${cell} of the sheet ${sheet} tells now which department reports the row.`,
  }),
  respelled: (formulas: number): Sentence => ({
    ja: `別の書き方になっていた数式 ${formulas} か所を、元の書き方に戻しました。`,
    en: `${formulas} formulas that were written otherwise are as they were.`,
  }),
  formulasMissing: (sheet: string, cell: string, count: number): Sentence => ({
    ja: `${sheet} ${cell} など、数式が ${count} か所で入りませんでした。「修復」を選んでください。`,
    en: `${count} formulas (${sheet} ${cell} and others) could not be written. Choose Repair.`,
  }),
  planText: (sheet: string, cell: string): Sentence => ({
    ja: `${sheet} ${cell} の計画の文を元に戻しました。`,
    en: `The plan's text in ${sheet} ${cell} was put back.`,
  }),
  numberFormat: (sheet: string, cell: string): Sentence => ({
    ja: `${sheet} ${cell} の表示形式を元に戻しました。`,
    en: `The number format of ${sheet} ${cell} was put back.`,
  }),
  unlocked: (sheet: string, address: string): Sentence => ({
    ja: `${sheet} ${address} の記入欄のロックを外しました。`,
    en: `The entry cells ${sheet} ${address} were unlocked.`,
  }),
  validated: (sheet: string, address: string): Sentence => ({
    ja: `${sheet} ${address} の入力規則を付け直しました。`,
    en: `The validation of ${sheet} ${address} was given again.`,
  }),
  coloured: (sheet: string): Sentence => ({
    ja: `シート「${sheet}」の指摘の色分けを付け直しました。`,
    en: `The colours of findings on ${sheet} were given again.`,
  }),
  partsLeft: (sheet: string): Sentence => ({
    ja: `シート「${sheet}」は、列や行の並びが元と違うため、なくなった列や行を戻していません。消す前に保存したブックを使うか、並びを元に戻してから、もう一度「修復」を選んでください。`,
    en: `On ${sheet} columns or rows stand in another order, so missing ones were not put back. Use a copy from before, or restore the order and choose Repair again.`,
  }),
  column: (sheet: string, header: string): Sentence => ({
    ja: `シート「${sheet}」に「${header}」の列を戻しました。`,
    en: `The column ${header} of ${sheet} was put back.`,
  }),
  row: (sheet: string, key: string): Sentence => ({
    ja: `シート「${sheet}」に ${key} の行を戻しました。`,
    en: `The row ${key} of ${sheet} was put back.`,
  }),
  table: (sheet: string): Sentence => ({
    ja: `シート「${sheet}」のセルを、表に戻しました。`,
    en: `The cells of ${sheet} are a table again.`,
  }),
  tableName: (name: string): Sentence => ({
    ja: `テーブルの名前を「${name}」に戻しました。`,
    en: `The table has its name ${name} again.`,
  }),
  header: (sheet: string, cell: string, header: string): Sentence => ({
    ja: `${sheet} ${cell} の見出しを「${header}」に戻しました。`,
    en: `The header ${header} in ${sheet} ${cell} was put back.`,
  }),
  key: (sheet: string, cell: string, key: string): Sentence => ({
    ja: `${sheet} ${cell} の番号・キーを「${key}」に戻しました。`,
    en: `The number or key ${key} in ${sheet} ${cell} was put back.`,
  }),
  blankRow: (sheet: string, row: number): Sentence => ({
    ja: `${sheet} ${row} 行目の空白の行を取り除きました。`,
    en: `The blank row ${row} of ${sheet} was removed.`,
  }),
  blankRowLeft: (sheet: string, row: number): Sentence => ({
    ja: `${sheet} ${row} 行目は、表の外に記入があるため取り除いていません。その記入を移してから、もう一度「修復」を選んでください。`,
    en: `Row ${row} of ${sheet} was not removed: something is entered beside the table. Move it and choose Repair again.`,
  }),
  looks: (kind: Sentence): Sentence => ({
    ja: `「${kind.ja}」を整えました。`,
    en: `Put in order: ${kind.en}.`,
  }),
  looksLeft: (sheet: string): Sentence => ({
    ja: `シート「${sheet}」は行や列が動いているため、見た目は整えません。`,
    en: `Rows or columns of ${sheet} have moved, so its looks are left as they are.`,
  }),
};
