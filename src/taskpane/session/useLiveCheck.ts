import { useEffect, useEffectEvent, useState } from "react";
import type { Scope } from "../../check/finding";
import type { Language, RowsChecked } from "../../workbook";
import type { PlanOperations } from "../operations";

interface LiveCheckOptions {
  readonly on: boolean;
  readonly scope: Scope;
  readonly language: Language;
  readonly onChecked: (rows: RowsChecked) => void;
}

/** Checks each item as it is edited, while `on`. True: Excel would not tell of edits. */
export function useLiveCheck(
  operations: PlanOperations,
  { on, scope, language, onChecked }: LiveCheckOptions,
): boolean {
  const [failed, setFailed] = useState(false);
  const scopeNow = useEffectEvent(() => scope);
  const onRows = useEffectEvent(onChecked);
  useEffect(() => {
    if (!on) return;
    let over = false;
    let stop = () => {
      over = true;
    };
    const watch = async () => {
      const watching = await operations.watchEntries({
        scope: () => scopeNow(),
        language,
        onChecked: (rows) => {
          if (!over) onRows(rows);
        },
      });
      setFailed(!watching.ok);
      if (!watching.ok) return;
      const stopWatching = () => void watching.stop().catch(() => undefined);
      if (over) stopWatching();
      else
        stop = () => {
          over = true;
          stopWatching();
        };
    };
    watch().catch(() => setFailed(true));
    return () => stop();
  }, [on, operations, language]);
  return failed;
}
