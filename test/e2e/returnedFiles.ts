import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue } from "../../src/entries/cell";
import { foldEntries } from "../../src/entries/entries";
import { reporterOf } from "../../src/entries/reporter";
import type { Book } from "../../src/local-excel/book";
import { addressOf } from "../../src/local-excel/area";
import { entriesToSubmit } from "../../src/entries/submittedEntries";
import { run } from "../../src/local-excel/cli/run";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { readMaster, submitEntries } from "../../src/workbook";
import { openLocalExcel } from "../local-excel/withExcel";
import { entryCell } from "../workbook/entryCells";
import { completeReport, type Entry } from "./reportR7";
import { mouldOf } from "./xlsxCells";

/** Files of a collecting year in a folder of the test's own, and the command line over them. */

/**
 * Who gets a copy for R7, the items it leads or reports an indicator of, and how many entries it owes: a
 * status of each item that is no 再掲, its actions with a stage for R7, its indicators with a target for
 * R7, and of 33-指3, a cut against the year before, R6's figure too; but 40-指2 and 40-指3 are owed by
 * their 記入担当. Counted by hand in the plan document.
 */
export const handedOutTo: readonly (readonly [
  department: string,
  items: readonly number[],
  owed: number,
])[] = [
  ["広報広聴課", [1, 2], 9],
  ["協働推進課", [3, 4, 5, 9, 16], 15],
  ["総務課", [7, 8, 12, 13, 14, 15, 17, 24, 29, 35, 42], 50],
  ["社会教育課", [6], 4],
  ["スマートシティ推進室", [10], 3],
  ["企画経営課", [11, 25, 26, 36, 37, 38], 24],
  ["デジタル推進課", [18, 19, 20, 21, 22, 23, 34], 26],
  ["職員課", [27, 28, 30, 31, 32, 33], 28],
  ["管財課", [40, 41], 5],
  ["財政課", [39], 2],
  ["収納課", [40], 5],
  ["ふるさと産業振興課", [40], 1],
];

const folder = mkdtempSync(join(tmpdir(), "collect-"));
afterAll(() => rmSync(folder, { recursive: true }));
export const path = (name: string) => join(folder, name);

export interface Ran {
  readonly status: number;
  readonly text: string;
  /** Where that is what was printed. */
  readonly json: CollectReport;
}

/** What `--json` prints, as far as tests ask for it. */
export interface CollectReport {
  readonly files: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly status: string;
    readonly detail: string | null;
    readonly department: string | null;
    readonly handOut: string | null;
    readonly submitted: {
      readonly digest: string;
      readonly intact: boolean;
      readonly changedAfter: number;
    } | null;
    readonly counts: Readonly<Record<string, number>>;
    readonly remarks: readonly object[];
  }[];
  readonly departments: readonly {
    readonly department: string;
    readonly state: string;
    readonly owed: number;
    readonly made: number;
  }[];
  readonly cells: readonly {
    readonly id: string;
    readonly file: string;
    readonly sheet: string;
    readonly cell: string | null;
    readonly key: number | string;
    readonly column: string;
    readonly base: unknown;
    readonly theirs: unknown;
    readonly ours: unknown;
    readonly otherFiles: readonly { readonly file: string; readonly value: unknown }[];
    readonly outcome: string;
    readonly message: string;
  }[];
  readonly event: number | null;
  readonly written: number;
  readonly roundTrips: number;
  readonly bytesUp: number;
}

/** `plan consolidate m.xlsx a.xlsx --json`: words that end like files stand for files of the folder. */
export async function plan(...words: string[]): Promise<Ran> {
  const { status, text } = await run(
    words.map((word) => (/^[^-=]+\.(xlsx|json|zip)$|^d\d?$/.test(word) ? path(word) : word)),
  );
  return { status, text, json: (text.startsWith("{") ? JSON.parse(text) : null) as CollectReport };
}

/** Changes a file as somebody who has it open, and saves it under a name: as Excel does, all of it anew. */
export async function change(
  from: string,
  to: string,
  how: (excel: LocalExcel) => Promise<void> | void,
): Promise<void> {
  const book = await openXlsx(readFileSync(path(from)), from);
  delete book.original;
  const excel = await openLocalExcel(book);
  await how(excel);
  writeFileSync(path(to), await saveXlsx(excel.book));
}

/**
 * Types values into a file as a program that knows cells and nothing else: faster than `change`, and
 * whatever Excel would refuse. No cell may hold a formula.
 */
export async function typeInto(from: string, to: string, entries: readonly Entry[]): Promise<void> {
  const bytes = readFileSync(path(from));
  layout ??= await openXlsx(bytes, from);
  const cells = new Map<string, Map<string, CellValue>>();
  for (const [table, key, column, value] of entries) {
    const { sheet, ...place } = entryCell(layout, table, key, column);
    if (!cells.has(sheet)) cells.set(sheet, new Map());
    cells.get(sheet)!.set(addressOf({ ...place, rowCount: 1, columnCount: 1 }), value);
  }
  writeFileSync(path(to), await (await mouldOf(bytes)).filled(cells));
}

/** All files of the folder stand alike: any of them tells where a cell is. */
let layout: Book | null = null;

/** What a department reports of R7, beside what stands in its other cells. */
export const reportOf = (department: string): Entry[] =>
  completeReport().filter(([table, key]) => reporterOf(bundledPlan, table, key) === department);

/** As a department does it in its copy. */
export async function submit(department: string): Promise<void> {
  const outcome = await submitEntries(bundledPlan, {
    scope: department,
    submittedBy: "山田",
    now: new Date(2026, 4, 20, 14, 2),
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  if (outcome.kind !== "submitted")
    throw new Error(outcome.checked.findings.map(({ message }) => message).join("\n"));
}

/** What a file's master says, and the values that would be submitted of R7. */
export async function standOf(name: string) {
  await openLocalExcel(await openXlsx(readFileSync(path(name)), name));
  const outcome = await readMaster(bundledPlan);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { master } = outcome;
  const entries = foldEntries(bundledPlan, master.reading);
  return {
    submissions: master.reading.submissions,
    values: entriesToSubmit(bundledPlan, entries, bundledPlan.fiscalYears[2]!, null),
  };
}
