import type { Choice, Collection } from "../../collect/returned";

/** Returned files that were compared, with what they were compared as. */
export interface Collected {
  readonly collection: Collection;
  /** As they were chosen, to be compared again. */
  readonly files: readonly File[];
  /** Whose a file is where nothing in it tells: name and department. */
  readonly named: readonly (readonly [string, string])[];
}

/** How 取りまとめ is being looked at, and what was chosen so far. */
export interface Collecting {
  /** By the ids of cells. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** 確かめるものだけ表示 */
  readonly onlyQuestions: boolean;
  /** The department all of whose cells are shown. */
  readonly looked: string | null;
  /** A mail to a department, to be copied. */
  readonly letter: Letter | null;
}

interface Letter {
  readonly department: string;
  readonly kind: "reminder" | "sendBack";
  readonly text: string;
}

export const newCollecting: Collecting = {
  choices: new Map(),
  onlyQuestions: true,
  looked: null,
  letter: null,
};
