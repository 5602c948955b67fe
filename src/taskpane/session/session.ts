import type { Scope } from "../../check/finding";
import { stopping } from "../../check/severity";
import type { FiscalYear } from "../../plan/fiscalYear";
import type {
  Applied,
  Inserted,
  ItemSheets,
  PlacedFinding,
  PlanState,
  Probed,
  ProgressProposals,
  Recalculated,
  Refusal,
  Repaired,
  RestoredRows,
  RowsChecked,
  StatusSuggestions,
  Step,
  SubmissionList,
  SubmissionScope,
  Submitted,
  TakeBack,
  TakenBack,
} from "../../workbook";
import { changeFor, type Change } from "./change";
import { replaceFindings, type CheckResult } from "./checkResult";
import type { Request } from "./request";

/** What the last request came to, where it is not a result with a place of its own. */
export type Message =
  | ({ readonly kind: "inserted" } & Inserted)
  | ({ readonly kind: "repaired" } & Repaired)
  | ({ readonly kind: "itemSheetsBuilt" } & ItemSheets)
  | ({ readonly kind: "takenBack" } & TakenBack)
  | { readonly kind: "submitted"; readonly submission: NonNullable<Submitted["submission"]> }
  /** Not submitted: so many errors and missing entries stand in the check's result. */
  | { readonly kind: "errorsLeft"; readonly errors: number }
  | {
      readonly kind: "submissionChanged";
      readonly scope: SubmissionScope;
      readonly to: "差戻し" | "確定";
    }
  /** The user's workbook is in the way. */
  | { readonly kind: "refused"; readonly request: Request; readonly refusal: Refusal }
  /** Our own fault. */
  | { readonly kind: "failed"; readonly request: Request; readonly error: unknown };

/** The steps of the work, each a view of the pane; the last one is the secretariat's. */
export const views = ["entering", "checked", "submission", "recalculated"] as const;
export type View = (typeof views)[number];

/** What we wrote into entry cells last, and the way back. */
export interface Written {
  readonly written: readonly Change[];
  readonly skipped: readonly { readonly change: Change; readonly why: SkipReason }[];
  readonly takeBack: TakeBack;
}
export type SkipReason = Applied["skipped"][number]["why"];

/** All that the pane shows. What is true of the workbook is read from it, never remembered. */
export interface Session {
  /** The workbook was read once, or could not be. */
  readonly ready: boolean;
  /** null until it is known. */
  readonly plan: PlanState | null;
  readonly running: Running | null;
  readonly message: Message | null;
  /** Until our next write into entry cells. */
  readonly written: Written | null;
  readonly view: View;
  readonly checked: CheckResult | null;
  /** Of the items edited last. */
  readonly live: RowsChecked | null;
  readonly progress: ProgressProposals | null;
  readonly suggestions: (StatusSuggestions & { readonly scope: Scope }) | null;
  readonly submissions: SubmissionList | null;
  readonly recalculated: Recalculated | null;
  readonly restored: RestoredRows | null;
  readonly probed: Probed | null;
  /** The finding whose cell was selected last. */
  readonly visited: PlacedFinding | null;
}

interface Running {
  readonly request: Request;
  readonly step: Step | null;
  /** How much of the step is done, 0 to 1; half of it where nobody knows. */
  readonly share: number;
  /** Not asked by the user: what is in sight is read again after a write of ours. */
  readonly refreshing: boolean;
}

export const newSession: Session = {
  ready: false,
  plan: null,
  running: null,
  message: null,
  written: null,
  view: "checked",
  checked: null,
  live: null,
  progress: null,
  suggestions: null,
  submissions: null,
  recalculated: null,
  restored: null,
  probed: null,
  visited: null,
};

export type SessionEvent =
  | { readonly type: "started"; readonly request: Request; readonly refreshing: boolean }
  | { readonly type: "progressed"; readonly step: Step; readonly share?: number }
  | { readonly type: "stateRead"; readonly plan: PlanState }
  | { readonly type: "inserted"; readonly result: Inserted }
  | { readonly type: "repaired"; readonly result: Repaired }
  | { readonly type: "checked"; readonly result: CheckResult }
  | { readonly type: "recalculated"; readonly result: Recalculated }
  | { readonly type: "itemSheetsBuilt"; readonly result: ItemSheets }
  | { readonly type: "went"; readonly finding: PlacedFinding | null }
  | { readonly type: "applied"; readonly changes: readonly Change[]; readonly result: Applied }
  | { readonly type: "takenBack"; readonly result: TakenBack }
  | { readonly type: "progressProposed"; readonly result: ProgressProposals }
  | { readonly type: "progressClosed" }
  | { readonly type: "statusesSuggested"; readonly result: NonNullable<Session["suggestions"]> }
  | { readonly type: "rowsChecked"; readonly rows: RowsChecked }
  | { readonly type: "restoredRead"; readonly result: RestoredRows }
  | { readonly type: "probed"; readonly result: Probed }
  | { readonly type: "submissionsRead"; readonly result: SubmissionList }
  | { readonly type: "submitted"; readonly result: Submitted; readonly scope: Scope }
  | {
      readonly type: "submissionChanged";
      readonly scope: SubmissionScope;
      readonly to: "差戻し" | "確定";
    }
  | { readonly type: "refused"; readonly request: Request; readonly refusal: Refusal }
  | { readonly type: "failed"; readonly request: Request; readonly error: unknown }
  | { readonly type: "viewChosen"; readonly view: View };

