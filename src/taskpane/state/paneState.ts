import type { SentBack } from "../../collect/handOut";
import type { FiscalYear } from "../../plan/fiscalYear";
import type {
  Applied,
  HandOutOffer,
  Inserted,
  ItemSheets,
  PlanState,
  Probed,
  Recalculated,
  Refusal,
  Repaired,
  ReportReading,
  RestoredRows,
  Step,
  SubmissionList,
  SubmissionsChanged,
  Submitted,
  TakeBack,
  TakenBack,
} from "../../workbook";
import type { PastTake } from "../collect/pastTakes";
import type { HandedOut, TakenProposals } from "../collectOperations";
import type { Request } from "../requests/requests";
import type { Change } from "./change";
import type { CheckResult } from "./checkResult";
import { newCollecting, type Collected, type Collecting } from "./collecting";
import { departmentOf, type Role } from "./role";

/** All that the pane shows. What is true of the workbook is read from it, never remembered. */
export interface PaneState {
  /** The workbook was read once, or could not be. */
  readonly ready: boolean;
  /** null until it is known. */
  readonly workbook: PlanState | null;
  /** null until it is chosen. */
  readonly role: Role | null;
  /** What a fresh workbook is to report. */
  readonly yearToInsert: FiscalYear;
  readonly view: View;

  readonly running: Running | null;
  /** Asked for meanwhile, to be done after it. */
  readonly waiting: readonly Request[];
  readonly message: Message | null;
  /** What this session wrote into entry cells and was not taken back, newest first. */
  readonly history: readonly WriteRecord[];

  /** What 記入 shows, of all departments. */
  readonly report: ReportReading | null;
  /** The item whose form is open in 記入. */
  readonly openItem: OpenItem | null;
  readonly checked: CheckResult | null;
  readonly submissions: SubmissionList | null;
  readonly recalculated: Recalculated | null;
  readonly restored: RestoredRows | null;
  readonly probed: Probed | null;

  readonly handOutOffer: HandOutOffer | null;
  readonly handedOut: CopiesMade | null;
  /** Returned files, compared and not taken in yet. */
  readonly collected: Collected | null;
  readonly collecting: Collecting;
  /** What was taken in so far, by 取込記録. */
  readonly takes: readonly PastTake[] | null;
}

/** The copies of 配布; `isSaved`: the browser was given them to save. */
export type CopiesMade = HandedOut & { readonly isSaved: boolean };

/** An item's form, who opened it, and the field that is meant (`fieldId`). */
export interface OpenItem {
  readonly itemNo: number;
  readonly by: "user" | "grid";
  readonly field: string | null;
}

/** The parts of the work, each a view of the pane: a department's two, and the secretariat's four. */
export type View = "entering" | "submission" | "progress" | "handOut" | "collect" | "summary";

export const viewsOf = (role: Role | null): readonly View[] =>
  role?.kind === "secretariat"
    ? ["progress", "handOut", "collect", "summary"]
    : ["entering", "submission"];

/** Where what a check found stands. */
export const viewOfFindings = (role: Role | null): View =>
  viewsOf(role).includes("progress") ? "progress" : "submission";

/** Whether the plan is in the workbook, whole or not. */
export const hasPlan = (workbook: PlanState | null): workbook is PlanState =>
  workbook?.kind === "complete" || workbook?.kind === "torso";

/** What 提出の状況 has of the department's own report. */
export const ownReport = ({ role, workbook }: Pick<PaneState, "role" | "workbook">) =>
  workbook?.reports.find(({ department }) => department === departmentOf(role)) ?? null;

/**
 * Why the department's own report is with it again, by 提出の状況, or in a copy made for it by what the
 * copy says until it is submitted; null where it is not.
 */
export function sentBackIn(state: Pick<PaneState, "role" | "workbook">): SentBack | null {
  const report = ownReport(state);
  if (!report) return (hasPlan(state.workbook) && state.workbook.handOut?.sentBack) || null;
  const { by, at, note: reason } = report;
  return report.state === "差戻し" ? { by, at, reason } : null;
}

export interface Running {
  readonly request: Request;
  readonly step: Step | null;
  /** How much of the step is done, 0 to 1; half of it where nobody knows. */
  readonly share: number;
  /** Not asked by the user: what is in sight is read again after a write of ours. */
  readonly refreshing: boolean;
}

/** What the last request came to, where it is not a result with a place of its own. */
export type Message =
  | ({ readonly kind: "inserted" } & Inserted)
  | ({ readonly kind: "repaired" } & Repaired)
  | ({ readonly kind: "itemSheetsBuilt" } & ItemSheets)
  | ({ readonly kind: "takenBack" } & TakenBack)
  | ({ readonly kind: "takenIn" } & TakenProposals)
  | { readonly kind: "submitted"; readonly submission: NonNullable<Submitted["submission"]> }
  /** Not submitted: errors or missing entries stand in the check's result. */
  | { readonly kind: "notSubmitted" }
  /** So many warnings were not confirmed: they are not what they were when they were looked at. */
  | { readonly kind: "notConfirmed"; readonly skipped: number }
  | ({ readonly kind: "submissionsChanged"; readonly to: "差戻し" | "確定" } & SubmissionsChanged)
  /** Not done: something entered into the form is not in the workbook yet. */
  | { readonly kind: "unsaved" }
  /** The user's workbook is in the way. */
  | { readonly kind: "refused"; readonly request: Request; readonly refusal: Refusal }
  /** Our own fault. */
  | { readonly kind: "failed"; readonly request: Request; readonly error: unknown };

/** One write of ours into entry cells: what it wrote, what it left alone, and the way back. */
export interface WriteRecord {
  /** Tells it from the session's other writes. */
  readonly id: number;
  readonly written: readonly Change[];
  readonly skipped: readonly { readonly change: Change; readonly why: SkipReason }[];
  readonly way: WayBack;
  /** Departments that have to submit again because of it, until they have. */
  readonly submitAgain: readonly string[];
}
/** Cells, or 取り込み with its records. */
export type WayBack =
  | { readonly kind: "cells"; readonly takeBack: TakeBack }
  | { readonly kind: "take"; readonly no: number; readonly by: string };
export type SkipReason = Applied["skipped"][number]["why"];

/** What is not of the workbook: it stays when another plan is found in it. */
export type Settings = Pick<PaneState, "role" | "yearToInsert">;

export const newState = (settings: Settings): PaneState => ({
  ...settings,
  ready: false,
  workbook: null,
  view: viewsOf(settings.role)[0]!,
  running: null,
  waiting: [],
  message: null,
  history: [],
  report: null,
  openItem: null,
  checked: null,
  submissions: null,
  recalculated: null,
  restored: null,
  probed: null,
  handOutOffer: null,
  handedOut: null,
  collected: null,
  collecting: newCollecting,
  takes: null,
});
