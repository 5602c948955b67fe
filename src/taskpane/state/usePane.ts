import { createContext, useContext, useSyncExternalStore } from "react";
import type { Request } from "../requests/requests";
import type { PaneState } from "./paneState";
import type { PaneStore } from "./paneStore";

export const PaneContext = createContext<PaneStore | null>(null);

/** The pane's store: for what changes by more than a request. */
export function useStore(): PaneStore {
  const store = useContext(PaneContext);
  if (!store) throw new Error("No store around this part of the pane.");
  return store;
}

/** What the pane shows. */
export function usePane(): PaneState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.state);
}

/** Asks for something to be done: `ask({ name: "checkPlan", scope })`. */
export const useAsk = (): ((request: Request) => void) => useStore().ask;
