import type { DepartmentSubmission, Language } from "../../workbook";

type State = DepartmentSubmission["state"];

const ja = {
  heading: "進み具合",
  reading: "各課の進み具合を読み取っています…",
  notRead: "進み具合を読み取れませんでした。",
  verdict: (missing: number, all: number) =>
    missing === 0
      ? `${all} 課すべての報告がそろっています。`
      : `${all} 課のうち ${missing} 課の報告がまだです。`,
  states: {
    未提出: "未提出",
    提出: "提出済",
    取込: "取込（提出はまだ）",
    差戻し: "差戻し",
    確定: "確定",
  } as Record<State, string>,
  reload: "読み直す",
  copy: "未提出の課を写す",
  copied: "写しました。メールに貼り付けてください。",
  copyByHand: "写せませんでした。下の文を選んで、Ctrl+C で写してください。",
  reminder: "未提出の課への文面",
  columns: {
    choose: "選ぶ",
    department: "課・記入",
    errors: "エラー",
    state: "状態・日時",
    changed: "提出後の変更",
  },
  choose: (department: string) => `${department}を選ぶ`,
  chooseAll: "提出済の課をすべて選ぶ",
  made: (made: number, owed: number) => `記入 ${made}/${owed}`,
  texts: (made: number, owed: number) => `文章 ${made}/${owed}`,
  changed: (cells: number) => `${cells}か所`,
  noChange: "なし",
  countNote:
    "記入は、文章（取組実績・課題）を除いて数えています。エラーは、その課の提出を止めるものの数です。シートや計画の傷みは、かかわるすべての課に数えます。",
  chosen: (count: number) => `選んだ課：${count}`,
  sendBack: "差し戻す…",
  confirm: "確定する…",
  nothingChosen: "提出済か確定の課を、左のチェックで選んでください。",
  sendBackTitle: (count: number) => `${count} 課の報告を差し戻します`,
  sendBackExplain:
    "担当課の画面に、理由がそのまま出ます。確定して灰色になったセルは、また記入できるようになります。",
  confirmTitle: (count: number) => `${count} 課の報告を確定します`,
  confirmExplain:
    "報告のセルに、これ以上記入できなくなります。提出のあとで変わったセルがある課は確定せず、理由を示します。",
  reason: "差戻しの理由（担当課に見えます）",
  reasonMissing: "理由を入力してください。担当課が何を直せばよいか分かるように書きます。",
  doSendBack: "差し戻す",
  doConfirm: "確定する",
  cancel: "やめる",
  open: (department: string) => `${department}の指摘を見る`,
  toList: "進み具合の一覧へ",
  note: "差戻しの理由",
};

const en: typeof ja = {
  heading: "Progress",
  reading: "Reading how far the departments are…",
  notRead: "The progress could not be read.",
  verdict: (missing, all) =>
    missing === 0
      ? `All ${all} departments have handed in.`
      : `${missing} of ${all} departments have not handed in.`,
  states: {
    未提出: "Missing",
    提出: "Submitted",
    取込: "Taken in, not submitted",
    差戻し: "Sent back",
    確定: "Confirmed",
  },
  reload: "Read again",
  copy: "Copy who is missing",
  copied: "Copied. Paste it into a mail.",
  copyByHand: "It could not be copied. Select the text below and press Ctrl+C.",
  reminder: "Text for the departments that are missing",
  columns: {
    choose: "Choose",
    department: "Department, entries",
    errors: "Errors",
    state: "State, since",
    changed: "Changed since",
  },
  choose: (department) => `Choose ${department}`,
  chooseAll: "Choose all that are submitted",
  made: (made, owed) => `Entries ${made}/${owed}`,
  texts: (made, owed) => `Texts ${made}/${owed}`,
  changed: (cells) => (cells === 1 ? "1 cell" : `${cells} cells`),
  noChange: "None",
  countNote:
    "Entries are counted without the texts (取組実績, 課題). Errors are what stops the department's submission; damage to the sheets or the plan counts for each department it concerns.",
  chosen: (count) => `Chosen: ${count}`,
  sendBack: "Send back…",
  confirm: "Confirm…",
  nothingChosen: "Tick departments that are submitted or confirmed.",
  sendBackTitle: (count) => (count === 1 ? "Send one report back" : `Send ${count} reports back`),
  sendBackExplain:
    "The department reads the reason in its pane. Cells that turned grey when confirmed can be filled in again.",
  confirmTitle: (count) => (count === 1 ? "Confirm one report" : `Confirm ${count} reports`),
  confirmExplain:
    "Nothing more can be entered into their cells. A department whose cells were changed after its submission is not confirmed; you are told why.",
  reason: "Why it is sent back (the department reads it)",
  reasonMissing: "Give a reason, so that the department knows what to put right.",
  doSendBack: "Send back",
  doConfirm: "Confirm",
  cancel: "Cancel",
  open: (department) => `Findings of ${department}`,
  toList: "To the list of departments",
  note: "Why it was sent back",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
