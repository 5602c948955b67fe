import type { RibbonAction } from "./ribbonActions";

/**
 * Where a ribbon button leaves what it was asked for, and the pane collects it. Button and pane run
 * in one runtime but come in two bundles, and the button may be clicked before the pane is there: so
 * the box stands on `window`, and what arrives early waits.
 */
interface Mailbox {
  waiting: RibbonAction | null;
  collector: ((action: RibbonAction) => void) | null;
}

declare global {
  interface Window {
    planMailbox?: Mailbox;
  }
}

const mailbox = (): Mailbox => (window.planMailbox ??= { waiting: null, collector: null });

/** Hands an action to the pane; before the pane is there, the latest one waits for it. */
export function requestAction(action: RibbonAction): void {
  const box = mailbox();
  if (box.collector) box.collector(action);
  else box.waiting = action;
}

/** The pane collects from now on, first what waited. Returns how to stop. */
export function collectActions(collector: (action: RibbonAction) => void): () => void {
  const box = mailbox();
  box.collector = collector;
  const { waiting } = box;
  box.waiting = null;
  if (waiting) collector(waiting);
  return () => {
    if (box.collector === collector) box.collector = null;
  };
}
