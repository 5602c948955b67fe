import type { Language } from "../../workbook";

const ja = {
  notYet: "「集計更新」を押すと、実施状況と数値目標の集計がここに出ます。",
  rate: { statuses: "実施率", indicators: "達成率" },
  look: (line: string, word: string, count: number) => `${line}の「${word}」${count}件を見る`,
  behind: (title: string, line: string, word: string, count: number) =>
    `${title}：${line}の「${word}」${count}件`,
  back: "集計へ戻る",
  reprint: "再掲",
  chart: "基本方針ごとの実施状況の割合。数は上の表「実施状況」にあります。",
  tasks: "会議と年度のはじめに",
  making: "作っています…",
};

const en: typeof ja = {
  notYet: "Press Update summary: the counts of statuses and indicators are shown here.",
  rate: { statuses: "% done", indicators: "% met" },
  look: (line, word, count) => `Show the ${count} of ${line}: ${word}`,
  behind: (title, line, word, count) => `${title}, ${line}: ${word} (${count})`,
  back: "Back to the summary",
  reprint: "reprint",
  chart: "Shares of the statuses for each policy. The numbers stand in the table above.",
  tasks: "For the meeting and the start of the year",
  making: "Making it…",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
