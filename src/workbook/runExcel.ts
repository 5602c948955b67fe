import { refuse, type Outcome } from "./outcome";

/**
 * One operation on the workbook. Waits while a cell is being edited; what Excel refuses becomes a
 * refusal with a sentence, and only our own bugs are thrown.
 *
 * @throws what is not an error of Excel's
 */
export async function runExcel<T>(
  operation: (context: Excel.RequestContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await Excel.run({ delayForCellEdit: true } as Excel.RunOptions, operation);
  } catch (error) {
    if (!isExcelError(error)) throw error;
    if (error.code === "InvalidOperationInCellEditMode") return refuse("cell-editing");
    const reason = `${error.code}: ${error.message}`;
    return refuse(isBehind(error) ? "workbook-behind" : "excel-refused", reason);
  }
}

/**
 * Whether another workbook may have come to the front meanwhile: Excel for Windows and Mac then fails in
 * these members, by codes that do not say so ("API limitations when the active workbook switches").
 */
const isBehind = ({ code, debugInfo }: OfficeExtension.Error): boolean =>
  code === "InactiveWorkbook" ||
  (["GeneralException", "InvalidSelection"].includes(code) &&
    /^(WorksheetCollection\.add|Worksheet\.(activate|delete|(show)?gridlines)|WorksheetFreezePanes\.|Table\.clearFilters|TableSort\.|Range\.select)/i.test(
      debugInfo?.errorLocation ?? "",
    ));

export const isExcelError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error;
