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
    return refuse("excel-refused", `${error.code}: ${error.message}`);
  }
}

export const isExcelError = (error: unknown): error is OfficeExtension.Error =>
  typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error;
