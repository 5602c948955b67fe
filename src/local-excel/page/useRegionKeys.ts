import { useEffect } from "react";
import type { Workbench } from "./workbench";

/** Where F6 leads, in order, as in Excel; Shift+F6 leads back. */
function regions(workbench: Workbench): { element: Element | null; enter(): void }[] {
  const within = (selector: string, focusable: string) => {
    const element = document.querySelector(selector);
    return { element, enter: () => element?.querySelector<HTMLElement>(focusable)?.focus() };
  };
  return [
    { element: document.querySelector(".grid"), enter: () => workbench.grid?.input.focus() },
    ...(workbench.state.paneShown
      ? [
          {
            element: document.querySelector(".pane"),
            enter: () => document.querySelector<HTMLIFrameElement>(".pane iframe")?.focus(),
          },
        ]
      : []),
    within(".status-bar", "input"),
    within(".title-bar", "button"),
    within(".ribbon", "button"),
  ];
}

/** Listens for F6 in this window; returns the listener, which the pane's window needs as well. */
export function useRegionKeys(workbench: Workbench): (event: KeyboardEvent) => void {
  const move = (event: KeyboardEvent) => {
    if (event.key !== "F6" || workbench.state.message) return;
    event.preventDefault();
    event.stopPropagation();
    const all = regions(workbench);
    const now = all.findIndex(({ element }) => element?.contains(document.activeElement));
    const step = event.shiftKey ? all.length - 1 : 1;
    all[(now + step) % all.length]!.enter();
  };
  useEffect(() => {
    // Before Univer hears of it.
    window.addEventListener("keydown", move, true);
    return () => window.removeEventListener("keydown", move, true);
  });
  return move;
}
