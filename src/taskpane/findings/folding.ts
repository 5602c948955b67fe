import type { FindingGroup } from "./findingList";

/** So many lines are in sight at first; what comes after stands behind its group's title. */
const linesAtFirst = 20;
/** Of one group, until more are asked for. */
export const linesOfGroup = 10;

/** Lines a group takes when it is open: what is missing is one. */
export const linesIn = ({ missing, findings }: FindingGroup): number =>
  (missing.length > 0 ? 1 : 0) + findings.length;

/**
 * Which groups are open before anybody opens or closes one. What is the same in many places is read by
 * its title. A list of 1,000 findings so has as few elements as one of 20.
 */
export function openAtFirst(groups: readonly FindingGroup[]): ReadonlySet<string> {
  const open = new Set<string>();
  let lines = 0;
  for (const group of groups) {
    if (group.kind === "same") continue;
    if (lines >= linesAtFirst) break;
    lines += Math.min(linesIn(group), linesOfGroup);
    open.add(group.id);
  }
  return open;
}
