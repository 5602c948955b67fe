import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldEntries } from "../../src/entries/entries";
import { planRow } from "../../src/entries/rows";
import { entriesToSubmit } from "../../src/entries/submittedEntries";
import { run } from "../../src/local-excel/cli/run";
import type { LocalExcel } from "../../src/local-excel/host/localExcel";
import { openXlsx, saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { leadOfficeOf } from "../../src/plan/office";
import { readMaster, submitEntries } from "../../src/workbook";
import { openLocalExcel } from "../local-excel/withExcel";
import { completeReport, type Entry } from "./reportR7";

/** Files of a collecting year in a folder of the test's own, and the command line over them. */

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
    readonly status: string;
    readonly department: string | null;
    readonly submitted: { readonly digest: string; readonly intact: boolean } | null;
    readonly counts: Readonly<Record<string, number>>;
    readonly remarks: readonly object[];
  }[];
  readonly departments: readonly { readonly department: string; readonly state: string }[];
  readonly cells: readonly {
    readonly id: string;
    readonly file: string;
    readonly key: number | string;
    readonly column: string;
    readonly theirs: unknown;
    readonly ours: unknown;
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

/** Changes a file as somebody who has it open, and saves it under a name. */
export async function change(
  from: string,
  to: string,
  how: (excel: LocalExcel) => Promise<void> | void,
): Promise<void> {
  const excel = await openLocalExcel(await openXlsx(readFileSync(path(from)), from));
  await how(excel);
  writeFileSync(path(to), await saveXlsx(excel.book));
}

/** What a department reports of R7, beside what stands in its other cells. */
export const reportOf = (department: string): Entry[] =>
  completeReport().filter(
    ([table, key]) =>
      leadOfficeOf(bundledPlan, planRow(bundledPlan, table, key)!.item) === department,
  );

/** As a department does it in its copy. */
export async function submit(department: string): Promise<void> {
  const outcome = await submitEntries(bundledPlan, {
    ...{ scope: department, submittedBy: "山田", now: new Date(2026, 4, 20, 14, 2) },
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
