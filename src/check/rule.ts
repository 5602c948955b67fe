import type { PlanTable } from "../entries/columns";
import type { DamagedBlock, DifferingCell, OverwrittenCell } from "../entries/condition";
import type { CellValue } from "../entries/cell";
import type { RowKey } from "../entries/rows";
import type { SubmissionState } from "../entries/submission";
import type { CheckContext, YearContext } from "./context";
import type { Finding, FindingPlace } from "./finding";
import type { Severity } from "./severity";

/**
 * A rule: one thing that may be wrong, how to find it, and how to say so. The list shown to users,
 * the documentation and the tests' tables are made from these objects.
 */
export type Rule = TemplateRule | EntryRule;

interface RuleOf<Context> {
  /** S101, A304 … */
  readonly id: string;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  readonly purpose: Wording;
  /** Runs only for 全庁: it speaks of the whole workbook. */
  readonly wholeWorkbook?: true;
  readonly find: (context: Context) => Iterable<Found>;
  /** The sentence for one of its findings. */
  readonly say: Sentences;
  /**
   * The same in a few words, for a list whose lines name the cell: what is wrong. What to do is said
   * by the whole sentence.
   */
  readonly brief: Sentences;
  /**
   * In Japanese, for the rows of チェック結果, where place, value and what is expected (「期待」) stand
   * beside: what is wrong and what to do. Of the rules that may find hundreds.
   */
  readonly onSheet?: (told: Told) => string;
  readonly examples: readonly Example[];
}

/** A rule about the template or the plan in it: runs whatever the reporting year is. */
export interface TemplateRule extends RuleOf<CheckContext> {
  readonly about: "template" | "plan";
}

/** A rule about what staff report: runs when the reporting year is one of the plan's. */
export interface EntryRule extends RuleOf<YearContext> {
  readonly about: "entries";
}

export type Language = "ja" | "en";
export type Wording = Readonly<Record<Language, string>>;
export type Sentences = Readonly<Record<Language, (told: Told) => string>>;

/** What a rule finds; the check adds the rule, and what is left out. */
export type Found = FindingPlace & Partial<Omit<Finding, keyof FindingPlace | "rule">>;

/** What a sentence is made of. */
export interface Told {
  /**
   * The cell in words: 数値目標2-指2「…」の令和7年度（R7）の実績値. English: the R7 actual of
   * indicator 2-指2 “…”.
   */
  readonly where: string;
  /** The row alone: 数値目標2-指2「…」. */
  readonly row: string;
  readonly found: string;
  readonly expected: string;
  readonly params: Finding["params"];
}

/** What somebody did to a fresh template of the bundled plan, and what the rule says of one row. */
export interface Example {
  /** It stands in the list of rules. */
  readonly title: Wording;
  /** Label of the reporting year; R7 unless said otherwise. */
  readonly year?: string;
  /** Cells written, by row key and header. */
  readonly cells?: readonly WrittenCell[];
  readonly damage?: readonly Damage[];
  /** The row that is looked at; null: the workbook or a table as a whole. */
  readonly row: RowKey | null;
  /** Null: the rule is silent. */
  readonly finds: ExampleFinding | null;
}

export type WrittenCell = readonly [
  key: RowKey,
  column: string,
  value: CellValue,
  formula?: string,
];

export type Damage =
  | { readonly kind: "sheetMissing"; readonly sheet: string }
  | { readonly kind: "tableMissing" | "tablePlain"; readonly table: PlanTable }
  | { readonly kind: "nameMissing"; readonly name: string }
  | { readonly kind: "nameElsewhere"; readonly name: string }
  | { readonly kind: "rowMissing" | "rowRepeated"; readonly key: RowKey }
  | { readonly kind: "rowAdded"; readonly table: PlanTable; readonly key: RowKey }
  | { readonly kind: "blankRow"; readonly table: PlanTable }
  | {
      readonly kind: "headerChanged";
      readonly table: PlanTable;
      readonly from: string;
      readonly to: string;
    }
  /** All that stands so far was submitted, by 山田 at 2026-05-20 10:00; then these cells were written. */
  | {
      readonly kind: "changedAfter";
      readonly state: SubmissionState;
      readonly cells: readonly WrittenCell[];
    }
  /** All that stands so far was submitted; then the values kept of it were changed. */
  | { readonly kind: "submissionAltered"; readonly state: SubmissionState }
  | {
      readonly kind: "planTextChanged";
      readonly key: RowKey;
      readonly column: string;
      readonly value: CellValue;
    }
  | { readonly kind: "formulaOverwritten"; readonly cell: OverwrittenCell }
  | { readonly kind: "figureDiffers"; readonly cell: DifferingCell }
  | { readonly kind: "manualCalculation" }
  | { readonly kind: "copy"; readonly table: string; readonly sheet: string }
  | { readonly kind: "otherVersion"; readonly version: string }
  | {
      readonly kind: "earlierTemplate";
      readonly version: string;
      readonly upgradesTo: string | null;
      readonly byRepairAlone?: boolean;
    }
  | {
      readonly kind: "otherSpelling";
      readonly formulas: number;
      readonly sheets: readonly string[];
    }
  | { readonly kind: "blockDamaged"; readonly block: DamagedBlock };

/** The finding, whole, as the sheet shows it; what is left out is the rule's severity, a blank, or no fix. */
type ExampleFinding = Pick<Finding, "column"> &
  Partial<Pick<Finding, "severity" | "found" | "expected" | "fix">>;
