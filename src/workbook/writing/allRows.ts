import { refuse, type Outcome } from "../outcome";
import type { Survey } from "../reading/survey";
import { isExcelError } from "../runExcel";
import type { TemplateTable } from "../sheetSpec";
import { syncUnprotected } from "./unprotected";

/**
 * Shows all rows of tables, where some are hidden: what is done to a block of cells may pass over rows
 * that a filter hides, and values land in wrong cells (office-js #224). Clearing a filter may fail or do
 * nothing (#468), so it is read back, and the rows themselves are shown else. A round trip for either,
 * none where all rows are in sight.
 */
export async function showAllRows(
  context: Excel.RequestContext,
  { located, sheets, hasHiddenRows }: Survey,
  tables: Iterable<TemplateTable>,
): Promise<Outcome<object>> {
  const hidden = [...new Set(tables)].flatMap((name) =>
    hasHiddenRows.has(name) ? (located.tables[name]?.table ?? []) : [],
  );
  if (hidden.length === 0) return { ok: true };
  const closed = sheets.filter(({ name }) => hidden.some(({ sheet }) => sheet === name));
  const ways: readonly ((table: Excel.Table, rows: Excel.Range) => void)[] = [
    (table) => table.clearFilters(),
    (_, rows) => {
      rows.rowHidden = false;
    },
  ];
  for (const way of ways) {
    try {
      let all: Excel.Range[] = [];
      const shown = await syncUnprotected(context, closed, () => {
        all = hidden.map(({ id }) => {
          const table = context.workbook.tables.getItem(id);
          const rows = table.getRange();
          way(table, rows);
          return rows.load("rowHidden");
        });
      });
      if (!shown.ok) return shown;
      if (all.every(({ rowHidden }) => rowHidden === false)) return { ok: true };
    } catch (error) {
      if (!isExcelError(error)) throw error;
    }
  }
  return refuse("rows-hidden", hidden.map(({ sheet }) => sheet).join("」「"));
}
