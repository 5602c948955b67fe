import type { PlanTable } from "../../entries/columns";
import type { Survey } from "../reading/survey";

/**
 * Queues that plan tables show all their rows. What is done to a block of cells may pass over rows that
 * a filter hides, as Excel's own commands do; their sheets must not be protected when it runs.
 */
export function queueAllRows(
  { workbook }: Excel.RequestContext,
  { located }: Survey,
  tables: Iterable<PlanTable>,
): void {
  for (const name of new Set(tables)) {
    const found = located.tables[name];
    if (found) workbook.tables.getItem(found.table.id).clearFilters();
  }
}
