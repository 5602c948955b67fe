import type { PlacedFinding } from "../../workbook";
import { findingId } from "../state/checkResult";
import type { FindingList } from "./findingList";

/** A finding, and the group in which it stands. */
export interface Placed {
  readonly group: string;
  readonly finding: PlacedFinding;
}

/** The finding one after (1) or before (-1) another in the list, null at its ends; missing ones are tasks. */
export function neighbour(
  { groups }: FindingList,
  finding: PlacedFinding,
  step: 1 | -1,
): Placed | null {
  const all = groups.flatMap(({ id, findings }) =>
    findings.map((each): Placed => ({ group: id, finding: each })),
  );
  const id = findingId(finding);
  const at = all.findIndex((each) => findingId(each.finding) === id);
  return at < 0 ? null : (all[at + step] ?? null);
}

/** What stands in the way of a submission: the first error, without one the first missing entry. */
export function firstStopping({ groups }: FindingList): Placed | null {
  for (const severity of ["error", "missing"] as const)
    for (const { id, findings, missing } of groups) {
      const finding = [...findings, ...missing].find((each) => each.severity === severity);
      if (finding) return { group: id, finding };
    }
  return null;
}
