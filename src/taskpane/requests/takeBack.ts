import type { TakenBack } from "../../workbook";
import type { WriteRecord } from "../state/paneState";
import { staleAfterWrite } from "../state/results";
import type { RequestDefinition } from "./definition";

/** 元に戻す: one of the session's writes. */
export const takeBack: RequestDefinition<{ readonly record: WriteRecord }, TakenBack> = {
  doing: { ja: "元に戻しています", en: "Putting back" },
  run: (operations, { record }) => operations.takeBack(record.takeBack),
  reduce: (state, result, { record }) => ({
    ...state,
    history: state.history.filter(({ id }) => id !== record.id),
    message: { kind: "takenBack", ...result },
  }),
  stale: staleAfterWrite,
};
