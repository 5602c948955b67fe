import { stopping } from "../../check/severity";
import type { Checked } from "../../workbook";

/** Whether a report can be submitted, and what stands in the way. */
export type Verdict =
  | { readonly kind: "ready"; readonly warnings: number }
  | { readonly kind: "left"; readonly errors: number; readonly missing: number };

export const verdictOf = ({ counts }: Pick<Checked, "counts">): Verdict =>
  stopping(counts) === 0
    ? { kind: "ready", warnings: counts.warning }
    : { kind: "left", errors: counts.error, missing: counts.missing };
