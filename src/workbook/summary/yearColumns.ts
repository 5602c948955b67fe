import { columnOf, type PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import type { Survey } from "../reading/survey";
import { belongsToOneYear } from "../template/planTables";

/**
 * Queues that the columns of one year take the place of another's. Columns go by their headers; what
 * staff have shown or hidden of other years stays as it is.
 */
export function queueYearColumns(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
  { hide, show }: { readonly hide: FiscalYear | null; readonly show: FiscalYear },
): void {
  for (const [table, contents] of Object.entries(survey.contents)) {
    if (!isPlanTable(table)) continue;
    const sheet = context.workbook.worksheets.getItem(contents.place.sheetId);
    contents.values[0]!.forEach((name, i) => {
      const column = columnOf(plan, table, String(name));
      if (!column || !belongsToOneYear(column)) return;
      const { year } = column;
      if (year !== hide && year !== show) return;
      sheet.getCell(contents.place.row, contents.place.column + i).columnHidden = year !== show;
    });
  }
}

const isPlanTable = (table: string): table is PlanTable =>
  (planTables as readonly string[]).includes(table);
