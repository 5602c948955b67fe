import type { CellOutcome, CollectedDepartment } from "../../collect/returned";
import type { Language } from "../../workbook";

/** What may be asked about a cell, and what may be answered. */
type Asked = Exclude<CellOutcome, "same" | "kept" | "closed" | "unusable" | "reprint">;

export const isAsked = (outcome: CellOutcome): outcome is Asked => outcome in questionsJa;

interface Question {
  /** Before the values; "" where they say it. */
  readonly says: string;
  readonly theirs: string;
  readonly ours: string;
}

const questionsJa: Record<Asked, Question> = {
  take: { says: "", theirs: "返ってきた値にする", ours: "いまの値のまま" },
  formula: {
    says: "数式で入力されています。その結果を値として取り込みます。",
    theirs: "返ってきた値にする",
    ours: "いまの値のまま",
  },
  conflict: {
    says: "どちらの値も、配布したあとで変わっています。",
    theirs: "返ってきた値にする",
    ours: "いまの値のまま",
  },
  cleared: { says: "消されています。", theirs: "空欄にする", ours: "前の値のまま" },
  planChange: {
    says: "計画の値の変更です。計画の変更は改定で決めます。",
    theirs: "申し出として控える",
    ours: "配布時のまま",
  },
  outside: {
    says: "担当外の記入です。",
    theirs: "返ってきた値にする",
    ours: "いまの値のまま",
  },
  otherYear: {
    says: "配布した年度ではない年度の記入です。",
    theirs: "返ってきた値にする",
    ours: "いまの値のまま",
  },
};

const ja = {
  heading: "取りまとめ",
  explain:
    "課から返ってきたファイルを選ぶと、取り込む前に違いを並べて示します。選んだだけでは、何も書き込みません。",
  choose: "返ってきたファイルを選ぶ",
  chooseHint: "いくつでも・zip も可。ここへ落とすこともできます。",
  notFiles: "ファイルを落としてください。",
  table: "課ごとの取りまとめ",
  columns: { department: "課・状態", take: "取り込む", ask: "確かめる", more: "操作" },
  states: {
    提出: "提出",
    取込: "取込（提出の記録なし）",
    未着: "未着",
    確定: "確定",
    差戻し: "差戻し",
  } satisfies Record<CollectedDepartment["state"], string>,
  changedAfter: (cells: number) => `提出のあと ${cells} か所変更`,
  earlierCopy: "前の写し",
  nothing: "–",
  look: "見る",
  lookAt: (department: string) => `${department}の違いを見る`,
  remind: "督促の文面をコピー",
  remindOf: (department: string) => `${department}への督促の文面をコピー`,
  sendBack: "差戻しの文面をコピー",
  sendBackOf: (department: string) => `${department}への差戻しの文面をコピー`,
  copyAgain: "差戻し用の写しを作る",
  copyAgainOf: (department: string) => `${department}の差戻し用の写しを作る`,
  copied: "写しました。メールに貼り付けてください。",
  copyByHand: "写せませんでした。下の文を選んで、Ctrl+C で写してください。",
  copy: "コピー",
  text: "文面",
  untaken: (count: number) => `取り込めないファイル ${count}`,
  remarks: (count: number) => `気づいたこと ${count}`,
  whose: (file: string) => `「${file}」の課`,
  chooseDepartment: "課を選ぶ",
  onlyQuestions: "確かめるものだけ表示",
  departmentTitle: (department: string, questions: number, taken: number) =>
    `${department}（確かめる ${questions}・取り込む ${taken}）`,
  noQuestions: "確かめるものはありません。",
  base: "配布時",
  theirs: "返ってきた値",
  ours: "いまの値",
  other: "別のファイル",
  reason: "変更理由",
  blank: "（空欄）",
  noBase: "（控えなし）",
  from: (value: string, sender: string) => `${value}（${sender}）`,
  questions: questionsJa,
  refused: (count: number) => `取り込めない値 ${count}`,
  refusal: {
    closed: "確定済みのため取り込めません。差し戻してから取り込んでください。",
    error: "エラー値のため取り込めません。",
    lacksResult: "計算結果がファイルにありません。Excel で開いて保存し直してもらってください。",
  },
  undoLost: "取り込むと、Excel の「元に戻す」の履歴が消えます。ここの「元に戻す」で戻せます。",
  by: "取りまとめた人",
  take: (cells: number) => `${cells} か所を取り込む`,
  takeNothing: "取り込むものはありません。",
  open: (count: number) => `選んでいないもの ${count} か所は、いまの値のままです。`,
  past: "取込の記録",
  pastNone: "取り込んだファイルはありません。",
  pastTake: (at: string, by: string, files: number) => `${at} ${by}（${files} ファイル）`,
  takenBack: "取消済み",
  undo: "取り消す",
  undoOf: (at: string) => `${at} の取り込みを取り消す`,
  undoTitle: (at: string) => `${at} の取り込みを取り消します`,
  undoExplain:
    "取り込んだセルを前の値に戻します。そのあとで変わったセルは、そのままにします。記録の行は消えません。",
  cancel: "やめる",
};

