import { foldEntries } from "../../src/entries/entries";
import { canonicalText, entriesToSubmit, orderOf } from "../../src/entries/submittedEntries";
import type { CellValue } from "../../src/entries/cell";
import type { WorkbookReading } from "../../src/entries/reading";
import type { Submission, SubmissionState } from "../../src/entries/submission";
import { collect, type CollectOptions } from "../../src/collect/collect";
import type { Decisions } from "../../src/collect/decisions";
import { handedOutEntries } from "../../src/collect/handedOutEntries";
import type { HandOut } from "../../src/collect/handOut";
import type {
  Choice,
  CollectedCell,
  Collection,
  ImportRecord,
  Master,
  ReturnedFile,
  ReturnedWorkbook,
} from "../../src/collect/returned";
import { bundledPlan } from "../../src/plan/bundledPlan";
import type { Plan } from "../../src/plan/plan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import { tableOf } from "../check/exampleReading";
import { freshReading, withEntries, type Written } from "../entries/freshReading";

/** A master, copies of it and what comes back, as values: no workbook, and nothing hashed. */

export const R7 = fiscalYear(2025);

/** Keys tell their tables. */
export type Typed = readonly [
  key: number | string,
  column: string,
  value: CellValue,
  formula?: string,
];

export const typed = (reading: WorkbookReading, ...cells: readonly Typed[]): WorkbookReading =>
  withEntries(
    reading,
    cells.map(([key, ...cell]): Written => [tableOf(key), key, ...cell]),
  );

/** All that is done with the books of a plan. */
export function booksOf(plan: Plan) {
  const masterOf = (reading: WorkbookReading, more: Partial<Master> = {}): Master => ({
    planId: plan.id,
    definitionVersion: plan.version,
    handOuts: [],
    imports: [],
    notes: [],
    closedYears: new Set(),
    reading,
    ...more,
  });

  /** Not a digest, but as telling. */
  const digestOf = (text: string) => `digest of ${text}`;

  /** The master after a copy for the department was made, and the copy. */
  function handOut(
    master: Master,
    department: string,
  ): { readonly master: Master; readonly copy: ReturnedWorkbook } {
    const base = handedOutEntries(plan, foldEntries(plan, master.reading));
    const no = master.handOuts.length + 1;
    const block: HandOut = {
      id: `R7-${no}`,
      department,
      year: R7,
      at: "2026-04-15 09:30",
      definitionVersion: plan.version,
      definitionDigest: "d",
      baseDigest: digestOf(canonicalText(base)),
      sentBack: null,
    };
    return {
      master: { ...master, handOuts: [...master.handOuts, { ...block, no, items: 1, cells: 9 }] },
      copy: {
        planId: plan.id,
        definitionVersion: plan.version,
        handOut: block,
        base,
        reading: { ...master.reading, submissions: [] },
        intact: new Set(),
        notes: [],
        isAmbiguous: false,
      },
    };
  }

  /** A workbook that is no copy. */
  const ownWorkbook = (reading: WorkbookReading): ReturnedWorkbook => ({
    planId: plan.id,
    definitionVersion: plan.version,
    handOut: null,
    base: null,
    reading,
    intact: new Set(),
    notes: [],
    isAmbiguous: false,
  });

  const withCells = (book: ReturnedWorkbook, ...cells: readonly Typed[]): ReturnedWorkbook => ({
    ...book,
    reading: typed(book.reading, ...cells),
  });

  /** The department submits what stands there. */
  function submitted(
    book: ReturnedWorkbook,
    department: string,
    at = "2026-05-20 10:00",
    state: SubmissionState = "提出",
  ): ReturnedWorkbook {
    const entries = entriesToSubmit(plan, foldEntries(plan, book.reading), R7, department);
    const submission: Submission = {
      no: 1,
      year: R7,
      department,
      state,
      by: "山田",
      at,
      note: "",
      digest: digestOf(canonicalText(entries)),
      entries,
    };
    return {
      ...book,
      reading: { ...book.reading, submissions: [submission] },
      intact: new Set([1]),
    };
  }

  /** As it was saved: other contents, other bytes. */
  const saved = (name: string, workbook: ReturnedWorkbook): ReturnedFile => ({
    name,
    workbook,
    problem: null,
    sha256: digestOf(
      JSON.stringify([workbook.reading.tables, workbook.handOut, workbook.reading.submissions]),
    ),
  });

  const collected = (
    master: Master,
    files: readonly ReturnedFile[],
    options: Partial<CollectOptions> = {},
  ): Collection => collect(plan, master, files, { year: R7, departmentOf: new Map(), ...options });

  /** `10 R7実施状況 take`, of all cells that differ. */
  const outcomes = ({ cells }: Collection): string[] =>
    cells.map(({ key, column, outcome }) => `${key} ${column} ${outcome}`);

  const cellAt = ({ cells }: Collection, key: number | string, column: string): CollectedCell =>
    cells.find((cell) => cell.key === key && cell.column === column)!;

  /** The choices about some cells, by key and column. */
  const choosing = (
    collection: Collection,
    choice: Choice,
    ...cells: readonly (readonly [number | string, string])[]
  ): Map<string, Choice> =>
    new Map(cells.map(([key, column]) => [cellAt(collection, key, column).id, choice]));

  /** The master after the decisions were written into it and recorded. */
  function afterwards(master: Master, { proposals, notes, events, decided }: Decisions): Master {
    const no = Math.max(0, ...master.imports.map((row) => row.no)) + 1;
    const imports = events.map(
      ({ file, sha256, department, year, handOutId, entries }): ImportRecord => ({
        no,
        file,
        sha256,
        department,
        year,
        handOutId,
        entries,
        at: "2026-05-20 14:02",
        by: "佐藤",
        isUndone: false,
        decided: decided.filter((cell) => cell.file === file),
      }),
    );
    const reports = new Map(
      master.reading.submissions.map((report) => [report.department, report] as const),
    );
    for (const event of events)
      if (event.submitted) reports.set(event.department, event.submitted);
      else reports.delete(event.department);
    const reading = typed(
      master.reading,
      ...proposals.map(({ key, column, value }): Typed => [key, column, value]),
    );
    return {
      ...master,
      imports: [...master.imports, ...imports],
      notes: [
        ...master.notes.filter((one) => notes.every((other) => orderOf(other) !== orderOf(one))),
        ...notes.map(({ value, ...cell }) => ({ ...cell, note: String(value) })),
      ],
      reading: { ...reading, submissions: [...reports.values()] },
    };
  }

  /** The entries of a workbook, by cell. */
  const valuesOf = (reading: WorkbookReading): ReadonlyMap<string, CellValue> =>
    new Map(
      handedOutEntries(plan, foldEntries(plan, reading)).map((entry) => [
        orderOf(entry),
        entry.value,
      ]),
    );

  const fresh = freshReading(plan, R7);

  return {
    masterOf,
    handOut,
    ownWorkbook,
    withCells,
    submitted,
    saved,
    collected,
    outcomes,
    cellAt,
    choosing,
    afterwards,
    valuesOf,
    fresh,
  };
}

export const {
  masterOf,
  handOut,
  ownWorkbook,
  withCells,
  submitted,
  saved,
  collected,
  outcomes,
  cellAt,
  choosing,
  afterwards,

  fresh,
} = booksOf(bundledPlan);

/** Leads item 10 alone: three texts, one action, one indicator. */
export const office = "スマートシティ推進室";
export const nothingChosen = new Map();
export const text = (value: string): Typed => [10, "R7取組実績", value];
export const actual = (value: number): Typed => ["10-指1", "R7実績値", value];
