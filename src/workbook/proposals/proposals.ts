import type { SuggestionReason } from "../../achievement/suggestStatus";
import type { Scope } from "../../check/finding";
import { plannedProgress } from "../../check/plannedProgress";
import { statusProposals } from "../../check/statusProposals";
import { suggestionSentence } from "../../check/suggestionSentence";
import { foldEntries, type Entries } from "../../entries/entries";
import type { Proposal } from "../../entries/proposal";
import { planRow } from "../../entries/rows";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan, Status } from "../../plan/plan";
import { readForCheck, unknownScope } from "../check/check";
import { refuse, type Language, type Outcome } from "../outcome";
import { placesOf } from "../reading/readEntries";
import { chosenYear, usualReportingYear } from "../reading/reportingYear";
import type { Survey } from "../reading/survey";
import { runExcel } from "../runExcel";

/** A proposal with what a person needs to judge it. */
export interface NamedProposal extends Proposal {
  /** Present name of its sheet. */
  readonly sheet: string;
  /** `K12` */
  readonly cell: string;
  readonly itemNo: number;
  /** Name of its item, action or indicator. */
  readonly name: string;
}

/** 計画どおりを一括入力: the planned stage for each due action whose progress is empty. */
export interface ProgressProposals {
  readonly reportingYear: FiscalYear;
  readonly proposals: readonly NamedProposal[];
}

/** The status each item's actions bear out, where the status is empty or another. */
export interface StatusSuggestion extends NamedProposal {
  readonly suggested: Status;
  readonly reason: SuggestionReason;
  /** The reason as a sentence, in the reader's language. */
  readonly why: string;
}

export interface StatusSuggestions {
  readonly reportingYear: FiscalYear;
  readonly suggestions: readonly StatusSuggestion[];
}

export interface ProposeOptions {
  readonly scope: Scope;
  readonly now: Date;
}

/** 計画どおりを一括入力, to be looked through before `applyProposals` writes it. One read. */
export const proposeProgress = (
  plan: Plan,
  options: ProposeOptions,
): Promise<Outcome<ProgressProposals>> =>
  runExcel<ProgressProposals>(async (context) => {
    const read = await readYear(context, plan, options);
    if (!read.ok) return read;
    const { survey, entries, reportingYear } = read;
    const nameOf = proposalNames(plan, survey);
    const proposals = plannedProgress(plan, entries, reportingYear, options.scope);
    return { ok: true, reportingYear, proposals: proposals.map(nameOf) };
  });

/** 実施状況の提案: what the progress of its actions says of each item, and why. One read. */
export const suggestStatuses = (
  plan: Plan,
  options: ProposeOptions & { readonly language?: Language },
): Promise<Outcome<StatusSuggestions>> =>
  runExcel<StatusSuggestions>(async (context) => {
    const read = await readYear(context, plan, options);
    if (!read.ok) return read;
    const { scope, language = "ja" } = options;
    const suggestions = statusSuggestions(plan, read, scope, language);
    return { ok: true, reportingYear: read.reportingYear, suggestions };
  });

/** The same, once the workbook is read. */
export function statusSuggestions(
  plan: Plan,
  { survey, entries, reportingYear }: YearRead,
  scope: Scope,
  language: Language,
): StatusSuggestion[] {
  const nameOf = proposalNames(plan, survey);
  return statusProposals(plan, entries, reportingYear, scope).map(
    ({ suggested, suggestion, ...proposal }) => ({
      ...nameOf(proposal),
      suggested,
      reason: suggestion.reason,
      why: suggestionSentence(suggestion, language),
    }),
  );
}

interface YearRead {
  readonly survey: Survey;
  readonly entries: Entries;
  readonly reportingYear: FiscalYear;
}

/** The entries and the year they are reported for; refuses where 対象年度 is none of the plan's. */
async function readYear(
  context: Excel.RequestContext,
  plan: Plan,
  { scope, now }: ProposeOptions,
): Promise<Outcome<YearRead>> {
  const unknown = unknownScope(plan, { scope });
  if (unknown) return unknown;
  const read = await readForCheck(context, plan);
  if (!read.ok) return read;
  const { survey, reading } = read;
  const chosen = chosenYear(plan, survey);
  if (chosen === null && survey.reportingYear)
    return refuse("unknown-year", survey.reportingYear.text);
  const reportingYear = chosen ?? usualReportingYear(plan, now);
  return { ok: true, survey, entries: foldEntries(plan, reading), reportingYear };
}

/** Gives a proposal, whose cell is there, the words and the place a person knows it by. */
function proposalNames(plan: Plan, survey: Survey): (proposal: Proposal) => NamedProposal {
  const placeOf = placesOf(survey);
  return (proposal) => {
    const { table, key, column } = proposal;
    const { item, name } = planRow(plan, table, key)!;
    const { sheet, cell } = placeOf(table, key, column)!;
    return { ...proposal, sheet, cell, itemNo: item.no, name };
  };
}
