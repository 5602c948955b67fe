import { oldestExcel } from "./start/oldestExcel";
import type { EntryProgress } from "../entries/owedTexts";
import type { Severity, SeverityCounts } from "../check/severity";
import { yearLabel, yearName, type FiscalYear } from "../plan/fiscalYear";
import type { DepartmentSubmission, Step } from "../workbook";
import type { MissingScript } from "./missingScript";
import type { SkipReason, View } from "./state/paneState";

/** All that the pane says, in Japanese. `text.en.ts` has the same shape. */
export const ja = {
  language: "ja" as "ja" | "en",
  product: "推進計画アシスト",
  /** How words are put together. */
  joined: {
    list: (names: readonly string[]) => names.join("・"),
    sentences: (sentences: readonly string[]) => sentences.join(""),
    labelled: (label: string, value: string) => `${label}：${value}`,
    noted: (words: string, note: string) => `${words}（${note}）`,
  },
  year: (year: FiscalYear) => `${yearLabel(year)}（${yearName(year)}）`,

  state: {
    reading: "ブックを読み取っています…",
    unknown: "ブックの状態を読み取れていません。",
    copy: (at: string) =>
      `総務課が ${at} に配布した写しです。提出したら、上書き保存して、このファイルを総務課へ返してください。`,
    torso:
      "推進計画の挿入が途中で止まっています。「修復」するか、「テンプレート挿入」で作り直してください。",
    unknownTemplate:
      "このアドインの知らない版のテンプレートです。アドインを新しい版にしてから、ブックを開き直してください。",
    otherPlan: (title: string) =>
      `このブックには別の計画（${title}）が入っています。この計画は、別のブックを開いて挿入してください。`,
    sheets: "シートを開く",
  },

  repairOffer: {
    missing: (sheets: string) =>
      `シート「${sheets}」がありません。「修復」で作り直します。記入した内容は変わりません。`,
    damaged:
      "計画の表・文・数式・記入欄が変えられています。「修復」で元に戻します。記入した内容は変わりません。",
    earlierFormulas:
      "前の版のブックです。このまま使えます。「修復」で新しい版にします。記入した内容は変わりません。",
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
    title: "書き込むと「元に戻す」の履歴が消えます",
    text: "アドインがシートに書き込むと、Excel の「元に戻す」の履歴が消えます。記入した値は、書き込みのあとに出る「元に戻す」で戻せます。",
    dismiss: "わかりました",
  },

  choices: {
    year: "対象年度",
    noYear: "選んでください",
  },

  role: {
    ask: "あなたの課は？",
    explain: "このパソコンで覚えておきます。あとから画面の上で変えられます。",
    all: "全庁",
    secretariat: "総務課（全庁）",
  },

  actions: {
    insertPlan: "テンプレート挿入",
    checkPlan: "入力チェック",
    recalculatePlan: "集計更新",
  },

  views: {
    heading: "作業",
    name: {
      entering: "記入",
      submission: "確認・提出",
      progress: "進み具合",
      handOut: "配布",
      collect: "取りまとめ",
      summary: "集計",
    } satisfies Record<View, string>,
  },

  frame: {
    more: "手引き・シート・ルール・設定など",
    notes: "お知らせ",
    versions: (product: string, definition: string) =>
      `アドイン ${product} ・ 計画定義 ${definition}`,
    versionsInBook: (of: { definition: string; template: string }) =>
      `このブック：テンプレート ${of.template} ・ 計画定義 ${of.definition}`,
    progress: (made: number, owed: number, errors: number) =>
      `記入 ${made}/${owed}${errors > 0 ? ` ・ エラー ${errors}` : ""}`,
    progressOf: "記入する値と文章のうち、記入した数",
    sentBack: (by: string, at: string) => `総務課から差し戻されました（${at} ${by}）。`,
    noReason: "理由は書かれていません。",
  },

  guides: {
    title: "手引き",
    clerk: "担当課の手引き（ブラウザーで開く）",
    secretariat: "総務課の手引き（ブラウザーで開く）",
    administrator: "管理者の手引き（ブラウザーで開く）",
  },

  stepNames: {
    files: "返ってきたファイルを読んでいます",
    copying: "課ごとの写しを作っています",
    reading: "ブックを読み取っています",
    building: "シートを作っています",
    finishing: "印刷の設定と保護をしています",
    checking: "規則と照らし合わせています",
    writing: "結果を書き込んでいます",
    asking: "質問を一つずつ試しています",
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
  itemSheets: {
    heading: "個票一覧",
    explain:
      "全部の推進項目の個票を、今の内容で一枚のシートに作ります。前に作ったものは置き換わります。",
    build: "個票一覧を作る",
    built: (items: number) => `${items}項目の個票を作りました。`,
    open: "個票一覧を開く",
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

  takenIn: {
    done: (cells: number) => `${cells} か所を取り込みました。`,
    submitted: (departments: number) => `${departments} 課の提出を記録しました。`,
    skipped: (cells: number) =>
      `${cells} か所は、示したあとで内容が変わったか、記入できないため、そのままにしました。`,
    skippedFiles: (files: string) =>
      `「${files}」は、示したあとで取り込まれたか、課の報告が確定したため、取り込みませんでした。`,
    save: "このブックを保存してください。",
    check: "全庁の入力チェック",
  },

  findings: {
    severity: {
      error: "エラー",
      missing: "未記入",
      warning: "警告",
      info: "情報",
    } satisfies Record<Severity, string>,
    done: (year: string, scope: string, counts: SeverityCounts) =>
      `入力チェックが終わりました。対象年度 ${year}、${scope}。エラー ${counts.error}件、未記入 ${counts.missing}件、警告 ${counts.warning}件、情報 ${counts.info}件。`,
    notConfirmed: (n: number) =>
      `${n}件は、内容が変わっていたか、ほかの人が確認していたため、書き込みませんでした。`,
  },

  fixes: {
    change: (before: string, after: string) => `${before} → ${after}`,
    blank: "（空欄）",
    rewrite: "書き直す",
    meant: (value: string) => `「${value}」のつもりだった → 直す`,
    all: (n: number) => `書きかたの違いをまとめて直す（${n}件）`,
    preview: "書き直す内容",
    apply: (n: number) => `適用（${n}件）`,
    cancel: "やめる",
    written: (n: number) => `${n}件を書き込みました。`,
    nothingWritten: "何も書き込みませんでした。",
    skipped: (n: number) => `${n}件は書き込みませんでした。`,
    skip: {
      changed: "そのあと内容が変わっています",
      gone: "セルが見つかりません",
      locked: "セルに鍵がかかっています",
    } satisfies Record<SkipReason, string>,
    details: "書き込んだ内容",
    earlier: (n: number) => `これより前の書き込み（${n}回）`,
    takeBack: "元に戻す",
    takenBack: (n: number) => `${n}件を元に戻しました。`,
    left: (n: number) => `${n}件は、そのあと内容が変わっているため、そのままにしました。`,
    leftLocked: (n: number) => `${n}件は、セルに鍵がかかっているため、そのままにしました。`,
    submitAgain: "提出したあとの変更になります。もう一度提出してください。",
    submitAgainOf: (departments: string) =>
      `${departments}が提出したあとの変更になります。もう一度提出を受けてください。`,
  },

  part: {
    loading: "読み込んでいます…",
    missing: {
      updated: "アドインが更新されました。再読み込みしてください。記入した内容は変わりません。",
      unreachable:
        "アドインのファイルを読み込めませんでした。ネットワークを確認して、もう一度押してください。記入した内容は変わりません。",
    } satisfies Record<MissingScript, string>,
    reload: "再読み込み",
    again: "もう一度",
  },

  rules: {
    about: "このルールについて",
    list: "チェックのルール一覧",
    id: (id: string) => `ルール ${id}`,
    finds: "指摘する例",
    allows: "指摘しない例",
    family: {
      S: "構成：テンプレートがそろっているか",
      P: "計画：予定の段階と目標値",
      A: "実績：実績値と到達段階",
      E: "評価：実施状況と文章",
      C: "整合：つじつまが合っているか",
    } as Readonly<Record<string, string>>,
  },

  submission: {
    name: "担当者名",
    nameMissing: "担当者名を記入してください。",
    submit: (scope: string) => `${scope}を提出`,
    submitted: "提出の記録をつけました。",
    submittedNext: "ブックを保存し、総務課へ渡してください。",
    submittedNextOfCopy: "上書き保存してから、このファイルを総務課へ返してください。",
    count: ({ entries, texts }: EntryProgress) =>
      `記入 ${entries.made}/${entries.owed}・文 ${texts.made}/${texts.owed}`,
    digest: "照合番号",
    digestExplain: "提出後の変更を見つけるための番号です。改ざんがないことの証明にはなりません。",
    notSubmitted: "まだ提出していません。残っているものを開きました。",
    state: {
      未提出: "未提出",
      提出: "提出",
      取込: "取込",
      差戻し: "差戻し",
      確定: "確定",
    } satisfies Record<DepartmentSubmission["state"], string>,
    copyToMend: "差戻し用の写しを作る",
    changedTo: (scope: string, to: string) => `${scope}の報告を「${to}」にしました。`,
  },

  restored: {
    heading: "原本確認",
    titleOf: (done: number, all: number) => `原本確認（${all} 行のうち ${done} 行が済み）`,
    explain:
      "計画書の印刷が乱れていた行です。原本と見比べ、合っている読みを選んでください。選んだ読みが計画の値になります。",
    progress: (done: number, all: number) => `${all}行のうち ${done}行を確認しました。`,
    printed: "計画書の文字",
    year: "年度",
    readings: "読みの比較",
    literal: "読みA",
    likeliest: "読みB",
    present: "今の値",
    open: "未確認",
    choose: (row: string) => `${row}の読み`,
    correction: "どちらでもないときは「訂正」を選び、シートで計画の値を直してください。",
    goTo: "セルへ移動",
  },

  summary: {
    heading: "集計の結果",
    done: (year: string) => `集計を更新しました。対象年度 ${year}。`,
    notCompared:
      "計画の表に直すところがあるため、アドインの計算とは比べていません。「入力チェック」の指摘を直すか「修復」を選んでから、もう一度「集計更新」を実行してください。",
    agrees: "ブックの集計は、アドインの計算と一致しています。",
    differs: (n: number) => `ブックの集計が、アドインの計算と ${n}か所で違っています。`,
    differsHint: "セルを上書きしていないか、計算方法が「手動」になっていないかを確かめてください。",
    difference: (shown: string, computed: string) => `ブック ${shown} ／ アドイン ${computed}`,
    repaired: (n: number) => `こわれていた数式や設定を ${n}か所、元に戻しました。`,
    upgraded: "前の版の数式を、いまの版の数式にしました。",
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

  display: {
    heading: "表示の設定",
  },

  probe: {
    heading: "診断",
  },

  unsaved:
    "「記入」に、まだブックに保存できていない入力（未保存）があります。「記入」を開いて確かめてから、もう一度実行してください。",
  outsideExcel: "この画面は Excel の中で開いてください。",
  oldExcel: `この Excel は古いため、推進計画アシストを使えません。${oldestExcel.ja} を使ってください。`,
};

export type Text = typeof ja;
