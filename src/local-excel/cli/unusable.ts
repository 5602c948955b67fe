import { refusalMessage, type Outcome } from "../../workbook";

/** Input nobody can work with; the sentence goes to standard error. */
export class Unusable extends Error {}

/** What an operation came to. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Unusable(refusalMessage(outcome.refusal, "ja"));
  return outcome;
}
