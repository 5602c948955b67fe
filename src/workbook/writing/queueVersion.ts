import { planInfoRow } from "../planInfo";
import type { Survey } from "../reading/survey";

/** Writes into PlanInfo that the template is of its layout's last version, once all its formulas are. */
export function queueVersion(context: Excel.RequestContext, { infoPlace, layout }: Survey): void {
  if (!infoPlace) return;
  const { sheetId, row, column } = infoPlace;
  context.workbook.worksheets
    .getItem(sheetId)
    .getCell(row + planInfoRow("テンプレートの版"), column + 1).values = [[layout.version]];
}
