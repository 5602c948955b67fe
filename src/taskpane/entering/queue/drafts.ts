import type { CellValue } from "../../../entries/cell";
import type { Proposal } from "../../../entries/proposal";
import type { FiscalYear } from "../../../plan/fiscalYear";
import { fieldId, type FieldName } from "../../../report/field";
import { isSameValue } from "../../../report/typed";
import type { Applied, Refusal } from "../../../workbook";

/**
 * 未保存: what was entered into the form and is not in the workbook yet. Pure: what happens to it is an
 * event, when it is to be written a time. `queue.ts` carries it out.
 */

/** Which field a draft is for, as it is kept over a reload of the pane too. */
export interface DraftField extends FieldName {
  readonly year: FiscalYear;
}

export interface Draft extends DraftField {
  /** What the cell held when its entry began: a cell that holds something else is asked about. */
  readonly before: CellValue;
  /** As it stands in the form's control. */
  readonly typed: string;
  /** What it is written as. */
  readonly value: CellValue;
  /** When it is to be written, in ms; null while it waits for the user. */
  readonly dueAt: number | null;
  /** Why it waits for the user; null where it does not. */
  readonly trouble: Trouble | null;
}

export type Trouble =
  /** Somebody else entered something meanwhile: which of the two is it to be? */
  | { readonly kind: "conflict"; readonly theirs: CellValue }
  /** Kept from another window, maybe of another copy of the workbook: is it to go into this one? */
  | { readonly kind: "kept" }
  /** The cell is locked, or its row or column gone. */
  | { readonly kind: "locked" }
  | { readonly kind: "gone" };

export interface Drafts {
  /** By the field's id, oldest first. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Drafts that are being written, as they were sent. */
  readonly sent: ReadonlyMap<string, Draft>;
  /** Why the last attempt came to nothing, how many did in a row, and when to try again. */
  readonly failure: Failure | null;
}

interface Failure {
  /** Null: our own fault, or a script that did not load. */
  readonly refusal: Refusal | null;
  readonly attempts: number;
  readonly retryAt: number;
}

export const noDrafts: Drafts = { drafts: new Map(), sent: new Map(), failure: null };

/** After the last key. */
export const typingMs = 2000;
/** After a field is left: what is entered right after it goes along. */
export const joiningMs = 200;
const retryMs = [2000, 5000, 10_000, 30_000] as const;

export type DraftEvent =
  /** A key, or a choice. `isComposing`: by the Japanese input method, and not ended. */
  | {
      readonly type: "typed";
      readonly field: DraftField;
      /** What the cell holds by the last reading. */
      readonly present: CellValue;
      readonly typed: string;
      readonly value: CellValue;
      readonly isComposing: boolean;
      readonly at: number;
    }
  | { readonly type: "left"; readonly id: string; readonly at: number }
  /** Something waits for all to be written. */
  | { readonly type: "hurried"; readonly at: number }
  | { readonly type: "sent"; readonly ids: readonly string[] }
  | {
      readonly type: "written";
      readonly skipped: Applied["skipped"];
      readonly present: Present;
      readonly at: number;
    }
  | { readonly type: "failed"; readonly refusal: Refusal | null; readonly at: number }
  /** What the workbook holds by now. */
  | { readonly type: "read"; readonly present: Present; readonly at: number }
  /** Kept from before the pane was loaded; what was entered since counts. */
  | { readonly type: "recalled"; readonly drafts: readonly Draft[] }
  | {
      readonly type: "settled";
      readonly id: string;
      readonly keep: "mine" | "theirs";
      readonly at: number;
    };

/** What a field's cell holds; undefined where it is not there. */
export type Present = (field: FieldName) => CellValue | undefined;

export function reduceDrafts(state: Drafts, event: DraftEvent): Drafts {
  switch (event.type) {
    case "typed":
      return typed(state, event);
    case "left":
      return changed(state, event.id, (draft) => hurried(draft, event.at + joiningMs));
    case "hurried":
      return { ...eachDraft(state, (draft) => hurried(draft, event.at)), failure: null };
    case "sent":
      return {
        ...state,
        sent: new Map(event.ids.map((id) => [id, state.drafts.get(id)!])),
      };
    case "written":
      return written(state, event);
    case "failed": {
      const attempts = (state.failure?.attempts ?? 0) + 1;
      const wait = retryMs[Math.min(attempts, retryMs.length) - 1]!;
      const failure = { refusal: event.refusal, attempts, retryAt: event.at + wait };
      return { ...state, sent: new Map(), failure };
    }
    case "read":
      return eachDraft(state, (draft, id) =>
        state.sent.has(id) ? draft : held(draft, event.present, event.at),
      );
    case "recalled":
      return {
        ...state,
        drafts: new Map([
          ...event.drafts.map((draft) => [fieldId(draft), draft] as const),
          ...state.drafts,
        ]),
      };
    case "settled":
      return changed(state, event.id, (draft) => {
        if (event.keep === "theirs") return null;
        const before = draft.trouble?.kind === "conflict" ? draft.trouble.theirs : draft.before;
        return { ...draft, before, trouble: null, dueAt: event.at };
      });
  }
}

