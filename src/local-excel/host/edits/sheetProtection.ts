import type { ProtectionOptions, Sheet } from "../../book";
import { accessDenied } from "../hostError";

type Allowance = Exclude<keyof ProtectionOptions, "selectionMode">;

/** @throws AccessDenied on a protected sheet, unless its protection allows it */
export function mayChange(sheet: Sheet, allowance?: Allowance): void {
  const { protected: isProtected, options } = sheet.protection;
  if (isProtected && !(allowance && options[allowance])) throw accessDenied();
}
