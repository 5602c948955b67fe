import { useEffect } from "react";
import { usePane, useStore } from "./usePane";

/**
 * What was 未保存 when the pane was closed goes on as soon as there is a workbook, whichever view is
 * opened: 提出 must not pass it by.
 */
export function useKeptDrafts(): void {
  const store = useStore();
  const isComplete = usePane().workbook?.kind === "complete";
  useEffect(() => {
    const kept = store.means.memory.recall("drafts");
    if (!isComplete || Object.keys(kept ?? {}).length === 0) return;
    import(/* webpackChunkName: "entering" */ "../entering/queue/queueOf").then(
      ({ queueOf }) => {
        queueOf(store);
        store.load({ name: "readReport" });
      },
      // 記入 says that its script does not come.
      () => undefined,
    );
  }, [isComplete, store]);
}
