import { refuse, type Outcome } from "../outcome";
import { isExcelError } from "../runExcel";

/** Opens a file as a new, unsaved workbook in a window of its own. */
export async function openCopy(bytes: Uint8Array): Promise<Outcome<object>> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return { ok: true };
  } catch (error) {
    // 'Extension hardening' and pop-up blockers: Excel says nothing that would tell them apart.
    if (isExcelError(error)) return refuse("no-new-workbook", `${error.code}: ${error.message}`);
    throw error;
  }
}

/** In pieces: a call takes no more arguments than some ten thousand. */
function base64Of(bytes: Uint8Array): string {
  const piece = 0x2000;
  let text = "";
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
