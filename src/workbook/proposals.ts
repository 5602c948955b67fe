import type { SuggestionReason } from "../achievement/suggestStatus";
import type { Proposal } from "../entries/proposal";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Status } from "../plan/plan";

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
