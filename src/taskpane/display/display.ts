import type { Language } from "../../workbook";

/** In which language and colours the pane is shown, from what Office and the system tell and the user chose. */

export const languageChoices = ["excel", "ja", "en"] as const;
export type LanguageChoice = (typeof languageChoices)[number];

export const themeChoices = ["excel", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What the user of this PC chose; without a choice all follows Excel. */
export interface DisplayChoices {
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
}

export type ThemeName = "light" | "dark";

export interface DisplayEnvironment {
  /** Office's display language (`ja-JP`, `en-US` …). */
  readonly displayLanguage: string | undefined;
  /** `bodyBackgroundColor` of Office's theme (#rrggbb); Excel on the web tells none. */
  readonly officeBackground: string | undefined;
  /** High contrast: the system paints with colours of its own. */
  readonly forcedColors: boolean;
  readonly prefersDark: boolean;
}

/** Japanese without a word of Office. */
export function languageFor(choice: LanguageChoice, displayLanguage: string | undefined): Language {
  if (choice !== "excel") return choice;
  return displayLanguage === undefined || /^ja\b/i.test(displayLanguage) ? "ja" : "en";
}

/**
 * High contrast first: there the system decides, and what it does not paint has to fit to that. Then the
 * user's choice, then Office's theme, then the system's.
 */
export function themeFor(choice: ThemeChoice, environment: DisplayEnvironment): ThemeName {
  const ofSystem = environment.prefersDark ? "dark" : "light";
  if (environment.forcedColors) return ofSystem;
  if (choice !== "excel") return choice;
  const luminance = luminanceOf(environment.officeBackground);
  if (luminance === null) return ofSystem;
  return luminance < readsWhite ? "dark" : "light";
}

/** Below this relative luminance white text has more contrast than black. */
const readsWhite = 0.179;

/** Relative luminance as WCAG defines it, of a colour like #1f1f1f; null for anything else. */
function luminanceOf(colour: string | undefined): number | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(colour?.trim() ?? "")?.[1];
  if (digits === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
