import { createContext, useContext } from "react";
import { en } from "./text.en";
import { ja, type Text } from "./text.ja";

export type { Text };

/** The pane's words for an Office display language (`ja-JP`, `en-US` …); Japanese without one. */
export const textFor = (displayLanguage: string | undefined): Text =>
  displayLanguage === undefined || /^ja\b/i.test(displayLanguage) ? ja : en;

export const TextContext = createContext<Text>(ja);
export const useText = (): Text => useContext(TextContext);
