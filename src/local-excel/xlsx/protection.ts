/** Sheet protection, between the model and the file. */
import type { ProtectionOptions, Sheet } from "../book";
import { allowances, protectionAttributes, protectionOptionsIn } from "../../xlsx/sheetProtection";
import { isTrue } from "../../xlsx/xml";
import type { PasswordHash } from "./password";
import { hashOf, hashedPassword } from "./password";

/** As the package's `sheetProtection` has it. */
export type PackageProtection = PasswordHash &
  Record<string, boolean | string | number | undefined>;

export function readProtection(
  attributes: Record<string, string> | null,
  none: ProtectionOptions,
): Sheet["protection"] {
  if (!attributes || !isTrue(attributes["sheet"]))
    return { protected: false, options: { ...none } };
  const options = protectionOptionsIn(attributes);
  const password = hashedPassword(attributes);
  return { protected: true, options, ...(password !== undefined && { password }) };
}

export function packageProtection({ options, password }: Sheet["protection"]): PackageProtection {
  const protection: PackageProtection = {
    sheet: true,
    selectLockedCells: options.selectionMode === "Normal",
    selectUnlockedCells: options.selectionMode !== "None",
    ...(password !== undefined && hashOf(password)),
  };
  for (const allowance of allowances)
    protection[protectionAttributes[allowance]] = options[allowance];
  return protection;
}
