import { useEffect, useRef, type FocusEvent } from "react";

/**
 * Keeps the keyboard's place where what had the focus goes away (a finding that was mended, a preview
 * that was applied): the focus then lands on the nearest place before it that is still there. Places
 * to land are headings and buttons that only show something, marked `data-landing`: never a button
 * that writes. Nothing is done while the window has no focus: it is then Excel's.
 */
export function useFocusKept() {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<{ element: Element; landings: HTMLElement[] } | null>(null);
  useEffect(() => {
    const keep = () => {
      const last = focused.current;
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      focused.current = null;
      if (!document.hasFocus()) return;
      const before = last.landings.reverse().find((landing) => landing.isConnected);
      // The whole view may have gone: then to the heading of what is there instead.
      (before ?? ref.current?.querySelector<HTMLElement>("[data-landing]"))?.focus();
    };
    // Also what a part of the pane takes away by itself, without a word to the rest.
    const observer = new MutationObserver(keep);
    observer.observe(ref.current!, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      const all = [...(ref.current?.querySelectorAll<HTMLElement>("[data-landing]") ?? [])];
      const before = all.filter(
        (landing) =>
          landing === target ||
          target.compareDocumentPosition(landing) & Node.DOCUMENT_POSITION_PRECEDING,
      );
      focused.current = { element: target, landings: before };
    },
  };
}