export function reduce(session: Session, event: SessionEvent): Session {
  const ended = { ...session, running: null, ready: true };
  const refreshing = session.running?.refreshing === true;
  switch (event.type) {
    case "started": {
      const { request, refreshing } = event;
      const running = { request, step: null, share: 0.5, refreshing };
      return { ...session, running, message: refreshing ? session.message : null };
    }
    case "progressed":
      return session.running
        ? {
            ...session,
            running: { ...session.running, step: event.step, share: event.share ?? 0.5 },
          }
        : session;
    case "stateRead":
      return withState({ ...session, ready: true, running: finished(session) }, event.plan);
    case "inserted":
      return { ...ended, written: null, message: { kind: "inserted", ...event.result } };
    case "repaired":
      // What the check said of the damage is not true any more.
      return {
        ...ended,
        ...{ checked: null, written: null, message: { kind: "repaired", ...event.result } },
      };
    case "checked": {
      const checked = { ...ended, checked: event.result, live: null };
      return refreshing ? checked : { ...checked, view: "checked", visited: null };
    }
    case "recalculated":
      return {
        ...withYear(ended, event.result.reportingYear),
        recalculated: event.result,
        view: "recalculated",
      };
    case "itemSheetsBuilt":
      return { ...ended, message: { kind: "itemSheetsBuilt", ...event.result } };
    case "went":
      return { ...ended, visited: event.finding ?? session.visited };
    case "applied":
      return { ...ended, progress: null, live: null, written: writtenOf(event) };
    case "takenBack":
      return { ...ended, written: null, message: { kind: "takenBack", ...event.result } };
    case "progressProposed":
      return { ...ended, progress: event.result };
    case "progressClosed":
      return { ...session, progress: null };
    case "statusesSuggested":
      return { ...ended, suggestions: event.result };
    case "rowsChecked":
      return withRows(session, event.rows);
    case "restoredRead":
      return { ...ended, restored: event.result };
    case "probed":
      return { ...ended, probed: event.result };
    case "submissionsRead":
      return { ...ended, submissions: event.result };
    case "submitted": {
      const { checked, submission } = event.result;
      const result = { ...ended, checked: { ...checked, scope: event.scope }, live: null };
      return submission
        ? { ...result, written: null, message: { kind: "submitted", submission } }
        : {
            ...result,
            view: "checked",
            visited: null,
            message: { kind: "errorsLeft", errors: stopping(checked.counts) },
          };
    }
    case "submissionChanged":
      return {
        ...ended,
        message: { kind: "submissionChanged", scope: event.scope, to: event.to },
      };
    case "refused":
    case "failed": {
      const { type: kind, ...rest } = event;
      return { ...ended, message: { kind, ...rest } as Message };
    }
    case "viewChosen":
      return { ...session, view: event.view, message: null };
  }
}

/** A reading in the background leaves another request running. */
const finished = ({ running }: Session): Session["running"] =>
  running?.request.kind === "readState" ? null : running;

function writtenOf({ changes, result }: Extract<SessionEvent, { type: "applied" }>): Written {
  return {
    written: result.written.map((proposal) => changeFor(changes, proposal)),
    skipped: result.skipped.map(({ proposal, why }) => ({
      change: changeFor(changes, proposal),
      why,
    })),
    takeBack: result.takeBack,
  };
}

function withRows(session: Session, rows: RowsChecked): Session {
  const now = withYear(session, rows.reportingYear);
  return {
    ...now,
    live: rows,
    checked: now.checked && replaceFindings(now.checked, rows),
    suggestions: now.suggestions && {
      ...now.suggestions,
      suggestions: [
        ...now.suggestions.suggestions.filter(({ itemNo }) => !rows.items.includes(itemNo)),
        ...rows.suggestions,
      ].sort((a, b) => a.itemNo - b.itemNo),
    },
  };
}

/** Results belong to the plan and the year they were made for. */
function withState(session: Session, plan: PlanState): Session {
  if (plan.kind !== "complete" && session.plan?.kind === "complete")
    return { ...newSession, ready: true, running: session.running, message: session.message, plan };
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
    live: keep(session.live),
    progress: keep(session.progress),
    suggestions: keep(session.suggestions),
    submissions: keep(session.submissions),
    recalculated: keep(session.recalculated),
  };
}

/** What is in sight and may be untrue after the event: to be read again. */
export function staleAfter({ type }: SessionEvent, session: Session): Request[] {
  if (type === "submitted" || type === "submissionChanged") return [{ kind: "readSubmissions" }];
  if (type !== "applied" && type !== "takenBack") return [];
  const { checked, suggestions, restored, submissions } = session;
  return [
    ...(checked ? [{ kind: "check", scope: checked.scope } as const] : []),
    ...(suggestions ? [{ kind: "suggestStatuses", scope: suggestions.scope } as const] : []),
    ...(restored ? [{ kind: "readRestoredRows" } as const] : []),
    ...(submissions ? [{ kind: "readSubmissions" } as const] : []),
  ];
}
