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
};

const en: typeof ja = {
  language: "Language",
  languages: { excel: "As Excel", ja: "日本語", en: "English" },
  theme: "Colours",
  themes: { excel: "As Excel", light: "Light", dark: "Dark" },
  hint: "Remembered on this PC. What is written to the sheets stays Japanese.",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
