import type { Language } from "../../workbook";

const ja = {
  actual: "実績",
  target: "目標",
  none: "なし",
  /** One year of the five. */
  year: (year: string, actual: string, target: string) =>
    `${year} 実績 ${actual}（目標 ${target}）`,
  between: "、",
  made: (made: number, owed: number) => `${owed}件のうち ${made}件`,
};

const en: typeof ja = {
  actual: "actual",
  target: "target",
  none: "none",
  year: (year, actual, target) => `${year} actual ${actual} (target ${target})`,
  between: ", ",
  made: (made, owed) => `${made} of ${owed}`,
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
