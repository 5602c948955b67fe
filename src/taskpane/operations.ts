import type { Scope } from "../check/finding";
import type { Proposal } from "../entries/proposal";
import type { RowKey } from "../entries/rows";
import type { FiscalYear } from "../plan/fiscalYear";
import type { VerificationWord } from "../plan/verification";
import type {
  Applied,
  Checked,
  Inserted,
  ItemSheets,
  Language,
  Outcome,
  PlanState,
  Probed,
  Progress,
  ProgressProposals,
  Recalculated,
  Repaired,
  RestoredRow,
  RestoredRows,
  RowsChecked,
  SheetRole,
  StatusSuggestions,
  SubmissionList,
  SubmissionScope,
  Submitted,
  TakeBack,
  TakenBack,
} from "../workbook";

/** A cell of the workbook as it was last seen; without a cell its sheet. */
export interface CellPlace {
  readonly sheet: string | null;
  readonly cell: string | null;
}

/**
 * What the pane asks of the workbook. It takes them as one object, so that its own tests can show
 * every state without Excel; `workbookOperations.ts` is the real one.
 */
export interface PlanOperations {
  readState(): Promise<Outcome<PlanState>>;
  insert(options: {
    readonly reportingYear: FiscalYear;
    readonly onProgress: Progress;
  }): Promise<Outcome<Inserted>>;
  repair(options: { readonly onProgress: Progress }): Promise<Outcome<Repaired>>;
  check(options: {
    readonly scope: Scope;
    readonly language: Language;
    readonly onProgress: Progress;
  }): Promise<Outcome<Checked>>;
  /** With a year, sets 対象年度 first. */
  recalculate(options: {
    readonly reportingYear?: FiscalYear;
    readonly onProgress: Progress;
  }): Promise<Outcome<Recalculated>>;
  /** 個票一覧 */
  buildItemSheets(options: { readonly onProgress: Progress }): Promise<Outcome<ItemSheets>>;
  goToCell(place: CellPlace): Promise<Outcome<object>>;
  goToSheet(role: SheetRole): Promise<Outcome<object>>;

  applyProposals(proposals: readonly Proposal[]): Promise<Outcome<Applied>>;
  takeBack(record: TakeBack): Promise<Outcome<TakenBack>>;
  /** 計画どおりを一括入力 */
  proposeProgress(options: { readonly scope: Scope }): Promise<Outcome<ProgressProposals>>;
  suggestStatuses(options: {
    readonly scope: Scope;
    readonly language: Language;
  }): Promise<Outcome<StatusSuggestions>>;

  /** Tells what each edit brought, until it is stopped. */
  watchEntries(options: {
    readonly scope: () => Scope;
    readonly language: Language;
    readonly onChecked: (rows: RowsChecked) => void;
  }): Promise<Outcome<{ stop(): Promise<void> }>>;

  /** 診断. Rejects where its script cannot be loaded. */
  probe(options: { readonly onProgress: Progress }): Promise<Outcome<Probed>>;

  /** 原本確認 */
  readRestoredRows(): Promise<Outcome<RestoredRows>>;
  chooseReading(options: {
    readonly table: RestoredRow["table"];
    readonly key: RowKey;
    readonly choice: VerificationWord;
  }): Promise<Outcome<Applied>>;

  readSubmissionStates(): Promise<Outcome<SubmissionList>>;
  submit(options: {
    readonly scope: SubmissionScope;
    readonly submittedBy: string;
    readonly language: Language;
    readonly onProgress: Progress;
  }): Promise<Outcome<Submitted>>;
  changeSubmission(options: {
    readonly scope: SubmissionScope;
    readonly to: "差戻し" | "確定";
    readonly by: string;
    readonly note?: string;
  }): Promise<Outcome<object>>;
}
