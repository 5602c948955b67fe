import type { CollectUndone } from "../../workbook";
import { staleAfterTake } from "../state/results";
import type { RequestDefinition } from "./definition";

/** 取り消す: what was taken in together goes back, in this session or another. */
export const undoTake: RequestDefinition<
  { readonly no: number; readonly by: string },
  CollectUndone
> = {
  doing: { ja: "取り込みを取り消しています", en: "Taking back what was taken in" },
  steps: ["reading", "writing"],
  changesWorkbook: true,
  run: (operations, { no, by }, means) => operations.undoTake({ no, by, ...means }),
  reduce: (state, { restored, left, locked, submitAgain }, { no }) => ({
    ...state,
    history: state.history.filter(({ way }) => way.kind !== "take" || way.no !== no),
    message: {
      kind: "takenBack",
      restored,
      submitAgain,
      left: left.length,
      locked: locked.length,
    },
  }),
  stale: staleAfterTake,
};
