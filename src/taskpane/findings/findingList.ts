import { yearLabel } from "../../plan/fiscalYear";
import type { Severity } from "../../check/severity";
import type { PlacedFinding } from "../../workbook";
import { findingId } from "../state/checkResult";

/**
 * The findings as they are gone through: what is the same in many places once, then item by item, and
 * last what staff have confirmed. What an edit does not touch stays the object it was, so that a long
 * list draws again only what changed.
 */
export interface FindingList {
  readonly groups: readonly FindingGroup[];
  /** Warnings that were looked at and found right. */
  readonly confirmed: readonly PlacedFinding[];
}

export interface FindingGroup {
  /** Of the group among the others, also in the list after the next check. */
  readonly id: string;
  readonly kind: "same" | "item" | "workbook";
  /** Number and name of the item; null for the other kinds. */
  readonly item: { readonly no: number; readonly name: string } | null;
  /** What is to be entered yet, as one task. */
  readonly missing: readonly PlacedFinding[];
  /** Everything else, most telling first. */
  readonly findings: readonly PlacedFinding[];
}

/** From so many on, what is the same is said once. */
const sameFrom = 3;

/**
 * @param itemName gives an item's name, by its number
 * @param only the one severity asked for; null: all
 * @param before the list as it stood, whose unchanged groups are kept
 */
export function findingList(
  findings: readonly PlacedFinding[],
  itemName: (no: number) => string,
  only: Severity | null,
  before?: FindingList,
): FindingList {
  const isConfirmed = ({ confirmed }: PlacedFinding) => confirmed !== undefined;
  const asked = findings.filter(
    (finding) => !isConfirmed(finding) && (only === null || finding.severity === only),
  );
  const alike = groupBy(asked.filter(isGathered), likeness);
  const same = new Set([...alike.values()].filter(({ length }) => length >= sameFrom).flat());
  const groups = [
    ...[...alike].flatMap(([id, those]) =>
      same.has(those[0]!) ? [groupOf(`same ${id}`, "same", null, those)] : [],
    ),
    ...[
      ...groupBy(
        asked.filter((finding) => !same.has(finding)),
        ({ itemNo }) => itemNo,
      ),
    ]
      .sort(([a, those], [b, others]) => placeOf(a, those) - placeOf(b, others))
      .map(([no, those]) =>
        no === null
          ? groupOf("workbook", "workbook", null, those)
          : groupOf(`item ${no}`, "item", { no, name: itemName(no) }, those),
      ),
  ];
  const known = new Map(before?.groups.map((group) => [group.id, group]));
  const confirmed = findings.filter(isConfirmed);
  return {
    groups: groups.map((group) => keptIfSame(known.get(group.id), group)),
    confirmed: before && sameFindings(before.confirmed, confirmed) ? before.confirmed : confirmed,
  };
}

/** The items in the plan's order; what is told of the whole workbook before them, if it asks for anything. */
const placeOf = (itemNo: number | null, findings: readonly PlacedFinding[]): number =>
  itemNo ?? (findings.some(({ severity }) => severity !== "info") ? 0 : Infinity);

const groupOf = (
  id: string,
  kind: FindingGroup["kind"],
  item: FindingGroup["item"],
  findings: readonly PlacedFinding[],
): FindingGroup => ({
  id,
  kind,
  item,
  missing: findings.filter(({ severity }) => severity === "missing"),
  findings: findings.filter(({ severity }) => severity !== "missing"),
});

/** Tasks go item by item; what has no row is said once anyway. */
const isGathered = ({ severity, key }: PlacedFinding): boolean =>
  severity !== "missing" && key !== null;

/** Of two findings that say the same of the same kind of cell. */
function likeness({
  rule,
  severity,
  table,
  column,
  year,
  found,
  brief,
  fix,
}: PlacedFinding): string {
  const label = year === null ? "" : yearLabel(year);
  const bare = column?.startsWith(label) ? column.slice(label.length) : column;
  return [rule, severity, table, bare, found, brief, JSON.stringify(fix ?? null)].join("\u0000");
}

function keptIfSame(before: FindingGroup | undefined, now: FindingGroup): FindingGroup {
  const isSame =
    before !== undefined &&
    sameFindings(before.missing, now.missing) &&
    sameFindings(before.findings, now.findings);
  return isSame ? before : now;
}

const sameFindings = (a: readonly PlacedFinding[], b: readonly PlacedFinding[]): boolean =>
  a.length === b.length && a.every((finding, i) => isSame(finding, b[i]!));

/** Another check makes all findings anew. */
const isSame = (a: PlacedFinding, b: PlacedFinding): boolean =>
  a === b ||
  (findingId(a) === findingId(b) &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.found === b.found &&
    a.confirmed === b.confirmed &&
    a.sheet === b.sheet &&
    a.proposal?.before === b.proposal?.before &&
    a.proposal?.value === b.proposal?.value);

function groupBy<T, Key>(list: readonly T[], keyOf: (entry: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
