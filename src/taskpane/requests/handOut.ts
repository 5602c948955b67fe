import type { HandedOut } from "../collectOperations";
import { saveFile } from "../saveFile";
import type { RequestDefinition } from "./definition";

interface Given {
  readonly departments: readonly string[];
  readonly related: boolean;
  /** Saves them at once; else they are opened one by one. */
  readonly save: boolean;
  /** Where Excel does not give the open workbook, the saved one. */
  readonly saved?: File;
}

/** 配布: a copy for each department. */
export const handOut: RequestDefinition<Given, HandedOut> = {
  doing: { ja: "写しを作っています", en: "Making the copies" },
  steps: ["reading", "copying", "writing"],
  needsAllWritten: true,
  run: async (operations, { departments, related, save, saved }, means) => {
    const outcome = await operations.handOut({ departments, related, saved, ...means });
    if (outcome.ok && save) saveFile(outcome.file);
    return outcome;
  },
  reduce: (state, made, { save }) => ({
    ...state,
    view: "handOut",
    handedOut: { ...made, isSaved: save },
  }),
};
