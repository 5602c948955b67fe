import type { StoryName } from "./stories";

/** A story, words by which its state is known, and what is pressed to get there. */
type State = [story: StoryName, words: string, pressed?: readonly string[]];

export const states: State[] = [
  ["reading", "ブックを読み取っています…"],
  ["firstRun", "はじめに"],
  ["inserting", "シートを作っています"],
  ["inserted", "テンプレートを挿入しました。"],
  ["printNotSet", "印刷の設定"],
  ["ready", "推進計画のシートが入っています。"],
  ["sheetMissing", "シート「数値目標・集計・個票・チェック結果」がありません。"],
  ["torso", "挿入が途中で止まっています"],
  ["otherPlan", "別の計画（○○市行政改革推進計画）"],
  ["alreadyThere", "すでに挿入されています"],
  ["waiting", "入力をチェックしています"],
  ["cellEditing", "セルの入力中は実行できません"],
  ["checked", "割合の上限"],
  ["checked", "指摘する例", ["このルールについて 33-指3 R7実績値"]],
  ["safeAndConfirmed", "決算書と突き合わせた"],
  ["safeAndConfirmed", "適用（2件）", ["書きかたの違いをまとめて直す（2件）"]],
  [
    "safeAndConfirmed",
    "そのあと内容が変わっています",
    ["書きかたの違いをまとめて直す（2件）", "適用（2件）"],
  ],
  ["ready", "入力中もチェックする", ["記入"]],
  ["noLiveCheck", "いまは入力中のチェックができません", ["記入"]],
  ["ready", "適用（3件）", ["記入", "記入を手伝う", "計画どおりを一括入力"]],
  ["ready", "取組内容がすべて計画どおりです。", ["記入", "記入を手伝う", "実施状況の提案"]],
  ["ready", "提出後の変更 2か所", ["提出"]],
  ["ready", "担当者名を記入してください。", ["提出", "全庁を提出"]],
  [
    "ready",
    "確定すると記入のセルに鍵がかかり",
    ["提出", "総務課：差戻しと確定", "広報広聴課：確定"],
  ],
  ["ready", "42項目の個票を作りました。", ["集計", "個票一覧を作る"]],
  ["ready", "2行のうち 1行を確認しました。", ["集計", "原本確認"]],
  ["ready", "整合：つじつまが合っているか", ["チェックのルール一覧"]],
  ["clean", "指摘はありません。"],
  ["manyFindings", "300件"],
  ["summary", "一致しています"],
  ["differences", "2か所で違っています"],
  ["failed", "処理を終えられませんでした"],
  ["broken", "画面を表示できませんでした"],
];
export const inEnglish: State[] = [
  ["firstRun", "Getting started"],
  ["checked", "Check results"],
  ["safeAndConfirmed", "Apply (2)", ["Rewrite all that is only written differently (2)"]],
  ["ready", "Apply (3)", ["Fill in", "Help with filling in", "Enter progress as planned"]],
  ["ready", "Changed since: 2 cells", ["Submit", "Secretariat: send back or confirm"]],
  ["ready", "1 of 2 rows verified.", ["Summary", "Verify by the original (原本確認)"]],
  ["ready", "Consistency", ["All rules"]],
  ["differences", "differs from the add-in's calculation in 2 cells"],
  ["failed", "A fault in the add-in stopped this."],
];
