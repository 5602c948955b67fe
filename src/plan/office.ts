import type { Item, Plan } from "./plan";

/** The department that leads an item, as the plan spells it there. */
export const leadOf = (item: Item): string => item.departments.find(({ lead }) => lead)?.name ?? "";

/** An office's own name: of two spellings the one the other refers to; null for a collective name. */
export function officeOf(plan: Plan, name: string): string | null {
  const department = plan.departments.find((d) => d.name === name);
  return department?.collective ? null : (department?.sameAs ?? name);
}

/** The offices that lead an item, in the order of the plan's departments. */
export function leadOffices(plan: Plan): readonly string[] {
  const leading = new Set(plan.items.map((item) => officeOf(plan, leadOf(item))));
  return plan.departments.map(({ name }) => name).filter((name) => leading.has(name));
}

/** Items an office leads; two spellings of one office are one. */
export const itemsOf = (plan: Plan, department: string): readonly Item[] => {
  const office = officeOf(plan, department);
  return plan.items.filter((item) => officeOf(plan, leadOf(item)) === office);
};
