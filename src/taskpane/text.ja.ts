import type { Severity } from "../check/finding";
import { yearLabel, yearName, type FiscalYear } from "../plan/fiscalYear";
import type { Step } from "../workbook";

/** All that the pane says, in Japanese. `text.en.ts` has the same shape. */
export const ja = {
  language: "ja" as "ja" | "en",
  product: "推進計画アシスト",
  year: (year: FiscalYear) => `${yearLabel(year)}（${yearName(year)}）`,

  state: {
    heading: "ブックの状態",
    reading: "ブックを読み取っています…",
    unknown: "ブックの状態を読み取れていません。",
    none: "このブックに、推進計画のシートはまだありません。",
    complete: "推進計画のシートが入っています。",
    torso:
      "推進計画の挿入が途中で止まっています。「修復」するか、「テンプレート挿入」で作り直してください。",
    otherPlan: (title: string) =>
      `このブックには別の計画（${title}）が入っています。この計画は、別のブックを開いて挿入してください。`,
    sheets: "シートを開く",
  },

  repairOffer: {
    missing: (sheets: string) =>
      `シート「${sheets}」がありません。「修復」で作り直します。記入した内容は変わりません。`,
    button: "修復",
  },

  firstRun: {
    heading: "はじめに",
    steps: [
      ["挿入", "「テンプレート挿入」で、推進計画のシートがこのブックに加わります。"],
      ["記入", "色の付いたセルに、実績値・到達段階・実施状況などを記入します。"],
      ["確認", "「入力チェック」で記入もれや誤りを見つけ、「集計更新」で集計を確かめます。"],
    ],
    safe: "すでにあるシートは変わりません。",
  },

  undoNotice: {
    text: "アドインがシートに書き込むと、Excel の「元に戻す」の履歴が消えます。",
    dismiss: "わかりました",
  },

  choices: {
    heading: "対象",
    year: "対象年度",
    noYear: "選んでください",
    scope: "チェック範囲",
    all: "全庁",
    related: "関係する項目も",
  },

  actions: {
    heading: "操作",
    insert: "テンプレート挿入",
    check: "入力チェック",
    recalculate: "集計更新",
    afterInsert: "「テンプレート挿入」のあとに使えます",
  },

  doing: {
    readState: "ブックを読み取っています",
    insert: "テンプレートを挿入しています",
    repair: "修復しています",
    check: "入力をチェックしています",
    recalculate: "集計を更新しています",
    goToFinding: "セルへ移動しています",
    goToSheet: "シートへ移動しています",
  },
  steps: {
    reading: "ブックを読み取っています",
    building: "シートを作っています",
    finishing: "印刷の設定と保護をしています",
    checking: "規則と照らし合わせています",
    writing: "結果を書き込んでいます",
  } satisfies Record<Step, string>,
  doingStep: (step: string) => `（${step}）`,
  editingHint:
    "時間がかかっています。セルの入力中であれば、Enter キーで入力を確定すると先へ進みます。",

  inserted: {
    title: "テンプレートを挿入しました。",
    next: (year: string) => `対象年度は${year}です。色の付いたセルから記入を始めてください。`,
    sheets: (sheets: string) => `加えたシート：${sheets}`,
  },
  repaired: {
    title: "修復しました。",
    nothing: "直すところはありませんでした。",
  },
  refused: {
    goToSheet: "シートへ移動",
    repair: "修復",
    again: "もう一度",
  },
  failed: {
    title: "アドインの不具合で、処理を終えられませんでした。",
    advice: "もう一度試しても同じときは、詳細をコピーして、アドインの担当者に伝えてください。",
    again: "もう一度",
    details: "詳細",
    copy: "詳細をコピー",
    copied: "コピーしました",
    select: "選択しました。Ctrl+C でコピーしてください",
    reload: "開き直す",
    paneBroken: "アドインの不具合で、画面を表示できませんでした。",
  },

  results: {
    choose: "表示する結果",
    checked: "チェックの結果",
    recalculated: "集計の結果",
  },

  findings: {
    heading: "入力チェックの結果",
    severity: { error: "エラー", warning: "警告", info: "情報" } satisfies Record<Severity, string>,
    of: (year: string, scope: string) => `${year}・${scope}`,
    count: (n: number) => `${n}件`,
    filter: "重大度でしぼりこむ",
    done: (year: string, scope: string, error: number, warning: number, info: number) =>
      `入力チェックが終わりました。対象年度 ${year}、${scope}。エラー ${error}件、警告 ${warning}件、情報 ${info}件。`,
    none: "指摘はありません。",
    noneOf: (severity: string) => `${severity}はありません。`,
    scopeAll: "全庁",
    scopeOf: (department: string, related: boolean) =>
      related ? `${department}（関係する項目も）` : department,
    wholeBook: "ブック全体",
    wholeSheet: "シート全体",
    found: "あった値",
    expected: "期待",
    safe: "書きかたの違いです。期待の値に書き直せます。",
    question: "期待の値のつもりだったか、確かめて直してください。",
    onSheet: "指摘は「チェック結果」シートにも書いてあります。",
  },

  summary: {
    heading: "集計の結果",
    done: (year: string) => `集計を更新しました。対象年度 ${year}。`,
    agrees: "ブックの集計は、アドインの計算と一致しています。",
    differs: (n: number) => `ブックの集計が、アドインの計算と ${n}か所で違っています。`,
    differsHint: "セルを上書きしていないか、計算方法が「手動」になっていないかを確かめてください。",
    difference: (shown: string, computed: string) => `ブック ${shown} ／ アドイン ${computed}`,
    repaired: (n: number) => `こわれていた数式を ${n}か所、元に戻しました。`,
    statuses: "実施状況",
    indicators: "数値目標",
    total: "合計",
    withoutReprints: "うち再掲を除く",
    status: {
      実施: "実施",
      一部実施: "一部実施",
      検討中: "検討中",
      未実施: "未実施",
      未入力: "未入力",
    },
    indicator: {
      withTarget: "目標あり",
      達成: "達成",
      未達成: "未達成",
      未入力: "未入力",
      判定不能: "判定不能",
    },
    rate: "達成率",
    blank: "（空欄）",
    nothing: "－",
    openSheet: "集計シートを開く",
  },

  outsideExcel: "この画面は Excel の中で開いてください。",
};
