import type { Scope } from "../check/finding";
import type { FiscalYear } from "../plan/fiscalYear";
import type {
  Checked,
  Inserted,
  Language,
  Outcome,
  PlacedFinding,
  PlanState,
  Progress,
  Recalculated,
  Repaired,
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
  goToFinding(finding: PlacedFinding): Promise<Outcome<object>>;
  goToSheet(role: SheetRole): Promise<Outcome<object>>;
}
