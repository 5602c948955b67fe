import { sha256 } from "../sha256";
import { describe } from "./attempt";
import { notAsked, yesIf, type ProbeQuestion } from "./question";

/** What Office gives beside the workbook: in no row of the table. */
export const officeQuestions: readonly ProbeQuestion[] = [
  {
    id: "officeTheme",
    row: null,
    states: {
      ja: "Office の配色が分かる（officeTheme）",
      en: "Office tells its theme (officeTheme)",
    },
    ask: () => {
      const theme = Office.context?.officeTheme as Office.OfficeTheme | undefined;
      const colours = ["bodyBackgroundColor", "bodyForegroundColor", "isDarkTheme"] as const;
      const seen = theme ? colours.map((name) => `${name}: ${String(theme[name])}`) : [];
      return Promise.resolve(yesIf(theme?.bodyBackgroundColor !== undefined, ...seen));
    },
  },
  {
    id: "getFile",
    row: null,
    states: {
      ja: "開いているブックを読み出せる（getFileAsync）",
      en: "The open workbook can be read as a file (getFileAsync)",
    },
    ask: () =>
      new Promise((resolve) => {
        const document = Office.context?.document as Office.Document | undefined;
        if (!document?.getFileAsync) return resolve(yesIf(false, "getFileAsync: undefined"));
        document.getFileAsync(Office.FileType.Compressed, ({ status, value, error }) => {
          if (status !== Office.AsyncResultStatus.Succeeded)
            return resolve(yesIf(false, `${error?.code}: ${error?.message}`));
          resolve(yesIf(value.size > 0, `${value.size} bytes, ${value.sliceCount} slices`));
          value.closeAsync();
        });
      }),
  },
  {
    id: "digest",
    row: null,
    states: {
      ja: "照合番号を計算できる（crypto.subtle）",
      en: "The digest of a submission can be computed (crypto.subtle)",
    },
    ask: async () => {
      const digest = await sha256("推進計画");
      return yesIf(
        digest === "068d92c1e8fd62fb450de23aeb70f9f781db0590c5cb415c7fb0cde44416c8c8",
        digest,
      );
    },
  },
  {
    id: "download",
    row: null,
    states: { ja: "ペインからファイルを保存できる", en: "The pane can download a file" },
    byHand: {
      ja: "「結果を保存」を押し、ファイルができたかどうかを知らせてください。",
      en: "Press Download the result and tell us whether a file arrived.",
    },
  },
  {
    id: "createWorkbook",
    row: null,
    states: {
      ja: "新しいブックを開ける（createWorkbook）",
      en: "A new workbook can be opened (createWorkbook)",
    },
    byHand: {
      ja: "新しいブックが開いたら、保存せずに閉じてください。",
      en: "If a new workbook opens, close it without saving.",
    },
    async ask() {
      if (!Office.context?.requirements.isSetSupported("ExcelApi", "1.8")) return notAsked();
      const refusal = await Excel.createWorkbook().then(() => null, describe);
      return yesIf(refusal === null, ...(refusal === null ? [] : [refusal]));
    },
  },
];
