import type { Probed } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** 診断 */
export const runProbe: RequestDefinition<object, Probed> = {
  doing: { ja: "診断しています", en: "Running diagnostics" },
  steps: ["reading", "asking"],
  run: (operations, _, { onProgress }) => operations.runProbe({ onProgress }),
  reduce: (state, probed) => ({ ...state, probed }),
};
