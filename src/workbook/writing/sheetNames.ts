import { sheetRoles, type SheetRole } from "../sheetSpec";

/** A name for each of our sheets beside those that are there; a taken one gets a suffix: 集計 (2). */
export function chooseSheetNames(
  taken: readonly string[],
  roles: readonly SheetRole[] = sheetRoles,
): Record<SheetRole, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const chosen = {} as Record<SheetRole, string>;
  for (const role of roles) {
    let name: string = role;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${role} (${n})`;
    used.add(name.toLowerCase());
    chosen[role] = name;
  }
  return chosen;
}
