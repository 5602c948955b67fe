import { reminderText, sentBackText } from "../../src/collect/letters";
import { foldEntries } from "../../src/entries/entries";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fresh, R7, typed } from "./books";

const office = "スマートシティ推進室";

test("督促 names each row of the department and what is missing in it", () => {
  const reading = typed(fresh, [10, "R7実施状況", "実施"], ["10-指1", "R7実績値", "集計中"]);
  const entries = foldEntries(plan, reading);
  expect(reminderText(plan, entries, R7, { department: office, state: "未着" })).toBe(
    [
      "スマートシティ推進室 御中",
      "",
      "令和7年度の推進計画の報告が、まだ届いていません。",
      "",
      "記入がまだのところ（4 か所）",
      "・推進項目10「官民一体での課題解決に向けた取組」：R7取組実績、R7課題・今後の方向性",
      "・取組内容10-①「やまぐち地域共創プラットフォームにおけるプロジェクトの検討・実施」：R7到達段階",
      "・数値目標10-指1「プロジェクト推進事業数」：R7実績値",
      "",
      "お手元のファイルに記入し、入力チェックと提出をしてから上書き保存して、総務課へ返してください。",
      "行き違いのときは、ご容赦ください。",
    ].join("\n"),
  );
});

test("差戻し gives the reason and each finding with sheet, cell and sentence", () => {
  const findings = [
    { sheet: "数値目標", cell: "H12", sentence: "実績値が入っていません。" },
    { sheet: null, cell: null, sentence: "計算方法が手動です。" },
  ];
  expect(sentBackText(R7, office, " 実績値の根拠を確かめてください。", findings)).toBe(
    [
      "スマートシティ推進室 御中",
      "",
      "令和7年度の推進計画の報告を差し戻します。",
      "理由：実績値の根拠を確かめてください。",
      "",
      "直していただくところ（2 件）",
      "1. シート「数値目標」のセル H12：実績値が入っていません。",
      "2. 計算方法が手動です。",
      "",
      "直したうえで、もう一度提出してから上書き保存して、総務課へ返してください。",
    ].join("\n"),
  );
});
