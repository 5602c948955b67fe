import type { CellValue } from "../entries/cell";
import type { PlanTable } from "../entries/columns";
import type { FiscalYear } from "../plan/fiscalYear";
import type { Severity } from "./severity";

/** Where a finding points. All null: the whole workbook. */
export interface FindingPlace {
  readonly table: PlanTable | null;
  /** Row key: an item's number, an action's or an indicator's key. */
  readonly key: number | string | null;
  /** Column header. */
  readonly column: string | null;
  readonly year: FiscalYear | null;
}

/**
 * 指摘: what a rule found. Plain data; the sentence is made at the edge, by `message.ts`, in the
 * reader's language.
 */
export interface Finding extends FindingPlace {
  /** S101, A304 … */
  readonly rule: string;
  readonly severity: Severity;
  /** What stands there, as the staff member sees it; "" for a blank. */
  readonly found: string;
  /** What would be right, or an example of it; "" when nothing can be named. Japanese. */
  readonly expected: string;
  /** The same in English, where it is no value of a cell but a phrase (例: 600［人］). */
  readonly english?: Partial<Pick<Finding, "found" | "expected">>;
  /** For the sentence: names, numbers, the variant of the rule that spoke. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
  /** What staff wrote in 確認 of the finding (確認済 and why): a warning so confirmed is an info. */
  readonly confirmed?: string;
  /** Where it stands, when that is no row and column of a plan table; without a cell the sheet. */
  readonly at?: { readonly sheet: string; readonly cell: string | null };
}

/** `safe`: may be applied to all at once. `question`: asked one by one. */
interface Fix {
  readonly kind: "safe" | "question";
  /** The value to write into the finding's cell. */
  readonly value: CellValue;
}

/** Whom a check speaks to. */
export type Scope =
  | { readonly kind: "all" }
  | {
      readonly kind: "department";
      readonly department: string;
      /** Also items that name the department without leading it (関係する項目も). */
      readonly related: boolean;
    };
