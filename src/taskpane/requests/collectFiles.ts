import type { Collection } from "../../collect/returned";
import { newCollecting, type Collected } from "../state/collecting";
import type { RequestDefinition } from "./definition";

type Given = Pick<Collected, "files" | "named">;

/** Reads returned files and compares them; nothing is written. */
export const collectFiles: RequestDefinition<Given, { readonly collection: Collection }> = {
  doing: { ja: "返ってきたファイルを調べています", en: "Comparing the returned files" },
  steps: ["files", "reading", "checking"],
  needsAllWritten: true,
  run: (operations, { files, named }, means) => operations.collectFiles({ files, named, ...means }),
  reduce: (state, { collection }, { files, named }, refreshing) => ({
    ...state,
    collected: { collection, files, named },
    collecting: refreshing
      ? { ...state.collecting, choices: new Map() }
      : { ...newCollecting, onlyQuestions: state.collecting.onlyQuestions },
  }),
};
