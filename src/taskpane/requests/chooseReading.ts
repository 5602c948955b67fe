import type { RowKey } from "../../entries/rows";
import type { VerificationWord } from "../../plan/verification";
import type { Applied, RestoredRow } from "../../workbook";
import { staleAfterWrite, withWrite } from "../state/results";
import type { RequestDefinition } from "./definition";

interface Given {
  readonly table: RestoredRow["table"];
  readonly key: RowKey;
  readonly choice: VerificationWord;
}

/** 原本確認: which of a row's two readings is the original's. */
export const chooseReading: RequestDefinition<Given, Applied> = {
  doing: { ja: "選んだ読みを書き込んでいます", en: "Writing the chosen reading" },
  run: (operations, { table, key, choice }) => operations.chooseReading({ table, key, choice }),
  reduce: (state, result) => withWrite(state, [], result),
  stale: staleAfterWrite,
};
