import type { Finding } from "./finding";
import { stops } from "./severity";

/**
 * One cell, one finding: of several rules on a cell the most telling speaks. What stops a
 * submission comes before anything else, or it would pass. Then what makes a cell worthless comes first, what its
 * content is, how it compares with others.
 */
const mostTelling: readonly string[] = [
  "S105",
  "C503",
  "S106",
  "S107",
  "C501",
  "P201",
  "P202",
  "P204",
  "P203",
  "P205",
  "P206",
  "P211",
  "P212",
  "P213",
  "P214",
  "P215",
  // In a year nobody reports yet, that is what has to be said, whatever the entry looks like.
  "A306",
  "A301",
  "A302",
  "A303",
  "A304",
  "A305",
  "A308",
  "A307",
  "A309",
  "A311",
  "A312",
  "A314",
  "A313",
  "E401",
  "E402",
  "E403",
  "E405",
  "E406",
  "E404",
  "E408",
  "E407",
];

const order = new Map(mostTelling.map((rule, i) => [rule, i]));
const orderOf = ({ rule, severity }: Finding): number =>
  (stops(severity) ? 0 : mostTelling.length + 1) + (order.get(rule) ?? mostTelling.length);

/** The findings, of those on the same cell the most telling one. */
export function onePerCell(findings: readonly Finding[]): Finding[] {
  const telling = new Map<string, Finding>();
  for (const finding of findings) {
    const cell = cellOf(finding);
    const other = cell === null ? undefined : telling.get(cell);
    if (cell !== null && (!other || orderOf(finding) < orderOf(other))) telling.set(cell, finding);
  }
  return findings.filter((finding) => {
    const cell = cellOf(finding);
    return cell === null || telling.get(cell) === finding;
  });
}

const cellOf = ({ table, key, column, at }: Finding): string | null => {
  if (table !== null && key !== null && column !== null) return `${table}\n${key}\n${column}`;
  return at?.cell ? `${at.sheet}\n${at.cell}` : null;
};
