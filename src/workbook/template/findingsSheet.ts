import { severityWords } from "../../check/severity";
import type { Plan } from "../../plan/plan";
import { area, type Area } from "../area";
import type { SheetSpec } from "../sheetSpec";
import { colors, rows, tabColors } from "./look";
import { linesHeight } from "./textLines";

/** Columns of `CheckFindings`, left to right. */
export const findingColumns = [
  { header: "重大度", width: 9 },
  { header: "規則", width: 8 },
  { header: "シート", width: 12 },
  { header: "番号", width: 8 },
  { header: "名称", width: 34 },
  { header: "部署", width: 18 },
  { header: "列", width: 20 },
  { header: "年度", width: 7 },
  { header: "内容", width: 60 },
  { header: "あった値", width: 16 },
  { header: "期待", width: 26 },
  { header: "リンク", width: 18 },
  { header: "確認", width: 18 },
  { header: "セル", width: 9 },
  { header: "キー", width: 9 },
] as const;

export type FindingHeader = (typeof findingColumns)[number]["header"];

const findingColumn = (name: FindingHeader): number =>
  findingColumns.findIndex((column) => column.header === name);

/** The same in every row, for Excel makes it the formula of the whole column (office-js #5909). */
export const linkFormula =
  '=IF([@セル]="","",HYPERLINK("#\'"&SUBSTITUTE([@シート],"\'","\'\'")&"\'!"&[@セル],[@シート]&" "&[@セル]))';

/** Rows that are coloured and prompted for, long before there are findings in them. */
const mostShown = 1000;

const howToConfirm = {
  title: "確認した警告",
  message:
    "警告の値が正しいときは、「確認済」と理由を書いてください（例: 確認済　原票と照合した）。次の入力チェックから「情報」になります。エラーは直すまで残ります。",
};

/** Where the sentence about the last check stands: when, which year, which scope, counts. */
export const notChecked = "まだ入力チェックをしていません。";
export const checkSummary: Area = area(rows.note, 0);

/** Whether a cell says what stands there before a check or after one, in any version's words. */
export const isCheckSummary = (text: string): boolean =>
  text === notChecked || /\u3000対象年度 .*\u3000範囲 .*\u3000計画定義 /.test(text);

/** `CheckFindings` with so many body rows; a table cannot have none. */
const findingsArea = (findings: number): Area =>
  area(rows.header, 0, Math.max(1, findings) + 1, findingColumns.length);

/** チェック結果, empty: made by insert and never deleted, so that its names stay valid. */
export function findingsSheet(plan: Plan): SheetSpec {
  const place = findingsArea(0);
  return {
    role: "チェック結果",
    tabColor: tabColors.result,
    // A table on a protected sheet can be neither resized nor extended.
    protect: false,
    formats: [
      { area: area(rows.body, 0, 1, findingColumns.length), format: findingFormat("内容") },
      ...(["リンク", "キー"] as const).map((name) => ({
        area: area(rows.body, findingColumn(name)),
        format: findingFormat(name),
      })),
    ],
    values: [
      { area: area(rows.title, 0), values: [[`チェック結果　${plan.title}`]] },
      { area: checkSummary, values: [[notChecked]] },
      {
        area: area(rows.header, 0, 1, findingColumns.length),
        values: [findingColumns.map((c) => c.header)],
      },
    ],
    table: { name: "CheckFindings", area: place },
    formulas: [],
    looks: [
      { area: area(rows.title, 0), bold: true, size: 16 },
      { area: checkSummary, color: colors.quiet },
      {
        area: area(rows.header, 0, 1, findingColumns.length),
        fill: colors.header,
        color: colors.headerText,
        bold: true,
        horizontal: "Center",
        vertical: "Center",
      },
      { area: place, grid: true },
    ],
    unlocked: [],
    validations: [
      { area: area(rows.body, findingColumn("確認"), mostShown, 1), prompt: howToConfirm },
    ],
    conditionals: [
      {
        area: area(rows.body, 0, mostShown, 1),
        formula: `=$A${rows.body + 1}="${severityWords.error}"`,
        fill: colors.error,
        color: colors.errorText,
        bold: true,
      },
      {
        area: area(rows.body, 0, mostShown, 1),
        formula: `=$A${rows.body + 1}="${severityWords.warning}"`,
        fill: colors.warning,
        color: colors.warningText,
        bold: true,
      },
    ],
    widths: findingColumns.map(({ width }, column) => ({ column, columns: 1, width })),
    heights: [
      { row: rows.title, rows: 1, height: linesHeight(1, 16) },
      { row: rows.header, rows: 1, height: 24 },
    ],
    freeze: { rows: rows.body, columns: 0 },
    hiddenColumns: [{ column: findingColumn("セル"), columns: 2 }],
    print: {
      orientation: "Landscape",
      titleRows: { row: rows.header, rows: 1 },
      footer: `${plan.title}　チェック結果`,
    },
  };
}

/** Number format of a column's cells: text, but for formulas and for keys that are numbers. */
export const findingFormat = (name: FindingHeader): string =>
  name === "リンク" || name === "キー" ? "General" : "@";
