import type { Choice, Collection } from "../../collect/returned";
import type { TakenProposals } from "../collectOperations";
import { staleAfterTake, withTake } from "../state/results";
import type { RequestDefinition } from "./definition";

interface Given {
  readonly collection: () => Collection;
  /** By the ids of cells. */
  readonly choices: readonly (readonly [string, Choice])[];
  readonly by: string;
}

/** 取り込む: what is usual and what was chosen, with its records. */
export const takeIn: RequestDefinition<Given, TakenProposals> = {
  doing: { ja: "取り込んでいます", en: "Taking in" },
  steps: ["reading", "writing"],
  changesWorkbook: true,
  run: (operations, { collection, choices, by }, means) =>
    operations.takeIn({
      collection: collection(),
      choices: new Map(choices),
      by,
      ...means,
    }),
  reduce: (state, taken, { by }) => withTake(state, taken, by),
  stale: staleAfterTake,
};
