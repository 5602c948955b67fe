import { createDarkTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { fonts, teal } from "./teal";

const steps = Object.keys(teal).map(Number) as (keyof BrandVariants)[];

/** The teal three steps lighter: Fluent's own choice of steps has 3.2 : 1 on the dark ground with it. */
const lighter = Object.fromEntries(
  steps.map((step, i) => [step, teal[steps[i + 3] ?? 160]]),
) as unknown as BrandVariants;

const ofTeal = createDarkTheme(teal);
/** What is written and drawn in the brand's colour, not what lies behind white text. */
const written = Object.entries(createDarkTheme(lighter)).filter(([token]) =>
  /^color(Neutral.*Brand|(Compound)?Brand(Foreground|Stroke))(?!OnLight)/.test(token),
);

export const darkTheme: Theme = {
  ...ofTeal,
  ...(Object.fromEntries(written) as Partial<Theme>),
  ...fonts,
  // Of errors under their fields.
  colorStatusDangerForeground1: ofTeal.colorStatusDangerForeground3,
};
