import type { Finding } from "../../check/finding";
import { foldEntries, withChanges, type Entries } from "../../entries/entries";
import type { WorkbookReading } from "../../entries/reading";
import type { Proposal } from "../../entries/proposal";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { readForCheck } from "../check/check";
import { notesOfFindings } from "../check/findingRows";
import { refuse, type Outcome } from "../outcome";
import { writeProposals, type Applied } from "../proposals/applyProposals";
import { readCells } from "../proposals/presentCells";
import { placesOf, type FindPlace } from "../reading/readEntries";
import { chosenYear, usualReportingYear } from "../reading/reportingYear";
import type { Survey } from "../reading/survey";
import { runExcel } from "../runExcel";

/** All that 記入 shows, as the workbook has it: every department's, for the pane to choose from. */
export interface ReportReading {
  /**
   * Tells this workbook from others, as far as its cells can: the file's name, when the plan was
   * inserted, and of a copy its 配布ID. Copies that were renamed are others.
   */
  readonly workbook: string;
  readonly reportingYear: FiscalYear;
  readonly entries: Entries;
  /** What stands in 確認 beside a finding, "" for nothing. */
  readonly noteOf: (finding: Finding) => string;
  /** Where an entry stands now. */
  readonly place: FindPlace;
}

export interface ReadReportOptions {
  readonly now: Date;
}

/** What departments have entered for the workbook's 対象年度. One round trip. */
export const readReport = (
  plan: Plan,
  { now }: ReadReportOptions,
): Promise<Outcome<{ readonly reading: ReportReading }>> =>
  runExcel<{ readonly reading: ReportReading }>(async (context) => {
    const read = await readForCheck(context, plan);
    return read.ok ? reportReading(plan, read.survey, read.reading, now) : read;
  });

/** What was written, and the report as it is with it. */
export type Entered = Applied & { readonly reading: ReportReading };

/**
 * Writes what the form holds, as `applyProposals` does, and gives what stands in the workbook then:
 * what colleagues changed meanwhile, and the written cells by Excel's own word. One read and at most
 * one write.
 */
export const enterValues = (
  plan: Plan,
  proposals: readonly Proposal[],
  { now }: ReadReportOptions,
): Promise<Outcome<Entered>> =>
  runExcel<Entered>(async (context) => {
    const present = await readCells(context, plan, new Set(proposals.map(({ table }) => table)));
    if (!present.ok) return present;
    const report = reportReading(plan, present.survey, present.reading, now);
    if (!report.ok) return report;
    const applied = await writeProposals(context, plan, present, proposals);
    if (!applied.ok) return applied;
    const { reading } = report;
    const changes = applied.takeBack.cells.map(({ table, key, column, wrote }) => ({
      table,
      key,
      column,
      value: wrote,
    }));
    const entries = withChanges(plan, reading.entries, changes);
    return { ...applied, reading: { ...reading, entries } };
  });

/** Refuses where 対象年度 is none of the plan's years. */
export function reportReading(
  plan: Plan,
  survey: Survey,
  reading: WorkbookReading,
  now: Date,
): Outcome<{ readonly reading: ReportReading }> {
  const chosen = chosenYear(plan, survey);
  if (chosen === null && survey.reportingYear)
    return refuse("unknown-year", survey.reportingYear.text);
  return {
    ok: true,
    reading: {
      workbook: [
        survey.info?.insertedAt ?? "",
        // A department's second copy has the first one's name.
        ...(survey.handOut ? [survey.handOut.id] : []),
        survey.fileName,
      ].join(" "),
      reportingYear: chosen ?? usualReportingYear(plan, now),
      entries: foldEntries(plan, reading),
      noteOf: notesOfFindings(survey.contents.CheckFindings),
      place: placesOf(survey),
    },
  };
}
