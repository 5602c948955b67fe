import { oldestExcel } from "./oldestExcel";

export interface StartWords {
  readonly lang: "ja" | "en";
  readonly loading: string;
  readonly failed: string;
  /** Why it is still loading. */
  readonly reason: Readonly<Record<StartReason, string>>;
  readonly reload: string;
}

/**
 * - `office`: office.js has not come
 * - `elsewhere`: another program than Excel, or an old one: office.js asks for a part that we do not need
 * - `scripts`: a script of ours was refused
 * - `slow`: the pane's script has not come yet
 * - `silent`: all is here, and Excel does not answer
 */
export type StartReason = "office" | "elsewhere" | "scripts" | "slow" | "silent";

const ja: StartWords = {
  lang: "ja",
  loading: "読み込んでいます…",
  failed: "推進計画アシストを開けませんでした。",
  reason: {
    office:
      "Office の部品（office.js）を読み込めませんでした。ネットワークの接続を確認してください。",
    elsewhere: `ここでは使えません。${oldestExcel.ja} で開いてください。`,
    scripts:
      "アドインのファイルを読み込めませんでした。配置先のサーバーに接続できるか、担当者に確認してください。",
    slow: "アドインのファイルの読み込みに時間がかかっています。届きしだい開きます。",
    silent:
      "Excel から応答がありません。セルの入力中であれば Enter キーで確定し、再読み込みしてください。",
  },
  reload: "再読み込み",
};

const en: StartWords = {
  lang: "en",
  loading: "Loading…",
  failed: "Plan Assistant could not be opened. ",
  reason: {
    office: "Office's own script (office.js) did not load. Check the network.",
    elsewhere: `It does not work here. Open it in ${oldestExcel.en}.`,
    scripts:
      "The add-in's files did not load. Ask whoever looks after it whether its server can be reached.",
    slow: "The add-in's files take long to load. It opens as soon as they are here.",
    silent:
      "Excel does not answer. If a cell is being edited, press Enter to finish it, then reload.",
  },
  reload: "Reload",
};

/** In the browser's language: Office, which knows Excel's, may be what does not come. */
export const startWords = (language: string): StartWords => (/^ja\b/i.test(language) ? ja : en);
