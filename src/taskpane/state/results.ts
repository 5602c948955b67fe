import type { FiscalYear } from "../../plan/fiscalYear";
import type { Applied, Entered, PlanState, RowsChecked } from "../../workbook";
import type { TakenProposals } from "../collectOperations";
import type { Request } from "../requests/requests";
import { changeFor, type Change } from "./change";
import { replaceFindings } from "./checkResult";
import type { Collected } from "./collecting";
import {
  newState,
  sentBackIn,
  viewOfFindings,
  viewsOf,
  type PaneState,
  type WayBack,
} from "./paneState";
import { isSameRole, type Role } from "./role";

/** What a reading of the workbook makes of what is shown: results belong to their plan and year. */
export function withWorkbook(before: PaneState, workbook: PlanState): PaneState {
  // A copy says whose it is: nobody is asked, and what this PC remembers is for other workbooks.
  const { handOut } = workbook;
  const copy = handOut
    ? withRole(before, { kind: "department", department: handOut.department })
    : before;
  // Whoever opens a report that was sent back is shown what is to be mended.
  const isToMend = before.workbook === null && sentBackIn({ ...copy, workbook }) !== null;
  const state: PaneState = isToMend ? { ...copy, view: viewOfFindings(copy.role) } : copy;
  if (workbook.kind !== "complete" && state.workbook?.kind === "complete") {
    const { running, waiting, message } = state;
    return { ...newState(state), ready: true, running, waiting, message, workbook };
  }
  const year = workbook.reportingYear;
  return year === null ? { ...state, workbook } : withYear({ ...state, workbook }, year);
}

export function withYear(state: PaneState, reportingYear: FiscalYear): PaneState {
  const keep = <T extends { reportingYear: FiscalYear }>(result: T | null) =>
    result?.reportingYear === reportingYear ? result : null;
  return {
    ...state,
    workbook: state.workbook && { ...state.workbook, reportingYear },
    checked: keep(state.checked),
    report: keep(state.report),
    submissions: keep(state.submissions),
    recalculated: keep(state.recalculated),
    handOutOffer: keep(state.handOutOffer),
    collected: state.collected?.collection.year === reportingYear ? state.collected : null,
  };
}

/** What was found for one role, or came of its wish, is nothing to another. */
export function withRole(state: PaneState, role: Role): PaneState {
  if (isSameRole(role, state.role)) return { ...state, role };
  const views = viewsOf(role);
  const view = views.includes(state.view) ? state.view : views[0]!;
  return { ...state, role, view, openItem: null, checked: null, message: null };
}

/** What a live check brings. */
export function withRows(state: PaneState, rows: RowsChecked): PaneState {
  const now = withYear(state, rows.reportingYear);
  return {
    ...now,
    report: rows.reading ?? now.report,
    checked: now.checked && replaceFindings(now.checked, rows),
  };
}

/** A write of ours into entry cells, put on top of the history: what came of the wish before is past. */
export function withWrite(
  state: PaneState,
  changes: readonly Change[],
  applied: Applied,
): PaneState {
  return withRecord(state, changes, applied, { kind: "cells", takeBack: applied.takeBack });
}

function withRecord(
  state: PaneState,
  changes: readonly Change[],
  { written, skipped, submitAgain }: Pick<Applied, "written" | "skipped" | "submitAgain">,
  way: WayBack,
): PaneState {
  const record = {
    id: 1 + Math.max(0, ...state.history.map(({ id }) => id)),
    written: written.map((proposal) => changeFor(changes, proposal)),
    skipped: skipped.map(({ proposal, why }) => ({ change: changeFor(changes, proposal), why })),
    way,
    submitAgain,
  };
  // What wrote nothing was news, and is nothing to take back.
  const wrote = state.history.filter(({ written }) => written.length > 0);
  return { ...state, message: null, history: [record, ...wrote] };
}

/** 提出: what was written before it is no change after it. */
export const withSubmission = (state: PaneState, department: string): PaneState => ({
  ...state,
  history: state.history.map((record) => ({
    ...record,
    submitAgain: record.submitAgain.filter((other) => other !== department),
  })),
});

/** What was taken in from returned files. What a check said is of before. */
export const withTake = (state: PaneState, taken: TakenProposals, by: string): PaneState => ({
  ...(taken.no === null || taken.proposals.length === 0
    ? state
    : withRecord(
        state,
        [],
        { written: taken.proposals, skipped: taken.skipped, submitAgain: [] },
        {
          kind: "take",
          no: taken.no,
          by,
        },
      )),
  collecting: { ...state.collecting, choices: new Map(), letter: null },
  checked: null,
  message: { kind: "takenIn", ...taken },
});

/** The same by the form, which brings the workbook as it is then. What a check said is of before. */
export const withEntered = (
  state: PaneState,
  changes: readonly Change[],
  entered: Entered,
): PaneState => ({
  ...(entered.written.length > 0 ? withWrite(state, changes, entered) : state),
  report: entered.reading,
  checked: null,
});

/** What is in sight and may be untrue after entry cells were written: to be read again. */
export const staleAfterWrite = (state: PaneState): readonly Request[] => [
  ...(state.report ? [{ name: "readReport" } as const] : []),
  ...(state.checked ? [{ name: "checkPlan", scope: state.checked.scope } as const] : []),
  ...(state.restored ? [{ name: "readRestoredRows" } as const] : []),
  ...(state.submissions ? [{ name: "readSubmissionStates" } as const] : []),
];

/** After 取り込み and its undoing: the files are compared anew with what stands there now. */
export const staleAfterTake = (state: PaneState): readonly Request[] => [
  ...staleAfterWrite({ ...state, checked: null }),
  ...(state.takes ? [{ name: "readTakes" } as const] : []),
  ...(state.collected ? [{ name: "collectFiles", ...filesIn(state.collected) } as const] : []),
];

const filesIn = ({ files, named }: Collected) => ({ files, named });
