import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from "react";

/**
 * A long list of buttons as one stop for Tab: the arrow keys, Home and End move inside it. Its
 * buttons are rendered with `tabIndex={-1}`; this makes the one last used the list's stop. (Fluent's
 * own arrow navigation puts hidden focusable elements around the list, which axe rightly dislikes.)
 */
export function useArrowKeys() {
  const ref = useRef<HTMLDivElement>(null);
  const buttons = () => [...(ref.current?.querySelectorAll("button") ?? [])];
  const makeStop = (stop: HTMLButtonElement | undefined) => {
    for (const button of buttons()) if (button.tabIndex === 0) button.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
  };
  // After each rendering: the filter may have taken the stop away.
  useEffect(() => {
    const all = buttons();
    if (!all.some((button) => button.tabIndex === 0)) makeStop(all[0]);
  });
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      if (target instanceof HTMLButtonElement) makeStop(target);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const all = buttons();
      const at = all.indexOf(event.target as HTMLButtonElement);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
      const button = next === undefined ? undefined : all[next];
      if (!button) return;
      event.preventDefault();
      button.focus();
    },
  };
}
