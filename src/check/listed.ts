import type { Found } from "./rule";

const most = 20;

/** The first of many findings of one kind in one place; the rest is counted in one more. */
export function listed<T>(
  all: readonly T[],
  found: (one: T) => Found,
  rest: (count: number) => Found,
): Found[] {
  const left = all.length - most;
  return [...all.slice(0, most).map(found), ...(left > 0 ? [rest(left)] : [])];
}

/** Lists within each group apart. */
export const listedBy = <T>(
  all: readonly T[],
  groupOf: (one: T) => string,
  found: (one: T) => Found,
  rest: (count: number, group: string) => Found,
): Found[] =>
  [...new Set(all.map(groupOf))].flatMap((group) =>
    listed(
      all.filter((one) => groupOf(one) === group),
      found,
      (count) => rest(count, group),
    ),
  );
