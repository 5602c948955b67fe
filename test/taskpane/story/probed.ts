import type { Probed } from "../../../src/workbook";

const words = (text: string) => ({ ja: text, en: `${text} in English` });

/** One question with each answer. */
export const probed: Probed = {
  questions: [
    { id: "one", row: 1, states: words("数式の数値が、書いたとおりには戻らない") },
    { id: "two", row: 4, states: words("無いものの下を尋ねると断られる") },
    { id: "three", row: 7, states: words("ウィンドウ枠の固定が断られる") },
    {
      id: "four",
      row: null,
      states: words("ファイルを保存できる"),
      byHand: words("「結果を保存」を押してください。"),
    },
  ],
  report: {
    takenAt: "2026-11-26T09:00:00.000Z",
    environment: {
      ...{ host: "Excel", platform: "PC", version: "16.0.14332.20000" },
      ...{ displayLanguage: "ja-JP", browser: "Edge", sets: { ExcelApi: "1.14" } },
    },
    inProbeBook: false,
    answers: [
      { id: "one", answer: "yes", seen: ["=1E-12 → =0.000000000001"] },
      { id: "two", answer: "no", seen: [] },
      {
        id: "three",
        answer: "failed",
        seen: ["GeneralException at WorksheetFreezePanes.freezeAt"],
      },
      { id: "four", answer: "notAsked", seen: [] },
    ],
  },
};
