import type { Scope } from "../check/finding";
import type { Plan } from "../plan/plan";
import { recall, remember } from "./remembered";
import type { Text } from "./text";

/** Departments that lead items, in the plan's order; of two spellings of one office the first. */
export function leadDepartments(plan: Plan): string[] {
  const ownName = new Map(plan.departments.map(({ name, sameAs }) => [name, sameAs ?? name]));
  const leads = new Set(
    plan.items.flatMap(({ departments }) =>
      departments.filter(({ lead }) => lead).map(({ name }) => ownName.get(name)),
    ),
  );
  return plan.departments.map(({ name }) => name).filter((name) => leads.has(name));
}

/** The scope used last on this PC, if the plan still has that department; else 全庁. */
export function lastScope(plan: Plan): Scope {
  const kept = recall("department") as { name?: unknown; related?: unknown } | null;
  const department = leadDepartments(plan).find((name) => name === kept?.name);
  return department === undefined
    ? { kind: "all" }
    : { kind: "department", department, related: kept?.related === true };
}

export const keepScope = (scope: Scope): void =>
  remember(
    "department",
    scope.kind === "all" ? null : { name: scope.department, related: scope.related },
  );

export const scopeName = (scope: Scope, { findings }: Text): string =>
  scope.kind === "all" ? findings.scopeAll : findings.scopeOf(scope.department, scope.related);
