import type { Language, Outcome, Step } from "../../workbook";
import type { PlanOperations } from "../operations";
import type { Request, SessionEvent } from "./session";

/** Does what was asked, and says what it came to. @throws for our own faults only */
export function carryOut(
  operations: PlanOperations,
  request: Request,
  language: Language,
  onProgress: (step: Step) => void,
): Promise<SessionEvent> {
  const event = async <T>(
    outcome: Promise<Outcome<T>>,
    done: (result: T) => SessionEvent,
  ): Promise<SessionEvent> => {
    const came = await outcome;
    return came.ok ? done(came) : { type: "refused", request, refusal: came.refusal };
  };
  switch (request.kind) {
    case "readState":
      return event(operations.readState(), (plan) => ({ type: "stateRead", plan }));
    case "insert":
      return event(
        operations.insert({ reportingYear: request.reportingYear, onProgress }),
        (result) => ({ type: "inserted", result }),
      );
    case "repair":
      return event(operations.repair({ onProgress }), (result) => ({ type: "repaired", result }));
    case "check": {
      const { scope } = request;
      return event(operations.check({ scope, language, onProgress }), (result) => ({
        type: "checked",
        result: { ...result, scope },
      }));
    }
    case "recalculate": {
      const { reportingYear } = request;
      const year = reportingYear === undefined ? {} : { reportingYear };
      return event(operations.recalculate({ ...year, onProgress }), (result) => ({
        type: "recalculated",
        result,
      }));
    }
    case "goToFinding": {
      const { finding } = request;
      return event(operations.goToFinding(finding), () => ({ type: "went", finding }));
    }
    case "goToSheet":
      return event(operations.goToSheet(request.role), () => ({ type: "went", finding: null }));
  }
}

/** After these the workbook may be another one than the pane knew. */
export const mayHaveChanged = (request: Request, { type }: SessionEvent): boolean =>
  type === "inserted" ||
  type === "repaired" ||
  (type === "refused" && request.kind !== "readState");
