import { FluentProvider } from "@fluentui/react-components";
import {
  createContext,
  useContext,
  useLayoutEffect,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { TextContext } from "../text";
import type { DisplayStore } from "./displayStore";

const DisplayContext = createContext<DisplayStore | null>(null);

/** For the control that changes it. */
export function useDisplay(): DisplayStore {
  const display = useContext(DisplayContext);
  if (!display) throw new Error("not within Displayed");
  useSyncExternalStore(display.subscribe, () => display.current);
  return display;
}

interface DisplayedProps {
  readonly display: DisplayStore;
  readonly children: ReactNode;
}

/** The pane in its language and theme, as they are at the moment. */
export function Displayed({ display, children }: DisplayedProps) {
  const { text, theme, themeName } = useSyncExternalStore(display.subscribe, () => display.current);
  useLayoutEffect(() => {
    const { documentElement, body } = document;
    documentElement.lang = text.language;
    document.title = text.product;
    // What the browser paints: scroll bars, controls of its own, and the page behind the pane.
    documentElement.style.colorScheme = themeName;
    body.style.background = theme.colorNeutralBackground1;
    body.style.color = theme.colorNeutralForeground1;
  }, [text, theme, themeName]);
  return (
    <DisplayContext value={display}>
      <FluentProvider theme={theme}>
        <TextContext value={text}>{children}</TextContext>
      </FluentProvider>
    </DisplayContext>
  );
}
