import type { Scope } from "../../check/finding";
import type { RowKey } from "../../entries/rows";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { VerificationWord } from "../../plan/verification";
import type {
  PlacedFinding,
  RestoredRow,
  SheetRole,
  SubmissionScope,
  TakeBack,
} from "../../workbook";
import type { CellPlace } from "../operations";
import type { Change } from "./change";

/** What a user can ask of the pane. Complete in itself, so that it can be asked again. */
export type Request =
  | { readonly kind: "readState" }
  | { readonly kind: "insert"; readonly reportingYear: FiscalYear }
  | { readonly kind: "repair" }
  | { readonly kind: "check"; readonly scope: Scope }
  | { readonly kind: "recalculate"; readonly reportingYear?: FiscalYear }
  | { readonly kind: "buildItemSheets" }
  | { readonly kind: "goToFinding"; readonly finding: PlacedFinding }
  | { readonly kind: "goToCell"; readonly place: CellPlace }
  | { readonly kind: "goToSheet"; readonly role: SheetRole }
  | { readonly kind: "apply"; readonly changes: readonly Change[] }
  | { readonly kind: "takeBack"; readonly record: TakeBack }
  | { readonly kind: "proposeProgress"; readonly scope: Scope }
  | { readonly kind: "suggestStatuses"; readonly scope: Scope }
  | { readonly kind: "probe" }
  | { readonly kind: "readRestoredRows" }
  | {
      readonly kind: "chooseReading";
      readonly table: RestoredRow["table"];
      readonly key: RowKey;
      readonly choice: VerificationWord;
    }
  | { readonly kind: "readSubmissions" }
  | { readonly kind: "submit"; readonly scope: SubmissionScope; readonly by: string }
  | {
      readonly kind: "changeSubmission";
      readonly scope: SubmissionScope;
      readonly to: "差戻し" | "確定";
      readonly by: string;
      readonly note?: string;
    };