function typed(state: Drafts, event: Extract<DraftEvent, { type: "typed" }>): Drafts {
  const { field, present, typed, value, isComposing, at } = event;
  const id = fieldId(field);
  const earlier = state.drafts.get(id);
  // What is on its way is what the cell will hold.
  const isBack = isSameValue(value, present) && !isComposing && !state.sent.has(id);
  if (isBack) return changed(state, id, () => null);
  const trouble = earlier?.trouble?.kind === "conflict" ? earlier.trouble : null;
  const { table, key, column, year } = field;
  const draft: Draft = {
    table,
    key,
    column,
    year,
    typed,
    value,
    trouble,
    before: earlier?.before ?? present,
    dueAt: isComposing || trouble ? null : at + typingMs,
  };
  return { ...state, drafts: new Map([...state.drafts, [id, draft]]) };
}

/** To be written by then, unless it waits for the user. */
const hurried = (draft: Draft, at: number): Draft =>
  draft.trouble ? draft : { ...draft, dueAt: Math.min(draft.dueAt ?? at, at) };

function written(
  state: Drafts,
  { skipped, present, at }: Extract<DraftEvent, { type: "written" }>,
): Drafts {
  const why = new Map(skipped.map((skip) => [fieldId(skip.proposal), skip.why]));
  const settled = eachDraft(state, (draft, id) => {
    const sent = state.sent.get(id);
    if (!sent) return held(draft, present, at);
    switch (why.get(id)) {
      case "locked":
      case "gone":
        return { ...draft, dueAt: null, trouble: { kind: why.get(id) as "locked" | "gone" } };
      case "changed":
        return held(draft, present, at);
      case undefined:
        return draft.typed === sent.typed
          ? null
          : // Typed on while it was written: what was written is what the cell holds.
            { ...draft, before: present(draft) ?? sent.value };
    }
  });
  return { ...settled, sent: new Map(), failure: null };
}

/** A draft before what its cell holds by now; null where that is what was entered. */
function held(draft: Draft, present: Present, at: number): Draft | null {
  const now = present(draft);
  if (now === undefined) return draft;
  if (isSameValue(now, draft.value)) return null;
  if (draft.trouble?.kind === "kept") return draft;
  if (isSameValue(now, draft.before)) {
    // The same in Excel's own way, or it was asked about and is gone again.
    const trouble = draft.trouble?.kind === "conflict" ? null : draft.trouble;
    const dueAt = draft.trouble && !trouble ? at : draft.dueAt;
    return { ...draft, before: now, trouble, dueAt };
  }
  return { ...draft, dueAt: null, trouble: { kind: "conflict", theirs: now } };
}

function eachDraft(state: Drafts, change: (draft: Draft, id: string) => Draft | null): Drafts {
  const drafts = [...state.drafts].flatMap(([id, draft]) => {
    const now = change(draft, id);
    return now ? [[id, now] as const] : [];
  });
  return { ...state, drafts: new Map(drafts) };
}

const changed = (state: Drafts, id: string, change: (draft: Draft) => Draft | null): Drafts =>
  state.drafts.has(id)
    ? eachDraft(state, (draft, of) => (of === id ? change(draft) : draft))
    : state;

/** When something is to be written next; null: nothing, or something is being written. */
export function nextDue({ drafts, sent, failure }: Drafts): number | null {
  if (sent.size > 0) return null;
  const due = [...drafts.values()].flatMap(({ dueAt }) => dueAt ?? []);
  if (due.length === 0) return null;
  return Math.max(Math.min(...due), failure?.retryAt ?? 0);
}

/** What is to be written now: all that is due, and what was left and will be in a moment. */
export const dueDrafts = ({ drafts }: Drafts, at: number): [string, Draft][] =>
  [...drafts].filter(([, { dueAt }]) => dueAt !== null && dueAt <= at + joiningMs);

export const proposalOf = ({ table, key, column, year, before, value }: Draft): Proposal => ({
  table,
  key,
  column,
  year,
  before,
  value,
});

/** "stuck": what is not in the workbook yet waits for the user, or for Excel. */
export function standing({ drafts, sent, failure }: Drafts): "written" | "waiting" | "stuck" {
  if (drafts.size === 0 && sent.size === 0) return "written";
  const isDue = failure === null && [...drafts.values()].some(({ dueAt }) => dueAt !== null);
  return sent.size > 0 || isDue ? "waiting" : "stuck";
}
