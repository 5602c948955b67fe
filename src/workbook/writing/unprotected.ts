import { refuse, type Outcome } from "../outcome";
import { isExcelError } from "../runExcel";
import { protectionOptions } from "./build";

/**
 * Sends one batch that takes the protection of some sheets off, does the queued work, and puts the
 * protection back; `afterwards` is queued behind that, in the same batch. A sheet with a password
 * refuses: nothing is done, and sheets that were opened before it are protected again.
 *
 * @throws what Excel refuses for another reason
 */
export async function syncUnprotected(
  context: Excel.RequestContext,
  sheets: readonly { readonly id: string; readonly name: string; readonly protected: boolean }[],
  queue: () => void,
  afterwards: () => void = () => undefined,
): Promise<Outcome<object>> {
  const { worksheets } = context.workbook;
  const closed = sheets.filter((sheet) => sheet.protected);
  for (const { id } of closed) worksheets.getItem(id).protection.unprotect();
  queue();
  for (const { id } of closed) worksheets.getItem(id).protection.protect(protectionOptions);
  afterwards();
  try {
    await context.sync();
    return { ok: true };
  } catch (error) {
    if (!isExcelError(error) || closed.length === 0) throw error;
    const opened = closed.map(({ id, name }) => {
      const { protection } = worksheets.getItem(id);
      protection.load("protected");
      return { name, protection };
    });
    await context.sync();
    for (const { protection } of opened)
      if (!protection.protected) protection.protect(protectionOptions);
    await context.sync();
    const refusing = opened.find(({ protection }) => protection.protected);
    const isPassword =
      error.code === "BadPassword" || error.debugInfo?.errorLocation?.includes("unprotect");
    if (refusing && isPassword) return refuse("sheet-password", refusing.name);
    throw error;
  }
}
