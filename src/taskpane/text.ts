import { createContext, useContext } from "react";
import { ja, type Text } from "./text.ja";

export type { Text };

/** The pane's words in the language it is shown in (`display/`). */
export const TextContext = createContext<Text>(ja);
export const useText = (): Text => useContext(TextContext);
