/**
 * What an operation on the workbook came to. A refusal changed nothing; anything else that goes
 * wrong is an exception and our bug.
 */
export type Outcome<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

export type Language = "ja" | "en";

/** The same in every language. */
export type Sentence = Readonly<Record<Language, string>>;

/** Sentences as their reader is told them; Japanese where nobody said which. */
export const inLanguage = (
  sentences: readonly Sentence[],
  language: Language = "ja",
): readonly string[] => sentences.map((sentence) => sentence[language]);

export interface Refusal {
  readonly code: RefusalCode;
  /** The name the sentence mentions: a sheet, a plan's title, a year. */
  readonly subject?: string;
}

const sentences = {
  "already-there": {
    ja: () =>
      "このブックには推進計画がすでに挿入されています。そのまま使うか、「修復」を選んでください。",
    en: () => "The plan is already in this workbook. Use it as it is, or choose Repair.",
  },
  "other-plan": {
    ja: (plan: string) =>
      `このブックには別の計画（${plan}）が入っています。別のブックを開いて挿入してください。`,
    en: (plan: string) =>
      `This workbook holds another plan (${plan}). Insert into another workbook.`,
  },
  "structure-protected": {
    ja: () =>
      "ブックの構成が保護されているため、シートを追加できません。「校閲」→「ブックの保護」を解除してから、もう一度実行してください。",
    en: () =>
      "The workbook's structure is protected. Unprotect it (Review > Protect Workbook) first.",
  },
  "read-only": {
    ja: () =>
      "このブックは読み取り専用で開かれています。編集できる状態で開き直すか、別名で保存してから実行してください。",
    en: () => "The workbook is open read-only. Open it for editing or save a copy first.",
  },
  "old-format": {
    ja: (ending: string) =>
      `このブックの形式（${ending}）では、表や入力規則を保存できません。「名前を付けて保存」で .xlsx にしてから、もう一度実行してください。`,
    en: (ending: string) =>
      `This kind of file (${ending}) cannot keep tables and validations. Save it as .xlsx first.`,
  },
  "name-taken": {
    ja: (name: string) =>
      `このブックでは「${name}」という名前がほかの用途に使われています。「数式」→「名前の管理」で名前を変えてから挿入してください。`,
    en: (name: string) =>
      `The name ${name} is used for something else here. Rename it in the Name Manager first.`,
  },
  "no-plan": {
    ja: () => "このブックには推進計画がありません。先に「テンプレート挿入」を実行してください。",
    en: () => "The plan is not in this workbook. Choose Insert template first.",
  },
  "unknown-template": {
    ja: (version: string) =>
      `このブックのテンプレート（${version} 版）を、このアドインは知りません。アドインを新しい版にしてから、もう一度実行してください。「記入要領」の「テンプレートの版」を書き換えたときは、元に戻してください。`,
    en: (version: string) =>
      `This add-in does not know version ${version} of the template. Update the add-in, then try again. If somebody changed テンプレートの版 on 記入要領, put it back.`,
  },
  "tables-lost": {
    ja: (sheets: string) =>
      `シート${sheets}の表が、ふつうのセルになっています（「範囲に変換」や、ほかのソフトでの保存で起こります）。「修復」を選ぶと、記入した内容はそのままで、表に戻ります。`,
    en: (sheets: string) =>
      `The tables of ${sheets} have become plain cells, as happens with Convert to Range or in another program. Choose Repair: it makes them tables again and keeps what was entered.`,
  },
  "sheet-password": {
    ja: (sheet: string) =>
      `シート「${sheet}」がパスワードで保護されているため、書き込めません。保護を解除してから、もう一度実行してください。`,
    en: (sheet: string) => `Sheet ${sheet} is protected with a password. Unprotect it first.`,
  },
  "unprotect-denied": {
    ja: (sheets: string) =>
      `この Excel は、アドインからのシートの保護の解除を受け付けません。シート「${sheets}」で「校閲」→「シート保護の解除」をしてから、もう一度実行してください。`,
    en: (sheets: string) =>
      `This Excel does not let an add-in unprotect sheets. Choose Review > Unprotect Sheet on 「${sheets}」 first, then try again.`,
  },
  "not-whole": {
    ja: () =>
      "集計に必要なシート（集計・数値目標）が見つかりません。「入力チェック」で足りないものを確かめ、「修復」を選んでください。",
    en: () => "Sheets the summary needs are missing. Check the entries, then choose Repair.",
  },
  "summary-moved": {
    ja: (sheet: string) =>
      `シート「${sheet}」に行や列が挿入されているか、削除されているため、更新できません。挿入した行や列を取り除くか、シート「${sheet}」を削除して「修復」を選んでください（参考年度と手入力の実績は控えておき、入力し直してください）。`,
    en: (sheet: string) =>
      `Rows or columns were inserted into or deleted from ${sheet}. Undo that, or delete the sheet and choose Repair (note its reference year and typed counts first, and enter them again).`,
  },
  "sheet-gone": {
    ja: (sheet: string) =>
      `シート「${sheet}」が見つかりません。名前が変わったか、削除されています。もう一度「入力チェック」を実行してください。`,
    en: (sheet: string) => `Sheet ${sheet} is not there any more. Check the entries again.`,
  },
  "rows-hidden": {
    ja: (sheets: string) =>
      `シート「${sheets}」の表に、隠れている行があります。「データ」→「クリア」でフィルターを解除し、行を再表示してから、もう一度実行してください。`,
    en: (sheets: string) =>
      `Rows of the table on 「${sheets}」 are hidden. Choose Data > Clear and unhide them first, then try again.`,
  },
  "filter-by-hand": {
    ja: (sheets: string) =>
      `この Excel は、保護したシートの行の絞り込みをアドインには許していません。シート「${sheets}」で、「主担当課」の見出しの ▼ から自分の課だけにチェックを付けてください。`,
    en: (sheets: string) =>
      `This Excel does not let an add-in filter the rows of a protected sheet. On 「${sheets}」 use the arrow of the header 主担当課 and tick your department alone.`,
  },
  "row-hidden": {
    ja: (row: string) =>
      `移動先の行（${row} 行目）がフィルターで隠れています。「データ」→「クリア」でフィルターを解除してから、もう一度選んでください。`,
    en: (row: string) =>
      `The row (${row}) is hidden by a filter. Choose Data > Clear first, then try again.`,
  },
  "unknown-year": {
    ja: (year: string) =>
      `対象年度「${year}」は計画の年度ではありません。計画の年度から選び直してください。`,
    en: (year: string) => `${year} is not a year of the plan. Choose one of the plan's years.`,
  },
  "unknown-department": {
    ja: (name: string) => `部署「${name}」は計画にありません。部署の一覧から選び直してください。`,
    en: (name: string) => `No department ${name} in the plan. Choose one from the list.`,
  },
  "no-submitter": {
    ja: () => "担当者の名前が空欄です。名前を入力してから、もう一度実行してください。",
    en: () => "The name is blank. Enter your name first.",
  },
  "no-reason": {
    ja: () =>
      "差戻しの理由が空欄です。担当課が何を直せばよいかを書いてから、もう一度実行してください。",
    en: () => "Say why the report is sent back, so that the department knows what to put right.",
  },
  "report-changed": {
    ja: (report: string) =>
      `「${report}」の報告は、表示したあとで状態が変わったため、そのままにしました。いまの状態を確かめてから、もう一度選んでください。`,
    en: (report: string) =>
      `The report of ${report} has changed since it was shown, and was left as it is. Look at its state, then choose again.`,
  },
  "unknown-import": {
    ja: (no: string) =>
      `取込記録に番号 ${no} の取り込みがありません。取込記録の番号を確かめてください。`,
    en: (no: string) =>
      `There is no import of number ${no} in 取込記録. Look at the numbers there.`,
  },
  "import-undone": {
    ja: (no: string) => `番号 ${no} の取り込みは、すでに元に戻してあります。`,
    en: (no: string) => `The import of number ${no} has been taken back already.`,
  },
  "import-confirmed": {
    ja: (departments: string) =>
      `「${departments}」の報告は確定しているため、この取り込みを元に戻せません。先に差し戻してください。`,
    en: (departments: string) =>
      `The report of 「${departments}」 is confirmed, so this import cannot be taken back. Send it back first.`,
  },
  "import-followed": {
    ja: (departments: string) =>
      `「${departments}」のファイルを、そのあとでも取り込んでいます。取込の記録から、あとの取り込みを先に取り消してください。`,
    en: (departments: string) =>
      `Files of 「${departments}」 were taken in since. Take those back first, in What was taken in.`,
  },
  "owes-nothing": {
    ja: (name: string) =>
      `「${name}」が記入する項目も指標もないため、提出するものがありません。記入する課の名前を選んでください。`,
    en: (name: string) => `${name} reports nothing, so it has nothing to submit. Choose another.`,
  },
  "submission-confirmed": {
    ja: (name: string) =>
      `「${name}」の対象年度の報告は確定しています。直すときは、総務課から差戻しを受けてから提出してください。`,
    en: (name: string) =>
      `The report of ${name} for this year is confirmed. It must be sent back before it can be submitted again.`,
  },
  "not-submitted": {
    ja: (name: string) =>
      `「${name}」の対象年度の提出がありません。差戻しも確定も、提出のあとにできます。`,
    en: (name: string) =>
      `${name} has not submitted for this year. Send back or confirm after a submission.`,
  },
  "already-confirmed": {
    ja: (name: string) => `「${name}」の対象年度の報告は、すでに確定しています。`,
    en: (name: string) => `The report of ${name} for this year is confirmed already.`,
  },
  "changed-since-submission": {
    ja: (name: string) =>
      `「${name}」には提出のあとで変わったセルがあるため、確定できません。「入力チェック」で確かめ、差し戻してもう一度提出を受けてください。`,
    en: (name: string) =>
      `Cells of ${name} differ from what was submitted. Check the entries, send the report back and have it submitted again.`,
  },
  "submission-altered": {
    ja: (name: string) =>
      `「${name}」が提出した値の控え（提出内容）が書き換えられているため、確定できません。差し戻して、もう一度提出を受けてください。`,
    en: (name: string) =>
      `The values kept of what ${name} submitted (提出内容) were changed. Send the report back and have it submitted again.`,
  },
  "own-copy": {
    ja: (name: string) =>
      `このブックは「${name}」への写しです。ここで提出できるのは、配布された年度の「${name}」の報告だけです。`,
    en: (name: string) =>
      `This workbook is the copy for ${name}. Only the report of ${name} for the year it was handed out for can be submitted here.`,
  },
  "in-copy": {
    ja: (name: string) =>
      `このブックは「${name}」への写しです。差戻し・確定・対象年度の変更・配布・取りまとめは、総務課の元のブックで行ってください。`,
    en: (name: string) =>
      `This workbook is the copy for ${name}. Send back, confirm, change the year, hand out and collect in the master workbook.`,
  },
  "handed-out-confirmed": {
    ja: (departments: string) =>
      `「${departments}」の対象年度の報告は確定しているため、写しを作れません。直してもらうときは、先に差し戻してください。`,
    en: (departments: string) =>
      `The report of 「${departments}」 for this year is confirmed, so no copy can be made. To have it corrected, send it back first.`,
  },
  "guide-lost": {
    ja: () =>
      "シート「記入要領」の計画情報が見つからないため、写しに配布情報を書けません。「修復」を選んでから、もう一度実行してください。",
    en: () =>
      "The plan's information on 記入要領 is missing, so that a copy could not say whose it is. Choose Repair first.",
  },
  "lost-header": {
    ja: (header: string) =>
      `アドインが記録する表（提出記録・提出内容・配布記録・取込記録・取込の判断）の見出し「${header}」が見つかりません。見出しを元に戻してから、もう一度実行してください。`,
    en: (header: string) =>
      `The header ${header} of a table in which the add-in keeps its records (提出記録, 提出内容, 配布記録, 取込記録, 取込の判断) is missing. Put it back first.`,
  },
  "column-filled": {
    ja: (cell: string) =>
      `Excel が数式を列の空欄にも広げ、取り消せませんでした（${cell} ほか）。その列で、記入していないのに数式が入っているセルを選んで Delete キーで消してください。`,
    en: (cell: string) =>
      `Excel filled a formula into the blank cells of a column, and it could not be undone (${cell} and others). Select the cells of that column that nobody filled in and press Delete.`,
  },
  "no-own-file": {
    ja: (reason: string) =>
      `Excel が、開いているブックのファイルをアドインに渡しませんでした（${reason}）。ブックを上書き保存してから、「保存したブックを選ぶ」でそのファイルを選んでください。`,
    en: (reason: string) =>
      `Excel did not hand over the open workbook as a file (${reason}). Save it, then choose that file.`,
  },
  "file-in-use": {
    ja: (name: string) =>
      `「${name}」を読めませんでした。ほかのプログラムで開かれているか、保存し直されています。閉じてから選び直してください。`,
    en: (name: string) =>
      `${name} could not be read: it is open elsewhere, or was saved anew. Close it, then choose it again.`,
  },
  "unreadable-file": {
    ja: (code: string) =>
      `ブックのファイルを読めませんでした（${code}）。「Excel ブック（*.xlsx）」として保存し直してから、もう一度実行してください。`,
    en: (code: string) =>
      `The workbook's file could not be read (${code}). Save it as Excel Workbook (*.xlsx), then try again.`,
  },
  "no-new-workbook": {
    ja: (reason: string) =>
      `この PC の設定では、アドインから新しいブックを開けません（${reason}）。zip の保存を使ってください。`,
    en: (reason: string) =>
      `On this PC an add-in cannot open a new workbook (${reason}). Save the zip instead.`,
  },
  "script-missing": {
    ja: () =>
      "アドインのファイルを読み込めませんでした。ネットワークを確認して、もう一度実行してください。記入した内容は変わりません。",
    en: () =>
      "A file of the add-in could not be loaded. Check the network and try again; what you entered stays.",
  },
  "script-updated": {
    ja: () =>
      "アドインが更新されました。再読み込みしてから、もう一度実行してください。記入した内容は変わりません。",
    en: () => "The add-in was updated. Reload it and try again; what you entered stays.",
  },
  "cell-editing": {
    ja: () =>
      "セルの入力中は実行できません。Enter キーで入力を確定してから、もう一度実行してください。",
    en: () => "A cell is being edited. Press Enter to finish, then try again.",
  },
  "probe-not-empty": {
    ja: (sheets: string) =>
      `診断は、何も入っていないブックで行います。シート「${sheets}」に入力があるため、始めませんでした。新しいブックを開いてから、もう一度実行してください。`,
    en: (sheets: string) =>
      `Diagnostics run in an empty workbook only, and there is something on ${sheets}. Open a new workbook and try again.`,
  },
  "workbook-behind": {
    ja: (reason: string) =>
      `Excel が処理を途中で受け付けなくなりました（${reason}）。ほかのブックに切り替えていたら、このブックを前面に出してから、もう一度実行してください。`,
    en: (reason: string) =>
      `Excel stopped half-way (${reason}). If you have switched to another workbook, bring this one to the front and try again.`,
  },
  "excel-refused": {
    ja: (reason: string) =>
      `Excel が処理を受け付けませんでした（${reason}）。少し待ってから、もう一度実行してください。`,
    en: (reason: string) => `Excel refused (${reason}). Wait a moment and try again.`,
  },
} as const satisfies Record<string, Record<Language, (subject: string) => string>>;

export type RefusalCode = keyof typeof sentences;

/** One sentence: what is in the way and what to do. */
export const refusalMessage = ({ code, subject = "" }: Refusal, language: Language): string =>
  sentences[code][language](subject);

export const refusalSentence = (refusal: Refusal): Sentence => ({
  ja: refusalMessage(refusal, "ja"),
  en: refusalMessage(refusal, "en"),
});

export const refuse = (code: RefusalCode, subject?: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: subject === undefined ? { code } : { code, subject },
});
