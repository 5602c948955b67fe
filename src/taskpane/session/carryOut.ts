import type { Scope } from "../../check/finding";
import type { Language, Outcome, Progress, SubmissionScope } from "../../workbook";
import type { PlanOperations } from "../operations";
import type { Request } from "./request";
import type { SessionEvent } from "./session";

/** Does what was asked, and says what it came to. @throws for our own faults only */
export function carryOut(
  operations: PlanOperations,
  request: Request,
  language: Language,
  onProgress: Progress,
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
    case "buildItemSheets":
      return event(operations.buildItemSheets({ onProgress }), (result) => ({
        type: "itemSheetsBuilt",
        result,
      }));
    case "goToFinding": {
      const { finding } = request;
      return event(operations.goToCell(finding), () => ({ type: "went", finding }));
    }
    case "goToCell":
      return event(operations.goToCell(request.place), () => ({ type: "went", finding: null }));
    case "goToSheet":
      return event(operations.goToSheet(request.role), () => ({ type: "went", finding: null }));
    case "apply": {
      const { changes } = request;
      const proposals = changes.map(({ proposal }) => proposal);
      return event(operations.applyProposals(proposals), (result) => ({
        type: "applied",
        changes,
        result,
      }));
    }
    case "takeBack":
      return event(operations.takeBack(request.record), (result) => ({
        type: "takenBack",
        result,
      }));
    case "proposeProgress":
      return event(operations.proposeProgress(request), (result) => ({
        type: "progressProposed",
        result,
      }));
    case "suggestStatuses": {
      const { scope } = request;
      return event(operations.suggestStatuses({ scope, language }), (result) => ({
        type: "statusesSuggested",
        result: { ...result, scope },
      }));
    }
    case "probe":
      return event(operations.probe({ onProgress }), (result) => ({ type: "probed", result }));
    case "readRestoredRows":
      return event(operations.readRestoredRows(), (result) => ({ type: "restoredRead", result }));
    case "chooseReading":
      return event(operations.chooseReading(request), (result) => ({
        type: "applied",
        changes: [],
        result,
      }));
    case "readSubmissions":
      return event(operations.readSubmissionStates(), (result) => ({
        type: "submissionsRead",
        result,
      }));
    case "submit": {
      const { scope, by } = request;
      return event(
        operations.submit({ scope, submittedBy: by, language, onProgress }),
        (result) => ({ type: "submitted", result, scope: checkedScope(scope) }),
      );
    }
    case "changeSubmission": {
      const { scope, to } = request;
      return event(operations.changeSubmission(request), () => ({
        type: "submissionChanged",
        scope,
        to,
      }));
    }
  }
}

/** What is held against the rules before it is submitted. */
const checkedScope = (scope: SubmissionScope): Scope =>
  scope === "all" ? { kind: "all" } : { kind: "department", department: scope, related: false };

/** After these the workbook may be another one than the pane knew. */
export const mayHaveChanged = (request: Request, { type }: SessionEvent): boolean =>
  type === "inserted" ||
  type === "repaired" ||
  type === "itemSheetsBuilt" ||
  (type === "refused" && request.kind !== "readState");
