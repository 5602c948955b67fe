import {
  languageFor,
  themeFor,
  type DisplayEnvironment,
} from "../../../src/taskpane/display/display";

const environment: DisplayEnvironment = {
  displayLanguage: "ja-JP",
  officeBackground: undefined,
  forcedColors: false,
  prefersDark: false,
};

describe("the language", () => {
  test.each([
    ["ja-JP", "ja"],
    ["ja", "ja"],
    ["JA-jp", "ja"],
    ["en-US", "en"],
    // A language with the same letters at its start, and one the pane does not speak.
    ["jam-JM", "en"],
    ["de-DE", "en"],
    [undefined, "ja"],
  ])("of an Excel in %s is %s", (displayLanguage, language) => {
    expect(languageFor("excel", displayLanguage)).toBe(language);
  });

  test("is the chosen one whatever Excel's is", () => {
    expect(languageFor("en", "ja-JP")).toBe("en");
    expect(languageFor("ja", "en-US")).toBe("ja");
  });
});

describe("the theme", () => {
  // Backgrounds of Office's themes: Colorful, White, Dark Gray, Black.
  test.each([
    ["#e6e6e6", "light"],
    ["#ffffff", "light"],
    ["#666666", "dark"],
    ["#262626", "dark"],
    ["262626", "dark"],
  ])("of an Office on %s is %s, whatever the system prefers", (officeBackground, theme) => {
    for (const prefersDark of [true, false])
      expect(themeFor("excel", { ...environment, officeBackground, prefersDark })).toBe(theme);
  });

  test.each([undefined, "", "#fff", "black", "#NaN"])(
    "is the system's where Office tells no colour (%s)",
    (officeBackground) => {
      expect(themeFor("excel", { ...environment, officeBackground, prefersDark: true })).toBe(
        "dark",
      );
      expect(themeFor("excel", { ...environment, officeBackground })).toBe("light");
    },
  );

  test("is the chosen one before Office's and the system's", () => {
    const black = { ...environment, officeBackground: "#262626", prefersDark: true };
    expect(themeFor("light", black)).toBe("light");
    expect(themeFor("dark", { ...environment, officeBackground: "#ffffff" })).toBe("dark");
  });

  test("in high contrast is the system's, before any choice", () => {
    const contrast = { ...environment, forcedColors: true, officeBackground: "#ffffff" };
    expect(themeFor("light", { ...contrast, prefersDark: true })).toBe("dark");
    expect(themeFor("dark", contrast)).toBe("light");
  });
});
