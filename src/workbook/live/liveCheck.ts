import { checkEntries } from "../../check/check";
import { withConfirmed } from "../../check/confirmed";
import type { Scope } from "../../check/finding";
import { rowsInScope } from "../../check/scope";
import type { CellValue } from "../../entries/cell";
import { countSeverities } from "../../check/severity";
import { foldEntries } from "../../entries/entries";
import { entryProgress, type EntryProgress } from "../../entries/owedTexts";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Item, Plan } from "../../plan/plan";
import { areaAt, type Area } from "../area";
import { notesOfFindings } from "../check/findingRows";
import { placeFindings, type PlacedFinding } from "../check/placeFindings";
import type { Language, Outcome } from "../outcome";
import { readingOf } from "../reading/readEntries";
import { chosenYear, usualReportingYear } from "../reading/reportingYear";
import { noPlan, surveyWith, surveyWorkbook, type Survey } from "../reading/survey";
import { reportReading, type ReportReading } from "../report/readReport";
import { isExcelError, runExcel } from "../runExcel";
import {
  changedItems,
  editedItems,
  isOnFindings,
  isOnOutline,
  isOnPlan,
  isOnSheets,
  withCell,
  withRowsRead,
  type Edit,
} from "./keptReading";

/** What a check of the rows somebody has just edited found. */
export interface RowsChecked {
  readonly reportingYear: FiscalYear;
  /** Who edited: this user, or somebody else in the same workbook. Our own writes are not told. */
  readonly by: "user" | "coAuthor";
  /** Items whose rows were edited: their findings, in scope, are these now. */
  readonly items: readonly number[];
  readonly findings: readonly PlacedFinding[];
  /** How much is missing in all of the scope now, and how much of it is there. */
  readonly missing: number;
  readonly progress: EntryProgress;
  /** What 記入 shows, as it is now; null where 対象年度 is none of the plan's. */
  readonly reading: ReportReading | null;
}

export interface WatchOptions {
  /** Asked at each check: the pane's choice may change. */
  readonly scope: () => Scope;
  readonly language: Language;
  readonly now: () => Date;
  readonly onChecked: (rows: RowsChecked) => void;
  /** A cell in the row of an item was selected, and the selection rests there. */
  readonly onSelected?: (itemNo: number) => void;
}

export interface Watch {
  /** Ends it; nothing is told any more. */
  stop(): Promise<void>;
}

/**
 * Checks what staff enter as soon as they have entered it, and tells the findings of the items whose
 * rows were edited. Never writes. Edits that follow each other within a quarter of a second are
 * checked together. Tells also the item whose row is selected, by the event's own address.
 *
 * One read at the start, none for edits outside the plan's tables. An edit of a single cell on a
 * protected sheet is checked by the event's own values, others by one read. What Excel refuses to
 * read now is read at the next edit.
 *
 * It does not see findings about the workbook as a whole (C502, C503, missing sheets, columns and
 * changed plan text), new results of formulas, a formula typed into a cell where a value is meant
 * (S107) and a number that has come to show as a date until the row is read, and a sheet's new name until one of its rows is. 入力チェック finds all.
 */
export const watchEntries = (plan: Plan, options: WatchOptions): Promise<Outcome<Watch>> =>
  runExcel<Watch>(async (context) => {
    const watch = watchOf(plan, options);
    const { worksheets } = context.workbook;
    // Of all sheets at once: tables come and go with repairs, and three of them would be three.
    const queueHandlers = () => {
      const forget = () => Promise.resolve(watch.forget());
      const changed = worksheets.onChanged.add((event) => Promise.resolve(watch.edited(event)));
      return {
        changed,
        handlers: [
          changed,
          worksheets.onAdded.add(forget),
          worksheets.onDeleted.add(forget),
          worksheets.onSelectionChanged.add((event) => Promise.resolve(watch.selected(event))),
        ],
      };
    };
    const {
      survey,
      more: { changed, handlers },
    } = await surveyWith(context, plan, { contents: true }, queueHandlers);
    const removeHandlers = async (own: Excel.RequestContext) => {
      for (const handler of handlers) handler.remove();
      await own.sync();
    };
    const refusal = noPlan(plan, survey);
    if (refusal) {
      watch.stop();
      await removeHandlers(context);
      return refusal;
    }
    watch.keep(survey);
    const stop = async () => {
      watch.stop();
      try {
        // A handler goes only within the context it was added in.
        await Excel.run(changed.context, removeHandlers);
      } catch (error) {
        // A workbook that is closing takes its handlers along.
        if (!isExcelError(error)) throw error;
      }
    };
    return { ok: true, stop };
  });

const quietMs = 250;
/** A selection that goes by is none. */
const restMs = 150;

type EditBy = Edit & { readonly by: RowsChecked["by"] };

