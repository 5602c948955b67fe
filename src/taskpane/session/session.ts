import type { Scope } from "../../check/finding";
import type { FiscalYear } from "../../plan/fiscalYear";
import type {
  Checked,
  Inserted,
  PlacedFinding,
  PlanState,
  Recalculated,
  Refusal,
  Repaired,
  SheetRole,
  Step,
} from "../../workbook";

/** What a user can ask of the pane. Complete in itself, so that it can be asked again. */
export type Request =
  | { readonly kind: "readState" }
  | { readonly kind: "insert"; readonly reportingYear: FiscalYear }
  | { readonly kind: "repair" }
  | { readonly kind: "check"; readonly scope: Scope }
  | { readonly kind: "recalculate"; readonly reportingYear?: FiscalYear }
  | { readonly kind: "goToFinding"; readonly finding: PlacedFinding }
  | { readonly kind: "goToSheet"; readonly role: SheetRole };

/** What the last request came to, where it is not a result with a place of its own. */
export type Message =
  | ({ readonly kind: "inserted" } & Inserted)
  | ({ readonly kind: "repaired" } & Repaired)
  /** The user's workbook is in the way. */
  | { readonly kind: "refused"; readonly request: Request; readonly refusal: Refusal }
  /** Our own fault. */
  | { readonly kind: "failed"; readonly request: Request; readonly error: unknown };

export type CheckResult = Checked & { readonly scope: Scope };
export type ResultName = "checked" | "recalculated";

/** All that the pane shows. What is true of the workbook is read from it, never remembered. */
export interface Session {
  /** The workbook was read once, or could not be. */
  readonly ready: boolean;
  /** null until it is known. */
  readonly plan: PlanState | null;
  readonly running: { readonly request: Request; readonly step: Step | null } | null;
  readonly message: Message | null;
  readonly checked: CheckResult | null;
  readonly recalculated: Recalculated | null;
  /** Which of the two results is in sight. */
  readonly shown: ResultName;
  /** The finding whose cell was selected last. */
  readonly visited: PlacedFinding | null;
}

export const newSession: Session = {
  ready: false,
  plan: null,
  running: null,
  message: null,
  checked: null,
  recalculated: null,
  shown: "checked",
  visited: null,
};

export type SessionEvent =
  | { readonly type: "started"; readonly request: Request }
  | { readonly type: "progressed"; readonly step: Step }
  | { readonly type: "stateRead"; readonly plan: PlanState }
  | { readonly type: "inserted"; readonly result: Inserted }
  | { readonly type: "repaired"; readonly result: Repaired }
  | { readonly type: "checked"; readonly result: CheckResult }
  | { readonly type: "recalculated"; readonly result: Recalculated }
  | { readonly type: "went"; readonly finding: PlacedFinding | null }
  | { readonly type: "refused"; readonly request: Request; readonly refusal: Refusal }
  | { readonly type: "failed"; readonly request: Request; readonly error: unknown }
  | { readonly type: "resultChosen"; readonly shown: ResultName };

export function reduce(session: Session, event: SessionEvent): Session {
  const ended = { ...session, running: null, ready: true };
  switch (event.type) {
    case "started":
      return { ...session, running: { request: event.request, step: null }, message: null };
    case "progressed":
      return session.running
        ? { ...session, running: { ...session.running, step: event.step } }
        : session;
    case "stateRead":
      return withState({ ...session, ready: true, running: finished(session) }, event.plan);
    case "inserted":
      return { ...ended, message: { kind: "inserted", ...event.result } };
    case "repaired":
      return { ...ended, message: { kind: "repaired", ...event.result } };
    case "checked":
      return { ...ended, checked: event.result, shown: "checked", visited: null };
    case "recalculated":
      return {
        ...withYear(ended, event.result.reportingYear),
        recalculated: event.result,
        shown: "recalculated",
      };
    case "went":
      return { ...ended, visited: event.finding ?? session.visited };
    case "refused":
    case "failed": {
      const { type: kind, ...rest } = event;
      return { ...ended, message: { kind, ...rest } as Message };
    }
    case "resultChosen":
      return { ...session, shown: event.shown };
  }
}

/** A reading in the background leaves another request running. */
const finished = ({ running }: Session): Session["running"] =>
  running?.request.kind === "readState" ? null : running;

/** Results belong to the plan and the year they were made for. */
function withState(session: Session, plan: PlanState): Session {
  if (plan.kind !== "complete" && session.plan?.kind === "complete")
    return { ...session, plan, checked: null, recalculated: null, visited: null };
  const year = plan.reportingYear;
  return year === null ? { ...session, plan } : withYear({ ...session, plan }, year);
}

function withYear(session: Session, reportingYear: FiscalYear): Session {
  const keep = <T extends { reportingYear: FiscalYear }>(result: T | null) =>
    result?.reportingYear === reportingYear ? result : null;
  return {
    ...session,
    plan: session.plan && { ...session.plan, reportingYear },
    checked: keep(session.checked),
    recalculated: keep(session.recalculated),
  };
}
