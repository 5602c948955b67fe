import type { Item, Plan } from "./plan";

/** The department that leads an item, as the plan spells it there. */
export const leadOf = (item: Item): string => item.departments.find(({ lead }) => lead)?.name ?? "";

interface Reported {
  readonly reportedBy?: string | undefined;
}

/** What stands before and behind the name of who reports a row. */
export const aroundReporter = { before: "（記入：", behind: "）" } as const;

/** 「（記入：管財課）」 where another department than the lead reports a row; "" else. */
export const reporterNote = (item: Item, { reportedBy }: Reported): string =>
  reportedBy === undefined || reportedBy === leadOf(item)
    ? ""
    : aroundReporter.before + reportedBy + aroundReporter.behind;

/** What 主担当課 says of a row: the lead of its item, and who reports the row if another does. */
export const leadText = (item: Item, row: Reported): string =>
  leadOf(item) + reporterNote(item, row);

/** An office's own name: of two spellings the one the other refers to; null for a collective name. */
export function officeOf(plan: Plan, name: string): string | null {
  const department = plan.departments.find((d) => d.name === name);
  return department?.collective ? null : (department?.sameAs ?? name);
}

/** Which office leads and reports what: whoever counts, submits or shows by office asks here. */
interface Offices {
  readonly led: ReadonlyMap<string, readonly Item[]>;
  readonly reported: ReadonlyMap<string, readonly Item[]>;
  readonly lead: ReadonlyMap<Item, string>;
}

const known = new WeakMap<Plan, Offices>();

function officesOf(plan: Plan): Offices {
  const made = known.get(plan);
  if (made) return made;
  const lead = new Map(
    plan.items.map((item) => [item, officeOf(plan, leadOf(item)) ?? leadOf(item)]),
  );
  const itemsBy = (isMeant: (item: Item, office: string) => boolean) =>
    new Map(
      plan.departments
        .map(({ name }) => [name, plan.items.filter((item) => isMeant(item, name))] as const)
        .filter(([, own]) => own.length > 0),
    );
  const isLed = (item: Item, office: string) => lead.get(item) === office;
  const offices = {
    lead,
    led: itemsBy(isLed),
    reported: itemsBy(
      (item, office) =>
        isLed(item, office) ||
        [...item.actions, ...item.indicators].some(
          ({ reportedBy }) => reportedBy !== undefined && officeOf(plan, reportedBy) === office,
        ),
    ),
  };
  known.set(plan, offices);
  return offices;
}

/** The offices that report something, in the order of the plan's departments. */
export const reportingOffices = (plan: Plan): readonly string[] => [
  ...officesOf(plan).reported.keys(),
];

/** The office that leads an item, whichever way the plan spells it there. */
export const leadOfficeOf = (plan: Plan, item: Item): string => officesOf(plan).lead.get(item)!;

/** Items of which an office reports anything; two spellings of one office are one. */
export const itemsOf = (plan: Plan, department: string): readonly Item[] =>
  officesOf(plan).reported.get(officeOf(plan, department) ?? "") ?? [];

/** Items an office leads; two spellings of one office are one. */
export const itemsLedBy = (plan: Plan, department: string): readonly Item[] =>
  officesOf(plan).led.get(officeOf(plan, department) ?? "") ?? [];

/** As what an office leads items: its own name, then how else the plan spells it there. */
export const leadSpellings = (plan: Plan, office: string): readonly string[] => [
  ...new Set([office, ...itemsLedBy(plan, office).map(leadOf)]),
];
