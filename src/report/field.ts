import type { Finding } from "../check/finding";
import type { CellReading, CellValue } from "../entries/cell";
import type { PlanTable } from "../entries/columns";
import { isBlank } from "../entries/owedEntries";
import type { RowKey } from "../entries/rows";
import type { FiscalYear } from "../plan/fiscalYear";

/** An entry cell by its row's key and its header. */
export interface FieldName {
  readonly table: PlanTable;
  readonly key: RowKey;
  /** Header. */
  readonly column: string;
}

/** Tells a field from all others of the workbook. */
export const fieldId = ({ table, key, column }: FieldName): string => `${table} ${key} ${column}`;

/** 記入欄: an entry cell as the item's form shows it. */
export interface Field extends FieldName {
  readonly id: string;
  readonly year: FiscalYear;
  /** As it stands; `""` for a blank, and for a cell whose row or column is missing. */
  readonly value: CellValue;
  /** The workbook has the cell. */
  readonly isThere: boolean;
  readonly isOwed: boolean;
  /** Something is entered; 集計中 in place of a figure is nothing yet. */
  readonly isMade: boolean;
  /** It belongs to a report that is 確定, so it is locked. */
  readonly isConfirmed: boolean;
  /** What a check says of the cell, but for its being blank: that is a task, not a fault. */
  readonly findings: readonly Finding[];
}

/** What fields are made from. */
export interface FieldSources {
  readonly cell: (name: FieldName) => CellReading | undefined;
  /** Of what is owed, by the field's id: whether it is made. */
  readonly owed: ReadonlyMap<string, boolean>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly isConfirmed: (name: FieldName) => boolean;
}

export function fieldOf(sources: FieldSources, name: FieldName, year: FiscalYear): Field {
  const id = fieldId(name);
  const cell = sources.cell(name);
  const value = cell?.value ?? "";
  return {
    ...name,
    id,
    year,
    value,
    isThere: cell !== undefined,
    isOwed: sources.owed.has(id),
    isMade: sources.owed.get(id) ?? !isBlank(value),
    isConfirmed: sources.isConfirmed(name),
    findings: isBlank(value) ? [] : (sources.findings.get(id) ?? []),
  };
}
