import type { IndicatorSummary } from "../achievement/summariseIndicators";
import type { StatusSummary } from "../achievement/summariseStatuses";
import type { Scope } from "../check/finding";
import type { CellValue } from "../entries/reading";
import type { FiscalYear } from "../plan/fiscalYear";
import type {
  Checked,
  Inserted,
  Language,
  Outcome,
  PlacedFinding,
  PlanState,
  Progress,
  SheetRole,
} from "../workbook";

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
  repair(): Promise<Outcome<Repaired>>;
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
  goToFinding(finding: PlacedFinding): Promise<Outcome<object>>;
  goToSheet(role: SheetRole): Promise<Outcome<object>>;
}

export interface Repaired {
  /** What was put right, in Japanese. */
  readonly repaired: readonly string[];
}

export interface Recalculated {
  readonly reportingYear: FiscalYear;
  readonly statuses: StatusSummary;
  readonly indicators: IndicatorSummary;
  /** Summary cells whose formula gave something else than the add-in's own engine. */
  readonly differences: readonly Difference[];
  /** Cells whose formula was put back. */
  readonly repaired: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  /** What the workbook shows, and what it should. */
  readonly shown: CellValue;
  readonly computed: CellValue;
}
