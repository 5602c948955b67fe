import type { CellValue } from "../../entries/cell";
import type { Plan } from "../../plan/plan";
import { area } from "../area";
import { asText } from "../asText";
import type { SheetSpec, SubmissionTable } from "../sheetSpec";
import { colors, rows, tabColors } from "./look";
import { linesHeight } from "./textLines";

/**
 * 提出記録 and 提出内容: who submitted what and when, and the values as they were submitted. Made by the
 * first submission, not by insert, and never protected: a table on a protected sheet cannot grow. Two
 * sheets, because both tables grow downwards: side by side, to filter, sort or delete rows of one
 * would hide, tear or delete rows of the other; below each other, they would push.
 */

interface SubmissionColumn {
  readonly header: string;
  readonly width: number;
}

/** One row per event: 提出, 差戻し or 確定. */
export const submissionColumns = [
  { header: "番号", width: 7 },
  { header: "対象年度", width: 10 },
  { header: "部署", width: 20 },
  { header: "状態", width: 9 },
  { header: "担当者", width: 16 },
  { header: "日時", width: 18 },
  { header: "エラー", width: 8 },
  { header: "警告", width: 8 },
  { header: "情報", width: 8 },
  { header: "記入数", width: 9 },
  { header: "ダイジェスト", width: 24 },
  { header: "定義の版", width: 10 },
  { header: "備考", width: 30 },
] as const satisfies readonly SubmissionColumn[];

/** One row per value; rows are only ever added. */
export const submittedColumns = [
  { header: "提出番号", width: 10 },
  { header: "対象年度", width: 10 },
  { header: "部署", width: 20 },
  { header: "テーブル", width: 12 },
  { header: "キー", width: 9 },
  { header: "見出し", width: 24 },
  { header: "値", width: 60 },
] as const satisfies readonly SubmissionColumn[];

/** A row of either table, by header; a header without a value stays blank. */
export type SubmissionRow = Partial<
  Record<(typeof submissionColumns)[number]["header"], CellValue>
>;
export type SubmittedRow = Record<(typeof submittedColumns)[number]["header"], CellValue>;

/** What the word for all departments is. */
export const wholeCity = "全庁";

export const submissionSheet = (plan: Plan, events: readonly SubmissionRow[]): SheetSpec => ({
  ...sheetOfTable(plan, "PlanSubmissions", submissionColumns, events, [
    "提出・差戻し・確定のたびに、アドインが 1 行を追加します。書き換えないでください（備考は自由に使えます）。",
    "ダイジェストは、提出した値の全体から計算した SHA-256 です。値が変わったことを見つけるためのもので、改ざんされていないことの証明にはなりません。",
  ]),
  role: "提出記録",
});

export const submittedSheet = (plan: Plan, entries: readonly SubmittedRow[]): SheetSpec => ({
  ...sheetOfTable(plan, "SubmittedEntries", submittedColumns, entries, [
    "提出したときの値です。アドインが行を追加し、入力チェックのとき、いまの値と比べます。書き換えないでください。",
    "提出番号は「提出記録」の番号です。空欄だったセルの行はありません。",
  ]),
  role: "提出内容",
});

function sheetOfTable(
  plan: Plan,
  name: SubmissionTable,
  columns: readonly SubmissionColumn[],
  body: readonly Partial<Record<string, CellValue>>[],
  notes: readonly [string, string],
): Omit<SheetSpec, "role"> {
  const title = name === "PlanSubmissions" ? "提出記録" : "提出内容";
  const headers = columns.map(({ header }) => header);
  const headerRow = area(rows.header, 0, 1, columns.length);
  const place = area(rows.header, 0, body.length + 1, columns.length);
  const bodyOf = (names: readonly string[]) =>
    headers.flatMap((header, column) =>
      names.includes(header) ? [area(rows.body, column, body.length)] : [],
    );
  return {
    tabColor: tabColors.result,
    protect: false,
    formats: [],
    values: [
      { area: area(rows.title, 0), values: [[`${title}　${plan.title}`]] },
      { area: area(rows.note, 0, 2), values: notes.map((note) => [note]) },
      { area: headerRow, values: [headers] },
      {
        area: area(rows.body, 0, body.length, columns.length),
        values: body.map((row) => headers.map((header) => asText(row[header] ?? ""))),
      },
    ],
    table: { name, area: place },
    formulas: [],
    looks: [
      { area: area(rows.title, 0), bold: true, size: 16 },
      { area: area(rows.note, 0, 2), color: colors.quiet },
      {
        area: headerRow,
        fill: colors.header,
        color: colors.headerText,
        bold: true,
        horizontal: "Center",
        vertical: "Center",
      },
      { area: place, grid: true, vertical: "Center" },
      ...bodyOf([
        "番号",
        "対象年度",
        "状態",
        "日時",
        "定義の版",
        "提出番号",
        "テーブル",
        "キー",
      ]).map((at) => ({ area: at, horizontal: "Center" as const })),
      // Texts and figures stand below each other, and texts are long.
      ...bodyOf(["値", "備考"]).map((at) => ({
        area: at,
        horizontal: "Left" as const,
        wrap: true,
      })),
    ],
    unlocked: [],
    validations: [],
    conditionals: [],
    widths: columns.map(({ width }, column) => ({ column, columns: 1, width })),
    heights: [
      { row: rows.title, rows: 1, height: linesHeight(1, 16) },
      { row: rows.header, rows: 1, height: 24 },
    ],
    freeze: { rows: rows.body, columns: 0 },
    hiddenColumns: [],
    print: {
      orientation: "Landscape",
      titleRows: { row: rows.header, rows: 1 },
      footer: `${plan.title}　${title}`,
    },
  };
}
