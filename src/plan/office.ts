import type { Item, Plan } from "./plan";

/** The department that leads an item, as the plan spells it there. */
export const leadOf = (item: Item): string => item.departments.find(({ lead }) => lead)?.name ?? "";

/** An office's own name: of two spellings the one the other refers to; null for a collective name. */
export function officeOf(plan: Plan, name: string): string | null {
  const department = plan.departments.find((d) => d.name === name);
  return department?.collective ? null : (department?.sameAs ?? name);
}

/** Which office leads what: whoever counts, submits or shows by office asks here. */
interface Leads {
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly office: ReadonlyMap<Item, string>;
}

const known = new WeakMap<Plan, Leads>();

function leadsOf(plan: Plan): Leads {
  const made = known.get(plan);
  if (made) return made;
  const office = new Map(
    plan.items.map((item) => [item, officeOf(plan, leadOf(item)) ?? leadOf(item)]),
  );
  const items = new Map(
    plan.departments
      .map(({ name }) => [name, plan.items.filter((item) => office.get(item) === name)] as const)
      .filter(([, own]) => own.length > 0),
  );
  known.set(plan, { items, office });
  return { items, office };
}

/** The offices that lead an item, in the order of the plan's departments. */
export const leadOffices = (plan: Plan): readonly string[] => [...leadsOf(plan).items.keys()];

/** The office that leads an item, whichever way the plan spells it there. */
export const leadOfficeOf = (plan: Plan, item: Item): string => leadsOf(plan).office.get(item)!;

/** Items an office leads; two spellings of one office are one. */
export const itemsOf = (plan: Plan, department: string): readonly Item[] =>
  leadsOf(plan).items.get(officeOf(plan, department) ?? "") ?? [];

/** As what an office leads items: its own name, then how else the plan spells it there. */
export const leadSpellings = (plan: Plan, office: string): readonly string[] => [
  ...new Set([office, ...itemsOf(plan, office).map(leadOf)]),
];
