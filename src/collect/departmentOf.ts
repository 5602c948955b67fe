import type { Entries } from "../entries/entries";
import { isBlank } from "../entries/owedEntries";
import { reporterOf } from "../entries/reporter";
import type { Submission } from "../entries/submission";
import { isSameValue } from "../entries/submittedEntries";
import { itemsOf, reportingOffices, officeOf } from "../plan/office";
import type { Plan } from "../plan/plan";
import { trustedBase } from "./bases";
import type { Ground } from "./compareFile";
import { comparedCells } from "./handedOutEntries";
import type { ReturnedWorkbook } from "./returned";

/** Which department a file is of; null where nothing tells. `named`: who was said to have sent it. */
export function departmentOf(
  ground: Ground,
  workbook: ReturnedWorkbook,
  theirs: Entries,
  named: string | undefined,
): string | null {
  const { plan } = ground;
  return (
    office(plan, byHandOut(ground, workbook)) ??
    onlyOne(bySubmissions(ground, workbook)) ??
    onlyOne(byChanges(ground, workbook, theirs)) ??
    office(plan, named)
  );
}

/** 配布記録 knows to whom a copy went, whatever the copy says by now. */
const byHandOut = ({ master }: Ground, { handOut }: ReturnedWorkbook): string | undefined =>
  (master.handOuts.find(({ id }) => id === handOut?.id) ?? handOut)?.department;

/** Whose reports of the year were submitted in the file, those apart that the master has too. */
const bySubmissions = ({ master, year }: Ground, { reading }: ReturnedWorkbook): string[] =>
  reading.submissions
    .filter((report) => report.year === year && !isKnownIn(master.reading.submissions, report))
    .flatMap(({ department }) => department ?? []);

/**
 * Whether a report is one that the master has: it was submitted there, or taken over, and perhaps sent
 * back since. Who submits again after that, be it the same, submits anew.
 */
export const isKnownIn = (submissions: readonly Submission[], report: Submission): boolean =>
  submissions.some(
    ({ year, department, digest, state, at }) =>
      year === report.year &&
      department === report.department &&
      digest === report.digest &&
      String(state) !== "取込" &&
      report.at <= at,
  );

function byChanges(ground: Ground, workbook: ReturnedWorkbook, theirs: Entries): string[] {
  const { plan, master, ours } = ground;
  const handedOut = trustedBase(master, workbook);
  const base = new Map(
    handedOut?.map(({ table, key, column, value }) => [`${table} ${key} ${column}`, value]),
  );
  return comparedCells(plan).flatMap(({ row: { key, reprintOf }, column: { table, header } }) => {
    const value = reprintOf === null ? theirs.cell(table, key, header)?.value : undefined;
    if (value === undefined || (!handedOut && isBlank(value))) return [];
    const before = handedOut
      ? (base.get(`${table} ${key} ${header}`) ?? "")
      : (ours.cell(table, key, header)?.value ?? "");
    return isSameValue(value, before) ? [] : [reporterOf(plan, table, key)!];
  });
}

function onlyOne(offices: readonly string[]): string | null {
  const [first, ...others] = new Set(offices);
  return first !== undefined && others.length === 0 ? first : null;
}

/** An office that reports something, by any of its spellings. */
function office(plan: Plan, name: string | undefined): string | null {
  if (name === undefined || itemsOf(plan, name).length === 0) return null;
  const own = officeOf(plan, name);
  return own !== null && reportingOffices(plan).includes(own) ? own : null;
}
