import { useEffect } from "react";
import { useText } from "../text";
import { scopeOf } from "./role";
import { usePane, useStore } from "./usePane";

/** Checks each item as it is edited, while that is wanted. */
export function useLiveCheck(): void {
  const store = useStore();
  const { checksLive, workbook } = usePane();
  const { language } = useText();
  const isOn = checksLive && workbook?.kind === "complete";
  useEffect(() => {
    if (!isOn) return;
    let over = false;
    let stop = () => {
      over = true;
    };
    const watch = async () => {
      const { operations } = store.means;
      const watching = await operations.watchEntries({
        // An edit mends the list that is in sight.
        scope: () => store.state.checked?.scope ?? scopeOf(store.state.role),
        language,
        onChecked: (rows) => {
          if (!over) store.takeRows(rows);
        },
      });
      store.noteLiveCheck(!watching.ok);
      if (!watching.ok) return;
      const stopWatching = () => void watching.stop().catch(() => undefined);
      if (over) stopWatching();
      else
        stop = () => {
          over = true;
          stopWatching();
        };
    };
    watch().catch(() => store.noteLiveCheck(true));
    return () => stop();
  }, [isOn, store, language]);
}
