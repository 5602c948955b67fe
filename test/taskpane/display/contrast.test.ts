import type { Theme } from "@fluentui/react-components";
import { darkTheme } from "../../../src/taskpane/display/darkTheme";
import { lightTheme } from "../../../src/taskpane/display/lightTheme";

/** WCAG 2.2, from its definition of contrast; colours like #1f1f1f. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
      .reduce((sum, share, i) => sum + share * [0.2126, 0.7152, 0.0722][i]!, 0);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const themes: [string, Theme][] = [
  ["light", lightTheme],
  ["dark", darkTheme],
];

/** Tokens of a theme whose colour has too little contrast on the pane's ground. */
const tooFaint = (theme: Theme, tokens: RegExp, least: number): string[] =>
  Object.entries(theme)
    .filter(([token, colour]) => tokens.test(token) && /^#[0-9a-f]{6}$/.test(String(colour)))
    .map(([token, colour]) => [token, contrast(String(colour), theme.colorNeutralBackground1)])
    .filter(([, ratio]) => Number(ratio) < least)
    .map(([token, ratio]) => `${token} ${Number(ratio).toFixed(1)}`);

test("black on white has 21 : 1", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21));

test.each(themes)("every colour of text can be read on the %s ground", (_, theme) => {
  const written =
    /^color(Neutral|Brand|CompoundBrand|Status\w+?)Foreground(?!.*(Disabled|Inverted|OnBrand|OnLight|Static))/;
  expect(tooFaint(theme, written, 4.5)).toEqual([]);
});

test.each(themes)("frames and what is drawn stand out from the %s ground", (_, theme) => {
  expect(
    tooFaint(
      theme,
      /^color(NeutralStrokeAccessible|BrandStroke1|CompoundBrandStroke|StrokeFocus2)$/,
      3,
    ),
  ).toEqual([]);
});

test.each(themes)("white on the brand's colour can be read in the %s theme", (_, theme) => {
  expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThan(
    4.5,
  );
});
