import type { RestoredRow } from "../../../src/workbook";

const years = ["R5", "R6", "R7", "R8", "R9"];

export const restoredRows: RestoredRow[] = [
  {
    table: "PlanActions",
    key: "4-①",
    itemNo: 4,
    name: "オープンデータの公開",
    years,
    sheet: "取組内容",
    cell: "T12",
    chosen: "読みB",
    asPrinted: ["検 討", "→", "", "実 施", "→"],
    literal: ["検討", "→", "", "実施", "→"],
    likeliest: ["検討", "→", "→", "実施", "→"],
    present: ["検討", "→", "→", "実施", "→"],
  },
  {
    table: "PlanIndicators",
    key: "33-指3",
    itemNo: 33,
    name: "時間外勤務の縮減",
    years,
    sheet: "数値目標",
    cell: "Z45",
    chosen: null,
    asPrinted: ["対前年度", "3%削減", "", "", ""],
    literal: ["対前年度3%削減", "", "", "", ""],
    likeliest: years.map(() => "対前年度3%削減"),
    present: years.map(() => "対前年度3%削減"),
  },
];
