import { useEffect, useEffectEvent, useReducer, useRef } from "react";
import type { Language } from "../../workbook";
import type { PlanOperations } from "../operations";
import { carryOut, mayHaveChanged } from "./carryOut";
import { newSession, reduce, type Request, type ResultName, type Session } from "./session";

export interface PlanSession {
  readonly session: Session;
  /** One at a time: while something runs, a further wish is dropped, as Excel itself does. */
  readonly perform: (request: Request) => void;
  readonly show: (result: ResultName) => void;
}

/**
 * The pane's dealings with the workbook. Reads its state at the start and again whenever the window
 * comes back to the front: sheets may have been deleted, or another workbook's plan pasted, meanwhile.
 */
export function usePlan(operations: PlanOperations, language: Language): PlanSession {
  const [session, dispatch] = useReducer(reduce, newSession);
  const busy = useRef(false);
  /** How many requests there were: what was read in the background before the latest is stale. */
  const requests = useRef(0);

  const readQuietly = async () => {
    const before = requests.current;
    const state = await operations.readState();
    if (state.ok && before === requests.current && !busy.current)
      dispatch({ type: "stateRead", plan: state });
  };

  const carry = async (request: Request) => {
    if (busy.current) return;
    busy.current = true;
    requests.current++;
    dispatch({ type: "started", request });
    try {
      const event = await carryOut(operations, request, language, (step) =>
        dispatch({ type: "progressed", step }),
      );
      busy.current = false;
      dispatch(event);
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

  return { session, perform, show: (shown) => dispatch({ type: "resultChosen", shown }) };
}
