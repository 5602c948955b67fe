import type { Scope } from "../../check/finding";
import { rowsInScope } from "../../check/scope";
import { bundledPlan } from "../../plan/bundledPlan";
import { parseYear, type FiscalYear } from "../../plan/fiscalYear";
import type { Request } from "./arguments";
import { Unusable } from "./unusable";

export function reportingYear({ year }: Pick<Request, "year">): FiscalYear | undefined {
  if (year === null) return undefined;
  const parsed = parseYear(year);
  if (parsed === null)
    throw new Unusable(`対象年度「${year}」を読み取れません。R7 のように指定してください。`);
  return parsed;
}

/** Not of a department that the plan knows and that leads nothing: an empty list would look like praise. */
export function scopeOf({
  departments: [department],
  related,
}: Pick<Request, "departments" | "related">): Scope {
  if (department === undefined) return { kind: "all" };
  const scope = { kind: "department", department, related } as const;
  const isKnown = bundledPlan.departments.some(({ name }) => name === department);
  if (!isKnown || rowsInScope(bundledPlan, scope).items.length > 0) return scope;
  throw new Unusable(
    related
      ? `「${department}」が主管する推進項目も、関係する推進項目もありません。`
      : `「${department}」が主管する推進項目はありません。関係する項目をチェックするには --related を付けてください。`,
  );
}
