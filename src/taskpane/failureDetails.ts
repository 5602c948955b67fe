import product from "../../package.json";
import type { PlanState } from "../workbook";

/** Of the plan that the add-in knows, and what the open workbook says of itself; null where it does not. */
export interface PlanVersions {
  readonly definition: string;
  readonly inBook: PlanState["versions"];
}

/**
 * What whoever looks after the add-in needs to see of an error. Of an Office error also the statement
 * that failed; never what cells contain.
 *
 * @param plan null where nobody has looked
 */
export function failureDetails(error: unknown, doing: string, plan: PlanVersions | null): string {
  const { name, message, stack, code, debugInfo } = (
    error instanceof Error ? error : { message: String(error) }
  ) as Partial<Error> & { code?: string; debugInfo?: { errorLocation?: string } };
  const { host, platform, version } =
    (typeof Office === "undefined" ? undefined : Office.context?.diagnostics) ?? {};
  return [
    `add-in: ${product.version}${plan ? `, plan definition ${plan.definition}` : ""}`,
    plan?.inBook &&
      `workbook: plan definition ${plan.inBook.definition}, template ${plan.inBook.template}`,
    `doing: ${doing}`,
    `error: ${[name, code, message].filter(Boolean).join(": ")}`,
    debugInfo?.errorLocation && `at: ${debugInfo.errorLocation}`,
    host && `host: ${host} ${platform} ${version}`,
    `browser: ${navigator.userAgent}`,
    stack,
  ]
    .filter(Boolean)
    .join("\n");
}
