import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Language, RowsChecked } from "../../workbook";
import type { PlanOperations } from "../operations";
import { carryOut, mayHaveChanged } from "./carryOut";
import type { Request } from "./request";
import {
  newSession,
  reduce,
  staleAfter,
  type Session,
  type SessionEvent,
  type View,
} from "./session";

export interface PlanSession {
  readonly session: Session;
  /** One at a time: while something runs, a further wish is dropped, as Excel itself does. */
  readonly perform: (request: Request) => void;
  readonly show: (view: View) => void;
  readonly closeProgress: () => void;
  /** What a live check found. */
  readonly onRowsChecked: (rows: RowsChecked) => void;
}

/**
 * The pane's dealings with the workbook. Reads its state at the start and again whenever the window
 * comes back to the front: sheets may have been deleted, or another workbook's plan pasted, meanwhile.
 */
export function usePlan(operations: PlanOperations, language: Language): PlanSession {
  const [session, setSession] = useState(newSession);
  /** The session after the last event, which React may not have rendered yet. */
  const latest = useRef(newSession);
  const dispatch = (event: SessionEvent) => {
    latest.current = reduce(latest.current, event);
    setSession(latest.current);
  };
  const busy = useRef(false);
  /** How many requests there were: what was read in the background before the latest is stale. */
  const requests = useRef(0);

  const readQuietly = async () => {
    const before = requests.current;
    const state = await operations.readState();
    if (state.ok && before === requests.current && !busy.current)
      dispatch({ type: "stateRead", plan: state });
  };

  const carry = async (request: Request, refreshing = false) => {
    if (busy.current) return;
    busy.current = true;
    requests.current++;
    dispatch({ type: "started", request, refreshing });
    try {
      const event = await carryOut(operations, request, language, (step, share) =>
        dispatch({ type: "progressed", step, share }),
      );
      busy.current = false;
      dispatch(event);
      for (const stale of staleAfter(event, latest.current)) await carry(stale, true);
      if (mayHaveChanged(request, event)) await readQuietly();
    } catch (error) {
      busy.current = false;
      dispatch({ type: "failed", request, error });
    }
  };
  const perform = (request: Request) => void carry(request);

  const onStart = useEffectEvent(() => perform({ kind: "readState" }));
  const onFocus = useEffectEvent(() => {
    // A background reading that fails is no news: what the user asks next will say so.
    if (!busy.current) readQuietly().catch(() => undefined);
  });
  useEffect(() => {
    onStart();
    const read = () => onFocus();
    window.addEventListener("focus", read);
    return () => window.removeEventListener("focus", read);
  }, []);

  return {
    session,
    perform,
    show: (view) => dispatch({ type: "viewChosen", view }),
    closeProgress: () => dispatch({ type: "progressClosed" }),
    onRowsChecked: (rows) => dispatch({ type: "rowsChecked", rows }),
  };
}
