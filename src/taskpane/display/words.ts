import type { Language } from "../../workbook";
import type { LanguageChoice, ThemeChoice } from "./display";

const ja = {
  language: "表示の言語",
  languages: {
    excel: "Excel と同じ",
    ja: "日本語",
    en: "English",
  } as Record<LanguageChoice, string>,
  theme: "配色",
  themes: {
    excel: "Excel と同じ",
    light: "明るい",
    dark: "暗い",
  } as Record<ThemeChoice, string>,
  hint: "この PC に覚えます。シートに書く内容は変わりません（いつも日本語です）。",
  remembered:
    "この PC が覚えているのは、選んだ課、担当者名、表示の設定、読んだお知らせ、診断の途中だけです。ブックの外へは何も送りません。",
  forget: "覚えたものを消す",
  forgotten: "消しました。次に開いたときから、はじめの設定になります（書きかけの記入は残します）。",
};

const en: typeof ja = {
  language: "Language",
  languages: { excel: "As Excel", ja: "日本語", en: "English" },
  theme: "Colours",
  themes: { excel: "As Excel", light: "Light", dark: "Dark" },
  hint: "Remembered on this PC. What is written to the sheets stays Japanese.",
  remembered:
    "This PC remembers the department, your name, these settings, notices you have read and unfinished diagnostics. Nothing is sent anywhere.",
  forget: "Forget them",
  forgotten:
    "Forgotten, from the next opening on. What is not written into the workbook yet is kept.",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
