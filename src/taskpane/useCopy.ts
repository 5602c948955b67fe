import { useRef, useState, type RefObject } from "react";

/** Copies a text that stands on the screen. */
export interface Copy<Shown extends HTMLElement> {
  /** The element that shows the text. */
  readonly shown: RefObject<Shown | null>;
  /** `select`: the clipboard is forbidden, and the text is selected for the user's own Ctrl+C. */
  readonly copied: "copied" | "select" | null;
  readonly copy: () => Promise<void>;
}

export function useCopy<Shown extends HTMLElement>(text: string): Copy<Shown> {
  const shown = useRef<Shown>(null);
  const [copied, setCopied] = useState<"copied" | "select" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      // Web views may forbid the clipboard.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setCopied("select");
    }
  };
  return { shown, copied, copy };
}
