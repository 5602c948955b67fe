import type { StoryName } from "./stories";

/** Each state, and words by which it is known. */
export const states: [StoryName, string][] = [
  ["reading", "ブックを読み取っています…"],
  ["firstRun", "はじめに"],
  ["inserting", "シートを作っています"],
  ["inserted", "テンプレートを挿入しました。"],
  ["printNotSet", "印刷の設定"],
  ["ready", "推進計画のシートが入っています。"],
  ["sheetMissing", "シート「数値目標・集計・チェック結果」がありません。"],
  ["torso", "挿入が途中で止まっています"],
  ["otherPlan", "別の計画（○○市行政改革推進計画）"],
  ["alreadyThere", "すでに挿入されています"],
  ["waiting", "入力をチェックしています"],
  ["cellEditing", "セルの入力中は実行できません"],
  ["checked", "割合の上限"],
  ["clean", "指摘はありません。"],
  ["manyFindings", "300件"],
  ["summary", "一致しています"],
  ["differences", "2か所で違っています"],
  ["failed", "処理を終えられませんでした"],
  ["broken", "画面を表示できませんでした"],
];
export const inEnglish: [StoryName, string][] = [
  ["firstRun", "Getting started"],
  ["checked", "Check results"],
  ["differences", "differs from the add-in's calculation in 2 cells"],
  ["failed", "A fault in the add-in stopped this."],
];
