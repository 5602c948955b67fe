import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { fonts, teal } from "./teal";

/** With links and icons light enough for 4.5 : 1 on the pane's ground, as Fluent advises for own brands. */
export const darkTheme: Theme = {
  ...createDarkTheme(teal),
  ...fonts,
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[130],
  colorBrandForegroundLinkHover: teal[140],
};
