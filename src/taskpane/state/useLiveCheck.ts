import { useEffect } from "react";
import { useText } from "../text";
import { scopeOf } from "./role";
import { usePane, useStore } from "./usePane";

/** Follows what is edited and selected in the grid; where Excel does not tell, the form reads at its own writes. */
export function useLiveCheck(): void {
  const store = useStore();
  const { workbook } = usePane();
  const { language } = useText();
  const isOn = workbook?.kind === "complete";
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
        onSelected: (itemNo) => {
          if (!over) store.selectItem(itemNo);
        },
      });
      if (!watching.ok) return;
      const stopWatching = () => void watching.stop().catch(() => undefined);
      if (over) stopWatching();
      else
        stop = () => {
          over = true;
          stopWatching();
        };
    };
    watch().catch(() => undefined);
    return () => stop();
  }, [isOn, store, language]);
}
