import type { Theme } from "@fluentui/react-components";
import type { Language } from "../../workbook";
import { recall, remember } from "../remembered";
import { ja, type Text } from "../text.ja";
import {
  languageChoices,
  languageFor,
  themeChoices,
  themeFor,
  type DisplayChoices,
  type DisplayEnvironment,
  type ThemeName,
} from "./display";
import { lightTheme } from "./lightTheme";

/** How the pane is shown at the moment. */
interface Display {
  readonly choices: DisplayChoices;
  readonly text: Text;
  readonly themeName: ThemeName;
  readonly theme: Theme;
}

export interface DisplayStore {
  readonly current: Display;
  subscribe(listener: () => void): () => void;
  /** Reads the environment anew; what it asks for is shown once its script has come. */
  refresh(): Promise<void>;
  /** Remembered on this PC. */
  choose(choice: Partial<DisplayChoices>): Promise<void>;
}

const texts: Record<Language, () => Promise<Text>> = {
  ja: async () => ja,
  en: async () => (await import(/* webpackChunkName: "english" */ "../text.en")).en,
};
const themes: Record<ThemeName, () => Promise<Theme>> = {
  light: async () => lightTheme,
  dark: async () => (await import(/* webpackChunkName: "dark" */ "./darkTheme")).darkTheme,
};

/** Light and Japanese until it is refreshed for the first time. */
export function displayStore(readEnvironment: () => DisplayEnvironment): DisplayStore {
  const listeners = new Set<() => void>();
  let current: Display = {
    choices: recalledChoices(),
    text: ja,
    themeName: "light",
    theme: lightTheme,
  };

  async function refresh(): Promise<void> {
    const { choices } = current;
    const environment = readEnvironment();
    const themeName = themeFor(choices.theme, environment);
    const language = languageFor(choices.language, environment.displayLanguage);
    // A script that does not come leaves what is shown: the pane works in either language and theme.
    const [text, theme] = await Promise.all([
      texts[language]().catch(() => current.text),
      themes[themeName]().catch(() => null),
    ]);
    // Another choice was made meanwhile.
    if (choices !== current.choices) return;
    if (text === current.text && (theme ?? current.theme) === current.theme) return;
    set({ text, ...(theme && { theme, themeName }) });
  }

  function set(change: Partial<Display>): void {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  }

  return {
    get current() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    choose(choice) {
      set({ choices: { ...current.choices, ...choice } });
      remember("display", current.choices);
      return refresh();
    },
  };
}

function recalledChoices(): DisplayChoices {
  const kept = (recall("display") ?? {}) as Partial<DisplayChoices>;
  return {
    language: languageChoices.find((choice) => choice === kept.language) ?? "excel",
    theme: themeChoices.find((choice) => choice === kept.theme) ?? "excel",
  };
}
