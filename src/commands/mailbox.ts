import type { RibbonRequest } from "./ribbonRequests";

/**
 * Where a ribbon button leaves what it was asked for, and the pane collects it. Button and pane run
 * in one runtime but come in two bundles, and the button may be clicked before the pane is there: so
 * the box stands on `window`, and what arrives early waits.
 */
interface Mailbox {
  waiting: RibbonRequest[];
  collector: ((wish: RibbonRequest) => void) | null;
}

declare global {
  interface Window {
    planMailbox?: Mailbox;
  }
}

const mailbox = (): Mailbox => (window.planMailbox ??= { waiting: [], collector: null });

/** Hands a wish to the pane; before the pane is there, it waits for it. */
export function leaveWish(wish: RibbonRequest): void {
  const box = mailbox();
  if (box.collector) box.collector(wish);
  else box.waiting.push(wish);
}

/** The pane collects from now on, first what waited. Returns how to stop. */
export function collectWishes(collector: (wish: RibbonRequest) => void): () => void {
  const box = mailbox();
  box.collector = collector;
  for (const wish of box.waiting.splice(0)) collector(wish);
  return () => {
    if (box.collector === collector) box.collector = null;
  };
}
