import type { DisplaySigns } from "./display";

const forcedColors = "(forced-colors: active)";
const prefersDark = "(prefers-color-scheme: dark)";

/** None where office.js is not. */
const office = () => (typeof Office === "undefined" ? undefined : Office.context);

/** What Office and the system tell just now. */
export const readSigns = (): DisplaySigns => ({
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
 * Calls when the signs may have changed: the system's at once; Office's, for which Excel has no event
 * (`OfficeThemeChanged` is Outlook's alone), when the user comes to the pane.
 */
export function onSigns(look: () => void): void {
  matchMedia(forcedColors).addEventListener("change", look);
  matchMedia(prefersDark).addEventListener("change", look);
  document.addEventListener("visibilitychange", look);
  document.documentElement.addEventListener("pointerenter", look);
  window.addEventListener("focus", look);
}
