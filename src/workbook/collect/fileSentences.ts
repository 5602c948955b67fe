import type { CollectedFile, FileRemark } from "../../collect/returned";
import type { Language } from "../outcome";
import { returnedProblemSentence, type ReturnedProblemCode } from "./returnedProblems";

/** All that is not compared. */
type Untaken = Exclude<CollectedFile["status"], "read" | "earlierCopy" | "unreadable">;

const sentences: Readonly<Record<Untaken, Readonly<Record<Language, (detail: string) => string>>>> =
  {
    sameFile: {
      ja: (other) => `は「${other}」と同じ内容です。一度だけ取り込みます。`,
      en: (other) => `has the same contents as ${other}, and is taken in once.`,
    },
    alreadyTaken: {
      ja: (at) => `は取込済みです（${at}）。選んで決めないかぎり、もう一度は書き込みません。`,
      en: (at) => `was taken in already (${at}). Nothing is written again unless you choose it.`,
    },
    unknownOrigin: {
      ja: () => "は、どの課のファイルか分かりません。課を選んでください。",
      en: () => "does not tell which department it is from. Choose one.",
    },
    noPlan: {
      ja: () =>
        "は推進計画のブックではありません。配布した写しに記入したファイルを返してもらってください。",
      en: () => "does not hold the plan. Ask for the copy that was handed out.",
    },
    otherPlan: {
      ja: (plan) => `は別の計画（${plan}）のブックのため、取り込めません。`,
      en: (plan) => `holds another plan (${plan}) and cannot be taken in.`,
    },
    otherVersion: {
      ja: (version) =>
        `は計画の定義の版（${version}）がこのブックと違うため、取り込めません。いまの版の写しを配布し直してください。`,
      en: (version) =>
        `has a version of the plan (${version}) that is not this workbook's. Hand out a copy of the present version.`,
    },
    ambiguous: {
      ja: () =>
        "には同じ見出しの表が二つあり、どちらに記入したのか分かりません。写したシートを削除してもらってください。",
      en: () => "has two tables with the same headers. Ask to have the copied sheet deleted.",
    },
  };

/** Why a file is not taken in, and what to do; null for one that is compared. */
export function fileSentence(
  { name, status, detail }: CollectedFile,
  language: Language,
): string | null {
  if (status === "read" || status === "earlierCopy") return null;
  if (status === "unreadable")
    return returnedProblemSentence(detail as ReturnedProblemCode, name, language);
  return `${quoted(name, language)}${sentences[status][language](detail ?? "")}`;
}

/** 「回答.xlsx」, as the first word of a sentence. */
export const quoted = (name: string, language: Language): string =>
  language === "ja" ? `「${name}」` : `“${name}” `;

type Remark = Readonly<Record<Language, (sheet: string, names: string) => string>>;

const remarks: Readonly<Record<FileRemark["kind"], Remark>> = {
  missingRow: {
    ja: (sheet, keys) =>
      `シート「${sheet}」の行 ${keys} がありません。その行は取り込まず、消しもしません。`,
    en: (sheet, keys) =>
      `Rows ${keys} of ${sheet} are missing. They are neither taken nor deleted.`,
  },
  doubleRow: {
    ja: (sheet, keys) => `シート「${sheet}」に行 ${keys} が二つあります。その行は取り込みません。`,
    en: (sheet, keys) => `Rows ${keys} stand twice on ${sheet}, and are not taken.`,
  },
  unknownRow: {
    ja: (sheet, keys) => `シート「${sheet}」の行 ${keys} は計画にありません。取り込みません。`,
    en: (sheet, keys) => `Rows ${keys} of ${sheet} are not in the plan, and are not taken.`,
  },
  lostColumn: {
    ja: (sheet, headers) =>
      `シート「${sheet}」の見出し ${headers} が見つかりません。その列は取り込みません。`,
    en: (sheet, headers) =>
      `The headers ${headers} of ${sheet} are missing; the columns are not taken.`,
  },
  missingTable: {
    ja: (sheet) => `シート「${sheet}」の表がありません。`,
    en: (sheet) => `The table of ${sheet} is missing.`,
  },
  noBase: {
    ja: () => "配布したときの値の控えがないため、いまの値とだけ比べました。",
    en: () => "The values it was handed out with are gone: compared with the present ones alone.",
  },
  altered: {
    ja: () => "提出した値の控えが書き換えられているため、提出ではなく取込になります。",
    en: () => "What was submitted has been altered: it counts as taken in, not as submitted.",
  },
};

export const remarkSentence = ({ kind, sheet, names }: FileRemark, language: Language): string => {
  const shown = names.map((name) => name || nameless[language]);
  return remarks[kind][language](sheet ?? "", shown.join(language === "ja" ? "・" : ", "));
};

const nameless: Readonly<Record<Language, string>> = {
  ja: "（番号なし）",
  en: "(without a number)",
};
