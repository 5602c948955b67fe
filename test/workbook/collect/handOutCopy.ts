import { fiscalYear } from "../../../src/plan/fiscalYear";
import { handOutName, handOutValues } from "../../../src/workbook/handOutInfo";

/** スマートシティ推進室 leads item 10 alone: an action and an indicator. */
export const handOut = {
  id: "R7-02-7c1e9a",
  department: "スマートシティ推進室",
  year: fiscalYear(2025),
  at: "2026-04-15 09:30",
  definitionVersion: "2023.1",
  definitionDigest: "d",
  baseDigest: "b",
  sentBack: null,
} as const;

/** Of a copy for R7: which columns of which row are open, by header and key. */
const openOf10: readonly [string, string, readonly string[]][] = [
  ["推進項目", "10", ["R7実施状況", "R7取組実績", "R7課題・今後の方向性"]],
  ["取組内容", "10-①", ["R7計画", "R7到達段階", "変更理由"]],
  ["数値目標", "10-指1", ["R7目標値", "R7実績値", "変更理由"]],
];

/** Makes the open workbook the copy of `handOut`, cell by cell, as one may do it by hand in Excel. */
export async function makeCopy(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const guide = worksheets.getItem("記入要領");
    guide.protection.unprotect();
    const values = handOutValues(handOut);
    const block = guide.getRange(`H40:I${39 + values.length}`);
    block.numberFormat = values.map((row) => row.map(() => "@"));
    block.values = values;
    names.add(handOutName, block);
    const tables = openOf10.map(([sheet]) => {
      const table = worksheets.getItem(sheet).tables.getItemAt(0);
      return table.getRange().load("values");
    });
    await context.sync();
    openOf10.forEach(([sheet, key, columns], i) => {
      const { protection } = worksheets.getItem(sheet);
      protection.unprotect();
      const range = tables[i]!;
      range.format.protection.locked = true;
      const [headers, ...rows] = range.values as unknown[][];
      const row = rows.findIndex((cells) => String(cells[0]) === key) + 1;
      for (const column of columns)
        range.getCell(row, headers!.indexOf(column)).format.protection.locked = false;
      protection.protect({ allowAutoFilter: true });
    });
    guide.protection.protect();
    await context.sync();
  });
}
