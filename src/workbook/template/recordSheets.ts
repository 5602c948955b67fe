import type { CellValue } from "../../entries/cell";
import type { Plan } from "../../plan/plan";
import { area } from "../area";
import { asText } from "../asText";
import type { LaterRole, RecordTable, SheetSpec, TemplateTable } from "../sheetSpec";
import { colors, rows, tabColors } from "./look";
import { linesHeight } from "./textLines";

/**
 * The sheets of what happened: who submitted what and when, what was handed out, and what was taken in
 * from returned workbooks. Each is made by the first row it gets, not by insert, and never protected: a
 * table on a protected sheet cannot grow. One sheet per table, because all grow downwards: side by side,
 * to filter, sort or delete rows of one would hide, tear or delete rows of the other; below each other,
 * they would push. Rows are only ever added.
 */

interface RecordColumn {
  readonly header: string;
  readonly width: number;
}

interface RecordSheet {
  readonly role: LaterRole;
  readonly columns: readonly RecordColumn[];
  /** What staff read above the table. */
  readonly notes: readonly [string, string];
}

export const recordSheets = {
  /** One row per event of a department's report. */
  PlanSubmissions: {
    role: "提出記録",
    columns: [
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
    ],
    notes: [
      "提出・取込・差戻し・確定のたびに、アドインが 1 行を追加します。書き換えないでください（備考は自由に使えます）。",
      "ダイジェストは、提出した値の全体から計算した SHA-256 です。値が変わったことを見つけるためのもので、改ざんされていないことの証明にはなりません。",
    ],
  },
  /** One row per value of a 提出 or 取込. */
  SubmittedEntries: {
    role: "提出内容",
    columns: [
      { header: "提出番号", width: 10 },
      { header: "対象年度", width: 10 },
      { header: "部署", width: 20 },
      { header: "テーブル", width: 12 },
      { header: "キー", width: 9 },
      { header: "見出し", width: 24 },
      { header: "値", width: 60 },
    ],
    notes: [
      "提出したとき、または取り込んだときの値です。アドインが行を追加し、入力チェックのとき、いまの値と比べます。書き換えないでください。",
      "提出番号は「提出記録」の番号です。空欄だったセルの行はありません。",
    ],
  },
  /** One row per copy that was handed out. */
  PlanHandOuts: {
    role: "配布記録",
    columns: [
      { header: "番号", width: 7 },
      { header: "配布ID", width: 16 },
      { header: "配布先", width: 20 },
      { header: "対象年度", width: 10 },
      { header: "配布日時", width: 18 },
      { header: "項目数", width: 9 },
      { header: "記入欄の数", width: 12 },
      { header: "定義の版", width: 10 },
      { header: "定義の照合番号", width: 24 },
      { header: "配布時の値の照合番号", width: 24 },
    ],
    notes: [
      "部署に写しを配布するたびに、アドインが 1 行を追加します。書き換えないでください。",
      "返ってきたファイルがどの写しかを、配布IDで見分けます。",
    ],
  },
  /** One row per file that was taken in, and one more where that was taken back. */
  PlanImports: {
    role: "取込記録",
    columns: [
      { header: "番号", width: 7 },
      { header: "提出番号", width: 10 },
      { header: "部署", width: 20 },
      { header: "対象年度", width: 10 },
      { header: "ファイル", width: 36 },
      { header: "SHA-256", width: 24 },
      { header: "配布ID", width: 16 },
      { header: "日時", width: 18 },
      { header: "取込者", width: 16 },
      { header: "取り込んだ数", width: 13 },
      { header: "状態", width: 9 },
    ],
    notes: [
      "返ってきたファイルを取り込むたび、また取り込みを元に戻すたびに、アドインが 1 行を追加します。書き換えないでください。",
      "SHA-256 はファイルの照合番号です。同じファイルを 2 度取り込まないために使います。",
    ],
  },
  /** One row per cell that was written or decided. */
  PlanImportCells: {
    role: "取込の判断",
    columns: [
      { header: "番号", width: 7 },
      { header: "ファイル", width: 36 },
      { header: "シート", width: 12 },
      { header: "キー", width: 9 },
      { header: "見出し", width: 24 },
      { header: "配布時", width: 30 },
      { header: "前の値", width: 30 },
      { header: "返ってきた値", width: 30 },
      { header: "書いた値", width: 30 },
      { header: "判断", width: 14 },
    ],
    notes: [
      "取り込みで書いたセルと、確かめて決めたセルを、アドインが 1 行ずつ追加します。書き換えないでください。",
      "番号は「取込記録」の番号です。取り込みを元に戻すとき、「書いた値」のままのセルを「前の値」に戻します。",
    ],
  },
} as const satisfies Record<RecordTable, RecordSheet>;

/** In tab order. */
export const recordTables = Object.keys(recordSheets) as readonly RecordTable[];

export const isRecordTable = (name: TemplateTable): name is RecordTable => name in recordSheets;

export type RecordHeader<T extends RecordTable> =
  (typeof recordSheets)[T]["columns"][number]["header"];
/** A row by header; a header without a value stays blank. */
export type RecordRow<T extends RecordTable> = Partial<Record<RecordHeader<T>, CellValue>>;

/** What the word for all departments is. */
export const wholeCity = "全庁";

/** The sheet of a table with its first rows. */
export function recordSheet<T extends RecordTable>(
  plan: Plan,
  name: T,
  body: readonly RecordRow<T>[],
): SheetSpec {
  const { role, columns, notes }: RecordSheet = recordSheets[name];
  const headers = columns.map(({ header }) => header);
  const headerRow = area(rows.header, 0, 1, columns.length);
  const place = area(rows.header, 0, body.length + 1, columns.length);
  const bodyOf = (names: readonly string[]) =>
    headers.flatMap((header, column) =>
      names.includes(header) ? [area(rows.body, column, body.length)] : [],
    );
  return {
    role,
    tabColor: tabColors.result,
    protect: false,
    formats: [],
    values: [
      { area: area(rows.title, 0), values: [[`${role}　${plan.title}`]] },
      { area: area(rows.note, 0, 2), values: notes.map((note) => [note]) },
      { area: headerRow, values: [headers] },
      {
        area: area(rows.body, 0, body.length, columns.length),
        values: body.map((row: Partial<Record<string, CellValue>>) =>
          headers.map((header) => asText(row[header] ?? "")),
        ),
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
        "配布日時",
        "定義の版",
        "提出番号",
        "配布ID",
        "シート",
        "テーブル",
        "キー",
      ]).map((at) => ({ area: at, horizontal: "Center" as const })),
      // Texts and figures stand below each other, and texts are long.
      ...bodyOf(["値", "備考", "ファイル", "配布時", "前の値", "返ってきた値", "書いた値"]).map(
        (at) => ({
          area: at,
          horizontal: "Left" as const,
          wrap: true,
        }),
      ),
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
      footer: `${plan.title}　${role}`,
    },
  };
}
