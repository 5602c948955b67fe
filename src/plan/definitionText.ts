import type { Plan } from "./plan";

/**
 * What a definition's digest is taken of: JSON with the names of fields in order. What is null, false or
 * empty is left out, so that a field the definition gets later changes nothing for those without it.
 */
export const definitionText = (plan: Plan): string => JSON.stringify(told(plan));

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => told(one) ?? null);
  if (typeof value !== "object" || value === null) return value === false ? undefined : value;
  const fields = Object.entries(value)
    .map(([name, one]) => [name, told(one)] as const)
    .filter(([, one]) => one !== undefined && one !== null && one !== "" && !isEmpty(one))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields);
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;
