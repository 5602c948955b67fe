/**
 * 配布控え: a very hidden sheet of a copy with the values that were handed out, a row each under these
 * headers, which stand in one of its first rows. テーブル is 推進項目, 取組内容 or 数値目標.
 */
export const handOutBase = {
  sheet: "配布控え",
  table: "HandOutBase",
  headers: ["テーブル", "キー", "見出し", "値"],
} as const;
