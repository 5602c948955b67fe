import type { DisplayEnvironment } from "./display";

const forcedColors = "(forced-colors: active)";
const prefersDark = "(prefers-color-scheme: dark)";

/** None where office.js is not. */
const office = () => (typeof Office === "undefined" ? undefined : Office.context);

/** What Office and the system tell just now. */
export const readEnvironment = (): DisplayEnvironment => ({
  displayLanguage: office()?.displayLanguage,
  officeBackground: officeBackground(),
  forcedColors: matchMedia(forcedColors).matches,
  prefersDark: matchMedia(prefersDark).matches,
});

/**
 * Undefined in Excel on the web (office-js #6134). Only the colours can be trusted: the client for Windows
 * makes a colour of every member, `isDarkTheme` with it, and throws where its host knows of no themes.
 */
function officeBackground(): string | undefined {
  try {
    return office()?.officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

/**
 * Calls when the environment may have changed: the system's at once; Office's, for which Excel has no event
 * (`OfficeThemeChanged` is Outlook's alone), when the user comes to the pane.
 */
export function onEnvironmentChange(refresh: () => void): void {
  matchMedia(forcedColors).addEventListener("change", refresh);
  matchMedia(prefersDark).addEventListener("change", refresh);
  document.addEventListener("visibilitychange", refresh);
  document.documentElement.addEventListener("pointerenter", refresh);
  window.addEventListener("focus", refresh);
}
