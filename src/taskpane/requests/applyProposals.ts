import type { Applied } from "../../workbook";
import type { Change } from "../state/change";
import { staleAfterWrite, withWrite } from "../state/results";
import type { RequestDefinition } from "./definition";

/** Writes proposals into entry cells, each only where the cell still holds what it was made for. */
export const applyProposals: RequestDefinition<{ readonly changes: readonly Change[] }, Applied> = {
  doing: { ja: "書き込んでいます", en: "Writing" },
  run: (operations, { changes }) =>
    operations.applyProposals(changes.map(({ proposal }) => proposal)),
  reduce: (state, result, { changes }) => withWrite(state, changes, result),
  stale: staleAfterWrite,
};
