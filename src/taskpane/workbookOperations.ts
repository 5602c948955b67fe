import type { Plan } from "../plan/plan";
import { readPlanState } from "../workbook";
import { refuseScript } from "./missingScript";
import type { PlanOperations } from "./planOperations";

/**
 * The pane's operations on the open workbook. What the first view asks is here; all others come with the
 * rules and the template in a script of its own, so that the pane answers before that is there.
 */
export function workbookOperations(plan: Plan): PlanOperations {
  let loaded: Promise<PlanOperations> | null = null;
  const load = (): Promise<PlanOperations> => {
    loaded ??= import(/* webpackChunkName: "operations" */ "./planOperations").then(
      ({ planOperations }) => planOperations(plan),
    );
    // The next press tries again.
    loaded.catch(() => (loaded = null));
    return loaded;
  };
  const later =
    (name: keyof PlanOperations) =>
    async (...options: never[]) => {
      let operations: PlanOperations;
      try {
        operations = await load();
      } catch (error) {
        return refuseScript(error);
      }
      return (operations[name] as (...options: never[]) => unknown)(...options);
    };
  const first: Partial<PlanOperations> = {
    readPlanState: () => {
      // While Excel answers.
      void load().catch(() => undefined);
      return readPlanState(plan);
    },
  };
  return new Proxy(first as PlanOperations, {
    get: (own, name: keyof PlanOperations) => own[name] ?? later(name),
  });
}
