import type { Language, Probed } from "../../workbook";

type Answer = Probed["report"]["answers"][number]["answer"];

const ja = {
  explain:
    "この Excel がアドインの使う機能にどう答えるかを、何も入っていないブックで一つずつ試します。1分ほどかかります。試しに作ったシートは消えます。",
  start: "診断を始める",
  running: (percent: number) => `診断しています（${percent}%）…`,
  done: (answered: number, all: number) =>
    `診断が終わりました。${all}問のうち ${answered}問に答えが出ました。`,
  send: "結果をコピーするか保存して、アドインの担当者に送ってください。",
  copy: "結果をコピー",
  copied: "コピーしました",
  select: "選択しました。Ctrl+C でコピーしてください",
  download: "結果を保存",
  question: "質問",
  answer: "答え",
  answers: {
    yes: "はい",
    no: "いいえ",
    failed: "失敗",
    notAsked: "未実施",
  } as Record<Answer, string>,
  seen: "見えたもの",
  text: "結果の全文（JSON）",
};

const en: typeof ja = {
  explain:
    "Tries one by one how this Excel answers what the add-in uses, in an empty workbook. It takes about a minute; the sheets made for it are removed.",
  start: "Start diagnostics",
  running: (percent) => `Running diagnostics (${percent} %)…`,
  done: (answered, all) => `Diagnostics finished: ${answered} of ${all} questions have an answer.`,
  send: "Copy or download the result and send it to whoever looks after the add-in.",
  copy: "Copy the result",
  copied: "Copied",
  select: "Selected. Press Ctrl+C to copy",
  download: "Download the result",
  question: "Question",
  answer: "Answer",
  answers: { yes: "Yes", no: "No", failed: "Failed", notAsked: "Not asked" },
  seen: "What was seen",
  text: "The whole result (JSON)",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
