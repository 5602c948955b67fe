import type { TakenBack } from "../../workbook";
import type { WayBack } from "../state/paneState";
import { staleAfterWrite } from "../state/results";
import type { RequestDefinition } from "./definition";

type Given = { readonly record: number } & Pick<Extract<WayBack, { kind: "cells" }>, "takeBack">;

/** 元に戻す: one of the session's writes. */
export const takeBack: RequestDefinition<Given, TakenBack> = {
  doing: { ja: "元に戻しています", en: "Putting back" },
  run: (operations, { takeBack }) => operations.takeBack(takeBack),
  reduce: (state, result, { record }) => ({
    ...state,
    // Of a report that is 確定 nothing was put back: it can be once it is sent back.
    history:
      result.restored === 0 && result.locked > 0
        ? state.history
        : state.history.filter(({ id }) => id !== record),
    message: { kind: "takenBack", ...result },
  }),
  stale: staleAfterWrite,
};
