import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from "react";

/**
 * A long list whose entries (`data-entry`) have buttons as one stop for Tab: the arrow keys, Home and End move from
 * entry to entry, to the first button of each; Tab goes on through the further buttons of the entry
 * one is in, and then out. All buttons are rendered with `tabIndex={-1}`; this makes those of the
 * entry last used the list's stops. (Fluent's own arrow navigation puts hidden focusable elements
 * around the list, which axe rightly dislikes.)
 */
export function useArrowKeys() {
  const ref = useRef<HTMLDivElement>(null);
  const buttons = () => [...(ref.current?.querySelectorAll("button") ?? [])];
  const entryOf = (element: Element) => element.closest("[data-entry]");
  const makeStop = (entry: Element | null | undefined) => {
    for (const button of buttons()) {
      const tabIndex = entry?.contains(button) ? 0 : -1;
      if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex;
    }
  };
  // After each rendering: the filter may have taken the stop away.
  useEffect(() => {
    const all = buttons();
    const stop = all.find((button) => button.tabIndex === 0) ?? all[0];
    makeStop(stop && entryOf(stop));
  });
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => makeStop(entryOf(target)),
    onKeyDown: (event: KeyboardEvent) => {
      // Within a text the arrow keys move the caret.
      if (!(event.target instanceof HTMLButtonElement)) return;
      const firsts = buttons().filter(
        (button) => entryOf(button)?.querySelector("button") === button,
      );
      const entry = entryOf(event.target as Element);
      const at = firsts.findIndex((button) => entryOf(button) === entry);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: firsts.length - 1 }[
        event.key
      ];
      const button = next === undefined ? undefined : firsts[next];
      if (!button) return;
      event.preventDefault();
      button.focus();
    },
  };
}
