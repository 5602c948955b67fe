/** What the first script leaves for those that come after office.js. */
interface PaneStart {
  /** office.js sets these to null; the pane's libraries may call them. */
  readonly pushState: History["pushState"];
  readonly replaceState: History["replaceState"];
  /** The pane's own script runs: from then on Excel is what is waited for. */
  paneRuns: boolean;
}

declare global {
  interface Window {
    paneStart: PaneStart;
  }
}

export {};
