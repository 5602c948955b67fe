import type { Scope } from "../../check/finding";
import { reportingOffices } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import type { Text } from "../text";

/**
 * あなたの課は？ — asked once and kept on this PC. It decides what is shown, checked, filled in and
 * submitted: a department's own report, or, for 総務課, all of them.
 */
export type Role =
  { readonly kind: "department"; readonly department: string } | { readonly kind: "secretariat" };

/** What was kept, as a role; null where it is none, or its department is not in the plan (any more). */
export function roleOf(kept: unknown, plan: Plan): Role | null {
  const { kind, department } = (kept ?? {}) as { kind?: unknown; department?: unknown };
  if (kind === "secretariat") return { kind };
  const name = reportingOffices(plan).find((office) => office === department);
  return kind === "department" && name !== undefined ? { kind, department: name } : null;
}

/** null for 総務課, and until a role is chosen. */
export const departmentOf = (role: Role | null): string | null =>
  role?.kind === "department" ? role.department : null;

export const isSameRole = (a: Role | null, b: Role | null): boolean =>
  a?.kind === b?.kind && departmentOf(a) === departmentOf(b);

/** What a role's check looks at, and its proposals. */
export const scopeOf = (role: Role | null): Scope =>
  role?.kind === "department"
    ? { kind: "department", department: role.department, related: false }
    : { kind: "all" };

export const scopeName = (scope: Scope, { role }: Text): string =>
  scope.kind === "all" ? role.all : scope.department;
