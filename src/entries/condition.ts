import type { PlanTable } from "./columns";
import type { CellValue } from "./cell";
import type { RowKey } from "./rows";

/**
 * What the template's own cells are like, found by comparing the workbook with the template: facts
 * that only `workbook/` can see, for the rules S105, S108–S113 and C503 to judge.
 */
export interface TemplateCondition {
  /** Formula cells that do not hold the template's formula any more. */
  readonly overwrittenFormulas: readonly OverwrittenCell[];
  /**
   * Version of the template the workbook has, where that is an earlier one: its formulas count as
   * right. `upgradesTo`: a later version it can be brought to; by 修復 alone where more than formulas is new.
   */
  readonly earlierTemplate: {
    readonly version: string;
    readonly upgradesTo: string | null;
    readonly byRepairAlone?: boolean;
  } | null;
  /** Formulas that mean the template's, but name cells by address where those have table columns. */
  readonly otherSpelling: { readonly formulas: number; readonly sheets: readonly string[] };
  /** Cells of 集計 and 数値目標 whose figure is not the engine's; null: not compared. */
  readonly differences: readonly DifferingCell[] | null;
  /**
   * A label of 集計 that rows or columns put between have moved, where it stands now. Its sheet is
   * not compared then.
   */
  readonly movedSummary?: {
    readonly sheet: string;
    readonly cell: string;
    readonly label: string;
  } | null;
  /** The workbook calculates only when told to. */
  readonly manualCalculation: boolean;
  /** Copies (写し) of our tables, with the sheets they stand on. */
  readonly copies: readonly { readonly table: string; readonly sheet: string }[];
  /** Of the definition the workbook was made from; null where it is not recorded. */
  readonly definitionVersion: string | null;
  /** Blocks of entry cells that are locked, or have lost their validation. */
  readonly damagedBlocks: readonly DamagedBlock[];
  /** Numbers of the submissions whose values in 提出内容 do not give their digest any more. */
  readonly alteredSubmissions: readonly number[];
}

/** A cell outside the tables' entries: it has a sheet and an address, and in a table a row and column. */
export interface TemplateCell {
  /** Present name of its sheet. */
  readonly sheet: string;
  /** `K12` */
  readonly cell: string;
  readonly table: PlanTable | null;
  readonly key: RowKey | null;
  readonly column: string | null;
}

export interface OverwrittenCell extends TemplateCell {
  /** What stands there instead: a formula with `=`, else the value. */
  readonly shown: CellValue;
  /** What belongs there, as its cell shows it, where that is no formula but something formulas go by. */
  readonly setting?: string;
}

export interface DifferingCell extends TemplateCell {
  /** Which figure it is, in Japanese. */
  readonly label: string;
  readonly shown: CellValue;
  readonly computed: CellValue;
}

export interface DamagedBlock {
  readonly table: PlanTable;
  /** Headers of its columns, left to right. */
  readonly columns: readonly string[];
  /** Present name of its sheet. */
  readonly sheet: string;
  /** `K5:O46` */
  readonly address: string;
  readonly damage: "locked" | "noValidation";
}
