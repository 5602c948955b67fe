import { useEffect, useRef, type FocusEvent } from "react";

/**
 * Keeps the keyboard's place where what had the focus goes away (a finding that was mended, a preview
 * that was applied): the focus then lands on the nearest place before it that is still there. Places
 * to land are headings and buttons that only show something, marked `data-landing`: never a button
 * that writes, and for what was in the view only the view's. Where there is none yet (the next view is
 * still being loaded) the focus waits for it. Nothing is done while the window has no focus: it is then
 * Excel's.
 */
export function useFocusKept() {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<{ element: Element; part: Element; landings: HTMLElement[] } | null>(null);
  useEffect(() => {
    const keep = () => {
      const last = focused.current;
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      if (!document.hasFocus()) {
        focused.current = null;
        return;
      }
      const before = [...last.landings].reverse().find((landing) => landing.isConnected);
      // The whole view may have gone: then to the heading of what is there instead.
      (before ?? landingsIn(last.part)[0])?.focus();
    };
    // Also what a part of the pane takes away by itself, without a word to the rest.
    const observer = new MutationObserver(keep);
    observer.observe(ref.current!, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return {
    ref,
    onFocus: ({ target }: FocusEvent) => {
      const part = target.closest("main") ?? ref.current!;
      const before = landingsIn(part).filter(
        (landing) =>
          landing === target ||
          target.compareDocumentPosition(landing) & Node.DOCUMENT_POSITION_PRECEDING,
      );
      focused.current = { element: target, part, landings: before };
    },
  };
}

const landingsIn = (part: Element) => [...part.querySelectorAll<HTMLElement>("[data-landing]")];
