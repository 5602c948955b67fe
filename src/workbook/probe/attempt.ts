import { isExcelError } from "../runExcel";

/** An `Excel.run` that waits for the end of a cell's editing. */
export const runApart = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true } as Excel.RunOptions, act);

/**
 * Tries something that Excel may refuse, in a run of its own.
 *
 * @returns how it refused, null where it did not
 */
export async function refusalOf(
  act: (context: Excel.RequestContext) => unknown,
): Promise<string | null> {
  try {
    await runApart(async (context) => {
      await act(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return describe(error);
  }
}

/** `ItemNotFound at Worksheet.getItem` */
export function describe(error: unknown): string {
  if (!isExcelError(error)) return String(error);
  const place = error.debugInfo?.errorLocation;
  return place ? `${error.code} at ${place}` : error.code;
}