const questionsEn: Record<Asked, Question> = {
  take: { says: "", theirs: "Take what came back", ours: "Keep the present value" },
  formula: {
    says: "A formula was entered. Its result is taken as a value.",
    theirs: "Take what came back",
    ours: "Keep the present value",
  },
  conflict: {
    says: "Both were changed after it was handed out.",
    theirs: "Take what came back",
    ours: "Keep the present value",
  },
  cleared: { says: "It was cleared.", theirs: "Make it blank", ours: "Keep the value" },
  planChange: {
    says: "A value of the plan was changed. Such changes are decided by a revision.",
    theirs: "Note it as a request",
    ours: "Leave it as handed out",
  },
  outside: {
    says: "It is another department's to fill in.",
    theirs: "Take what came back",
    ours: "Keep the present value",
  },
  otherYear: {
    says: "It is of another year than was handed out.",
    theirs: "Take what came back",
    ours: "Keep the present value",
  },
};

const en: typeof ja = {
  heading: "Collect",
  explain:
    "Choose the files that departments returned: what differs is shown before anything is taken in. Choosing writes nothing.",
  choose: "Choose returned files",
  chooseHint: "As many as you like, zip files too. They can be dropped here.",
  notFiles: "Drop files here.",
  table: "Departments",
  columns: { department: "Department, state", take: "Take", ask: "Look at", more: "Actions" },
  states: {
    提出: "Submitted",
    取込: "Taken in, not submitted",
    未着: "Missing",
    確定: "Confirmed",
    差戻し: "Sent back",
  },
  changedAfter: (cells) =>
    cells === 1 ? "1 cell changed since submitted" : `${cells} cells changed since submitted`,
  earlierCopy: "An earlier copy",
  nothing: "–",
  look: "Show",
  lookAt: (department) => `Show ${department}`,
  remind: "Copy a reminder",
  remindOf: (department) => `Copy a reminder: ${department}`,
  sendBack: "Copy why it is sent back",
  sendBackOf: (department) => `Copy why it is sent back: ${department}`,
  copyAgain: "Make a copy to mend",
  copyAgainOf: (department) => `Make a copy to mend: ${department}`,
  copied: "Copied. Paste it into a mail.",
  copyByHand: "It could not be copied. Select the text below and press Ctrl+C.",
  copy: "Copy",
  text: "Text",
  untaken: (count) => `Files that cannot be taken in: ${count}`,
  remarks: (count) => `Remarks: ${count}`,
  whose: (file) => `Department of ${file}`,
  chooseDepartment: "Choose a department",
  onlyQuestions: "Show only what to look at",
  departmentTitle: (department, questions, taken) =>
    `${department} (look at ${questions}, take ${taken})`,
  noQuestions: "Nothing to look at.",
  base: "Handed out",
  theirs: "Came back",
  ours: "Present",
  other: "Another file",
  reason: "Reason",
  blank: "(blank)",
  noBase: "(not known)",
  from: (value, sender) => `${value} (${sender})`,
  questions: questionsEn,
  refused: (count) => `Values that cannot be taken: ${count}`,
  refusal: {
    closed: "It is confirmed. Send the report back before taking this in.",
    error: "It is an error value.",
    lacksResult: "Its result is not in the file. Ask to have it saved in Excel.",
  },
  undoLost: "Taking in empties Excel's Undo. Use Put back here.",
  by: "Taken in by",
  take: (cells) => (cells === 1 ? "Take in 1 cell" : `Take in ${cells} cells`),
  takeNothing: "There is nothing to take in.",
  open: (count) =>
    count === 1
      ? "1 cell is not decided and keeps its present value."
      : `${count} cells are not decided and keep their present values.`,
  past: "What was taken in",
  pastNone: "Nothing has been taken in.",
  pastTake: (at, by, files) => `${at} ${by} (${files === 1 ? "1 file" : `${files} files`})`,
  takenBack: "Taken back",
  undo: "Take back",
  undoOf: (at) => `Take back ${at}`,
  undoTitle: (at) => `Take back what was taken in at ${at}`,
  undoExplain:
    "The cells get the values they had. Those that have changed since stay. No row of the records goes.",
  cancel: "Cancel",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
