import type { Allowance } from "../../../xlsx/sheetProtection";
import type { Sheet } from "../../book";
import { accessDenied } from "../hostError";

/** @throws AccessDenied on a protected sheet, unless its protection allows it */
export function mayChange(sheet: Sheet, allowance?: Allowance): void {
  const { protected: isProtected, options } = sheet.protection;
  if (isProtected && !(allowance && options[allowance])) throw accessDenied();
}
