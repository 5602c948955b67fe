import type { Plan } from "../../plan/plan";
import type { SheetRole, TemplateTable } from "../sheetSpec";
import { findingColumns } from "../template/findingsSheet";
import { isRecordTable, recordSheets, recordTables } from "../template/recordSheets";
import { layouts } from "../upgrade/layouts";

/**
 * Finds our tables among a workbook's. Sheets get renamed, moved and copied, and a copied sheet's
 * table gets another name: ours is the table with our name and our headers; if none has the name and
 * exactly one has the headers, that is ours. Further ones are copies (写し) and left alone.
 */
export interface TableSummary {
  readonly id: string;
  readonly name: string;
  readonly headers: readonly string[];
  /** Present name of its sheet. */
  readonly sheet: string;
  /** 集計行: its last row is none of its own. */
  readonly hasTotals?: boolean;
}

interface LocatedTable<T extends TableSummary> {
  readonly table: T;
  /** Found by its headers alone; repair gives it its name back. */
  readonly renamed: boolean;
}

export interface Located<T extends TableSummary> {
  readonly tables: Partial<Record<TemplateTable, LocatedTable<T>>>;
  readonly copies: readonly T[];
  /** Names of ours that another table has: nothing can be inserted beside it. */
  readonly taken: readonly TemplateTable[];
}

export const templateTables: readonly TemplateTable[] = [
  "PlanItems",
  "PlanActions",
  "PlanIndicators",
  "CheckFindings",
  // Not there before their first row.
  ...recordTables,
];

/** In each layout of the template. */
function headersOf(plan: Plan, table: TemplateTable): readonly (readonly string[])[] {
  if (isRecordTable(table)) return [recordSheets[table].columns.map(({ header }) => header)];
  const all =
    table === "CheckFindings"
      ? [findingColumns]
      : layouts.map((layout) => layout.columnsOf(plan, table));
  return all.map((each) => each.map(({ header }) => header));
}

/** The sheets of the tables in a fresh workbook. */
export const roleOfTable: Readonly<Record<TemplateTable, SheetRole>> = {
  PlanItems: "推進項目",
  PlanActions: "取組内容",
  PlanIndicators: "数値目標",
  CheckFindings: "チェック結果",
  PlanSubmissions: recordSheets.PlanSubmissions.role,
  SubmittedEntries: recordSheets.SubmittedEntries.role,
  PlanHandOuts: recordSheets.PlanHandOuts.role,
  PlanImports: recordSheets.PlanImports.role,
  PlanImportCells: recordSheets.PlanImportCells.role,
};

/** From the first to the last of a table's headers in a line of cells; null where they are none. */
export function headerSpan(
  plan: Plan,
  table: TemplateTable,
  cells: readonly string[],
): { readonly first: number; readonly last: number } | null {
  const expected = headersOf(plan, table);
  if (!looksLike(cells, expected)) return null;
  const at = [...new Set(expected.flat())]
    .map((header) => cells.indexOf(header))
    .filter((i) => i >= 0);
  return { first: Math.min(...at), last: Math.max(...at) };
}

/** A table keeps being ours when a few of its headers were changed or columns added. */
const looksLike = (
  headers: readonly string[],
  layoutsHeaders: readonly (readonly string[])[],
): boolean => {
  const present = new Set(headers);
  return layoutsHeaders.some(
    (expected) => expected.filter((header) => present.has(header)).length >= expected.length * 0.75,
  );
};

export function locateTables<T extends TableSummary>(plan: Plan, all: readonly T[]): Located<T> {
  const tables: Partial<Record<TemplateTable, LocatedTable<T>>> = {};
  const copies: T[] = [];
  const taken: TemplateTable[] = [];
  for (const name of templateTables) {
    const expected = headersOf(plan, name);
    const alike = all.filter((table) => looksLike(table.headers, expected));
    const named = all.find((table) => table.name.toLowerCase() === name.toLowerCase());
    const own =
      alike.find((table) => table === named) ?? (alike.length === 1 ? alike[0] : undefined);
    if (named && named !== own) taken.push(name);
    if (own) tables[name] = { table: own, renamed: own !== named };
    copies.push(...alike.filter((table) => table !== own));
  }
  return { tables, copies, taken };
}