function watchOf(plan: Plan, { scope, language, now, onChecked, onSelected }: WatchOptions) {
  /** Null until the next edit reads the workbook. */
  let kept: Survey | null = null;
  /** Where the rows stood last: good enough to tell whose row is selected. */
  let rows: Survey | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Counts what made a reading useless, one that is under way included. */
  let forgotten = 0;
  let edits: EditBy[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isStopped = false;

  function forget(): void {
    kept = null;
    forgotten++;
  }

  function edited(event: Excel.WorksheetChangedEventArgs): void {
    const { changeType, worksheetId, triggerSource } = event;
    const edit = editOf(event);
    const isEdit = changeType === "RangeEdited";
    const isOurs = triggerSource === "ThisLocalAddin";
    // Nothing to check, but 確認済 may stand beside a finding now.
    if (kept && isOnFindings(kept, worksheetId) && !isOurs) return forget();
    const isElsewhere =
      kept !== null && !(isEdit ? isOnPlan(kept, edit) : isOnSheets(kept, worksheetId));
    if (isElsewhere || isStopped) return;
    if (isOurs || !isEdit || (kept && isOnOutline(kept, edit))) forget();
    if (isOurs || !isEdit) return;
    edits.push(edit);
    checkSoon();
  }

  function selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): void {
    clearTimeout(resting);
    const [place] = areasOf(address);
    if (!rows || !place || isStopped) return;
    const edit = { sheetId: worksheetId, areas: [{ ...place, rows: 1 }], cell: null };
    const [item] = editedItems(plan, rows, [edit]);
    if (item) resting = setTimeout(() => onSelected?.(item.no), restMs);
  }

  function checkSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), quietMs);
  }

  async function check(): Promise<void> {
    if (isReading) return checkSoon();
    const taken = edits;
    const before = kept;
    edits = [];
    const event = taken.length === 1 && before ? withCell(plan, before, taken[0]!) : null;
    const current = event ?? (await read(before, taken));
    if (isStopped) return;
    if (!current) edits = [...taken, ...edits];
    else {
      kept = rows = current;
      tell(current, taken, before ? changedItems(plan, before, current) : []);
    }
  }

  /** Null where Excel refuses now, or what was read is out of date already. */
  async function read(before: Survey | null, taken: readonly Edit[]): Promise<Survey | null> {
    const asked = forgotten;
    isReading = true;
    try {
      const outcome = await runExcel<{ survey: Survey }>(async (context) => {
        const survey =
          (before && (await withRowsRead(context, plan, before, taken))) ??
          (await surveyWorkbook(context, plan, { contents: true }));
        return { ok: true, survey };
      });
      if (outcome.ok && asked === forgotten) return outcome.survey;
      if (outcome.ok) checkSoon();
      else forget();
      return null;
    } finally {
      isReading = false;
    }
  }

  function tell(survey: Survey, taken: readonly EditBy[], changed: readonly Item[]): void {
    const chosen = chosenYear(plan, survey);
    const reportingYear = chosen ?? usualReportingYear(plan, now());
    const isUnset = chosen === null && survey.reportingYear !== null;
    const asked = scope();
    const reading = readingOf(plan, survey);
    const entries = foldEntries(plan, reading);
    const report = reportReading(plan, survey, reading, now());
    const findings = withConfirmed(
      checkEntries(plan, entries, {
        reportingYear: isUnset ? null : reportingYear,
        scope: asked,
      }),
      notesOfFindings(survey.contents.CheckFindings),
    );
    const placed = placeFindings(plan, survey, findings, language);
    const rowsAsked = rowsInScope(plan, asked);
    const { missing } = countSeverities(findings);
    const progress = entryProgress(
      plan,
      entries,
      reportingYear,
      (row) => !isUnset && rowsAsked.has(row),
    );
    const inScope = new Set(rowsAsked.items);
    for (const by of ["user", "coAuthor"] as const) {
      const own = taken.filter((edit) => edit.by === by);
      if (own.length === 0) continue;
      const items = new Set([...editedItems(plan, survey, own), ...changed]);
      const numbers = plan.items
        .filter((item) => items.has(item) && inScope.has(item))
        .map(({ no }) => no);
      if (numbers.length === 0) continue;
      onChecked({
        reportingYear,
        by,
        items: numbers,
        missing,
        progress,
        findings: placed.filter(({ itemNo }) => itemNo !== null && numbers.includes(itemNo)),
        reading: report.ok ? report.reading : null,
      });
    }
  }

  return {
    edited,
    selected,
    forget,
    /** The first reading, unless an event has overtaken it. */
    keep: (survey: Survey) => {
      if (forgotten === 0) kept ??= survey;
      rows ??= survey;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(resting);
    },
  };
}

const editOf = (event: Excel.WorksheetChangedEventArgs): EditBy => ({
  sheetId: event.worksheetId,
  areas: areasOf(event.address),
  cell: isPlain(event.details?.valueBefore, event.details?.valueAfter)
    ? {
        before: event.details.valueBefore as CellValue,
        after: event.details.valueAfter as CellValue,
      }
    : null,
  by: event.source === "Remote" ? "coAuthor" : "user",
});

/** Of cells chosen together with Ctrl: `B2,D4:D6`. */
const areasOf = (address: string): Area[] =>
  address.split(",").flatMap((each) => areaAt(each) ?? []);

const isPlain = (...values: readonly unknown[]): boolean =>
  values.every((value) => ["string", "number", "boolean"].includes(typeof value));
