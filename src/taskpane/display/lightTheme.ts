import { createLightTheme, type Theme } from "@fluentui/react-components";
import { fonts, teal } from "./teal";

export const lightTheme: Theme = { ...createLightTheme(teal), ...fonts };
