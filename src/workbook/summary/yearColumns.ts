import type { PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import type { Survey } from "../reading/survey";
import { isPutAway } from "../template/putAway";

/**
 * Queues that the columns of one year take the place of another's. Columns go by their headers; what
 * staff have shown or hidden of other years stays as it is. `hide` is null where no year was chosen.
 */
export function queueYearColumns(
  context: Excel.RequestContext,
  plan: Plan,
  survey: Survey,
  { hide, show }: { readonly hide: FiscalYear | null; readonly show: FiscalYear },
): void {
  const { columnsOf, shownIn } = survey.layout;
  for (const [table, contents] of Object.entries(survey.contents)) {
    if (!isPlanTable(table)) continue;
    const sheet = context.workbook.worksheets.getItem(contents.place.sheetId);
    const columns = new Map(columnsOf(plan, table).map((column) => [column.header, column]));
    contents.values[0]!.forEach((name, i) => {
      const column = columns.get(String(name));
      if (!column) return;
      const shown = shownIn(column);
      if (shown === "always" || shown === "never") return;
      const isAway = isPutAway(plan, shown, column, show);
      if (hide === null ? isAway : isAway === isPutAway(plan, shown, column, hide)) return;
      sheet.getCell(contents.place.row, contents.place.column + i).columnHidden = isAway;
    });
  }
}

const isPlanTable = (table: string): table is PlanTable =>
  (planTables as readonly string[]).includes(table);
