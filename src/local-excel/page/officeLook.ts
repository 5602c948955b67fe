/** What this Office tells the add-in about its own look: chosen in the status bar. */

export const officeLanguages = { "ja-JP": "日本語", "en-US": "English" } as const;
export type OfficeLanguage = keyof typeof officeLanguages;

/** Office's themes with the colour behind a task pane, as a number; null: not told, as on the web. */
export const officeThemes = {
  カラフル: 0xe6e6e6,
  白: 0xffffff,
  濃い灰色: 0x666666,
  黒: 0x262626,
  "伝えない（Web 版）": null,
} as const;
export type OfficeTheme = keyof typeof officeThemes;

export interface OfficeLook {
  readonly language: OfficeLanguage;
  readonly theme: OfficeTheme;
}

export const usualLook: OfficeLook = { language: "ja-JP", theme: "カラフル" };
